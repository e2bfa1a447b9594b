"""Reading the French catalogue and the words of the public rooms, with neither gettext nor a library."""

import ast
import gettext
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation.template import templatize

import catalog

ROOT = Path(catalog.__file__).parent
MESSAGES = ROOT / "locale" / "fr" / "LC_MESSAGES"
ROOMS = ("pages", "public", "verification", "knowledge", "mail")
CALLS = {"_", "gettext", "gettext_lazy", "gettext_noop", "pgettext", "ngettext"}
_IN_TEMPLATES = re.compile(r"""\bn?gettext\(u?((?:"[^"]*"|'[^']*'))""")
_LINE = re.compile(r'^(?:(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?) )?(".*")$')


@dataclass(frozen=True)
class Entry:
    """One message: `said` holds its forms, one or singular and plural."""

    context: str
    english: str
    plural: str
    said: tuple[str, ...]
    fuzzy: bool


def entries() -> list[Entry]:
    """Return the messages of the .po, without its header."""
    blocks = (MESSAGES / "django.po").read_text(encoding="utf-8").split("\n\n")
    return [entry for entry in map(_entry, blocks) if entry.english]


def _entry(block: str) -> Entry:
    parts: dict[str, str] = {}
    key = ""
    for line in block.splitlines():
        if found := _LINE.match(line):
            key = found[1] or key
            parts[key] = parts.get(key, "") + ast.literal_eval(found[2])
    said = tuple(text for name, text in parts.items() if name.startswith("msgstr"))
    fuzzy = any(line.startswith("#,") and "fuzzy" in line for line in block.splitlines())
    return Entry(parts.get("msgctxt", ""), parts.get("msgid", ""), parts.get("msgid_plural", ""), said, fuzzy)


def compiled() -> gettext.GNUTranslations:
    with (MESSAGES / "django.mo").open("rb") as file:
        return gettext.GNUTranslations(file)


def english_words() -> set[str]:
    """Return what the public rooms and their templates ask to be translated."""
    sources = [path for room in ROOMS for path in (ROOT / room).rglob("*.py")]
    return {word for path in sources for word in _of_module(path)} | set(_of_templates())


def _of_module(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CALLS:
            place = 1 if node.func.id == "pgettext" else 0
            word = node.args[place]
            if isinstance(word, ast.Constant):
                yield str(word.value)


def _of_templates() -> Iterator[str]:
    rooms = [path for path in (ROOT / "templates" / "catalog").rglob("*.html") if "desk" not in path.parts]
    mails = (ROOT / "templates" / "catalog" / "mail").glob("*.txt")
    for path in (*rooms, *mails, ROOT / "templates" / "404.html", ROOT / "templates" / "500.html"):
        for found in _IN_TEMPLATES.finditer(templatize(path.read_text(encoding="utf-8"))):
            yield ast.literal_eval(found[1])
