"""The draft as publishing would show it: exactly the Record that would be stored, on the public pages."""

import re
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import translation

from catalog.actions.publication import unpublished_references
from catalog.admin.entity.editing import change_address, find
from catalog.admin.entity.opening import may_see_annex
from catalog.media import has_file, thumbnail
from catalog.models import Authentication, CertificateLookup, Deed, Figure, Image
from catalog.pages.addresses import image_address
from catalog.pages.authority import authority_page
from catalog.pages.cache import RenderedItem, render_item
from catalog.pages.context import Context, context_of
from catalog.pages.essay import essay_page
from catalog.pages.vocabulary import load_vocabulary
from catalog.publishing.assemble import assemble
from catalog.publishing.editions import publishable
from catalog.record.entity import EntityRecord
from catalog.record.kinds import read_record

if TYPE_CHECKING:
    from catalog.admin.entity.base import EntityAdmin

SHOWING: tuple[type[Image | Figure], ...] = (Image, Figure)
"""The tables whose rows are pictures that the public may come to see."""

SCANNED: tuple[Any, ...] = (Deed, Authentication, CertificateLookup)
"""The tables whose rows have a scan that stays in the house."""

Plain = dict[str, Any]
WIDTH = 1280
SMALL = 160


def preview(admin: "EntityAdmin", request: HttpRequest, key: int) -> HttpResponse:
    if not admin.has_change_permission(request):
        raise PermissionDenied
    row = find(admin, key)
    plain = publishable(assemble(row))
    context = {
        **admin.admin_site.each_context(request),
        "title": f"Preview of {row}",
        "folder": admin.folder,
        "opts": admin.opts,
        "entity": row,
        "home": change_address(row),
        "standing": change_address(row.merged_into) if row.merged_into else "",
        "history": reverse(f"admin:catalog_{row.kind}_history", args=[row.pk]),
        "languages": settings.LANGUAGES,
        "asked": _language(request),
        "missing": [(each, change_address(each)) for each in unpublished_references(plain)],
    }
    template, body = _body(row, plain, _language(request))
    return TemplateResponse(request, f"catalog/desk/{template}", context | body)


def _language(request: HttpRequest) -> str:
    """Return the readers' language that `?in=` asks for, else the first."""
    asked = str(request.GET.get("in") or "")
    return asked if asked in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


def _body(row: Any, plain: Plain, language: str) -> tuple[str, Plain]:
    """Return the template and what it shows: the words are the readers', the frame is the desk's."""
    with translation.override(language):
        if row.kind == "item":
            return "preview_item.html", _item(row, plain, language)
        record = read_record(plain)
        assert isinstance(record, EntityRecord)  # a draft is no tombstone
        context = context_of(record, load_vocabulary(), language)
        if row.kind == "essay":
            return "preview_essay.html", {"html": _essay(row, context)}
        return "preview.html", {"page": authority_page(context)}


def _essay(row: Any, context: Context) -> str:
    html = render_to_string("catalog/essay/body.html", {"page": essay_page(context)})
    shown = _from_the_desk(html, row)
    return render_to_string("catalog/desk/as_rendered.html", {"html": shown})


def _from_the_desk(html: str, row: Any) -> str:
    """The pictures of a draft are not public yet; the desk shows them from its own address."""
    ours = reverse(f"admin:catalog_{row.kind}_picture", args=[row.pk, "x"]).removesuffix("x/")
    pictures = rf'"{re.escape(image_address(row.ark, ""))}([a-z0-9-]+)'
    return re.sub(pictures, rf'"{ours}\1/', html)


def _item(row: Any, plain: Plain, language: str) -> Plain:
    made = render_item(plain, load_vocabulary(), language)
    html = render_to_string("catalog/desk/as_rendered.html", {"html": _from_the_desk(made.above, row)})
    return {"rendered": RenderedItem(made.title, made.summary, made.head, html, made.sections, made.beside)}


def picture(admin: "EntityAdmin", request: HttpRequest, key: int, pid: str) -> HttpResponse:
    """A picture of the draft, small for a list (`?w=160`), else large enough to read."""
    if not admin.has_change_permission(request):
        raise PermissionDenied
    image = next((each for table in SHOWING for each in table.objects.filter(entity_id=key, pid=pid)), None)
    if image is None or not has_file(image.file_id):
        raise Http404
    return _send(request, image.file_id)


def scan(admin: "EntityAdmin", request: HttpRequest, key: int, pid: str) -> HttpResponse:
    """The picture of a paper, or of what an issuer showed, for those who may see the Annex."""
    if not (admin.has_change_permission(request) and may_see_annex(request.user)):
        raise PermissionDenied
    rows = (each for table in SCANNED for each in table.objects.filter(entity_id=key, pid=pid))
    sha256 = next((str(row.scan_id) for row in rows if row.scan_id), "")
    if not has_file(sha256):
        raise Http404
    return _send(request, sha256)


def _send(request: HttpRequest, sha256: str) -> HttpResponse:
    path = thumbnail(sha256, SMALL if request.GET.get("w") == str(SMALL) else WIDTH)
    sent: HttpResponse = FileResponse(path.open("rb"), content_type="image/jpeg")  # type: ignore[assignment]  # streaming is a sibling
    sent.headers["Cache-Control"] = "private, no-cache"
    return sent
