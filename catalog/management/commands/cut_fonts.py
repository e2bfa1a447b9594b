"""`manage.py cut_fonts`: cuts the web fonts out of Source Serif 4, which comes as a Python package.

The cuts are kept in the repository, so that setting up costs no time.
"""

import io
import logging
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import fontpkg_source_serif_4 as source_serif
from django.core.management.base import BaseCommand
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

FOLDER = Path(__file__).resolve().parents[2] / "static/catalog/fonts"
FEATURES = ["kern", "liga", "calt", "ccmp", "locl", "mark", "mkmk", "onum", "lnum", "pnum", "tnum"]

RANGES = {
    "latin": "U+20-FF, U+131, U+152-153, U+2C6, U+2DA, U+2DC, U+2000-206F, U+20AC, U+2122, U+2190-2193",
    "latin-ext": "U+100-130, U+132-151, U+154-2C5, U+2C7-2D9, U+2DB, U+2DD-36F, U+1E00-1EFF",
    "cyrillic": "U+400-52F",
    "greek": "U+370-3FF",
}


class Cut(NamedTuple):
    """One style: the axes are pinned to a value, or kept between two."""

    family: str
    style: str
    file: str
    weight: str
    axes: dict[str, Any]


CUTS = (
    Cut(
        "Prinkipo Serif", "normal", "SourceSerif4[opsz,wght].ttf", "400 600", {"opsz": 18, "wght": (400, 600)}
    ),
    Cut("Prinkipo Serif", "italic", "SourceSerif4-Italic[opsz,wght].ttf", "400", {"opsz": 18, "wght": 400}),
    Cut("Prinkipo Display", "normal", "SourceSerif4[opsz,wght].ttf", "400", {"opsz": 48, "wght": 420}),
)


class Command(BaseCommand):
    help = "Cut the web fonts anew from the installed package Source Serif 4."

    def handle(self, **_: Any) -> None:
        logging.getLogger("fontTools").setLevel(logging.WARNING)
        FOLDER.mkdir(parents=True, exist_ok=True)
        rules = []
        for cut in CUTS:
            source = _instance(cut)
            for name, ranges in RANGES.items():
                file = f"{cut.family.lower().replace(' ', '-')}-{cut.style}-{name}.woff2"
                (FOLDER / file).write_bytes(_subset(source, list(_points(ranges))))
                rules.append(_rule(cut, file, ranges))
                self.stdout.write(f"{file}: {(FOLDER / file).stat().st_size // 1024} KB")
        (FOLDER / "fonts.css").write_text(f"{HEAD}\n{''.join(rules)}")
        (FOLDER / "LICENSE").write_text((source_serif.ROOT / "LICENSE").read_text())


HEAD = "/* Made by `manage.py cut_fonts` from Source Serif 4; licence in LICENSE beside this file. */"


def _points(ranges: str) -> Iterator[int]:
    for each in ranges.replace("U+", "").split(", "):
        first, _, last = each.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def _instance(cut: Cut) -> bytes:
    """Return the font with its axes pinned; everything no page writes is dropped first, which saves time."""
    font = TTFont(source_serif.ROOT / "files" / cut.file)
    _keep(font, [point for ranges in RANGES.values() for point in _points(ranges)])
    pinned = instancer.instantiateVariableFont(font, cut.axes)
    _rename(pinned, cut)
    return _bytes(pinned)


def _rename(font: TTFont, cut: Cut) -> None:
    """Give the cut a name of its own: a changed font does not bear the name that its licence reserves."""
    style = "Italic" if cut.style == "italic" else "Regular"
    names = {1: cut.family, 2: style, 3: f"{cut.family} {style}", 4: f"{cut.family} {style}"}
    names[6] = names[4].replace(" ", "")
    for record in list(font["name"].names):
        if record.nameID in names:
            record.string = names[record.nameID]
        elif record.nameID in {16, 17, 21, 22, 25}:
            font["name"].removeNames(nameID=record.nameID)


def _keep(font: TTFont, points: Iterable[int]) -> None:
    options = subset.Options(layout_features=FEATURES, hinting=False, name_IDs=["*"], notdef_outline=True)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=points)
    cutter.subset(font)


def _subset(source: bytes, points: list[int]) -> bytes:
    font = TTFont(io.BytesIO(source))
    _keep(font, points)
    font.flavor = "woff2"
    return _bytes(font)


def _bytes(font: TTFont) -> bytes:
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def _rule(cut: Cut, file: str, ranges: str) -> str:
    said = {
        "font-family": f'"{cut.family}"',
        "font-style": cut.style,
        "font-weight": cut.weight,
        "font-display": "swap",
        "src": f'url("{file}") format("woff2")',
        "unicode-range": ranges,
    }
    return "@font-face {\n" + "".join(f"  {key}: {value};\n" for key, value in said.items()) + "}\n"
