"""One line of an export: canonical JSON put together from parts that are canonical already."""

from dataclasses import dataclass
from typing import Any

from catalog.record.canonical import canonical_json


@dataclass(frozen=True)
class ExportLine:
    """The bytes of a line, without the line feed; `sha256` where the file's bytes belong beside it."""

    body: bytes
    sha256: str = ""


def line_of(name: str, /, **values: Any) -> ExportLine:
    return ExportLine(canonical_json({"line": name, **values}))


def line_with(name: str, texts: dict[str, str], /, **values: Any) -> ExportLine:
    """Return a line some of whose values are stored canonical JSON, which goes in byte for byte.

    Keys are plain ASCII words, so that sorting them as Python does is sorting them as RFC 8785 does.
    """
    parts = {key: text.encode() for key, text in texts.items()}
    parts |= {key: canonical_json(value) for key, value in {"line": name, **values}.items()}
    return ExportLine(
        b"{" + b",".join(b'"%s":%s' % (key.encode(), parts[key]) for key in sorted(parts)) + b"}"
    )
