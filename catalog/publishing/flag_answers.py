"""Answers to questions as they stood at some size of the ledger. They are public: text, name and day."""

from collections.abc import Iterable
from datetime import UTC

from catalog.flags import Flag, read_flag
from catalog.flags.standing import Answer, Standing, stand
from catalog.models import FlagAnswer, QuestionDue, RaisedFlag
from catalog.publishing.named_in_flags import outdated


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


def kept_flags(ark: str) -> list[Flag] | None:
    """Return what was raised last of the edition in force; None where that is out of date."""
    if QuestionDue.objects.filter(entity__ark=ark).exists():
        return None
    rows = RaisedFlag.objects.filter(entity__ark=ark, side="edition").order_by("id")
    flags = list(rows.values_list("flag", flat=True))
    return None if any(outdated(flags)) else [read_flag(plain) for plain in flags]


def flags_mark(ark: str) -> str:
    """Return what changes whenever the questions about an item, or the answers to them, do."""
    raised = list(RaisedFlag.objects.filter(entity__ark=ark, side="edition").order_by("id"))
    answers = FlagAnswer.objects.filter(entity__ark=ark).order_by("-id").values_list("pk", flat=True)
    due = QuestionDue.objects.filter(entity__ark=ark).values_list("mark", flat=True)
    old = outdated([each.flag for each in raised])
    return f"{[each.pk for each in raised]} {list(answers[:1])} {list(due)} {old}"
