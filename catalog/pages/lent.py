"""What the current editions of others lend a page beyond the names in its Record.

Names in the reader's language, and what works are cited by. The Record stays as it was said; a reference
whose target says nothing of its own keeps the name that the edition gave it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings

from catalog.formats.works import Work, work_of
from catalog.pages.context import Context, context_of
from catalog.pages.vocabulary import Vocabulary
from catalog.publishing.reading import Standing, current_editions
from catalog.publishing.relink import Plain, named, references
from catalog.record.authority import authority_of, names_in_languages
from catalog.record.canonical import canonical_json, digest
from catalog.record.entity import EntityRecord, NamedRecord
from catalog.record.kinds import read_record
from catalog.record.source import SourceRecord

MOST_KNOWN = 20_000


@dataclass(frozen=True)
class Own:
    """What one edition says of itself: its name by language, and as a source what it is cited by."""

    names: Mapping[str, str]
    work: Work | None


_known: dict[str, Own] = {}
"""By the digest of the edition: the same bytes always say the same."""


@dataclass(frozen=True)
class Lent:
    """Names and works by ARK; `mark` tells one loan from another."""

    names: Mapping[str, str] = field(default_factory=dict)
    works: Mapping[str, Work] = field(default_factory=dict)

    @property
    def mark(self) -> str:
        if not (self.names or self.works):
            return ""
        works = {ark: repr(work) for ark, work in self.works.items()}
        return digest(canonical_json({"names": dict(self.names), "works": works}))

    def spoken(self, plain: Plain) -> Plain:
        """Return the Record with its references called as the reader calls them."""
        return named(plain, self.names) if self.names else plain


NOTHING = Lent()


def lent_to(plain: Plain, language: str) -> Lent:
    """Return what a page about the Record borrows; the house's own readers need no other names."""
    cited = [each["source"]["ark"] for each in plain.get("bibliography", ())]
    is_own = language == settings.LANGUAGE_CODE
    arks = cited if is_own else references(plain)
    if not arks:
        return NOTHING
    found = {ark: _own(each) for ark, each in current_editions(arks).items() if each.body}
    names = (
        {} if is_own else {ark: each.names[language] for ark, each in found.items() if language in each.names}
    )
    return Lent(names, {ark: work for ark in cited if ark in found and (work := found[ark].work)})


def _own(standing: Standing) -> Own:
    mark = standing.edition.digest
    if mark not in _known:
        if len(_known) > MOST_KNOWN:
            _known.clear()
        document: Any = standing.document
        names = names_in_languages(document) if isinstance(document, EntityRecord) else {}
        _known[mark] = Own(names, work_of(document) if isinstance(document, SourceRecord) else None)
    return _known[mark]


def called(record: EntityRecord, language: str) -> str:
    """Return the name or title for readers of the language; the house's own read the preferred name."""
    preferred = isinstance(record, NamedRecord) and language == settings.LANGUAGE_CODE
    own = "" if preferred else names_in_languages(record).get(language, "")
    return own or str(authority_of(record).get("name", ""))


def context_lent(plain: Plain, vocabulary: Vocabulary, language: str) -> Context:
    """Return the context of the page of a published Record with all that others lend it."""
    lent = lent_to(plain, language)
    record = read_record(lent.spoken(plain))
    if not isinstance(record, EntityRecord):
        raise TypeError("a tombstone has no page")
    return context_of(record, vocabulary, language, works=lent.works)
