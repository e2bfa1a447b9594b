"""How any value of a Record is said in plain words: in differences, and for a column beside its claims."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _
from pydantic.fields import FieldInfo

from catalog.pages.dates import say_date
from catalog.pages.labels import field_label
from catalog.pages.languages import language_name
from catalog.pages.vocabulary import Vocabulary
from catalog.record.document import DateValue, Document, Link, Part, Ref
from catalog.record.document import Vocabulary as Coded

NAMING = ("text", "label", "title", "as_written", "as_given", "as_printed", "value", "content",
          "source", "statement")  # fmt: skip
"""Fields by which a part may be known, the first one filled counts."""


@dataclass(frozen=True)
class Saying:
    """Says values; `names` gives the name of what an ARK refers to."""

    vocabulary: Vocabulary
    language: str = "en"
    names: dict[str, str] = field(default_factory=dict, hash=False)

    def value(self, value: Any, info: FieldInfo | None = None, name: str = "") -> str:
        """Return the words for a value of the field; an empty one is “not stated”."""
        if value in ("", None, [], Link(), DateValue()):
            return _("not stated")
        if isinstance(value, bool):
            return _("yes") if value else _("no")
        if isinstance(value, list):
            return self._list(value, name)
        if isinstance(value, Document):
            return self.document(value)
        return self._plain(str(value), info)

    def _plain(self, text: str, info: FieldInfo | None) -> str:
        coded = next((each for each in (info.metadata if info else ()) if isinstance(each, Coded)), None)
        return self.vocabulary.label(coded.name, text, self.language) if coded else text

    def _list(self, values: list[Any], name: str) -> str:
        said = (
            map(language_name, map(str, values))
            if name == "languages"
            else (self.value(each) for each in values)
        )
        return ", ".join(said)

    def document(self, value: Document) -> str:
        if isinstance(value, Ref):
            return value.name or self.names.get(value.ark, "") or value.ark
        if isinstance(value, DateValue):
            return self._date(value)
        if isinstance(value, Link):
            return self._link(value)
        return "; ".join(self.pairs(value))

    def _date(self, value: DateValue) -> str:
        words = say_date(value, self.language)
        written = _("written “%(words)s”") % {"words": words.written} if words.written else ""
        return self._with_doubts(", ".join(filter(None, (words.text, words.calendar, written))), value)

    def _link(self, value: Link) -> str:
        name = self.document(value.ref) if value.ref else ""
        observed = (
            _("in the source “%(words)s”") % {"words": value.observed} if value.observed and name else ""
        )
        return self._with_doubts(", ".join(filter(None, (name or value.observed, observed))), value)

    def _with_doubts(self, text: str, value: DateValue | Link) -> str:
        marks = (
            _("supplied by the cataloguer") if value.supplied else "",
            _("uncertain in the source") if value.uncertain else "",
            _("reason: %(reason)s") % {"reason": value.reason} if value.reason else "",
        )
        return ", ".join(filter(None, (text, *marks)))

    def pairs(self, document: Document) -> Iterator[str]:
        """Yield “field: value” for each field that says something; the name it is known by stands alone."""
        known = naming_field(document)
        for name, info in type(document).model_fields.items():
            value = getattr(document, name)
            if name == "id" or value == info.get_default():
                continue
            said = self.value(value, info, name)
            yield said if name == known else f"{field_label(name)}: {said}"

    def name_of(self, part: Part) -> str:
        """Return the words by which a reader knows the part."""
        known = naming_field(part)
        if not known:
            return ""
        said = self.value(getattr(part, known), type(part).model_fields[known], known)
        return said if len(said) <= 60 else f"{said[:59].rstrip()}…"


def naming_field(document: Document) -> str:
    """Return the field by which the part is known: who it is about, else its words, else its type."""
    fields = type(document).model_fields
    candidates = ("party", "agent", "house", "target", "term", "type", "kind", *NAMING)
    return next(
        (
            name
            for name in candidates
            if name in fields and getattr(document, name) and getattr(document, name) != Link()
        ),
        "",
    )
