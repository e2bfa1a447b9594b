"""Names in running text: a run of capitalised words with titles, initials and particles, or an office.

Everything works on text of the original length, so that spans are offsets. Imports words only.
"""

import re
from typing import NamedTuple

from catalog.lots.words.people import GERMAN_ROLES, INSTITUTIONS, KIN, OFFICES, PARTICLES, TITLES, UNKNOWN


class Span(NamedTuple):
    """`text[start:end]`."""

    start: int
    end: int


UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽΑ-ΩА-Я"
_TITLE = "|".join(TITLES)
_WORD = (
    rf"(?:(?:{_TITLE}|Jr|Sr|St|Ste|Chas|Ch|Fredk|Edw|Benj|Danl|Saml|Alex|Robt|Hy|Th|Jno|Andw|Nath|Wm|"
    rf"Geo|Thos|Jas|Jos)\.|(?:[{UPPER}]\.){{1,4}}+|[{UPPER}][a-z]{{0,2}}:(?= [{UPPER}])"
    rf"|(?:[dlDL]'|[Oo]')?[{UPPER}][\w'-]*+)"
)
_SUPPLIED = rf"\[{_WORD}(?: {_WORD}){{0,4}}\]"
_PIECE = rf"(?:{_WORD}|{_SUPPLIED})"
_LINK = rf"(?: (?:{'|'.join(PARTICLES)}|d'|&)){{0,3}} ?"
_NICKNAME = rf" [\"“'‘][{UPPER}][\w'-]+[\"”'’](?= [{UPPER}])"  # Amos "Rube" Testa
_COUPLE = r"(?:(?:Mr|Dr|Sir|Lord|Prof|Herr)\.? (?:and|&|und) (?:Mrs|Lady|Frau)\.? )?"
NAME = rf"{_COUPLE}(?:(?:von|van|de|du|d') ?)?{_PIECE}(?:(?:{_NICKNAME})?{_LINK}{_PIECE}){{0,7}}"
_NAME = re.compile(NAME)
_OFFICE = re.compile(
    rf"(?:[{UPPER}][\w-]+ ){{0,2}}(?:{'|'.join(OFFICES)})(?:[ -][{UPPER}]\w+)?(?: General)? (?:of|for|"
    rf"to)(?: the)?"
    rf" {_WORD}(?:(?: (?:of|and|for)(?: the)?)? {_WORD}){{0,6}}"
)
_AFTER_INSTITUTION = re.compile(rf".*\b(?:{'|'.join(INSTITUTIONS)}),? (?=[{UPPER}]\S* ?\S*[{UPPER}])")
_ROLES = re.compile(
    rf"(?:(?:[a-zà-ÿ][\w'-]*|[{UPPER}][\w-]+(?= [a-z])|&)(?:,| and| or)? |to be "
    rf"){{0,16}}?(?=(?:[dl]')?[{UPPER}\[])"
)
_ROLE_BEHIND = re.compile(
    rf"[{UPPER}][\w'-]+(?: (?!(?:in|on|about|of|to|for|and|with|at|from|by|who|which|that|is|was|as|"
    rf"regarding)\b|\w+ing\b)[a-z][\w-]+){{1,3}} (?=[{UPPER}])"
)
_BRACKETED = re.compile(rf" ?\[({NAME})\]")
_DESCRIBED = re.compile(
    rf"(?:his|her|their|an?|the|my) (?:[\w-]+ ){{0,2}}?(?:{'|'.join(sorted(KIN, key=len, reverse=True))})\b"
    rf"(?: of (?:an? |the |his |her )?[a-z-]+\b(?! [{UPPER}]))?"
    rf"|(?:an? )?(?:{'|'.join(UNKNOWN.split())}) [\w-]+"
)
# `to his mother, Camp Stubb, Virginia, November 2, 1862`: behind the comma stands a place.
_BEFORE_DATE = re.compile(
    rf"(?:[{UPPER}][\w.'-]*,? ){{1,6}}?(?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:(?i:jan|feb|mar|apr|may|jun|jul|"
    rf"aug|sep|oct|nov|dec)"
    r"\w*\.? \d|\d{4}\b)"
)
_GERMAN = re.compile(
    rf"(?P<article>(?:den|die|das|dem|seinen?|seine|ihren?|ihre|einen?|eine) )?"
    rf"(?P<role>(?:(?:[a-zäöüß]+ )?(?:{'|'.join(GERMAN_ROLES)}) (?:und )?)+)?(?=[{UPPER}])"
)
_GERMAN_TITLED = re.compile(
    rf"[{UPPER}][a-zäöüß-]+ (?=[{UPPER}][\w.'-]* [{UPPER}])"
)  # den Lektor Hans Muster
_GERMAN_BODY = re.compile(
    rf"(?:die|das|den|eine[nr]?|seine[nr]?|ihre[nr]?) [{UPPER}][\w-]+(?: (?:des|der|für|von|zu|und|in)"
    rf"(?: die| das| den)?(?: [{UPPER}][\w-]+)+)*"
)
_NOT_PEOPLE = re.compile(
    r"(?:In|On|The|A(?!\.)|An|At|From|With|This|That|He|She|It|His|Her|One|Two|Three|When|As|And|But|"
    r"For|To|Sold|Lot|Signed|Unsigned"
    r"|Letter|Document|Autograph|Typed|Estimate|Provenance|Condition|Fine|Good|Very|Accompanied|"
    r"Measuring|Dated)\b"
)


