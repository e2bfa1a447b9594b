"""The literature of an entity, by what it does with it, and the people who made a work."""

from dataclasses import dataclass, replace
from itertools import groupby

from django.utils.translation import gettext as _

from catalog.formats.works import Work
from catalog.pages.context import Context
from catalog.pages.dates import say_edtf
from catalog.pages.labels import sentence
from catalog.pages.marks import Said, say_ref
from catalog.record.parts.bibliography import Contributor, LiteratureEntry


@dataclass(frozen=True)
class LiteratureLine:
    """One work between its makers and where it appeared, where in it, and what is noted of it."""

    id: str
    makers: str
    work: Said
    appeared: str
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
    said = say_ref(entry.source).cited(context.sources.of("source", entry.id))
    work = context.works.get(entry.source.ark)
    if work is None:
        return LiteratureLine(entry.id, "", said, "", entry.locator, entry.note)
    title = replace(said, text=_("“%(words)s”") % {"words": said.text}) if work.is_part else said
    pages = ", " + _("pp. %(pages)s") % {"pages": work.pages} if work.pages and not entry.locator else ""
    appeared = _appeared(work, context.language) + pages
    return LiteratureLine(entry.id, _made_by(work), title, appeared, entry.locator, entry.note)


def _joined(*words: str, by: str = ", ") -> str:
    return by.join(filter(None, words))


def _names(names: tuple[str, ...]) -> str:
    if len(names) < 2:
        return "".join(names)
    return _("%(names)s and %(last)s") % {"names": ", ".join(names[:-1]), "last": names[-1]}


def _made_by(work: Work) -> str:
    """Return the authors, else the editors of what stands for itself."""
    if work.authors or work.container or not work.editors:
        return _names(work.authors)
    return _("%(names)s (ed.)") % {"names": _names(work.editors)}


def _appeared(work: Work, language: str) -> str:
    """Return what follows the title: the journal or book, edition, series; place, publisher and date."""
    imprint = _joined(
        _joined(work.place, work.publisher, by=": "), say_edtf(work.date, language) if work.date else ""
    )
    by = _names(work.translators)
    translated = _("translated by %(names)s") % {"names": by} if by else ""
    within = _joined(translated, _container(work), work.edition, work.series)
    return _joined(f", {within}" if within else "", f" ({imprint})" if imprint else "", by="")


def _container(work: Work) -> str:
    volume = _joined(work.volume, work.issue, by="/")
    if work.form.bib == "article" and work.container:
        return _joined(work.container, volume, by=" ")
    title = _("in %(title)s") % {"title": work.container} if work.container else ""
    edited = _("edited by %(names)s") % {"names": _names(work.editors)} if title and work.editors else ""
    return _joined(title, edited, _("volume %(number)s") % {"number": volume} if volume else "")


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
