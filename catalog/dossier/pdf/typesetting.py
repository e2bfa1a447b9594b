"""Typesetting: words and pictures in, PDF/A-3b and PDF/UA-1 out, with the sealed JSON attached."""

import json
import unicodedata
from collections.abc import Callable, Mapping
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
ELSEWHERE = ((0x0591, 0x05F4), (0x0621, 0x063A), (0x0641, 0x064A), (0x0660, 0x0669), (0x1F00, 0x1FFE))
"""Hebrew, Arabic and polytonic Greek, which the typesetter's own fonts have and ours has not."""


@lru_cache(maxsize=1)
def _covered() -> frozenset[int]:
    with TTFont(FONTS / "SourceSerif4[opsz,wght].ttf", lazy=True) as font:
        return frozenset(font.getBestCmap())


def shown(text: str, *, own: bool = False) -> str:
    """Return the text with what no font here has as its number: a file for archives may lack no sign.

    `own`: what our own font has, and nothing else.
    """
    return "".join(each if _is_shown(ord(each), own=own) else f"⟨U+{ord(each):04X}⟩" for each in text)


def _is_shown(point: int, *, own: bool) -> bool:
    if point in _covered() or point == 0x0A:
        return True
    known = any(a <= point <= b for a, b in ELSEWHERE) and unicodedata.category(chr(point)) != "Cn"
    return known and not own


def _all_shown(value: Any, *, own: bool) -> Any:
    if isinstance(value, str):
        return value if value.isascii() and value.isprintable() else shown(value, own=own)
    if isinstance(value, list):
        return [_all_shown(each, own=own) for each in value]
    if isinstance(value, dict):
        return {key: _all_shown(each, own=own) for key, each in value.items()}
    return value


def typeset(words: Mapping[str, Any], pictures: Mapping[str, bytes], sealed: bytes, time: datetime) -> bytes:
    """Return the PDF file. `pictures` are files by the names that the words use; `time` is that of the state.

    The same words give the same bytes. What the fonts turn out to lack, a point without its letter
    for one, is set anew with our own font alone.
    """
    # loaded here: the library takes 80 MB, and most processes never typeset
    import typst  # noqa: PLC0415  # as said above

    files = {MAIN.name: MAIN.read_bytes(), ATTACHMENT: sealed, **pictures}
    # A folder of its own, which is all that the typesetter may read: it takes pictures from files alone.
    with TemporaryDirectory(prefix="dossier-") as name:
        folder = Path(name)
        for file, body in files.items():
            (folder / file).write_bytes(body)
        try:
            return _compiled(typst.compile, folder, _all_shown(dict(words), own=False), time)
        except typst.TypstError:
            return _compiled(typst.compile, folder, _all_shown(dict(words), own=True), time)


def _compiled(compiler: Callable[..., Any], folder: Path, words: Any, time: datetime) -> bytes:
    (folder / "data.json").write_text(json.dumps(words, ensure_ascii=False), "utf-8")
    made = compiler(
        folder / MAIN.name,
        root=folder,
        font_paths=[FONTS],
        ignore_system_fonts=True,
        pdf_standards=STANDARDS,
        timestamp=int(time.timestamp()),
    )
    return bytes(made)
