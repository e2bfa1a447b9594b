"""The body of an item page as HTML, kept by digest, language, vocabulary and the version of what makes it.

A body depends on one Record, on which of its searches have lapsed and on what other editions lend it,
so what is kept never grows stale; it only falls out of the cache unused.
"""

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.core.cache import caches
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.safestring import SafeString

from catalog.pages.context import Context, context_of
from catalog.pages.item import item_page
from catalog.pages.lent import NOTHING, Lent
from catalog.pages.register_search import lapsed_on, today
from catalog.pages.vocabulary import Vocabulary
from catalog.record.canonical import canonical_json, digest
from catalog.record.entity import EntityRecord
from catalog.record.kinds import read_record

ROOM = Path(__file__).resolve().parent
MADE_BY = (ROOM, ROOM.parent / "templates/catalog/item", ROOM.parent / "templates/catalog/parts")
KEPT_SECONDS = 7 * 24 * 60 * 60


@dataclass(frozen=True)
class RenderedItem:
    """The pieces of HTML that `catalog/item/page.html` puts in their places, and the list of sections."""

    title: str
    summary: str
    head: SafeString
    above: SafeString
    sections: SafeString
    beside: SafeString
    anchors: tuple[tuple[str, str], ...] = ()


@lru_cache(maxsize=1)
def version() -> str:
    """Return a digest of the code and templates that make the body."""
    seal = hashlib.sha256()
    for folder in MADE_BY:
        for path in sorted((*folder.rglob("*.py"), *folder.rglob("*.html"))):
            seal.update(path.read_bytes())
    return seal.hexdigest()[:16]


def render_item(
    plain: dict[str, Any],
    vocabulary: Vocabulary,
    language: str,
    *,
    known_digest: str = "",
    on_day: int | None = None,
    lent: Lent = NOTHING,
) -> RenderedItem:
    """Return the body of a published Record, or of one that publishing would store (a preview).

    `known_digest` is the edition's own, which saves computing it. What a day changes (a search that
    has lapsed by `on_day`, else today) is part of the key, and so is what other editions lend.
    """
    seal = known_digest or digest(canonical_json(plain))
    searches = ((each["id"], each.get("expires", "")) for each in plain.get("searches", ()))
    lapsed = lapsed_on(on_day or today(), searches)
    made_of = (seal, ".".join(sorted(lapsed)), language, vocabulary.version, version(), lent.mark)
    key = ":".join(("item-body", *made_of))
    cache = caches["pages"]
    kept = cache.get(key)
    if isinstance(kept, RenderedItem):
        return kept
    record = read_record(lent.spoken(plain))
    if not isinstance(record, EntityRecord):
        raise TypeError("a tombstone has no body")
    rendered = _render(context_of(record, vocabulary, language, lapsed, lent.works), seal)
    cache.set(key, rendered, KEPT_SECONDS)
    return rendered


def _render(context: Context, seal: str) -> RenderedItem:
    with translation.override(context.language):
        page = item_page(context)
        html = {
            name: render_to_string(f"catalog/item/{name}.html", {"page": page, "read": seal[:16]})
            for name in ("head", "above", "sections", "beside")
        }
    return RenderedItem(page.heading.title, page.heading.summary, **html, anchors=page.sections)
