"""The chain drawn, as shapes in whole SVG units with roles: lying for a wide page, upright for a phone.

Pure geometry: pages colour the roles by style sheet, `svg` gives them literal colours for a typeset page.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from catalog.chain.axis import MOMENT, Axis, Empty, Mark
from catalog.chain.chain import Chain
from catalog.chain.spans import TRACKS, Track

Across = Callable[[float], int]
"""From a share of the axis to a coordinate."""

LETTER = 6.6
"""Mean width of a letter at 12.5 units, to keep words apart."""


@dataclass(frozen=True)
class Captions:
    """The words of a drawing, in the reader's language."""

    owner: str = "Owner"
    holder: str = "Holder"
    place: str = "Place"
    undated: str = "undated"
    unnamed: str = "?"
    risk: str = "1933–1945"

    def of(self, track: Track) -> str:
        return {"owner": self.owner, "holder": self.holder, "place": self.place}[track]


@dataclass(frozen=True)
class Box:
    """A rectangle; `look` names its roles: gap or span, certain or possible, a track; plate; risk."""

    x: int
    y: int
    width: int
    height: int
    look: str

    @property
    def is_gap(self) -> bool:
        return self.look.startswith("gap")


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
    """One shape of the drawing, in the order of painting: boxes, lines, dots, words."""

    name: str
    width: int
    height: int
    boxes: list[Box] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    dots: list[Dot] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)


def draw(chain: Chain, captions: Captions | None = None) -> tuple[Drawing, Drawing]:
    """Return the drawing for a wide page and the one for a narrow page; a chain without steps has none."""
    if not chain:
        raise ValueError("a chain without steps cannot be drawn")
    said = captions or Captions()
    axis = Axis(chain, said.unnamed)
    return lying(axis, said), upright(axis, said)


# --- lying: time runs to the right, a row for each track ---------------------------------------------------

LEFT, RIGHT, TOP, ROW, BAR = 76, 868, 40, 58, 22
OPEN = 30
"""How far an end that nobody knows is drawn beyond what is known."""


def lying(axis: Axis, captions: Captions) -> Drawing:
    foot = TOP + ROW * len(TRACKS)
    drawing = Drawing("wide", 880, foot + 26)

    def across(share: float) -> int:
        return round(LEFT + 14 + (RIGHT - LEFT - 14) * share)

    if axis.risk:
        begin, end = map(across, axis.risk)
        drawing.boxes.append(Box(begin, 14, end - begin, foot - 14, "risk"))
        drawing.words.append(Words(begin + 5, 11, captions.risk, "risk-words"))
    for row, track in enumerate(TRACKS):
        y = TOP + ROW * row + 6
        drawing.words.append(Words(0, y + 15, captions.of(track), "quiet"))
        marks = joined(mark for mark in axis.marks if mark.track == track)
        for stretch in axis.empty(track):
            _lying_gap(drawing, stretch, across(stretch.begin), across(stretch.end), y)
        for mark in marks:
            _lying_mark(drawing, mark, across, y)
        drawing.words.extend(_lying_labels(marks, across, y))
    _lying_axis(drawing, axis, across, foot, captions)
    return drawing


