"""The lists of people, places, events and sources, and the collections: all from the index."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from catalog.public.asking import Asked, read_words
from catalog.public.paging import pages_of
from catalog.public.reader import Reader, asks_the_index, page
from catalog.public.rows import rows_of
from catalog.search import search
from catalog.search.requests import Sort

SIZE = 60


@dataclass(frozen=True)
class Directory:
    """One list: its kind of entity, its title and what it is a list of."""

    kind: str
    title: Promise
    lead: Promise
    sort: Sort = "title"


DIRECTORIES = {
    "people": Directory(
        "agent",
        _("People and bodies"),
        _("Who wrote, received, owned, sold or is spoken of, under every name."),
    ),
    "places": Directory(
        "place",
        _("Places"),
        _("Where things were written, sent and kept; each place with the names it has borne."),
    ),
    "events": Directory(
        "event",
        _("Events"),
        _("What happened, when and where, and which items speak of it."),
        sort="oldest",
    ),
    "essays": Directory(
        "essay", _("Essays"), _("What has been written here about these papers, with its sources.")
    ),
    "sources": Directory(
        "source", _("Sources"), _("The descriptions, catalogues, books and pages on which the records rest.")
    ),
}


def _context(name: str, asked: Asked, reader: Reader) -> dict[str, Any]:
    directory = DIRECTORIES[name]
    result = search(asked.request)
    return {
        "name": name,
        "directory": directory,
        "asked": asked,
        "rows": rows_of(result.hits, reader.vocabulary, reader.language),
        "total": result.total,
        "pages": pages_of(asked, result.total, SIZE),
        "spellings": [each.words for each in (result.suggestion.spellings if result.suggestion else ())],
    }


@require_safe
@asks_the_index
def directory(request: HttpRequest, name: str) -> HttpResponse:
    """A list by the alphabet (people by surname) or, of events, by time; or what matches `?q=` in it."""
    asked = read_words(request.GET, DIRECTORIES[name].kind, SIZE, DIRECTORIES[name].sort)
    return page(request, "catalog/directory.html", (name,), lambda reader: _context(name, asked, reader))
