"""Typesetting: words and pictures in, PDF/A-3b and PDF/UA-1 out, with the sealed JSON attached."""

import json
from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import fontpkg_source_serif_4 as source_serif
from fontTools.ttLib import TTFont

MAIN = Path(__file__).with_name("dossier.typ")
FONTS = Path(source_serif.__file__).parent / "files"
STANDARDS = ["a-3b", "ua-1"]
ATTACHMENT = "dossier.json"
ELSEWHERE = ((0x0591, 0x05F4), (0x0621, 0x064A), (0x0660, 0x0669))
"""Hebrew and Arabic letters, which the typesetter's own fonts have and ours has not."""


@lru_cache(maxsize=1)
def _covered() -> frozenset[int]:
    with TTFont(FONTS / "SourceSerif4[opsz,wght].ttf", lazy=True) as font:
        return frozenset(font.getBestCmap())


def shown(text: str) -> str:
    """Return the text with what no font here has as its number: a file for archives may lack no sign."""
    return "".join(each if _is_shown(ord(each)) else f"⟨U+{ord(each):04X}⟩" for each in text)


def _is_shown(point: int) -> bool:
    return point in _covered() or point in {0x0A, 0x20} or any(a <= point <= b for a, b in ELSEWHERE)


def _all_shown(value: Any) -> Any:
    if isinstance(value, str):
        return value if value.isascii() else shown(value)
    if isinstance(value, list):
        return [_all_shown(each) for each in value]
    if isinstance(value, dict):
        return {key: _all_shown(each) for key, each in value.items()}
    return value


def typeset(words: Mapping[str, Any], pictures: Mapping[str, bytes], sealed: bytes, time: datetime) -> bytes:
    """Return the PDF file. `pictures` are files by the names that the words use; `time` is that of the state.

    The same words give the same bytes.
    """
    # loaded here: the library takes 80 MB, and most processes never typeset
    import typst  # noqa: PLC0415  # as said above

    files = {
        MAIN.name: MAIN.read_bytes(),
        "data.json": json.dumps(_all_shown(dict(words)), ensure_ascii=False).encode(),
        ATTACHMENT: sealed,
        **pictures,
    }
    # A folder of its own, which is all that the typesetter may read: it takes pictures from files alone.
    with TemporaryDirectory(prefix="dossier-") as folder:
        for name, body in files.items():
            (Path(folder) / name).write_bytes(body)
        made = typst.compile(
            Path(folder) / MAIN.name,
            root=folder,
            font_paths=[FONTS],
            ignore_system_fonts=True,
            pdf_standards=STANDARDS,
            timestamp=int(time.timestamp()),
        )
    return bytes(made)
