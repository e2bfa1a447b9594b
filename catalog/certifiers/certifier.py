"""What is known of an issuer of certificates, and of one series of its numbers."""

from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote

Field = Literal["who wrote or signed it", "claims and losses", "membership"]
"""What its papers can bear on at all: a loss register says nothing of hands, a club nothing of the piece."""


@dataclass(frozen=True)
class Series:
    """Numbers of one shape (`patterns.py`); `kinds` are codes of authentication-kind, none means any.

    `first` and `last` are years, 0 where they are not known; `seen` says where the shape was seen.
    """

    pattern: str
    seen: str
    kinds: tuple[str, ...] = ()
    first: int = 0
    last: int = 0


@dataclass(frozen=True)
class Certifier:
    """One issuer; `key` is kebab-case, `names` all by which it is printed, the first the one to show.

    `numbered`: whether its papers bear numbers ("" where that is not known). `lookup_address` holds
    `{number}` where the number can stand in it, else it is the page on which one types it. `agent` is the
    ARK of its authority record, where the house has linked one.
    """

    key: str
    names: tuple[str, ...]
    about: str
    source: str
    field: Field = "who wrote or signed it"
    kinds: tuple[str, ...] = ()
    numbered: Literal["", "yes", "no"] = ""
    series: tuple[Series, ...] = ()
    series_note: str = ""
    lookup_address: str = ""
    agent: str = ""

    @property
    def name(self) -> str:
        return self.names[0]

    def address_for(self, number: str) -> str:
        """Return where the number is looked up; empty where no such place is known for certain."""
        return self.lookup_address.replace("{number}", quote(number, safe=""))
