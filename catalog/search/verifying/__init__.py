"""What is on record about a thing that somebody asks about: by reference, certificate number or description.

Reads editions and what follows from them; writes nothing, keeps nothing of what was asked.
"""

from catalog.search.verifying.finding import Finding, Match
from catalog.search.verifying.looking import LookUp, look_up
from catalog.search.verifying.question import (
    LONGEST_DESCRIPTION,
    LONGEST_LINE,
    Question,
    question_of,
    taken_for,
)
from catalog.search.verifying.references import edition_in
from catalog.search.verifying.standing import readable

__all__ = [
    "LONGEST_DESCRIPTION",
    "LONGEST_LINE",
    "Finding",
    "LookUp",
    "Match",
    "Question",
    "edition_in",
    "look_up",
    "question_of",
    "readable",
    "taken_for",
]