def name_at(text: str, start: int) -> Span | None:
    """Return the name that begins at `start`; a full stop that closes the sentence is left out."""
    found = _NAME.match(text, start)
    if found is None or _NOT_PEOPLE.match(text, start):
        return None
    return _without_stop(text, Span(*found.span()))


def _without_stop(text: str, span: Span) -> Span:
    """`Mr. Lee.` never ends with the stop, but `Henry H.` and `King Jr.` do."""
    words = text[span.start : span.end]
    while words.endswith((" ", "'", "-")):
        words = words[:-1]
    return Span(span.start, span.start + len(words))


def person_at(text: str, start: int, *, keep_article: bool = False) -> Span | None:
    """Return whom the words from `start` name: a person, an office, "his wife"; None for a thing."""
    limit = min(len(text), start + 320)
    office = _office(text, start, limit, keep_article=keep_article)
    if office is not None:
        return office
    roles = _ROLES.match(text, start, limit)
    if roles is not None and _may_lead(text[start : roles.end()]):
        return _after_roles(text, start, roles.end(), limit)
    return _described(text, start, limit)


def _may_lead(roles: str) -> bool:
    """Roles before a name: none at all, an article or possessive first, or a bare profession."""
    words = roles.replace(",", "").split()
    return (
        not words
        or words[0]
        in {"his", "her", "their", "the", "a", "an", "fellow", "son", "sa", "un", "une", "le", "la"}
        or len(words) <= 3
    )


def _after_roles(text: str, start: int, place: int, limit: int) -> Span | None:
    if re.search(r" (?:in|at|from|near) $", text[start:place]):
        return _described(text, start, limit)  # `a conductor in Leipzig`: what follows is a place
    if re.search(r" (?:of|for|on|by|with)(?: the)? $", text[start:place]):
        return _of_something(text, start, place, limit)
    office = _office(text, place, limit, keep_article=False)
    return (
        office
        or _described_instead(text, start, place, limit)
        or name_at(text, _behind_adjective(text, start, place))
    )


def _behind_adjective(text: str, start: int, place: int) -> int:
    """`the London bookseller William Pickering`: the first capital belongs to the role."""
    further = _ROLE_BEHIND.match(text, place) if place > start else None
    return further.end() if further else place


def _described_instead(text: str, start: int, place: int, limit: int) -> Span | None:
    """`his wife in Berlin`: the roles stop at "in", and the name behind is a place."""
    described = _DESCRIBED.match(text, start, limit)
    if described is None:
        return None
    between = text[described.end() : place]
    if between == ", " and _BEFORE_DATE.match(text, place, limit):
        return Span(*described.span())
    return Span(*described.span()) if re.match(r" (?:in|at|from|about|on|regarding)\b", between) else None


def _of_something(text: str, start: int, place: int, limit: int) -> Span | None:
    """`the editor of the Times`: the office in small letters, unless a name stands behind it."""
    name = name_at(text, place)
    if name is None or name.end > limit:
        return _described(text, start, limit)
    bracketed = _BRACKETED.match(text, name.end)
    if bracketed:
        return Span(*bracketed.span(1))
    described = _DESCRIBED.match(text, start, limit)
    if described and not re.match(r" of (?:the )?$", text[described.end() : place]):
        return Span(*described.span())
    article = re.match(r"(?:the|an?) ", text[start:place])
    return Span(start + (article.end() if article else 0), name.end)


def _described(text: str, start: int, limit: int) -> Span | None:
    described = _DESCRIBED.match(text, start, limit)
    return Span(*described.span()) if described else None


def _office(text: str, start: int, limit: int, *, keep_article: bool) -> Span | None:
    """An office with a capital, or the person named in or behind it."""
    article = re.compile(r"(?:the|an?|die|der|das|den) ").match(text, start, limit)
    begin = article.end() if article else start
    found = _OFFICE.match(text, begin, limit)
    if found is None:
        return None
    bracketed = _BRACKETED.match(text, found.end())
    if bracketed:
        return Span(*bracketed.span(1))
    behind = _AFTER_INSTITUTION.match(text, found.start(), found.end())
    if behind:
        return _without_stop(text, Span(behind.end(), found.end()))
    return _without_stop(text, Span(start if keep_article else begin, found.end()))


def german_at(text: str, start: int) -> Span | None:
    """Behind "An": `den Verleger Samuel Fischer` is the name; `die Rechtsabteilung des ...` a whole body."""
    found = _GERMAN.match(text, start)
    if found is None:
        return None
    if found["role"] or not found["article"]:
        return name_at(text, found.end())
    titled = _GERMAN_TITLED.match(text, found.end())
    if titled:
        return name_at(text, titled.end())
    body = _GERMAN_BODY.match(text, start)
    return Span(*body.span()) if body else None
