"""Questions as they were last raised, kept for lists, counts and the index; what is due to be asked anew.

The asking itself needs the index and is done above, in `actions.flags`; this keeps what it found.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from catalog.flags import Flag, Standing, stand
from catalog.flags.losses import LOSS_KINDS
from catalog.models import Dependence, Entity, Event, QuestionDue, RaisedFlag
from catalog.models.flag_answer import OPEN_FLAGS
from catalog.publishing.flag_answers import answers_of_several

CHUNK = 2_000


@dataclass(frozen=True)
class Due:
    """An entity whose questions are due, and the mark by which a later word is told apart."""

    key: int
    kind: str
    mark: datetime


def mark_due(keys: Iterable[int]) -> None:
    """Say of these that whatever is asked of them, or of what depends on them, is to be asked anew."""
    now = timezone.now()
    for wanted in _slices(iter(sorted(set(keys)))):
        QuestionDue.objects.bulk_create(
            [QuestionDue(entity_id=key, mark=now) for key in wanted],
            update_conflicts=True,
            unique_fields=["entity"],
            update_fields=["mark"],
        )


def due(limit: int) -> list[Due]:
    """Return what has waited longest; authorities first, since they bring items with them."""
    rows = QuestionDue.objects.order_by("mark").values_list("entity_id", "entity__kind", "mark")[:limit]
    return [Due(*row) for row in rows]


def done(each: Due) -> None:
    """Take it from the list, unless it was put there again meanwhile."""
    QuestionDue.objects.filter(entity_id=each.key, mark=each.mark).delete()


def mark_dependants(key: int) -> None:
    """Put every item that rests on the entity on the list; of a loss also those that name whose it was."""
    on = {key}
    if Event.objects.filter(pk=key, event_kind__in=[f"event-kind/{each}" for each in LOSS_KINDS]).exists():
        agents = Dependence.objects.filter(entity=key, on__kind="agent")
        on |= set(agents.values_list("on", flat=True))
    rows = Dependence.objects.filter(on__in=on, entity__kind="item").values_list("entity", flat=True)
    for keys in _slices(rows.distinct().order_by("entity").iterator(chunk_size=CHUNK)):
        mark_due(keys)


def _slices(keys: Iterator[int]) -> Iterator[list[int]]:
    found: list[int] = []
    for key in keys:
        found.append(key)
        if len(found) == CHUNK:
            yield found
            found = []
    if found:
        yield found


def keep_flags(key: int, side: str, flags: Sequence[Flag]) -> bool:
    """Keep what was raised of the draft or the edition; tell whether how it stands has changed."""
    wanted = {
        (each.flag.rule, each.flag.subject, each.flag.digest): each
        for each in stand(flags, answers_of_several([key]).get(key, []))
    }
    present = {
        (row.rule, row.subject, row.digest): row for row in RaisedFlag.objects.filter(entity=key, side=side)
    }
    gone = [row.pk for name, row in present.items() if _differs(row, wanted.get(name))]
    new = [each for name, each in wanted.items() if name not in present or present[name].pk in gone]
    if gone:
        RaisedFlag.objects.filter(pk__in=gone).delete()
    RaisedFlag.objects.bulk_create(_row(key, side, each) for each in new)
    return bool(gone or new)


def kept_of(keys: Iterable[int]) -> list[dict[str, Any]]:
    """Return the questions that are kept of these entities' editions, as plain values."""
    rows = RaisedFlag.objects.filter(entity__in=list(keys), side="edition").order_by("id")
    return list(rows.values_list("flag", flat=True))


def _differs(row: RaisedFlag, standing: Standing | None) -> bool:
    """A name that is spelt otherwise today leaves the digest as it was, but is to be said as it is."""
    if standing is None or (row.state, row.severity) != (standing.state, standing.flag.severity):
        return True
    return {**row.flag, "on": ""} != {**standing.flag.plain(), "on": ""}


def _row(key: int, side: str, standing: Standing) -> RaisedFlag:
    raised = standing.flag
    return RaisedFlag(
        entity_id=key,
        side=side,
        rule=raised.rule,
        subject=raised.subject,
        severity=raised.severity,
        digest=raised.digest,
        state=standing.state,
        flag=raised.plain(),
    )


def open_flags(
    *, side: str = "draft", rule: str = "", severity: str = "", after: tuple[int, int] | None = None
) -> "QuerySet[RaisedFlag]":
    """Return what is open, newest items first, from behind a place on (keys of item and row)."""
    rows = RaisedFlag.objects.filter(side=side, state__in=OPEN_FLAGS)
    rows = rows.filter(rule=rule) if rule else rows
    rows = rows.filter(severity=severity) if severity else rows
    if after:
        rows = rows.filter(Q(entity__lt=after[0]) | Q(entity=after[0], pk__gt=after[1]))
    return rows.select_related("entity").order_by("-entity_id", "id")


def question_codes(keys: Iterable[int]) -> dict[int, str]:
    """Return by entity how the questions about its edition stand: open, or closed where all are answered."""
    found: dict[int, str] = {}
    rows = RaisedFlag.objects.filter(entity__in=list(keys), side="edition")
    for key, state in rows.values_list("entity", "state"):
        found[key] = "open" if state in OPEN_FLAGS or found.get(key) == "open" else "closed"
    return found


def asked_items() -> "Iterable[int]":
    """Return the keys of all items that have a draft or an edition."""
    return (
        Entity.objects.filter(Q(head__gt=0), kind="item")
        .order_by("pk")
        .values_list("pk", flat=True)
        .iterator(chunk_size=CHUNK)
    )
