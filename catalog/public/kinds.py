"""The shelf of pages by kind of entity: which template, and what it needs beside the edition."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from catalog.formats import formats, json_ld
from catalog.formats.plain_text import cite
from catalog.pages.authority import authority_page
from catalog.pages.cache import render_item
from catalog.pages.context import Context
from catalog.pages.edition import edition_mark
from catalog.public.beside import beside
from catalog.public.directories import DIRECTORIES
from catalog.public.imprints import imprint_of
from catalog.public.lots import companions, lots_of
from catalog.public.naming import naming
from catalog.public.reader import Reader
from catalog.publishing.reading import Standing
from catalog.record.entity import EntityRecord
from catalog.registry import Shelf

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
    context = Context(record, reader.vocabulary, reader.language)
    name = LISTED_IN[record.kind]
    return {
        "page": authority_page(context),
        "list_name": name,
        "list_title": DIRECTORIES[name].title,
        **naming(request, standing.ark, record.kind, reader),
        **lots_of(request, standing.ark, record.kind, reader),
    }


def _item(request: HttpRequest, standing: Standing, _record: EntityRecord, reader: Reader) -> dict[str, Any]:
    digest = standing.edition.digest
    rendered = render_item(standing.plain, reader.vocabulary, reader.language, known_digest=digest)
    return {
        "rendered": rendered,
        "companions": companions(standing.ark, reader),
        **beside(request, standing.ark, reader),
    }


pages: Shelf[KindPage] = Shelf("pages by kind of entity")
pages.register("item", KindPage("catalog/item_page.html", _item))
for _kind in ("agent", "place", "event", "source"):
    pages.register(_kind, KindPage("catalog/authority.html", _authority))


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
        **pages[record.kind].build(request, standing, record, reader),
    }
