"""The finding aid of a collection: what it is, then everything beneath it, on pages that print."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from catalog.pages.edition import edition_mark
from catalog.pages.item import ItemPage, item_page
from catalog.pages.lent import context_lent
from catalog.public.aid_head import head_of
from catalog.public.arks import one_address
from catalog.public.entities import found, gone, record_of
from catalog.public.reader import Reader, asks_the_index, page
from catalog.public.rows import Row, row_of
from catalog.publishing import reading
from catalog.publishing.reading import Standing
from catalog.record.item import ItemRecord
from catalog.search import beneath
from catalog.search.beneath import Beneath

DEEPEST = 6
"""Levels of headings there are; what stands deeper is set like the sixth."""


@dataclass(frozen=True)
class Line:
    """One entry of the finding aid; `has_children` makes it a heading."""

    row: Row
    depth: int
    has_children: bool


def lines_of(tree: Beneath, reader: Reader) -> list[Line]:
    """Return the entries beneath the collection."""
    deeper = [each.depth for each in tree.entries[1:]] + [0]
    return [
        Line(
            row_of(each.hit, reader.vocabulary, reader.language), min(each.depth, DEEPEST), after > each.depth
        )
        for each, after in zip(tree.entries, deeper, strict=False)
    ]


def _context(standing: Standing, record: ItemRecord, reader: Reader) -> dict[str, Any]:
    context = context_lent(standing.plain, reader.vocabulary, reader.language)
    described: ItemPage = item_page(context)
    tree = beneath(standing.ark)
    return {
        "page": described,
        "head": head_of(record, context, described, tree, reader),
        "lines": lines_of(tree, reader),
        "left_out": tree.left_out,
        "mark": edition_mark(standing.ark, standing.number, standing.edition.time, standing.edition.digest),
    }


@require_safe
@one_address("finding-aid")
@asks_the_index
def finding_aid(request: HttpRequest, ark: str) -> HttpResponse:
    """Answer for items alone: a person has no finding aid."""
    standing = found(reading.last_edition(ark))
    if standing.state == "withdrawn":
        return gone(request, standing)
    if standing.state == "merged" and (kept := reading.kept_ark(ark)):
        return HttpResponseRedirect(reverse("finding-aid", kwargs={"ark": kept}))
    record = record_of(standing)
    if not isinstance(record, ItemRecord):
        raise Http404
    made_of = (standing.edition.digest, standing.number)
    return page(
        request, "catalog/finding_aid.html", made_of, lambda reader: _context(standing, record, reader)
    )
