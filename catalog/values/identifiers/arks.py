"""Archival Resource Keys after the ARK specification (draft-kunze-ark), minted with a NOID check character.

The text form used everywhere in the catalogue is `ark:/NAAN/name`.
"""

import re
import secrets
from dataclasses import dataclass

ALPHABET = "0123456789bcdfghjkmnpqrstvwxz"  # NOID's: no vowels, so no words; no l, so no mistaken 1
TEST_NAAN = "99999"
RANDOM_LENGTH = 8  # 29 ** 8 names on a shoulder, about 500 thousand million

_HYPHENS = re.compile("[-\u2010-\u2015]")  # may appear wherever a line was broken, and mean nothing
_PERCENT = re.compile("%[0-9a-fA-F]{2}")
_ARK = re.compile(
    rf"(?:^|/)ark:/*(?P<naan>[{ALPHABET}]+)/+(?P<name>(?:[a-z0-9=~*+@_$]|%[0-9a-f]{{2}})+)"
    r"(?P<qualifier>(?:[a-z0-9=~*+@_$./]|%[0-9a-f]{2})*)$",
    re.IGNORECASE,
)


class ArkError(ValueError):
    """The text is not an ARK."""


@dataclass(frozen=True)
class Ark:
    """An ARK in parts; `qualifier` is what follows the name: "/editions/2", ".json", "/f29"."""

    naan: str
    name: str
    qualifier: str = ""

    def __str__(self) -> str:
        return f"ark:/{self.naan}/{self.name}{self.qualifier}"


def parse_ark(text: str) -> Ark:
    """Read `ark:/NAAN/name`, `ark:NAAN/name` or an address that holds one.

    Case counts in the name only; hyphens, a query and a closing `/` or `.` fall away, as specified.
    """
    bare = _HYPHENS.sub("", re.split(r"[?#]", text.strip(), maxsplit=1)[0]).rstrip("/.")
    bare = _PERCENT.sub(lambda code: code[0].upper(), bare)
    found = _ARK.search(bare)
    if found is None:
        raise ArkError(f"not an ARK: {text!r}")
    return Ark(found["naan"].lower(), found["name"], re.sub(r"([/.])\1+", r"\1", found["qualifier"]))


def mint_name(shoulder: str = "", *, naan: str) -> str:
    """Return a random name on `shoulder`, closed by the check character that covers NAAN and name."""
    name = shoulder + "".join(secrets.choice(ALPHABET) for _ in range(RANDOM_LENGTH))
    return name + check_character(f"{naan}/{name}")


def mint_ark(naan: str, shoulder: str = "") -> str:
    """Return a new ARK as text. That nobody has it yet is for the database to say."""
    ark = Ark(naan, mint_name(shoulder, naan=naan))
    if parse_ark(str(ark)) != ark:
        raise ArkError(f"not a NAAN and a shoulder: {naan!r}, {shoulder!r}")
    return str(ark)


def check_ark(ark: Ark | str) -> bool:
    """Whether the name ends in the right check character. Names without one are still valid addresses."""
    parsed = parse_ark(ark) if isinstance(ark, str) else ark
    return parsed.name[-1] == check_character(f"{parsed.naan}/{parsed.name[:-1]}")


def is_test_naan(naan: str) -> bool:
    """Whether `naan` is the one set apart for tests, whose ARKs promise nothing."""
    return naan == TEST_NAAN


def check_character(text: str) -> str:
    """NOID's check: positions from 1 times values, modulo 29; signs outside the alphabet count nothing."""
    total = sum(place * max(ALPHABET.find(sign), 0) for place, sign in enumerate(text, 1))
    return ALPHABET[total % len(ALPHABET)]
