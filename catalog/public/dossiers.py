"""The dossier's doors: a page to read and print, sealed JSON, signed PDF; as of now or of a ledger's size."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from urllib.parse import urlencode

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from catalog.actions.limits import count_more
from catalog.dossier.document import Dossier
from catalog.dossier.sealing import seal
from catalog.pages.addresses import dossier_address
from catalog.pages.dossier import DossierPage, dossier_page
from catalog.pages.dossier_qr import code_of
from catalog.public.arks import one_address
from catalog.public.caching import answer, page_tag
from catalog.public.dossier_files import signed_pdf
from catalog.public.dossier_matter import Asked, dossier, latest_at, shown_pictures
from catalog.public.entities import found, gone
from catalog.public.reader import Reader, reader_now
from catalog.publishing import reading
from catalog.publishing.as_of import State, edition_entry, state_at, state_now
from catalog.publishing.reading import Standing
from catalog.publishing.sealing import key_ring
from catalog.record.canonical import canonical_json, digest
from catalog.seal.keys import KeysError
from catalog.values.callers import caller

Made = Callable[[HttpRequest, Asked, Dossier], HttpResponse]


MOST = 60
SPAN = timedelta(hours=1)
"""So many PDF files are typeset anew for one address within that time; kept ones are not counted."""


class TooManyError(Exception):
    """More was asked to be typeset than is done for one address; `seconds` until it goes on."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"again in {seconds} seconds")
        self.seconds = seconds


def _count(request: HttpRequest) -> None:
    subject = caller(request.META, settings.ALLAUTH_TRUSTED_PROXY_COUNT)
    found = count_more("typeset dossier", subject, most=MOST, span=SPAN)
    if not found.allowed:
        raise TooManyError(found.seconds)


class NotThenError(Exception):
    """The address asks for a state in which there was no such edition; the message says so to the reader."""


def _state(request: HttpRequest) -> State:
    asked = request.GET.get("as-of", "")
    if not asked:
        state = state_now()
    elif asked.isascii() and asked.isdecimal() and len(asked) < 17:
        state = state_at(int(asked))
    else:
        state = None
    if state is None:
        raise NotThenError(
            _("The ledger has never had the size “%(asked)s”; the largest is %(size)d.")
            % {"asked": asked[:40], "size": reading.ledger_size()}
        )
    return state


def _asked(request: HttpRequest, ark: str, number: int) -> Asked | Standing:
    """Return what is asked for, or the standing to which the answer is that it is gone."""
    last = found(reading.last_edition(ark))
    if last.entity.kind != "item":
        raise Http404
    if not reading.is_open(last):
        return last
    state = _state(request)
    newest = latest_at(ark, state.size)
    wanted = number or (newest.entry.edition if newest else 0)
    entry = edition_entry(ark, wanted) if wanted else None
    if newest is None or entry is None or entry.n > state.size:
        if number and reading.numbered_edition(ark, number) is None:
            raise Http404
        raise NotThenError(
            _("When the ledger had %(size)d entries this edition was not published yet.")
            % {"size": state.size}
        )
    standing = found(reading.numbered_edition(ark, wanted))
    if not standing.body or standing.is_tombstone:
        return standing
    return Asked(standing, state, latest=newest.entry.edition == wanted)


def _answered(request: HttpRequest, ark: str, number: int, name: str, made: Made) -> HttpResponse:
    last = found(reading.last_edition(ark))
    kept = reading.kept_ark(ark) if last.state == "merged" and not number else None
    if kept and kept != ark:
        query = urlencode({"as-of": request.GET["as-of"]}) if "as-of" in request.GET else ""
        address = reverse(name, kwargs={"ark": kept})
        return HttpResponsePermanentRedirect(f"{address}?{query}" if query else address)
    try:
        asked = _asked(request, ark, number)
        if isinstance(asked, Standing):
            return gone(request, asked)
        return made(request, asked, dossier(asked))
    except NotThenError as error:
        return render(request, "catalog/errors/dossier.html", {"reason": str(error), "ark": ark}, status=404)
    except TooManyError as error:
        reason = _("Many signed files were made for you within an hour. The page can be read meanwhile.")
        context = {"reason": reason, "ark": ark}
        response = render(request, "catalog/errors/dossier.html", context, status=429)
        response.headers["Retry-After"] = str(error.seconds)
        return response
    except KeysError:
        reason = _("The archive has no key to seal with at present. Its page can be read meanwhile.")
        return render(request, "catalog/errors/dossier.html", {"reason": reason, "ark": ark}, status=503)


def _json(request: HttpRequest, asked: Asked, told: Dossier) -> HttpResponse:
    body = seal(told.body(), key_ring())
    response = answer(
        request, f'"{digest(body)}"', lambda: HttpResponse(body, content_type="application/json")
    )
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Content-Disposition"] = f'inline; filename="{file_name(asked)}.json"'
    return response


def _page(request: HttpRequest, asked: Asked, told: Dossier) -> HttpResponse:
    reader, pictures = reader_now(), shown_pictures(asked.standing.ark)
    tag = page_tag("dossier", digest(canonical_json(told.body())), reader.vocabulary.version, *pictures)

    def show() -> HttpResponse:
        context = {
            "page": _shown(told, reader, pictures),
            "code": code_of(told.permalink),
            "addresses": _addresses(asked),
        }
        return render(request, "catalog/dossier/page.html", context)

    return answer(request, tag, show)


def _shown(told: Dossier, reader: Reader, pictures: list[str]) -> DossierPage:
    """Return the page; of its pictures only those that the current edition shows as well."""
    return dossier_page(told, reader.vocabulary, reader.language, shown=pictures)


def _pdf(request: HttpRequest, asked: Asked, told: Dossier) -> HttpResponse:
    reader, pictures = reader_now(), shown_pictures(asked.standing.ark)
    sealed = seal(told.body(), key_ring())
    tag = page_tag("dossier-pdf", digest(sealed), reader.vocabulary.version, *pictures)

    def show() -> HttpResponse:
        shown = _shown(told, reader, pictures)
        body = signed_pdf(shown, sealed, asked.state.time, partial(_count, request))
        return HttpResponse(body, content_type="application/pdf")

    response = answer(request, tag, show)
    response.headers["Content-Disposition"] = f'inline; filename="{file_name(asked)}.pdf"'
    return response


def _addresses(asked: Asked) -> dict[str, str]:
    """Return where the same dossier is as a file: of this edition, as of this size."""
    parts = (asked.standing.ark, asked.standing.number, asked.state.size)
    return {form: dossier_address(*parts, suffix=f".{form}") for form in ("json", "pdf")}


def file_name(asked: Asked) -> str:
    """Return a name that sorts: the ARK's, the edition, the size of the ledger."""
    name = asked.standing.ark.rsplit("/", 1)[-1]
    return f"dossier-{name}-e{asked.standing.number}-l{asked.state.size}"


@require_safe
@one_address("dossier")
def dossier_html(request: HttpRequest, ark: str, number: int = 0) -> HttpResponse:
    return _answered(request, ark, number, "dossier", _page)


@require_safe
@one_address("dossier-pdf")
def dossier_pdf(request: HttpRequest, ark: str, number: int = 0) -> HttpResponse:
    return _answered(request, ark, number, "dossier-pdf", _pdf)


@require_safe
@one_address("dossier-json")
def dossier_json(request: HttpRequest, ark: str, number: int = 0) -> HttpResponse:
    return _answered(request, ark, number, "dossier-json", _json)
