"""Where "to" leads to somebody else: an office served, a letter spoken of, wishes sent on."""

import re

from catalog.lots.words.recipients import SERVING, TAKING_TO

_ABOUT_OFFICE = re.compile(
    rf"(?:\b(?:{'|'.join(SERVING)}|(?i:{'|'.join(TAKING_TO)}|made out))"
    r"|\b(?:appoint|nominat|promot|elect|commission)(?:s|ed|ing|es) [^.;,]{2,50}"
    r"|\bpay(?:s|ing)? [^;,]{1,40}) to $"
)
# A letter that this one speaks of: "he has written to", "forwarding a letter to".
_REPORTED = re.compile(
    r"(?:\b(?:has|had|have|having)(?: \w+)? (?:written|sent|replied|penned)\b[^.;]{0,12}"
    r"|\b(?:forwarding|enclosing|returning|transmitting|refers? to|referring to|mentions|mentioning|compare|"
    r"cf\.?|quoting|regarding|concerning|about) "
    r"(?:an?|his|her|the|their|another)(?: [\w-]+){0,3}? (?:letter|note|telegram|reply|card)s?"
    r"(?: addressed| written| sent| signed)?,?"
    r"|\b(?:says|saying|states|stating|mentions|tells|reports|reporting)\b[^.;]{0,60}\b(?:wrote|written|sent)"
    r"|\b(?:was|were|is|are)? ?to be (?:sent|paid|addressed|returned|delivered|directed)"
    r"|\b(?:part of|taken from|comes from|is from|appeared in) (?:an?|his|her|[\w'-]{2,30}'s)(?: \w+)? letter"
    r"[^.;]{0,30}?"
    r") to $",
    re.IGNORECASE,
)
_WISHES_TO = re.compile(
    r"\b(?:send|convey|pass|extend|giv|add)(?:s|es|ing)\b[^.;,]{0,30} "
    r"(?:wishes|regards|love|greetings|compliments|respects) to $"
)
_NOT_WRITTEN_TO = (
    _WISHES_TO,
    _ABOUT_OFFICE,
    _REPORTED,
    re.compile(r"\b(?:words|music|lyrics|tune|preface|sequel|key) to $"),
)


def not_written_to(before: str) -> bool:
    """Whether the words before and with "to" speak of something else than writing this piece."""
    return any(one.search(before) for one in _NOT_WRITTEN_TO)
