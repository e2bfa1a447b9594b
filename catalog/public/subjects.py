"""`/subjects/`: the tree of subjects; a page for each: what it means, what lies beneath, what is about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode, urlsplit

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from catalog.pages.addresses import subject_address
from catalog.pages.labels import sentence
from catalog.pages.subject import VOCABULARY
from catalog.pages.vocabulary import Word
from catalog.public.reader import Reader, asks_the_index, page
from catalog.public.rows import Row, rows_of
from catalog.search import SearchRequest, search
from catalog.search.subjects import subject_counts

SIZE = 12
DEEPEST = 12
"""Floors of the tree that are shown; a deeper one would be a mistake in the vocabulary."""

KEEPERS = {
    "vocab.getty.edu": "Art & Architecture Thesaurus",
    "id.loc.gov": "Library of Congress",
    "www.wikidata.org": "Wikidata",
    "d-nb.info": "GND",
    "data.bnf.fr": "BnF",
}
Counts = Mapping[str, int]


@dataclass(frozen=True)
class Branch:
    """A subject with how many items are about it or about what lies beneath it."""

    label: str
    address: str
    count: int
    beneath: tuple["Branch", ...]


@dataclass(frozen=True)
class Elsewhere:
    """The same subject in the files of others."""

    keeper: str
    address: str


@dataclass(frozen=True)
class About:
    """What is about a subject, of one kind of entity: the first rows and how many there are."""

    kind: str
    rows: tuple[Row, ...]
    total: int


def _counts() -> Counts:
    """Return how many items, events and essays together are about each subject."""
    found: dict[str, int] = {}
    for counts in subject_counts().values():
        for code, count in counts.items():
            found[code] = found.get(code, 0) + count
    return found


def _branches(reader: Reader, counts: Counts, code: str = "", floor: int = 0) -> tuple[Branch, ...]:
    """Return the subjects directly beneath one that something is about, in the order of the alphabet."""
    words = [word for word in reader.vocabulary.narrower(VOCABULARY, code) if counts.get(word.code)]
    found = [_branch(word, reader, counts, floor) for word in words] if floor < DEEPEST else []
    return tuple(sorted(found, key=lambda branch: branch.label.casefold()))


def _branch(word: Word, reader: Reader, counts: Counts, floor: int) -> Branch:
    return Branch(
        sentence(word.in_language(reader.language)),
        subject_address(word.code),
        counts[word.code],
        _branches(reader, counts, word.code, floor + 1),
    )


@require_safe
@asks_the_index
def subjects(request: HttpRequest) -> HttpResponse:
    """The whole tree of what anything here is about."""
    return page(
        request, "catalog/subjects.html", (), lambda reader: {"branches": _branches(reader, _counts())}
    )


@require_safe
@asks_the_index
def subject(request: HttpRequest, code: str) -> HttpResponse:
    return page(request, "catalog/subject.html", (code,), lambda reader: _subject(code, reader))


def _subject(code: str, reader: Reader) -> dict[str, Any]:
    if f"{VOCABULARY}/{code}" not in reader.vocabulary.words:
        raise Http404
    *above, own = reader.vocabulary.line(VOCABULARY, code)
    return {
        "title": sentence(own.in_language(reader.language)),
        "meaning": own.definition,
        "above": [
            (sentence(each.in_language(reader.language)), subject_address(each.code)) for each in above
        ],
        "elsewhere": [Elsewhere(keeper_of(each), each) for each in own.identifiers],
        "branches": _branches(reader, _counts(), code),
        "about": [
            found for kind in ("item", "event", "essay") if (found := _about(kind, code, reader)).total
        ],
        "all_items": f"{reverse('results')}?{urlencode({'subject': code})}",
    }


def _about(kind: str, code: str, reader: Reader) -> About:
    asked = SearchRequest(kind=(kind,), filters={"subject": (code,)}, sort="oldest", size=SIZE)
    result = search(asked)
    return About(kind, tuple(rows_of(result.hits, reader.vocabulary, reader.language)), result.total)


def keeper_of(address: str) -> str:
    """Return whose file an address leads into, else its host."""
    host = urlsplit(address).hostname or ""
    return KEEPERS.get(host, host)
