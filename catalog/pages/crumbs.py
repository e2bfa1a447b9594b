"""Where a record stands: the way from the top of the archive to it, as far as its own edition knows."""

from dataclasses import dataclass

from catalog.pages.context import Context
from catalog.pages.marks import Said, say_ref
from catalog.pages.parallel import Tongue, tongue_of
from catalog.record.item import ItemRecord


@dataclass(frozen=True)
class Heading:
    """Title in words, one sentence of summary, the way here."""

    title: str
    summary: str
    crumbs: tuple[Said, ...]
    level: str
    reference_code: str
    language: str = ""
    summary_language: str = ""
    tongue: Tongue | None = None


def heading_of(record: ItemRecord, context: Context) -> Heading:
    """References point upward one step; the way further up comes from the parent's page."""
    crumbs = tuple(say_ref(each) for each in (record.repository, record.parent) if each and each.name)
    level = context.label("level", record.level)
    return Heading(
        record.title,
        record.summary,
        crumbs,
        level,
        record.reference_code,
        context.lang("title"),
        context.lang("summary"),
        tongue_of(context, "title", "summary"),
    )
