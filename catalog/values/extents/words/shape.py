"""What a language must say before extents printed in it can be read."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class ExtentWords:
    """Words in small letters, without closing points, blanks between them.

    `phrases` are replaced before anything else is read; `numbers` count from one; `ignored` say nothing
    about the count ("adjoining"). `sheets` may be folded, so they are leaves only while the sides fit.
    """

    numbers: str
    sides: str
    leaves: str
    sheets: str
    also_one: str = ""
    bifolia: str = ""
    on: str = ""
    both_sides: str = ""
    ignored: str = ""
    phrases: Mapping[str, str] = field(default_factory=dict)
    by: str = ""
    units: Mapping[str, str] = field(default_factory=dict)
    states: Mapping[str, str] = field(default_factory=dict)
    formats: str = ""
