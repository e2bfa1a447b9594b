"""Readers who helped: credit, day, what it was about, their words where these may be shown."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from catalog.pages.context import Context
from catalog.pages.labels import field_label, sentence
from catalog.pages.saying import Saying
from catalog.record.entity import EntityRecord, walk_parts
from catalog.record.parts.communication import Communication


@dataclass(frozen=True)
class Told:
    """One communication as the page says it."""

    id: str
    credit: str
    date: str
    about: str
    statement: str
    note: str


def communications_of(context: Context) -> tuple[Told, ...]:
    return tuple(_told(each, context) for each in context.record.communications)


def credit_of(said: Communication) -> str:
    return said.credit or _("A reader who wished no name")


def _told(said: Communication, context: Context) -> Told:
    return Told(
        id=said.id,
        credit=credit_of(said),
        date=context.closing(said.date),
        about=_about(said, context.record, Saying(context.vocabulary, context.language)),
        statement=said.statement,
        note=said.note,
    )


def _about(said: Communication, record: EntityRecord, saying: Saying) -> str:
    """Return what it was about; a part that has been taken away since has no name any more."""
    part = next((each for each in walk_parts(record) if said.part and each.id == said.part), None)
    within = saying.name_of(part) if part else ""
    field = sentence(field_label(said.field)) if said.field else ""
    return f"{field} ({within})" if field and within else field or within
