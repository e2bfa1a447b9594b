"""Whom a text names behind "to": a person behind roles, an office or a peer, "his wife"; a thing is nobody.

Everything works on text of the original length, so that spans are offsets.
"""

import re

from catalog.lots.people import NAME, UPPER, WORD, Span, name_at, without_stop
from catalog.lots.words.people import GERMAN_ROLES, INSTITUTIONS, KIN, OFFICES, UNKNOWN
from catalog.lots.words.recipients import (
    BODIES,
    DIGNITIES,
    FAMILY,
    FRENCH_RANKS,
    FRENCH_SOMEBODY,
    GERMAN_BODIES,
    HIGH_PLACES,
    INFINITIVES,
    MORE_OFFICES,
    NAMELESS,
    RELATIONS,
    STATE_SIGNS,
    STATES,
    TERRITORIES,
    UNKNOWN_TOO,
)


def _any(words: tuple[str, ...]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_DOUBT = _any((*UNKNOWN.split(), *UNKNOWN_TOO))
_INFINITIVE = re.compile(
    rf"(?:{_any(INFINITIVES)})\b|(?!(?:his|her|their|the|an?|une?|sa|son|le|la)\b)[a-z-]+ "
    r"(?:the|an?|his|her|its|their|him|them|me|us|it|this|that|for|with|from)\b"
)
_IN_ARTICLE = r"(?:the|an?|die|der|das|den) "
_OFFICE = re.compile(
    rf"(?:[{UPPER}][\w-]+ ){{0,2}}(?:{_any((*OFFICES, *MORE_OFFICES))})(?:[ -][{UPPER}]\w+)?(?: General)?"
    rf"(?: and [{UPPER}]\w+)? (?:of|for|to)(?: the)?(?: (?:{_any(TERRITORIES)}) of)?"
    rf" {WORD}(?:(?: (?:of|and|for)(?: the)?)? {WORD}){{0,6}}(?: and others\b)?"
)
# `the Secretary, Mock Society of Arts`: an officer and the body behind the comma.
_OFFICER_OF_BODY = re.compile(
    rf"the (?:[{UPPER}][\w.]+ )?(?:Secretary|President|Director|Treasurer|Librarian|Chairman|Registrar"
    rf"|Manager|Curator|Keeper|Principal|Clerk), (?:the )?(?=(?:[{UPPER}][\w'-]+ |of |the |and |for ){{0,6}}?"
    rf"(?:{_any(INSTITUTIONS)})\b){WORD}(?:(?: (?:of|and|for)(?: the)?)? {WORD}){{0,6}}"
)
_AFTER_INSTITUTION = re.compile(rf".*\b(?:{_any(INSTITUTIONS)}),? (?=[{UPPER}]\S* ?\S*[{UPPER}])")
_ROLES = re.compile(
    rf"(?:(?:[a-zà-ÿ][\w'-]*|[{UPPER}][\w-]+(?= [a-z])|&)(?:,| and| or)? |to be "
    rf"){{0,16}}?(?=(?:[dl]')?[{UPPER}\[])"
)
_ROLE_BEHIND = re.compile(
    rf"[{UPPER}][\w'-]+(?: (?!(?:in|on|about|of|to|for|and|with|at|from|by|who|which|that|is|was|as|"
    rf"regarding)\b|\w+ing\b)[a-z][\w-]+){{1,3}} (?=[{UPPER}])"
)
# `his former Chief of Staff, Amos Testa`, `her Chancellor of the Exchequer Otto Muster`.
_HIS_OFFICE = re.compile(
    rf"(?:his|her|their|the) (?:[a-z-]+ ){{0,3}}(?:[{UPPER}][\w-]+ ){{1,3}}(?:of|for|to)(?: the)? "
    rf"(?:(?:[{UPPER}][\w-]+ ){{0,2}}?(?:{_any(HIGH_PLACES)}),? "
    rf"|(?:[{UPPER}][\w-]+ ){{0,2}}?[{UPPER}][\w-]+, )"
    rf"(?={WORD} {WORD})"
)
_FRENCH_OF = re.compile(r".*\b(?:de|du|des|de la|de l'|d'|en|dans|sur|par|avec) ?(?:[dl]')?")
_FRENCH_RANKED = re.compile(
    rf"(?:la |le |l')?(?:{_any(FRENCH_RANKS)})(?: [a-zà-ÿ]+)? (?:de la |de l'|de |du |des |d')(?={NAME})"
)
_FRENCH_SOMEBODY = re.compile(
    rf"(?:une?|sa|son|leur)(?: (?:jeune|vieil|vieux|cher|chère))? (?:{_any(FRENCH_SOMEBODY)})\b(?! [{UPPER}])"
)
_BRACKETED = re.compile(rf" ?\[({NAME})\]")
_DESCRIBED = re.compile(
    rf"(?:his|her|their|an?|the|my) (?:[\w-]+ ){{0,2}}?(?:{_any(KIN)})\b"
    rf"(?: of (?:an? |the |his |her )?[a-z-]+\b(?! [{UPPER}]))?"
    rf"|(?:an? )?(?:{_DOUBT}) (?!(?:{_any(NAMELESS)})\b)[\w-]+"
)
_DOUBTFUL = re.compile(rf"an? (?:{_DOUBT}) (?!(?:{_any(NAMELESS)})\b)\w[\w-]*")
_RELATION = re.compile(
    rf"(?:an?|the) (?:[a-z-]+ ){{0,2}}?(?:{_any((*FAMILY, *RELATIONS))}) of (?:the )?(?={NAME})"
)
# `his wife, Clara`, `her Aunt Jenny`: kin told by a forename, which alone would name nobody.
_BY_FORENAME = re.compile(
    rf"(?:his|her|their) (?:[a-z-]+ ){{0,2}}?(?:{_any(FAMILY)})(?P<comma>,)? "
    rf"(?P<name>[{UPPER}][a-zà-ÿ]+(?:-[{UPPER}][a-zà-ÿ]+)?)(?![\w'.]| (?:[{UPPER}]|de |von |van |di ))",
    re.IGNORECASE,
)
_NO_FORENAME = re.compile(
    rf",? (?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? \d"
    rf"|\[?\d{{4}}\b|no date|n\.? ?d\.|undated|(?:{_any(STATES)}|{_any(STATE_SIGNS)})\b)"
)
# `to his mother, Camp Stubb, Virginia, November 2, 1862`: behind the comma stands a place.
_BEFORE_DATE = re.compile(
    rf"(?:[{UPPER}][\w.'-]*,? ){{1,6}}?(?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:(?i:jan|feb|mar|apr|may|jun|jul|"
    rf"aug|sep|oct|nov|dec)"
    r"\w*\.? \d|\d{4}\b)"
)
_PEERAGE = re.compile(
    rf",? (?:(?:the )?\d{{1,2}}(?:st|nd|rd|th) |(?<=, )(?:the )?(?i:dowager )?)(?i:{_any(DIGNITIES)})"
    rf"(?: (?i:of|de) {NAME})?"
)
_SUFFIX = re.compile(r",? (?:Jr\b\.?|Sr\b\.?|Esqr?\b\.?|Esquire\b|I{2,3}\b)")
_SECOND_PARTNER = re.compile(rf" and (?={WORD})")
_TAIL_OF_BODY = re.compile(rf" (?:{_any(BODIES)})\b")
_TOWN = re.compile(rf".* (?:{_any(STATE_SIGNS)})\.?")
_STATE_BEHIND = re.compile(rf", ?(?:{_any(STATES)}|{_any(STATE_SIGNS)})\b")
_GERMAN = re.compile(
    rf"(?P<article>(?:den|die|das|dem|seinen?|seine|ihren?|ihre|einen?|eine) )?"
    rf"(?P<role>(?:(?:[a-zäöüß]+ )?(?:{'|'.join(GERMAN_ROLES)}) (?:und )?)+)?(?=[{UPPER}])"
)
_GERMAN_TITLED = re.compile(  # den Lektor Hans Muster, den bekannten Dichter und Arzt H. Muster
    rf"(?:[a-zäöüß]+ ){{0,2}}(?:[{UPPER}][a-zäöüß-]+ und )?[{UPPER}][a-zäöüß-]+ "
    rf"(?=[{UPPER}][\w.'-]* (?:von |van |de )?[{UPPER}])"
)
_GERMAN_FIRM = re.compile(rf".*(?:{_any(GERMAN_BODIES)}) ", re.IGNORECASE)
_GERMAN_BODY = re.compile(
    rf"(?:die|das|den|eine[nr]?|seine[nr]?|ihre[nr]?) [{UPPER}][\w-]+(?: (?:des|der|für|von|und)"
    rf"(?: die| das| den)?(?: [{UPPER}][\w-]+)+)*"
)


def person_at(text: str, start: int, *, keep_article: bool = True) -> Span | None:
    """Return whom the words from `start` name: a person, an office, "his wife"; None for a thing."""
    limit = min(len(text), start + 320)
    if _INFINITIVE.match(text, start, limit):
        return None
    whole = _told_whole(text, start, limit) or _office(text, start, limit, keep_article=keep_article)
    if whole is not None:
        return whole
    roles = _ROLES.match(text, _behind_office(text, start, limit), limit)
    if roles is not None and _may_lead(text[start : roles.end()]):
        return _after_roles(text, start, roles.end(), limit)
    return _described(text, start, limit)


def full_name_at(text: str, start: int) -> Span | None:
    """A name with what belongs to it: a peerage, "Esq.", the second partner; None for a town."""
    name = name_at(text, start)
    if name is None:
        return None
    words = text[name.start : name.end]
    if _TOWN.fullmatch(words) or (" " not in words and _STATE_BEHIND.match(text, name.end)):
        return None
    if words.startswith("Messrs") and (partner := _SECOND_PARTNER.match(text, name.end)):
        name = Span(name.start, (name_at(text, partner.end()) or name).end)
    suffix = _SUFFIX.match(text, name.end)
    name = Span(name.start, suffix.end()) if suffix else name
    peerage = _PEERAGE.match(text, name.end, name.end + 100)
    return without_stop(text, Span(name.start, peerage.end())) if peerage else name


def _told_whole(text: str, start: int, limit: int) -> Span | None:
    """What names nobody unless told in full: kin by forename, kin of somebody, an officer of a body."""
    kin = _BY_FORENAME.match(text, start, limit)
    if kin and kin["name"][0].isupper() and not (kin["comma"] and _NO_FORENAME.match(text, kin.end(), limit)):
        return Span(*kin.span())
    doubtful = _DOUBTFUL.match(text, start, limit)
    if doubtful:
        return Span(*doubtful.span())
    relation = _RELATION.match(text, start, limit)
    if relation:
        return Span(start, (name_at(text, relation.end()) or Span(*relation.span())).end)
    officer = _OFFICER_OF_BODY.match(text, start, limit) or _FRENCH_SOMEBODY.match(text, start, limit)
    return without_stop(text, Span(*officer.span())) if officer else None


def _behind_office(text: str, start: int, limit: int) -> int:
    """`his former Chief of Staff, Amos Testa`: the office is a role, the name stands behind it."""
    office = _HIS_OFFICE.match(text, start, limit)
    if office is None or _BEFORE_DATE.match(text, office.end(), limit):
        return start
    return office.end() if not text.startswith("the ", start) or "," not in office[0] else start


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
    if _FRENCH_OF.fullmatch(text, start, place):
        ranked = _FRENCH_RANKED.match(text, start, limit)
        name = name_at(text, ranked.end()) if ranked else None
        return Span(start, name.end) if name else None
    office = _office(text, place, limit, keep_article=False)
    if office and office.start == place and text.endswith(" the ", start, place):
        return Span(place - len("the "), office.end)  # his friend the Earl of Mock
    return (
        office
        or _described_instead(text, start, place, limit)
        or full_name_at(text, _behind_adjective(text, start, place))
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
    body = _TAIL_OF_BODY.match(text, name.end)
    return Span(start + (article.end() if article else 0), body.end() if body else name.end)


def _described(text: str, start: int, limit: int) -> Span | None:
    described = _DESCRIBED.match(text, start, limit)
    return Span(*described.span()) if described else None


def _office(text: str, start: int, limit: int, *, keep_article: bool) -> Span | None:
    """An office with a capital, or the person named in or behind it."""
    article = re.compile(_IN_ARTICLE).match(text, start, limit)
    begin = article.end() if article else start
    found = _OFFICE.match(text, begin, limit)
    if found is None:
        return None
    bracketed = _BRACKETED.match(text, found.end())
    if bracketed:
        return Span(*bracketed.span(1))
    behind = _AFTER_INSTITUTION.match(text, found.start(), found.end())
    if behind:
        return without_stop(text, Span(behind.end(), found.end()))
    return without_stop(text, Span(start if keep_article else begin, found.end()))


def german_at(text: str, start: int) -> Span | None:
    """Behind "An": `den Verleger Samuel Fischer` is the name; `die Rechtsabteilung des ...` a whole body."""
    found = _GERMAN.match(text, start)
    if found is None:
        return None
    if found["role"] or not found["article"]:
        return name_at(text, found.end())
    titled = _GERMAN_TITLED.match(text, found.end())
    if titled:
        firm = _GERMAN_FIRM.fullmatch(text, titled.start(), titled.end())
        name = name_at(text, titled.end())
        return Span(start, name.end) if firm and name else name
    body = _GERMAN_BODY.match(text, start)
    return Span(*body.span()) if body else None
