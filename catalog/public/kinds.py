"""The shelf of pages by kind of entity: which template, and what it needs beside the edition."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest

from catalog.formats import formats, json_ld
from catalog.formats.plain_text import cite
from catalog.pages.addresses import dossier_address, prefix
from catalog.pages.authority import authority_page
from catalog.pages.cache import render_item
from catalog.pages.communications import communications_of
from catalog.pages.edition import edition_mark
from catalog.pages.essay import EssayPage, essay_page
from catalog.pages.flags import asked_questions, lead_of
from catalog.pages.languages import language_name
from catalog.pages.lent import context_lent, lent_to
from catalog.public.beside import beside, essays_about
from catalog.public.directories import DIRECTORIES
from catalog.public.imprints import imprint_of
from catalog.public.line import line_of
from catalog.public.lots import companions, lots_of
from catalog.public.naming import naming
from catalog.public.reader import Reader
from catalog.publishing.reading import Standing
from catalog.record.entity import EntityRecord
from catalog.record.item import ItemRecord
from catalog.registry import Shelf
from catalog.search.asked import questions_about, questions_about_edition

LISTED_IN = {directory.kind: name for name, directory in DIRECTORIES.items()}
Build = Callable[[HttpRequest, Standing, EntityRecord, Reader], dict[str, Any]]


@dataclass(frozen=True)
class KindPage:
    """One kind's template and the function that fills it."""

    template: str
    build: Build


def _authority(
    request: HttpRequest, standing: Standing, record: EntityRecord, reader: Reader
) -> dict[str, Any]:
    context = context_lent(standing.plain, reader.vocabulary, reader.language)
    name = LISTED_IN[record.kind]
    described = authority_page(context)
    found = {
        **line_of(standing.ark, record, described.activities, reader),
        **naming(request, standing.ark, record.kind, reader),
        **lots_of(request, standing.ark, record.kind, reader),
    }
    has_items = bool(found["naming"] and (found["role"] or found["naming_total"] != found.get("lots_items")))
    further = {"line": bool(found["line"]), "lots": bool(found.get("lots")), "items": has_items}
    return {
        "page": described,
        "list_name": name,
        "list_title": DIRECTORIES[name].title,
        "has_items": has_items,
        "anchors": described.sections(further),
        **found,
    }


def _item(request: HttpRequest, standing: Standing, _record: EntityRecord, reader: Reader) -> dict[str, Any]:
    digest = standing.edition.digest
    lent = lent_to(standing.plain, reader.language)
    rendered = render_item(standing.plain, reader.vocabulary, reader.language, known_digest=digest, lent=lent)
    number = 0 if standing.is_current else standing.number
    return {
        "rendered": rendered,
        "dossier": dossier_address(standing.ark, number),
        "dossier_pdf": dossier_address(standing.ark, number, suffix=".pdf"),
        **_questions(standing, reader),
        "companions": companions(standing.ark, reader),
        **beside(request, standing.ark, reader),
    }


def _questions(standing: Standing, reader: Reader) -> dict[str, Any]:
    """Return the questions about the edition; a past one is asked as it was worded, with what is known."""
    record = standing.document
    if not isinstance(record, ItemRecord):
        return {}
    found = questions_about(record) if standing.is_current else questions_about_edition(record)
    asked = asked_questions(found, reader.vocabulary, reader.language)
    return {"asked": asked, "asked_lead": lead_of(asked)}


def _essay(request: HttpRequest, standing: Standing, _record: EntityRecord, reader: Reader) -> dict[str, Any]:
    context = context_lent(standing.plain, reader.vocabulary, reader.language)
    page = essay_page(context)
    return {
        "page": page,
        "communications": communications_of(context),
        "list_name": "essays",
        "list_title": DIRECTORIES["essays"].title,
        "readings": _readings(page, request.path),
    }


@dataclass(frozen=True)
class Reading:
    """The same text in another language in which this site can be read."""

    language: str
    name: str
    address: str


def _readings(page: EssayPage, path: str) -> list[Reading]:
    """Return where the text is read in its other languages; none where one of them has no pages here."""
    codes = list(dict.fromkeys(each.language for each in page.body_tongue.lines)) if page.body_tongue else []
    if not set(codes) <= dict(settings.LANGUAGES).keys():
        return []
    bare = path.removeprefix(prefix())
    return [Reading(code, language_name(code), prefix(code) + bare) for code in codes]


pages: Shelf[KindPage] = Shelf("pages by kind of entity")
pages.register("item", KindPage("catalog/item_page.html", _item))
for _kind in ("agent", "place", "event", "source"):
    pages.register(_kind, KindPage("catalog/authority.html", _authority))
pages.register("essay", KindPage("catalog/essay_page.html", _essay))


def template(kind: str) -> str:
    return pages[kind].template


def context(request: HttpRequest, standing: Standing, record: EntityRecord, reader: Reader) -> dict[str, Any]:
    """Return what any page of an entity shows: its parts, mark, citation, forms, schema.org."""
    imprint = imprint_of(standing)
    return {
        "mark": edition_mark(standing.ark, standing.number, standing.edition.time, standing.edition.digest),
        "read": standing.edition.digest[:16],
        "citation": cite(record, imprint),
        "formats": list(formats),
        "json_ld": json_ld.write(record, imprint).decode(),
        "essays": essays_about(standing.ark, reader),
        **pages[record.kind].build(request, standing, record, reader),
    }
