"""The permanent page of every public entity, its past editions and their history, by how its ARK stands."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from catalog.pages.register_search import lapsed_on, today
from catalog.public import kinds
from catalog.public.arks import one_address
from catalog.public.formats import send, wanted
from catalog.public.history import edition_lines, history_marks
from catalog.public.reader import Reader, asks_the_index, page
from catalog.publishing import reading
from catalog.publishing.flag_answers import flags_mark
from catalog.publishing.open_claims import OpenClaim, open_claims
from catalog.publishing.reading import Standing
from catalog.record.entity import EntityRecord
from catalog.record.tombstone import Tombstone


def found(standing: Standing | None) -> Standing:
    if standing is None:
        raise Http404
    return standing


def record_of(standing: Standing) -> EntityRecord:
    if not isinstance(standing.document, EntityRecord):
        raise Http404
    return standing.document


def name_of(standing: Standing) -> str:
    """Return the title or the preferred name; what was merged has none of its own any more."""
    return standing.ark if isinstance(standing.document, Tombstone) else standing.name


def _context(
    request: HttpRequest, standing: Standing, current: int, claims: tuple[OpenClaim, ...], reader: Reader
) -> dict[str, Any]:
    return {
        "open_claims": claims,
        "standing": standing,
        "current": current,
        "kept": reading.kept_ark(standing.ark) if standing.state == "merged" else None,
        "history": history_marks(standing.ark),
        **kinds.context(request, standing, record_of(standing), reader),
    }


def _lapsed(standing: Standing) -> frozenset[str]:
    """Return the searches whose answer has lapsed by today; the page says so."""
    searches = getattr(standing.document, "searches", ())
    return lapsed_on(today(), ((each.id, each.expires) for each in searches))


def _page(request: HttpRequest, standing: Standing, current: int) -> HttpResponse:
    claims = open_claims(standing.ark)
    asked = flags_mark(standing.ark) if standing.entity.kind == "item" else ""
    lapsed = tuple(sorted(_lapsed(standing)))
    made_of = (standing.edition.digest, standing.number, current, standing.state, claims, asked, lapsed)
    template = kinds.template(standing.entity.kind)
    return page(
        request,
        template,
        made_of,
        lambda reader: _context(request, standing, current, claims, reader),
        vary=("Accept",),
    )


def gone(request: HttpRequest, standing: Standing) -> HttpResponse:
    """Return 410 with the public reason and the day; nothing of what was withdrawn."""
    stone = standing.document if standing.body else None
    context = {"standing": standing, "reason": stone.reason if isinstance(stone, Tombstone) else ""}
    response = render(request, "catalog/errors/410.html", context, status=410)
    response.headers["Cache-Control"] = "public, no-cache"
    return response


@require_safe
@one_address("entity")
@asks_the_index
def entity(request: HttpRequest, ark: str) -> HttpResponse:
    """The current edition as a page, or in the format that the Accept header prefers."""
    last = reading.last_edition(ark)
    if last is None and (kept := reading.kept_ark(ark)):
        return _leading_to(kept)  # merged before anybody could read it; its address may have been printed
    standing = found(last)
    if standing.state == "merged":
        return _merged(request, standing)
    if standing.state != "published":
        return gone(request, standing)
    form = wanted(request)
    if form:
        return send(request, standing, form, vary=("Accept",))
    return _page(request, standing, standing.number)


def _merged(request: HttpRequest, standing: Standing) -> HttpResponse:
    kept = reading.kept_ark(standing.ark)
    if kept is None:
        return gone(request, standing)
    return _leading_to(kept)


def _leading_to(kept: str) -> HttpResponse:
    """Lead on for good, but let nobody keep that unasked: a merge may be undone."""
    answer = HttpResponsePermanentRedirect(reverse("entity", kwargs={"ark": kept}))
    answer.headers["Cache-Control"] = "public, no-cache"
    return answer


@require_safe
@one_address("edition")
@asks_the_index
def edition(request: HttpRequest, ark: str, number: int) -> HttpResponse:
    """A numbered edition as it was said, under a bar that tells how it stands today."""
    standing = found(reading.numbered_edition(ark, number))
    last = found(reading.last_edition(ark))
    if not reading.is_open(standing):
        return gone(request, last)
    if standing.is_tombstone:
        return gone(request, standing)
    if not standing.body:
        return _redacted(request, standing)
    return _page(request, standing, last.number)


def _redacted(request: HttpRequest, standing: Standing) -> HttpResponse:
    entry = reading.redaction_of(standing.ark, standing.number)
    context = {"standing": standing, "entry": entry}
    return render(request, "catalog/errors/redacted.html", context, status=410)


@require_safe
@one_address("editions")
@asks_the_index
def editions(request: HttpRequest, ark: str) -> HttpResponse:
    """The history of an entity: every edition with its day, its digest and what changed, in words."""
    standing = found(reading.last_edition(ark))
    if not reading.is_open(standing):
        return gone(request, standing)
    made_of = (standing.edition.digest, standing.number, standing.state)

    def context(reader: Reader) -> dict[str, Any]:
        return {"standing": standing, "name": name_of(standing), **edition_lines(request, standing, reader)}

    return page(request, "catalog/editions.html", made_of, context)
