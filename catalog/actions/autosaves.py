"""Keeping what was typed and not saved: each person's own copies, bounded in size and number and time."""

from collections.abc import Iterable
from datetime import timedelta
from functools import cache
from typing import Any

from django.db import transaction
from django.utils import timezone

from catalog.models import Autosave
from catalog.publishing.assemble import private_lists
from catalog.record.kinds import kinds
from catalog.values.text import clean_line

LARGEST = 1_500_000
"""Characters of one copy; the form of an item with four hundred rows has a third of it."""

COPIES, OF_ONE_PERSON = 5, 200
"""So many copies of one page, and of all pages, are kept; older ones make room."""

KEPT_FOR = timedelta(days=30)
PRIVATE = "annex-"
"""Fields of the private side bear this in their names, at the beginning or after the part's own prefix."""

Pairs = list[tuple[str, str]]


class TooLargeError(ValueError):
    """More was typed than a copy may hold."""


@transaction.atomic
def keep_autosave(user: Any, *, page: str, copy: str, base: int, title: str, data: Iterable[Any]) -> Autosave:
    """Keep what a form holds now in place of what this copy, or another of the same words, held before."""
    pairs = [(str(name), clean_value(value)) for name, value in data]
    if sum(len(name) + len(value) for name, value in pairs) > LARGEST:
        raise TooLargeError("This is too much to be kept beside the record; save it.")
    fields = {"base": base, "title": clean_line(title)[:200], "data": permitted(user, pairs)}
    kept, _ = Autosave.objects.update_or_create(user=user, page=page, copy=copy, defaults=fields)
    _drop_twins(kept)
    _make_room(user, page)
    return kept


def _drop_twins(kept: Autosave) -> None:
    """Forget other copies of the page that say the same: one may be restored, and no more is to be had."""
    others = Autosave.objects.filter(user=kept.user_id, page=kept.page).exclude(pk=kept.pk)
    said = [list(pair) for pair in kept.data]
    if twins := [each.pk for each in others if each.data == said]:
        others.filter(pk__in=twins).delete()


def clean_value(value: Any) -> str:
    """Return the text without what a database refuses."""
    return str(value).replace("\x00", "").encode("utf-8", "replace").decode()


def _make_room(user: Any, page: str) -> None:
    mine = Autosave.objects.filter(user=user)
    surplus = [*mine.filter(page=page).values_list("pk", flat=True)[COPIES:]]
    surplus += mine.values_list("pk", flat=True)[OF_ONE_PERSON:]
    if surplus:
        mine.filter(pk__in=surplus).delete()


def permitted(user: Any, pairs: Iterable[Any]) -> Pairs:
    """Leave out what belongs to the private side unless the person may change that now."""
    if user.has_perm("catalog.view_annex") and user.has_perm("catalog.change_annex"):
        return [(name, value) for name, value in pairs]
    return [(name, value) for name, value in pairs if not is_private(name)]


def is_private(name: str) -> bool:
    """Tell whether it is of the Annex, of a part’s private side, or of a part that is private as a whole."""
    return (
        name.startswith(PRIVATE) or f"-{PRIVATE}" in name or name.partition("-")[0] in _private_collections()
    )


@cache
def _private_collections() -> frozenset[str]:
    return frozenset(name for kind in kinds.names() for name in private_lists(kind))


def drop_autosave(user: Any, copy: str) -> None:
    """Forget a copy: it was saved, or is not wanted."""
    if copy:
        Autosave.objects.filter(user=user, copy=copy).delete()


def forget_old_autosaves() -> int:
    """Forget the copies that nobody came back for; return how many."""
    old = Autosave.objects.filter(changed__lt=timezone.now() - KEPT_FOR)
    return old.delete()[0]