def _lying_gap(drawing: Drawing, stretch: Empty, begin: int, end: int, y: int) -> None:
    if end <= begin:
        return
    drawing.boxes.append(Box(begin, y, end - begin, BAR, _gap_look(stretch)))
    room = end - begin - 28
    if stretch.years and room > len(stretch.years) * LETTER + 12:
        width = round(len(stretch.years) * LETTER) + 8
        middle = (begin + end) // 2
        drawing.boxes.append(Box(middle - width // 2, y + 3, width, BAR - 6, "plate"))
        drawing.words.append(Words(middle, y + 15, stretch.years, "years", "middle"))


def _gap_look(stretch: Empty) -> str:
    return "gap certain" if stretch.is_certain else "gap possible"


def _lying_mark(drawing: Drawing, mark: Mark, across: Across, y: int) -> None:
    look, begin, end = _look(mark), across(mark.begin), across(mark.end)
    first = max(begin - OPEN, LEFT + 14) if mark.open_before else begin
    last = min(end + OPEN, RIGHT) if mark.open_after else end
    if last > first:
        drawing.boxes.append(Box(first, y + 3, last - first, BAR - 6, f"span possible {look}"))
    if mark.certain:
        begins, ends = map(across, mark.certain)
        drawing.boxes.append(Box(begins, y, max(ends - begins, 2), BAR, f"span certain {look}"))
    drawing.dots.append(Dot(begin, y + BAR // 2, mark.number, look))


def _look(mark: Mark) -> str:
    kind = "agent" if mark.is_agent else mark.track
    return kind if mark.dated or not mark.number else f"{kind} undated"


def joined(marks: Iterator[Mark]) -> list[Mark]:
    """Return the marks; places of one moment become one: “Büyükada → Paris”."""
    found: list[Mark] = []
    for mark in marks:
        same = [n for n, each in enumerate(found) if abs(each.begin - mark.begin) < MOMENT]
        if mark.track != "place" or not same:
            found.append(mark)
            continue
        known = found[same[0]]
        label = known.label if mark.label in known.label else f"{known.label} → {mark.label}"
        found[same[0]] = Mark(**{**vars(mark), "label": label, "begin": known.begin})
    return found


def _lying_labels(marks: list[Mark], across: Across, y: int) -> Iterator[Words]:
    """Yield the names above a track; one that would run into another stays with its number alone."""
    taken = 0
    for mark in sorted(marks, key=lambda each: each.begin):
        text = _said(mark)
        width = round(len(text) * LETTER)
        x = across(mark.begin) - 10
        at_edge = x + width > RIGHT
        begin = RIGHT - width if at_edge else x
        if begin < taken:
            continue
        taken = begin + width + 12
        yield Words(RIGHT if at_edge else x, y - 7, text, "name", "end" if at_edge else "start")


def _said(mark: Mark) -> str:
    return f"{mark.label}?" if mark.doubted and not mark.label.endswith("?") else mark.label


def _lying_axis(drawing: Drawing, axis: Axis, across: Across, foot: int, captions: Captions) -> None:
    drawing.lines.append(Line(across(axis.begin), foot, across(axis.end), foot, "axis"))
    for share, year in axis.ticks:
        drawing.lines.append(Line(across(share), foot, across(share), foot + 5, "axis"))
        drawing.words.append(Words(across(share), foot + 20, year, "quiet", "middle"))
    for share, side in axis.undated_zones:
        x = across(share)
        drawing.lines.extend(Line(x + d - 3, foot + 5, x + d + 3, foot - 5, "break") for d in (-3, 3))
        drawing.words.append(Words(across(side), foot + 20, captions.undated, "quiet", "middle"))


# --- upright: time runs down, a column for each track, names at the right -----------------------------------

UP_TOP, UP_FOOT, COLUMN, STRIP, NAMES = 46, 440, 48, 20, 204


def upright(axis: Axis, captions: Captions) -> Drawing:
    foot = max(UP_FOOT, UP_TOP + 17 * (len(axis.marks) + 2))
    drawing = Drawing("upright", 350, foot + 16)

    def down(share: float) -> int:
        return round(UP_TOP + (foot - UP_TOP) * share)

    if axis.risk:
        begin, end = map(down, axis.risk)
        drawing.boxes.append(Box(46, begin, 304, end - begin, "risk"))
    for number, track in enumerate(TRACKS):
        x = 74 + COLUMN * number
        drawing.words.append(Words(x, 18, captions.of(track), "quiet", "middle"))
        for stretch in axis.empty(track):
            first, last = down(stretch.begin), down(stretch.end)
            drawing.boxes.append(Box(x - STRIP // 2, first, STRIP, last - first, _gap_look(stretch)))
        for mark in joined(each for each in axis.marks if each.track == track):
            _upright_mark(drawing, mark, x, down)
    drawing.words.extend(_upright_labels(axis, captions, down))
    _upright_axis(drawing, axis, down, captions)
    return drawing


def _upright_mark(drawing: Drawing, mark: Mark, x: int, down: Across) -> None:
    look, begin, end = _look(mark), down(mark.begin), down(mark.end)
    first = max(begin - OPEN // 2, UP_TOP) if mark.open_before else begin
    last = end + OPEN // 2 if mark.open_after else end
    if last > first:
        drawing.boxes.append(Box(x - STRIP // 2 + 3, first, STRIP - 6, last - first, f"span possible {look}"))
    if mark.certain:
        begins, ends = map(down, mark.certain)
        drawing.boxes.append(
            Box(x - STRIP // 2, begins, STRIP, max(ends - begins, 2), f"span certain {look}")
        )
    drawing.dots.append(Dot(x, begin, mark.number, look))


def _upright_labels(axis: Axis, captions: Captions, down: Across) -> Iterator[Words]:
    """Yield one line a mark at the right, pushed down where two would touch."""
    reached = 0
    for place, text, look in sorted(_beside(axis, captions), key=lambda each: each[0]):
        y = max(down(place) + 4, reached)
        reached = y + 17
        yield Words(NAMES, y, _short(text), look)


def _beside(axis: Axis, captions: Captions) -> Iterator[tuple[float, str, str]]:
    """Yield what stands at the right: place on the axis, words, role. A step on two tracks is said once."""
    said: set[tuple[int, str]] = set()
    for track in TRACKS:
        for mark in joined(each for each in axis.marks if each.track == track):
            if (mark.number, mark.label) in said:
                continue
            said.add((mark.number, mark.label))
            front = f"{mark.number}  " if mark.number and mark.track != "place" else ""
            yield mark.begin, front + _said(mark), "name"
    if axis.risk:
        yield axis.risk[0] + 0.03, captions.risk, "risk-words"


def _short(label: str, most: int = 22) -> str:
    return label if len(label) <= most else label[: most - 1].rstrip() + "…"


def _upright_axis(drawing: Drawing, axis: Axis, down: Across, captions: Captions) -> None:
    drawing.lines.append(Line(46, down(axis.begin), 46, down(axis.end), "axis"))
    for share, year in axis.ticks:
        drawing.lines.append(Line(41, down(share), 46, down(share), "axis"))
        drawing.words.append(Words(36, down(share) + 4, year, "quiet", "end"))
    for share, side in axis.undated_zones:
        y = down(share)
        drawing.lines.extend(Line(41, y + d + 3, 51, y + d - 3, "break") for d in (-3, 3))
        drawing.words.append(Words(0, down(side) + 4, captions.undated, "quiet"))
