"""A personal name with what belongs to it: a peerage, "Esq.", the partner, whose widow; no town.

Everything works on text of the original length, so that spans are offsets.
"""

import re

from catalog.lots.people import NAME, UPPER, WORD, Span, name_at, without_stop
from catalog.lots.words.listing import any_of
from catalog.lots.words.people import KIN
from catalog.lots.words.recipients import (
    CALLED,
    CITIES,
    DIGNITIES,
    FAMILY,
    RELATIONS,
    STATE_SIGNS,
    STATES,
    TOWNS,
)

_PEERAGE = re.compile(
    rf",? (?:(?:the )?\d{{1,2}}(?:st|nd|rd|th) |(?<=, )(?:the )?(?i:dowager )?)(?i:{any_of(DIGNITIES)})"
    rf"(?: (?i:of|de) {NAME})?"
)
_LADY = re.compile(
    rf", (?:Dowager )?(?:Lady|Lord|Baroness|Viscountess|Marchioness) {WORD}"
)  # Emma, Lady Muster
# Where a headline goes on: "to Otto Stubb Regarding His New Book", "TO OTTO STUBB ON THE WAR".
_SUBJECT = re.compile(
    r" (?i:regarding|about|concerning|on|from|with|during|re|after|before|while|asking|thanking|discussing|"
    r"accepting|declining|sending|written|dated|signed)\b"
)
_NO_PLACE = re.compile(r",? (?:[Ss]\. ?[ld]\.|[Nn]\. ?[pdyl]\.)")
_FORM_CLOSES = re.compile(r"(?<=(?:ther|ster|Lady|Lord|King|ueen|ount))\. ")  # `his Mother. An ...`
_FORENAME_IN_BRACKETS = re.compile(rf" \({WORD}\) {WORD}")
_FIRM = re.compile(rf"(?:, {WORD}){{0,3}},? (?:&|and) (?:Co|Sons?|Company|Bros|Brothers)\b\.?")
_FORM_ALONE = re.compile(r"(?:Mr|Mrs|Miss|Ms|Messrs|Dr|Sir|Rev|Hon|Prof|Gen|Col|Maj|Capt|Lt|Mme|Mlle)\.?")
_FORM_BEHIND = re.compile(rf"\b{_FORM_ALONE.pattern}$")
_SUFFIX = re.compile(r",? (?:Jr\b\.?|Sr\b\.?|Esqr?\b\.?|Esquire\b|I{2,3}\b)")
_REGNAL = re.compile(rf"(?:(?<= [IVX])|(?<= [IVX][IVX]))\.? (?:of|von|de|d') ?{WORD}")
_SECOND_PARTNER = re.compile(rf" (?:and|&|et|und) (?P<lady>(?=(?:Lady|Mrs|Miss|Madame|Frau)\b))?(?={WORD})")
_HELPERS = "aide|secretary|assistant|clerk|steward"
_WHOSE_KIN = re.compile(
    rf" (?:[a-z-]+ ){{0,2}}?(?:{any_of((*FAMILY, *RELATIONS, *KIN, *CALLED))}|{_HELPERS})"
    rf"(?:(?P<on>,? (?=[{UPPER}]))|\b)"
)
_TOWN = re.compile(rf".* (?:{any_of(STATE_SIGNS)})\.?")
_STATE_BEHIND = re.compile(rf", ?(?:{any_of(STATES)}|{any_of(STATE_SIGNS)})\b")


def full_name_at(text: str, start: int) -> Span | None:
    """A name with what belongs to it: a peerage, "Esq.", the second partner; None for a town."""
    name = name_at(text, start)
    if name is None:
        return None
    name = _in_its_bounds(text, name)
    words = text[name.start : name.end]
    if _TOWN.fullmatch(words) or (" " not in words and _STATE_BEHIND.match(text, name.end)):
        return None
    if words in CITIES or words in TOWNS or _FORM_ALONE.fullmatch(words):
        return None
    if words.endswith("'s"):
        return _of_whom(text, name)
    name = _with_partner(text, name)
    suffix = _SUFFIX.match(text, name.end) or _REGNAL.match(text, name.end)
    name = Span(name.start, suffix.end()) if suffix else name
    peerage = (_LADY if words.isalpha() else _PEERAGE).match(text, name.end) or _PEERAGE.match(
        text, name.end, name.end + 100
    )
    return without_stop(text, Span(name.start, peerage.end())) if peerage else name


def _in_its_bounds(text: str, name: Span) -> Span:
    """`Otto Stubb S.l., 1909` ends before "no place"; `Reverend Dr. (Otto) Stubb` goes on."""
    forename = _FORENAME_IN_BRACKETS.match(text, name.end)
    if forename and _FORM_BEHIND.search(text, *name):
        return Span(name.start, forename.end())
    subject = (
        _SUBJECT.search(text, *name)
        or _FORM_CLOSES.search(text, *name)
        or _NO_PLACE.search(text, name.start, name.end + 3)
    )
    return Span(name.start, subject.start()) if subject else name


def _of_whom(text: str, name: Span) -> Span | None:
    """`Stubb's widow` is told so; `Stubb's friend Jane Blank` has a name; `Stubb's letter` is nobody."""
    kin = _WHOSE_KIN.match(text, name.end)
    person = name_at(text, kin.end()) if kin and kin["on"] else None
    return person or (Span(name.start, kin.end()) if kin and not kin["on"] else None)


def _with_partner(text: str, name: Span) -> Span:
    """`Messrs. Stubb and Blank`, `Otto and Jane Stubb`, `Sir Otto and Lady Stubb`."""
    firm = _FIRM.match(text, name.end, name.end + 80)
    if firm:
        return Span(name.start, firm.end())
    partner = _SECOND_PARTNER.match(text, name.end)
    words = text[name.start : name.end].split()
    if partner is None or not (
        len(words) == 1 or words[0].startswith("Messrs") or partner["lady"] is not None
    ):
        return name
    return Span(name.start, (name_at(text, partner.end()) or name).end)
