"""Answers to questions as they stood at some size of the ledger. They are public: text, name and day."""

from collections.abc import Iterable
from datetime import UTC

from catalog.flags import Flag
from catalog.flags.standing import Answer, Standing, stand
from catalog.models import FlagAnswer


def answers_of(ark: str, *, ledger_size: int | None = None) -> list[Answer]:
    """Return what was answered to questions about the item, oldest first; up to a size of the ledger."""
    rows = FlagAnswer.objects.filter(entity__ark=ark)
    if ledger_size is not None:
        rows = rows.filter(ledger_size__lte=ledger_size)
    return [answer_of(row) for row in rows.order_by("id")]


def answers_of_several(keys: Iterable[int]) -> dict[int, list[Answer]]:
    """Return the answers by the key of the entity."""
    found: dict[int, list[Answer]] = {}
    for row in FlagAnswer.objects.filter(entity__in=list(keys)).order_by("id"):
        found.setdefault(row.entity_id, []).append(answer_of(row))
    return found


def answer_of(row: FlagAnswer) -> Answer:
    return Answer(
        key=f"{row.rule} {row.subject}".rstrip(),
        digest=row.digest,
        act=row.act,
        text=row.text,
        name=row.name,
        time=row.time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        ledger_size=row.ledger_size,
    )


def standings(ark: str, flags: Iterable[Flag], *, ledger_size: int | None = None) -> list[Standing]:
    """Return the questions with how they stood: open ones first, the gravest first."""
    return stand(flags, answers_of(ark, ledger_size=ledger_size))
