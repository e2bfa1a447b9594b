"""Measuring: medians of several runs in wall-clock time and in the process's own time, and lines of a table.

On a machine that others use the second is what one may rely on; where the two are far apart, they disturbed.
"""

import statistics
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Timing:
    """Milliseconds: median of the wall clock and of the processor, and the number of queries of one run."""

    wall: float
    cpu: float
    queries: int


@dataclass(frozen=True)
class Line:
    """One line of the table: what was measured, ours and theirs (if there is one), and the target."""

    what: str
    ours: Timing
    target: str
    theirs: Timing | None = None
    note: str = ""

    @property
    def ratio(self) -> str:
        """How many times as long the bare admin takes, by the processor's time."""
        return f"{self.theirs.cpu / self.ours.cpu:.1f}" if self.theirs else "–"

    def plain(self) -> dict[str, Any]:
        return {**asdict(self), "ratio": self.ratio}


def measured(work: Callable[[], object], times: int) -> Timing:
    """Do the work so often, after once for warming up, and return the medians."""
    from django.db import connection  # noqa: PLC0415  # Django has to be set up first
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415  # as above

    with CaptureQueriesContext(connection) as queries:
        work()
    asked = len(queries)
    walls, cpus = [], []
    for _ in range(times):
        wall, cpu = time.perf_counter(), time.process_time()
        work()
        walls.append((time.perf_counter() - wall) * 1000)
        cpus.append((time.process_time() - cpu) * 1000)
    return Timing(round(statistics.median(walls), 1), round(statistics.median(cpus), 1), asked)


def once(work: Callable[[], object]) -> Timing:
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return Timing(
        round((time.perf_counter() - wall) * 1000, 1), round((time.process_time() - cpu) * 1000, 1), 0
    )


HEADINGS = ("what", "ours, ms (cpu)", "queries", "bare admin, ms (cpu)", "bare : ours", "target", "")


def table(lines: list[Line]) -> str:
    """Return the lines as Markdown."""
    rows: list[tuple[object, ...]] = [HEADINGS, ("---",) * len(HEADINGS)]
    for each in lines:
        told = [f"{one.wall:.0f} ({one.cpu:.0f})" if one else "–" for one in (each.ours, each.theirs)]
        rows.append(
            (each.what, told[0], each.ours.queries or "", told[1], each.ratio, each.target, each.note)
        )
    return "\n".join(f"| {' | '.join(map(str, row))} |" for row in rows)
