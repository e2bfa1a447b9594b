"""What is on record about a thing that somebody asks about: by reference, certificate number or description.

Reads editions and what follows from them; writes nothing, keeps nothing of what was asked.
"""

from catalog.search.verifying.about import claims_about
from catalog.search.verifying.finding import Finding, Match
from catalog.search.verifying.guessing import look_up_text
from catalog.search.verifying.looking import LookUp, look_up
from catalog.search.verifying.question import (
    LONGEST_DESCRIPTION,
    LONGEST_LINE,
    Question,
    guessed_question,
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
    "claims_about",
    "edition_in",
    "guessed_question",
    "look_up",
    "look_up_text",
    "question_of",
    "readable",
    "taken_for",
]
