"""The provenance drawn: lying on a wide page, standing upright on a phone. Shapes in whole SVG units."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from catalog.pages.timeline import TRACKS, Mark, Timeline

Across = Callable[[float], int]
"""From a share of the axis to a coordinate."""

LETTER = 6.6
"""Mean width of a letter at 12.5 units, to keep words apart."""


@dataclass(frozen=True)
class Box:
    """A rectangle; `look` is a class of provenance.css."""

    x: int
    y: int
    width: int
    height: int
    look: str


@dataclass(frozen=True)
class Dot:
    """A moment; its number is the step's, none for a place alone."""

    x: int
    y: int
    number: int
    look: str


@dataclass(frozen=True)
class Words:
    """A line of text; `anchor` is start, middle or end."""

    x: int
    y: int
    text: str
    look: str
    anchor: str = "start"


@dataclass(frozen=True)
class Line:
    """A straight line."""

    x1: int
    y1: int
    x2: int
    y2: int
    look: str


@dataclass
class Drawing:
    """One shape of the drawing, in the order of painting."""

    name: str
    width: int
    height: int
    boxes: list[Box] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    dots: list[Dot] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)


def track_label(track: str) -> str:
    return {"owner": _("Owner"), "holder": _("Holder"), "place": _("Place")}[track]


def draw(timeline: Timeline) -> tuple[Drawing, Drawing]:
    """Return the drawing for a wide page and the one for a narrow page."""
    return lying(timeline), upright(timeline)


# --- lying: time runs to the right, a row for each track ---------------------------------------------------

LEFT, RIGHT, TOP, ROW, BAR = 76, 868, 40, 58, 22


def lying(timeline: Timeline) -> Drawing:
    foot = TOP + ROW * len(TRACKS)
    drawing = Drawing("wide", 880, foot + 26)

    def across(share: float) -> int:
        return round(LEFT + 14 + (RIGHT - LEFT - 14) * share)

    if timeline.risk:
        begin, end = map(across, timeline.risk)
        drawing.boxes.append(Box(begin, 14, end - begin, foot - 14, "risk"))
        drawing.words.append(Words(begin + 5, 11, "1933–1945", "risk-words"))
    for row, track in enumerate(TRACKS):
        y = TOP + ROW * row + 6
        drawing.words.append(Words(0, y + 15, track_label(track), "quiet"))
        for first, last in timeline.gaps(track):
            drawing.boxes.append(Box(across(first), y, across(last) - across(first), BAR, "gap"))
        marks = [mark for mark in timeline.marks if mark.track == track]
        for mark in marks:
            _lying_mark(drawing, mark, across(mark.begin), across(mark.end), y)
        drawing.words.extend(_lying_labels(marks, across, y))
    _lying_axis(drawing, timeline, across, foot)
    return drawing


