"""What a language file must give. Data only: no rule of a language is written as code elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass

Meaning = tuple[str, str]  # a kind of token (see ../tokens.py) and its value: ("month", "04"), ("about", "~")


@dataclass(frozen=True, slots=True)
class Words:
    """`reads` lists, for each meaning, the words and phrases in lower case, without dots and apostrophes.

    `seasons` are patterns by EDTF code; `says` patterns by key; `errors` sentences by code.
    `centuries` holds the names of the 1st, 2nd ... century; one not listed is described by its years.
    `first_day` is how the first of a month is said: “1er mai”.
    """

    months: tuple[str, ...]
    short_months: tuple[str, ...]
    weekdays: tuple[str, ...]
    ordinal_suffixes: tuple[str, ...]
    decade_suffixes: tuple[str, ...]
    centuries: tuple[str, ...]
    seasons: Mapping[str, str]
    reads: Mapping[Meaning, tuple[str, ...]]
    says: Mapping[str, str]
    errors: Mapping[str, str]
    first_day: str = "1"
