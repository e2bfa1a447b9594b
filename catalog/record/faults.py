"""What is wrong with a value of a document, in words that a cataloguer knows. Pure."""

from typing import Any

GREATEST = 2**31 - 1
"""The greatest number that a column of the database holds."""
_WORDS = {
    "less_than_equal": f"the number is too great; {GREATEST:,} is the most",
    "greater_than_equal": "the number is too small",
    "missing": "it is missing",
    "int_type": "it is no whole number",
    "int_parsing": "it is no whole number",
    "literal_error": "it is none of the values that there are",
    "string_type": "it is no text",
    "extra_forbidden": "there is no such field",
}


def words_of_fault(error: Any) -> str:
    """Return the words of one error of pydantic; our own rules have spoken in words already."""
    return _WORDS.get(error["type"], str(error["msg"]).removeprefix("Value error, "))
