"""The years as bars: one a decade, or one a century where decades would be too thin to see or to hit."""

from collections.abc import Callable
from dataclasses import dataclass

from catalog.search.requests import Decade

MOST_DECADES = 40
LEAST_BARS = 12
HEIGHT = 48
WIDTH = 10
Address = Callable[[int, int], str]


@dataclass(frozen=True)
class Bar:
    """A stretch of years with its count; `x`, `y` and `height` are in units of the drawing."""

    first: int
    last: int
    count: int
    x: int
    height: int
    is_chosen: bool
    address: str

    @property
    def y(self) -> int:
        return HEIGHT - self.height


@dataclass(frozen=True)
class Histogram:
    """All bars in order of time, the empty ones between them too."""

    bars: tuple[Bar, ...]

    @property
    def width(self) -> int:
        return len(self.bars) * WIDTH

    @property
    def first(self) -> int:
        return self.bars[0].first

    @property
    def last(self) -> int:
        return self.bars[-1].last

    @property
    def filled(self) -> tuple[Bar, ...]:
        return tuple(bar for bar in self.bars if bar.count)


def _height(count: int, most: int) -> int:
    """Return at least two units for whatever is there at all."""
    return max(2, round(count / most * HEIGHT)) if count else 0


def histogram_of(
    decades: tuple[Decade, ...],
    address: Address,
    chosen: tuple[int | None, int | None] | None = None,
) -> Histogram | None:
    """Return the drawing; None where nothing is dated."""
    if not decades:
        return None
    span = decades[-1].first_year - decades[0].first_year
    step = 10 if span < MOST_DECADES * 10 else 100 if span < MOST_DECADES * 100 else 1000
    counts: dict[int, int] = {}
    for decade in decades:
        start = decade.first_year // step * step
        counts[start] = counts.get(start, 0) + decade.count
    most = max(counts.values())
    starts = _widened(min(counts), max(counts), step)
    return Histogram(
        tuple(
            Bar(
                first=start,
                last=start + step - 1,
                count=counts.get(start, 0),
                x=place * WIDTH,
                height=_height(counts.get(start, 0), most),
                is_chosen=_within(start, start + step - 1, chosen),
                address=address(start, start + step - 1),
            )
            for place, start in enumerate(starts)
        )
    )


def _widened(first: int, last: int, step: int) -> range:
    """Return the starts of the bars, with empty ones around few: one bar as wide as the page says nothing."""
    lacking = max(0, LEAST_BARS - ((last - first) // step + 1))
    return range(first - step * (lacking - lacking // 2), last + step * (lacking // 2) + 1, step)


def _within(first: int, last: int, chosen: tuple[int | None, int | None] | None) -> bool:
    if chosen is None:
        return False
    low, high = chosen
    return (low is None or last >= low) and (high is None or first <= high)
