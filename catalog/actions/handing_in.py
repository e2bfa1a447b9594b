"""What all that strangers hand in has in common: who they are to us, how much may come, and only once."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeVar

from django.db import IntegrityError, transaction

from catalog.actions.limits import is_within
from catalog.models.handed_in import HandedIn

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
LIMITS = (("hour", HOUR, 6), ("day", DAY, 20))
"""How many from one address."""
FROM_ALL = 60
"""How many an hour about one entity, from wherever: more is a flood."""
ANSWERS = 20
"""How many answers a day from one address."""

Row = TypeVar("Row", bound=HandedIn)


@dataclass(frozen=True)
class Visitor:
    """Who hands something over: nobody the archive knows, who may do nothing else."""

    pk: None = None

    def get_username(self) -> str:
        return "visitor"

    def has_perm(self, perm: str, obj: Any = None) -> bool:  # noqa: ARG002  # Django's signature
        return False


VISITOR = Visitor()


class TooManyError(ValueError):
    """So much has come from there, or about this, that it must wait."""


def hand_in(
    table: type[Row], form_key: str, keep: Callable[[], Row], *, purpose: str, ark: str, address: str
) -> Row:
    """Keep what a form sent, once however often it comes; TooManyError where a limit is reached."""
    rows = table._default_manager
    known = rows.filter(form_key=form_key).first()
    if known:
        return known
    refuse_floods(purpose, ark, address)
    try:
        with transaction.atomic():
            return keep()
    except IntegrityError:  # a double click: the first of the two was faster
        return rows.get(form_key=form_key)


def refuse_floods(purpose: str, ark: str, address: str) -> None:
    within = [is_within(f"{purpose} {name}", address, most=most, span=span) for name, span, most in LIMITS]
    if not all(within) or not is_within(f"{purpose} about", ark, most=FROM_ALL, span=HOUR):
        raise TooManyError("too much from there, or about this")


def refuse_many_answers(address: str) -> None:
    if not is_within("answer", address, most=ANSWERS, span=DAY):
        raise TooManyError("too many answers from there")
