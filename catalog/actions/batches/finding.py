"""Who an ARK or identifier is, what a term is called: a sheet’s view of the archive, remembered."""

from functools import cache
from typing import Any

from catalog.models import Entity, Identifier, Name, Term
from catalog.publishing.binding.binding import binding_of
from catalog.publishing.editions import answering
from catalog.record.annex import ANNEXES
from catalog.record.columns import columns_of, private_columns
from catalog.record.kinds import kinds
from catalog.sheets import Flat, flat_columns
from catalog.values.identifiers import ArkError, IdentifierError, parse_ark, read_identifier, schemes

AT_MOST = 3
"""Entities of one name that are offered where a key is missing."""


@cache
def ref_kinds(kind: str) -> dict[str, str]:
    """Return for each column of the kind that refers to another entity, of which kind that is."""
    table = binding_of(kinds[kind]).table
    columns = (each.name for each in columns_of(kind).values() if each.sort == "ref")
    return {name: table._meta.get_field(name).related_model._meta.model_name or "" for name in columns}  # type: ignore[union-attr]  # a foreign key


def columns_for(kind: str, *, private: bool) -> dict[str, Flat]:
    """Return the flat columns of the kind; the private ones only where they may be seen."""
    hidden = private_columns(ANNEXES[kind]).values() if private else ()
    return flat_columns(kind, ref_kinds(kind), hidden)


class ArchiveFinder:
    """Answers from the tables and remembers what it was asked."""

    def __init__(self) -> None:
        self.terms: dict[str, dict[str, str]] = {}
        self.labels: dict[str, dict[str, str]] = {}
        self.entities: dict[tuple[str, str], Any] = {}
        self.names: dict[str, str] = {}

    def _load(self, vocabulary: str) -> None:
        if vocabulary in self.terms:
            return
        terms = list(Term.objects.filter(vocabulary=vocabulary).order_by("retired", "position"))
        labels = [each.label.casefold() for each in terms]
        self.terms[vocabulary] = {each.key.partition("/")[2]: each.key.partition("/")[2] for each in terms}
        self.labels[vocabulary] = {}
        for term, label in zip(terms, labels, strict=True):
            code = term.key.partition("/")[2]
            if labels.count(label) == 1:
                self.terms[vocabulary].setdefault(label, code)
                self.labels[vocabulary][code] = term.label

    def term(self, vocabulary: str, text: str) -> str:
        """Return the code of a term that is given by code or label, or an empty text."""
        self._load(vocabulary)
        known = self.terms[vocabulary]
        return known.get(text) or known.get(text.casefold(), "")

    def say_term(self, vocabulary: str, code: str) -> str:
        """Return the label, where it reads back as this term and no other, else the code."""
        self._load(vocabulary)
        label = self.labels[vocabulary].get(code, code)
        return label if self.term(vocabulary, label) == code else code

    def entity(self, key: str, kind: str) -> dict[str, str] | None:
        """Return the reference that a key means: an ARK, or `scheme:identifier`, of one entity alone."""
        if (key, kind) not in self.entities:
            self.entities[key, kind] = self._find(key.strip(), kind)
        found = self.entities[key, kind]
        return dict(found) if found else None

    def _find(self, key: str, kind: str) -> dict[str, str] | None:
        try:
            rows = Entity.objects.filter(ark=str(parse_ark(key)), kind=kind)
        except ArkError:
            rows = self._identified(key, kind)
        found = list(rows[:2])
        if len(found) != 1:
            return None
        entity = answering([found[0].ark])[found[0].ark]
        self.names[entity.ark] = entity.label
        return {"ark": entity.ark, "kind": entity.kind}

    def _identified(self, key: str, kind: str) -> Any:
        scheme, _, value = key.partition(":")
        if scheme not in schemes or not value:
            return Entity.objects.none()
        try:
            value = read_identifier(scheme, value)
        except IdentifierError:
            return Entity.objects.none()
        owners = Identifier.objects.filter(scheme=f"identifier-scheme/{scheme}", value=value)
        return Entity.objects.filter(pk__in=owners.values("entity"), kind=kind)

    def called_so(self, words: str, kind: str) -> list[str]:
        """Return the ARKs of those that bear exactly this name; a help for people, never a link."""
        if not words.strip():
            return []
        names = Name.objects.filter(text=words.strip()).values("entity")
        rows = Entity.objects.filter(kind=kind).exclude(publication="merged")
        found = rows.filter(pk__in=names) | rows.filter(label=words.strip())
        return list(found.order_by("pk").values_list("ark", flat=True).distinct()[:AT_MOST])

    def name(self, ark: str) -> str:
        if ark not in self.names:
            self.names[ark] = Entity.objects.filter(ark=ark).values_list("label", flat=True).first() or ""
        return self.names[ark]
