"""A record in any format of the shelf: by its suffix, or as asked for by the Accept header."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from catalog.formats import Format, formats
from catalog.public.arks import one_address
from catalog.public.caching import answer, version
from catalog.public.imprints import imprint_of
from catalog.publishing import reading
from catalog.publishing.reading import Standing
from catalog.record.entity import EntityRecord

HTML = "text/html"


class SuffixConverter:
    """The suffix of a format on the shelf."""

    regex = "[a-z0-9.]{2,20}"

    def to_python(self, value: str) -> str:
        if value not in formats:
            raise ValueError(f"no format {value}")
        return value

    def to_url(self, value: str) -> str:
        return value


def wanted(request: HttpRequest) -> Format | None:
    """Return the format that the reader's program prefers to the page, or None."""
    by_type = {each.media_type: each for each in formats}
    return by_type.get(request.get_preferred_type([HTML, *by_type]) or HTML)


def send(
    request: HttpRequest, standing: Standing, form: Format, *, vary: tuple[str, ...] = ()
) -> HttpResponse:
    """Answer with the edition in the format; as JSON these are the stored bytes and their digest the ETag."""
    stored = form.suffix == "json"
    digest = standing.edition.digest
    tag = f'"{digest}"' if stored else f'"{digest[:32]}-{version()}-{form.suffix}"'

    def write() -> HttpResponse:
        record = standing.document
        if not isinstance(record, EntityRecord):
            raise Http404
        body = standing.body if stored else form.write(record, imprint_of(standing))
        return HttpResponse(body, content_type=form.content_type)

    response = answer(request, tag, write, vary=vary)
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response


def gone(standing: Standing | None) -> HttpResponse:
    """Return 410 with the tombstone's own bytes, or with none where the bytes were destroyed."""
    body = standing.body if standing else b""
    return HttpResponse(body or b"{}", status=410, content_type="application/json")


@require_safe
@one_address("entity-format")
def entity_format(request: HttpRequest, ark: str, suffix: str) -> HttpResponse:
    """The current edition; what was merged leads to what answers for it, what was withdrawn is gone."""
    standing = reading.last_edition(ark)
    if standing is None:
        raise Http404
    if standing.state == "published":
        return send(request, standing, formats[suffix])
    kept = reading.kept_ark(ark) if standing.state == "merged" else None
    if kept:
        return HttpResponsePermanentRedirect(reverse("entity-format", kwargs={"ark": kept, "suffix": suffix}))
    return gone(standing)


@require_safe
@one_address("edition-format")
def edition_format(request: HttpRequest, ark: str, number: int, suffix: str) -> HttpResponse:
    """A numbered edition; gone where it was redacted or the entity withdrawn."""
    standing = reading.numbered_edition(ark, number)
    if standing is None:
        raise Http404
    if not reading.is_open(standing):
        return gone(reading.last_edition(ark))
    if not standing.body or standing.is_tombstone:
        return gone(standing)
    return send(request, standing, formats[suffix])
