"""What the piece measures: sizes as sorted pairs, written sides, book format."""

from collections.abc import Iterator

from catalog.twins.features import DIFFERS, SAME, Reason, Size

SIZE, ANOTHER_SIZE = 0.12, -0.2
SIDES, OTHER_SIDES = 0.05, -0.1
FORMAT, ANOTHER_FORMAT = 0.05, -0.15
MILLIMETRES, SHARE = 3, 0.02  # beyond both, two sizes differ (red flag RF11)
_INCH_AS_CM = 25.4 / 10


def weigh_sizes(ours: tuple[Size, ...], theirs: tuple[Size, ...]) -> Reason | None:
    """The best agreement of any size with any; a unit that is assumed may be the other one."""
    pairs = [_weigh(one, other) for one in ours[:8] for other in theirs[:8]]
    return max(pairs, key=lambda reason: reason.weight, default=None)


def _weigh(one: Size, other: Size) -> Reason:
    if _alike(one.sides, other.sides):
        return Reason("size", SAME, SIZE, one.printed, other.printed, "same size")
    if any(_alike(mine, yours) for mine in _read(one) for yours in _read(other)):
        return Reason("size", SAME, SIZE / 3, one.printed, other.printed, "unit in doubt")
    return Reason("size", DIFFERS, ANOTHER_SIZE, one.printed, other.printed, "another size")


def _alike(mine: tuple[float, ...], yours: tuple[float, ...]) -> bool:
    pairs = list(zip(mine[:2], yours[:2], strict=False))
    return all(abs(a - b) <= max(MILLIMETRES, SHARE * max(a, b)) for a, b in pairs)


def _read(size: Size) -> Iterator[tuple[float, ...]]:
    """As we took it, and, where no unit is printed, as the other unit."""
    yield size.sides
    if size.in_doubt and size.unit == "in":
        yield tuple(side / _INCH_AS_CM for side in size.sides)
    if size.in_doubt and size.unit == "cm":
        yield tuple(side * _INCH_AS_CM for side in size.sides)


def weigh_extent(ours: str, theirs: str) -> Reason | None:
    try:
        mine, yours = float(ours), float(theirs)
    except ValueError:
        return None
    if abs(mine - yours) < 0.3:
        return Reason("extent", SAME, SIDES, ours, theirs)
    return Reason("extent", DIFFERS, OTHER_SIDES if abs(mine - yours) >= 1 else OTHER_SIDES / 2, ours, theirs)


def weigh_format(ours: str, theirs: str) -> Reason | None:
    """Small 4to and 4to are one dealer's eye against another's; 4to and 8vo are not."""
    if not ours or not theirs:
        return None
    if _fold_of(ours) == _fold_of(theirs):
        return Reason("format", SAME, FORMAT, ours, theirs)
    return Reason("format", DIFFERS, ANOTHER_FORMAT, ours, theirs)


def _fold_of(words: str) -> str:
    return words.casefold().rpartition(" ")[2]
