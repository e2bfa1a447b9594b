"""References of what readers send in: two groups of five signs, `7kq2m-3xwd8`; the last one checks the rest.

Short enough to be read out on the telephone, and nobody hits on one by trying: 29 ** 9 are possible.
"""

import re
import secrets

from catalog.values.identifiers.arks import ALPHABET, check_character

_SIGNS = re.compile(rf"[{ALPHABET}]{{10}}")


def mint_reference() -> str:
    """Return a new reference. That nobody has it yet is for the database to say."""
    signs = "".join(secrets.choice(ALPHABET) for _ in range(9))
    return _grouped(signs + check_character(signs))


def read_reference(text: str) -> str:
    """Return the reference as it is written here, however it was typed; empty where it can be none."""
    signs = re.sub(r"[\s\u2010-\u2015-]", "", text).lower()
    right = _SIGNS.fullmatch(signs) is not None and signs[-1] == check_character(signs[:-1])
    return _grouped(signs) if right else ""


def _grouped(signs: str) -> str:
    return f"{signs[:5]}-{signs[5:]}"
