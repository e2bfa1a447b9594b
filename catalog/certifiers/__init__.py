"""The shelf of issuers of certificates: how they number, where one asks, what their papers show. Pure.

One file a body in `bodies/`, named there in one line; issuers of the house's own come from a table. Odd
numbers are remarked on, never refused: no series known here is complete.
"""

from catalog.certifiers import bodies
from catalog.certifiers.certifier import Certifier, Field, Series
from catalog.certifiers.numbers import Oddity, normal_number, number_as_written, odd
from catalog.certifiers.patterns import PatternError, parse_pattern
from catalog.certifiers.roll import Roll, roll_with
from catalog.certifiers.shelf import certifiers

__all__ = [
    "Certifier", "Field", "Oddity", "PatternError", "Roll", "Series", "bodies", "certifiers", "normal_number",
    "number_as_written", "odd", "parse_pattern", "roll_with",
]  # fmt: skip
