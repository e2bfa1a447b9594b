"""What a member or a key may read of its organisation's checks; what is not theirs does not exist for them.

What was taken back since - a withdrawn record, a redacted edition - is not shown on, though it was found;
of claims those are told that are said to be open on the day of reading.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from catalog.actions.organisations import Access
from catalog.models import Check, CheckRow
from catalog.publishing.named_in_flags import outdated
from catalog.search.verifying import Finding, Match, Question, claims_about, readable
from catalog.search.verifying.finding import Plain

CHUNK = 250
MOST = 200
"""Checks of one list; older ones have been deleted long since."""


@dataclass(frozen=True)
class CheckLine:
    """A check and how far it is."""

    key: int
    reference: str
    title: str
    state: str
    by_name: str
    created: datetime
    finished: datetime | None
    expires: datetime
    rows: int
    done: int
    refused: int
    matched: int
    columns: tuple[str, ...]
    mapping: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def is_working(self) -> bool:
        return self.state == "working"

    @property
    def is_one(self) -> bool:
        """A piece asked about by itself, not a sheet."""
        return self.rows == 1 and not self.columns and not self.mapping


@dataclass(frozen=True)
class RowLine:
    """A row as it came and what was found; `reason` is a key and, after a stroke, the column."""

    number: int
    cells: tuple[str, ...]
    question: Question
    state: str
    reason: str
    finding: Finding

    @property
    def best(self) -> Match | None:
        return self.finding.best


def visible(access: Access) -> QuerySet[Check]:
    """Managers see all of their organisation, members their own, a key what keys handed in."""
    rows = Check.objects.filter(organisation=access.organisation, expires__gt=timezone.now())
    if access.is_manager:
        return rows
    return rows.filter(by=access.user) if access.user else rows.filter(by=None, key__isnull=False)


def _counted(rows: QuerySet[Check]) -> QuerySet[Check]:
    return rows.annotate(
        n_rows=Count("rows"),
        n_done=Count("rows", filter=~Q(rows__state="waiting")),
        n_refused=Count("rows", filter=Q(rows__state="refused")),
        n_matched=Count("rows", filter=Q(rows__matched=True)),
    )


def _line(row: Check) -> CheckLine:
    counts = {name: getattr(row, f"n_{name}") for name in ("rows", "done", "refused", "matched")}
    return CheckLine(
        key=row.pk,
        reference=row.reference,
        title=str(row.title),
        state=row.state,
        by_name=str(row.by_name),
        created=row.created,
        finished=row.finished,
        expires=row.expires,
        columns=tuple(row.columns),
        mapping=tuple(row.mapping),
        notes=tuple(row.notes),
        **counts,
    )


def checks_of(access: Access) -> list[CheckLine]:
    """Return the checks that may be seen, newest first."""
    return [_line(row) for row in _counted(visible(access)).order_by("-pk")[:MOST]]


def check_of(access: Access, reference: str) -> CheckLine | None:
    row = _counted(visible(access)).filter(reference=reference).first()
    return _line(row) if row else None


def rows_of(check: CheckLine, *, after: int = 0, limit: int = 50, state: str = "") -> list[RowLine]:
    """Return rows behind the position, in order."""
    rows = CheckRow.objects.filter(check_of=check.key, position__gt=after).order_by("position")
    rows = rows.filter(state=state) if state else rows
    return _lines(list(rows[:limit]))


def each_row(check: CheckLine) -> Iterator[RowLine]:
    """Yield all rows, read in stretches: a sale is never in memory as a whole."""
    after = 0
    while rows := list(
        CheckRow.objects.filter(check_of=check.key, position__gt=after).order_by("position")[:CHUNK]
    ):
        yield from _lines(rows)
        after = rows[-1].position


def _lines(rows: list[CheckRow]) -> list[RowLine]:
    findings = [Finding.of(row.finding) for row in rows]
    shown, old = readable(findings), _outdated(findings)
    claims = claims_about({match.ark for each in findings for match in each.matches})
    return [
        RowLine(
            row.number,
            tuple(row.cells),
            Question.of(row.asked),
            row.state,
            str(row.reason),
            _shown(found, shown, old, claims),
        )
        for row, found in zip(rows, findings, strict=True)
    ]


def _outdated(findings: list[Finding]) -> set[int]:
    """Return which question objects (`id`) name what was taken back since; asked once for a whole stretch."""
    matched = [flag for finding in findings for match in finding.matches for flag in match.flags]
    flags = [*matched, *(flag for finding in findings for flag in finding.questions)]
    return {id(each) for each, is_old in zip(flags, outdated(flags), strict=True) if is_old}


def _shown(
    finding: Finding,
    shown: set[tuple[str, int]],
    old: set[int],
    claims: dict[str, tuple[Plain, ...]],
) -> Finding:
    """Leave out what may not be read any more, and say so of matches."""

    def still(flags: tuple[Plain, ...]) -> tuple[Plain, ...]:
        return tuple(each for each in flags if id(each) not in old)

    kept = tuple(each for each in finding.matches if (each.ark, each.edition) in shown)
    gone = [each for each in finding.matches if each not in kept]
    notices = (*finding.notices, *({"key": "withdrawn", "ark": each.ark} for each in gone))
    matches = tuple(
        replace(each, flags=still(each.flags), open_claims=claims.get(each.ark, ())) for each in kept
    )
    return replace(finding, matches=matches, notices=notices, questions=still(finding.questions))
