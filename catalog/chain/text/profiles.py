"""Named ways of writing provenance: which brackets hold life dates and documentation. A new one is a line."""

from dataclasses import dataclass

from catalog.registry import Shelf


@dataclass(frozen=True)
class Profile:
    """In all of them a semicolon is a direct passage, a full stop is none known, parentheses hold dealers."""

    code: str
    name: str
    life: tuple[str, str]
    documentation: str
    """`foot`: numbered notes after the text; `brackets`: in square brackets after the step."""


profiles: Shelf[Profile] = Shelf("provenance profiles")
for _profile in (
    Profile("aam", "AAM Guide: life dates in square brackets, numbered notes", ("[", "]"), "foot"),
    Profile("life-in-parentheses", "Life dates in parentheses, numbered notes", ("(", ")"), "foot"),
    Profile(
        "notes-in-brackets", "Life dates in parentheses, documentation in brackets", ("(", ")"), "brackets"
    ),
):
    profiles.register(_profile.code, _profile)

DEFAULT = "aam"