def _lying_mark(drawing: Drawing, mark: Mark, begin: int, end: int, y: int) -> None:
    look = _look(mark)
    if end > begin:
        drawing.boxes.append(Box(begin, y, end - begin, BAR, f"span {look}"))
    drawing.dots.append(Dot(begin, y + BAR // 2, mark.number, look))


def _look(mark: Mark) -> str:
    kind = "agent" if mark.agent else mark.track
    return kind if mark.dated else f"{kind} undated"


def _lying_labels(marks: list[Mark], across: Across, y: int) -> Iterator[Words]:
    """Yield the names above a track; one that would run into another stays with its number alone."""
    taken = 0
    for mark in sorted(marks, key=lambda each: each.begin):
        width = round(len(mark.label) * LETTER)
        x = across(mark.begin) - 10
        at_edge = x + width > RIGHT
        begin = RIGHT - width if at_edge else x
        if begin < taken:
            continue
        taken = begin + width + 12
        yield Words(RIGHT if at_edge else x, y - 7, mark.label, "name", "end" if at_edge else "start")


def _lying_axis(drawing: Drawing, timeline: Timeline, across: Across, foot: int) -> None:
    drawing.lines.append(Line(across(timeline.begin), foot, across(timeline.end), foot, "axis"))
    for share, year in timeline.ticks:
        drawing.lines.append(Line(across(share), foot, across(share), foot + 5, "axis"))
        drawing.words.append(Words(across(share), foot + 20, year, "quiet", "middle"))
    for share, side in _undated_zones(timeline):
        x = across(share)
        drawing.lines.extend(Line(x + d - 3, foot + 5, x + d + 3, foot - 5, "break") for d in (-3, 3))
        middle = across(side)
        drawing.words.append(Words(middle, foot + 20, _("undated"), "quiet", "middle"))


def _undated_zones(timeline: Timeline) -> Iterator[tuple[float, float]]:
    """Yield where the scale breaks off, and the middle of what lies beyond."""
    if timeline.years is None:
        return
    if timeline.begin > 0:
        yield timeline.begin, timeline.begin / 2
    if timeline.end < 1:
        yield timeline.end, (1 + timeline.end) / 2


# --- upright: time runs down, a column for each track, names at the right -----------------------------------

UP_TOP, UP_FOOT, COLUMN, STRIP, NAMES = 46, 440, 48, 20, 204


def upright(timeline: Timeline) -> Drawing:
    drawing = Drawing("upright", 350, UP_FOOT + 16)

    def down(share: float) -> int:
        return round(UP_TOP + (UP_FOOT - UP_TOP) * share)

    columns = {track: 74 + COLUMN * number for number, track in enumerate(TRACKS)}
    if timeline.risk:
        begin, end = map(down, timeline.risk)
        drawing.boxes.append(Box(46, begin, 304, end - begin, "risk"))
    for track, x in columns.items():
        drawing.words.append(Words(x, 18, track_label(track), "quiet", "middle"))
        for first, last in timeline.gaps(track):
            drawing.boxes.append(Box(x - STRIP // 2, down(first), STRIP, down(last) - down(first), "gap"))
    for mark in timeline.marks:
        _upright_mark(drawing, mark, columns[mark.track], down(mark.begin), down(mark.end))
    drawing.words.extend(_upright_labels(timeline, down))
    _upright_axis(drawing, timeline, down)
    return drawing


def _upright_mark(drawing: Drawing, mark: Mark, x: int, begin: int, end: int) -> None:
    if end > begin:
        drawing.boxes.append(Box(x - STRIP // 2, begin, STRIP, end - begin, f"span {_look(mark)}"))
    drawing.dots.append(Dot(x, begin, mark.number, _look(mark)))


def _upright_labels(timeline: Timeline, down: Across) -> Iterator[Words]:
    """Yield one line a mark at the right, pushed down where two would touch."""
    reached = 0
    for place, text, look in sorted(_beside(timeline), key=lambda each: each[0]):
        y = max(down(place) + 4, reached)
        reached = y + 17
        yield Words(NAMES, y, _short(text), look)


def _beside(timeline: Timeline) -> Iterator[tuple[float, str, str]]:
    """Yield what stands at the right: place on the axis, words, class."""
    for mark in sorted(timeline.marks, key=lambda each: each.track == "place"):
        front = f"{mark.number}  " if mark.number and mark.track != "place" else ""
        yield mark.begin, front + mark.label, "name"
    if timeline.risk:
        yield timeline.risk[0] + 0.03, "1933–1945", "risk-words"


def _short(label: str, most: int = 22) -> str:
    return label if len(label) <= most else label[: most - 1].rstrip() + "…"


def _upright_axis(drawing: Drawing, timeline: Timeline, down: Across) -> None:
    drawing.lines.append(Line(46, down(timeline.begin), 46, down(timeline.end), "axis"))
    for share, year in timeline.ticks:
        drawing.lines.append(Line(41, down(share), 46, down(share), "axis"))
        drawing.words.append(Words(36, down(share) + 4, year, "quiet", "end"))
    for share, side in _undated_zones(timeline):
        y = down(share)
        drawing.lines.extend(Line(41, y + d + 3, 51, y + d - 3, "break") for d in (-3, 3))
        drawing.words.append(Words(0, down(side) + 4, _("undated"), "quiet"))
