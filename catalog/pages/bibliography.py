"""The literature of an entity, by what it does with it, and the people who made a work."""

from dataclasses import dataclass
from itertools import groupby

from django.utils.translation import gettext as _

from catalog.pages.context import Context
from catalog.pages.labels import sentence
from catalog.pages.marks import Said, say_ref
from catalog.record.parts.bibliography import Contributor, LiteratureEntry


@dataclass(frozen=True)
class LiteratureLine:
    """One work, where in it, and what is noted of it."""

    id: str
    work: Said
    locator: str
    note: str


@dataclass(frozen=True)
class Literature:
    """The works that do the same: publish it, quote it, discuss it …."""

    title: str
    lines: tuple[LiteratureLine, ...]


def literature_of(context: Context) -> tuple[Literature, ...]:
    """Return the literature in the order of the Record, works of one role together."""
    entries: list[LiteratureEntry] = getattr(context.record, "bibliography", [])
    order = list(dict.fromkeys(each.role for each in entries))
    ranked = sorted(entries, key=lambda each: order.index(each.role))
    return tuple(
        Literature(_title(role, context), tuple(_line(each, context) for each in group))
        for role, group in groupby(ranked, lambda each: each.role)
    )


def _title(role: str, context: Context) -> str:
    return sentence(context.label("reference-role", role)) if role else _("Literature")


def _line(entry: LiteratureEntry, context: Context) -> LiteratureLine:
    numbers = context.sources.of("source", entry.id)
    return LiteratureLine(entry.id, say_ref(entry.source).cited(numbers), entry.locator, entry.note)


@dataclass(frozen=True)
class Maker:
    """Somebody who made a work, with the word for the part that he or she had; empty for authors."""

    who: Said
    role: str


def makers_of(contributors: list[Contributor], context: Context) -> tuple[Maker, ...]:
    return tuple(
        Maker(
            context.link(each.agent, "agent", each.id),
            "" if each.role in {"", "author"} else context.label("role", each.role),
        )
        for each in contributors
    )
