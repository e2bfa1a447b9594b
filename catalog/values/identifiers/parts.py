"""Ids of the parts of a Record (a name, an event, a surface): short, stable, unique within their entity."""

import re
import secrets

from catalog.values.identifiers.arks import ALPHABET

LENGTH = 8
_LETTERS = ALPHABET.lstrip("0123456789")
_PART_ID = re.compile(r"[a-z][a-z0-9-]{0,31}")


def mint_part_id() -> str:
    """Return eight random signs that begin with a letter, so that they may be an XML id or a fragment."""
    return secrets.choice(_LETTERS) + "".join(secrets.choice(ALPHABET) for _ in range(LENGTH - 1))


def is_part_id(text: str) -> bool:
    """Whether `text` may be a part's id; people who write sample files by hand choose readable ones."""
    return _PART_ID.fullmatch(text) is not None
