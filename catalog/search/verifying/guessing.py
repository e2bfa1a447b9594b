"""Looking up a text of which nobody said what it is: one reading after the other, till something is found."""

from dataclasses import replace

from catalog.search.verifying.finding import Finding
from catalog.search.verifying.looking import LookUp
from catalog.search.verifying.question import Kind, question_of, readings, taken_for

BECAME = frozenset({"merged", "withdrawn", "redacted"})
"""Notices that say that something was found, though it is not shown."""


def look_up_text(text: str) -> tuple[Kind, Finding]:
    """Return what the text turned out to be and what was found.

    Where no reading finds anything it is what it looked like at first, and all ways are told as searched.
    """
    looking = LookUp()
    tried: dict[Kind, Finding] = {}
    for kind in readings(text):
        tried[kind] = looking.answer(question_of(text, kind))
        if _is_found(tried[kind]):
            return kind, _searched(tried[kind], tried)
    guessed = taken_for(text)
    first = tried.get(guessed) or looking.answer(question_of(text, guessed))
    return guessed, _searched(first, tried)


def _is_found(finding: Finding) -> bool:
    return bool(finding.matches) or any(each["key"] in BECAME for each in finding.notices)


def _searched(finding: Finding, tried: dict[Kind, Finding]) -> Finding:
    ways = dict.fromkeys(way for each in tried.values() for way in each.searched)
    return replace(finding, searched=tuple(ways))
