"""A drawing as the bytes of an SVG file with literal colours, for paper: no style sheet, no script."""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from catalog.chain.drawing import Box, Dot, Drawing, Line, Words

INK, QUIET, EDGE, PAPER, HATCH, RISK, DOUBT = (
    "#1f1b16",
    "#5d554a",
    "#8f8577",
    "#ffffff",
    "#a3967d",
    "#f4ead6",
    "#6b4a00",
)
TRACK_INK = {"owner": "#1f4e6b", "holder": "#5d554a", "place": "#3f5f2a", "agent": "#8a2f1b"}
FONT = "Noto Sans, DejaVu Sans, sans-serif"


def svg_of(drawing: Drawing, title: str, language: str = "en") -> bytes:
    """Return the drawing as an SVG document; `title` is what it shows, in words."""
    body = "".join(_shapes(drawing))
    box = f'viewBox="0 0 {drawing.width} {drawing.height}" width="{drawing.width}" height="{drawing.height}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {box} xml:lang={quoteattr(language)} role="img" '
        f'font-family="{FONT}" font-size="12.5"><title>{escape(title)}</title>'
        f'<defs><pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" '
        f'patternTransform="rotate(45)"><rect width="1.6" height="7" fill="{HATCH}"/></pattern></defs>'
        f"{body}</svg>"
    ).encode()


def _shapes(drawing: Drawing) -> Iterator[str]:
    yield from map(_box, drawing.boxes)
    yield from map(_line, drawing.lines)
    yield from map(_dot, drawing.dots)
    yield from map(_words, drawing.words)


def _box(box: Box) -> str:
    place = f'x="{box.x}" y="{box.y}" width="{box.width}" height="{box.height}"'
    return f"<rect {place} {_box_paint(box.look.split())}/>"


def _box_paint(looks: list[str]) -> str:
    if "risk" in looks:
        return f'fill="{RISK}"'
    if "plate" in looks:
        return f'fill="{PAPER}"'
    if "gap" in looks:
        dashes = "" if "certain" in looks else ' stroke-dasharray="3 3"'
        return f'fill="url(#hatch)" stroke="{HATCH}"{dashes}'
    ink = _track_ink(looks)
    if "certain" in looks:
        return f'fill="{ink}" fill-opacity="0.5"'
    return f'fill="{PAPER}" stroke="{ink}" stroke-dasharray="4 3"'


def _track_ink(looks: list[str]) -> str:
    return next((TRACK_INK[look] for look in looks if look in TRACK_INK), INK)


def _line(line: Line) -> str:
    return f'<line x1="{line.x1}" y1="{line.y1}" x2="{line.x2}" y2="{line.y2}" stroke="{EDGE}"/>'


def _dot(dot: Dot) -> str:
    looks = dot.look.split()
    ink = _track_ink(looks)
    is_open = "undated" in looks or "agent" in looks
    dashes = ' stroke-dasharray="3 2.5"' if "undated" in looks else ""
    paint = (
        f'fill="{PAPER if is_open else ink}" stroke="{ink if is_open else PAPER}" stroke-width="1.5"{dashes}'
    )
    if not dot.number:
        return f'<circle cx="{dot.x}" cy="{dot.y}" r="5" {paint}/>'
    return (
        f'<circle cx="{dot.x}" cy="{dot.y}" r="10" {paint}/><text x="{dot.x}" y="{dot.y + 4}" font-size="12" '
        f'text-anchor="middle" fill="{INK if is_open else PAPER}">{dot.number}</text>'
    )


def _words(words: Words) -> str:
    fill = {"quiet": QUIET, "risk-words": DOUBT}.get(words.look, INK)
    return (
        f'<text x="{words.x}" y="{words.y}" text-anchor="{words.anchor}" fill="{fill}">'
        f"{escape(words.text)}</text>"
    )
