"""Whom a text names behind "to": a person behind roles, an office or a peer, "his wife"; a thing is nobody.

Everything works on text of the original length, so that spans are offsets.
"""

import re

from catalog.lots.full_names import full_name_at
from catalog.lots.people import NAME, UPPER, WORD, Span, name_at, without_stop
from catalog.lots.words.listing import any_of
from catalog.lots.words.people import INSTITUTIONS, KIN, OFFICES, TITLES, UNKNOWN
from catalog.lots.words.recipients import (
    ADDRESSES,
    BODIES,
    CALLED,
    FAMILY,
    FRENCH_RANKS,
    FRENCH_SOMEBODY,
    HIGH_PLACES,
    HIGHNESSES,
    HONORED,
    INFINITIVES,
    MORE_OFFICES,
    NAMELESS,
    PLACE_WORDS,
    RELATIONS,
    STATE_SIGNS,
    STATES,
    TERRITORIES,
    UNKNOWN_TOO,
)

_DOUBT = any_of((*UNKNOWN.split(), *UNKNOWN_TOO))
_INFINITIVE = re.compile(
    rf"(?:{any_of(INFINITIVES)})\b|(?!(?:his|her|their|the|an?|une?|sa|son|le|la)\b)[a-z-]+ "
    r"(?:the|an?|his|her|its|their|him|them|me|us|it|this|that|for|with|from)\b"
)
_HIGHNESS = re.compile(
    rf"[Hh](?:is|er) (?:[A-Z][a-z]+ )?(?:{any_of(HIGHNESSES)}),? (?=the [{UPPER}]|[{UPPER}])"
)
_IN_ARTICLE = r"(?:the|an?|die|der|das|den) "
_OFFICE = re.compile(
    rf"(?:[{UPPER}][\w-]+ ){{0,2}}(?:{any_of((*OFFICES, *MORE_OFFICES))})(?:[ -][{UPPER}]\w+)?(?: General)?"
    rf"(?: and [{UPPER}]\w+)? (?:of|for|to)(?: the)?(?: (?:{any_of(TERRITORIES)}) of)?"
    rf" {WORD}(?:(?: (?:of|and|for)(?: the)?)? {WORD}){{0,6}}(?: and others\b)?"
)
# `the Secretary, Mock Society of Arts`: an officer and the body behind the comma.
_OFFICER_OF_BODY = re.compile(
    rf"the (?:[{UPPER}][\w.]+ )?(?:Secretary|President|Director|Treasurer|Librarian|Chairman|Registrar"
    rf"|Manager|Curator|Keeper|Principal|Clerk), (?:the )?(?=(?:[{UPPER}][\w'-]+ |of |the |and |for ){{0,6}}?"
    rf"(?:{any_of(INSTITUTIONS)})\b){WORD}(?:(?: (?:of|and|for)(?: the)?)? {WORD}){{0,6}}"
)
_AFTER_INSTITUTION = re.compile(rf".*\b(?:{any_of(INSTITUTIONS)}),? (?=[{UPPER}]\S* ?\S*[{UPPER}])")
_ROLES = re.compile(
    rf"(?:(?:[a-zà-ÿ][\w'/-]*|\d+-[a-z-]+|[{UPPER}][\w-]+(?= [a-z])|&)(?:,| and| or)? |to be "
    rf"){{0,16}}?(?=(?:[dl]')?[{UPPER}\[])"
)
_ROLE_BEHIND = re.compile(
    rf"[{UPPER}][\w'-]+(?: (?!(?:in|on|about|of|to|for|and|with|at|from|by|who|which|that|is|was|as|"
    rf"de|von|van|der|du|la|le|di|da|del|zu|des|den|regarding)\b|\w+ing\b)[a-z][\w-]+){{1,3}} (?=[{UPPER}])"
)
# `his former Chief of Staff, Amos Testa`, `her Chancellor of the Exchequer Otto Muster`.
_HIS_OFFICE = re.compile(
    rf"(?:(?:his|her|their|the) )?(?:[a-z-]+ ){{0,3}}(?:[{UPPER}][\w-]+ ){{1,3}}(?:of|for|to)(?: the)? "
    rf"(?:(?:[{UPPER}][\w-]+ ){{0,2}}?(?:{any_of(HIGH_PLACES)}),? "
    rf"|(?:[{UPPER}][\w-]+ ){{0,2}}?[{UPPER}][\w-]+, )"
    rf"(?={WORD} {WORD})"
)
_FRENCH_OF = re.compile(r".*\b(?:de|du|des|de la|de l'|d'|en|dans|sur|par|avec) ?(?:[dl]')?")
_FRENCH_RANKED = re.compile(
    rf"(?:(?:Monsieur|Madame|M\.|Mme) )?(?:la |le |l')?(?:{any_of(FRENCH_RANKS)})"
    rf"(?: [a-zà-ÿ]+)? (?:de la |de l'|de |du |des |d')(?={NAME})"
)
_FRENCH_SOMEBODY = re.compile(
    rf"(?:une?|sa|son|leur)(?: (?:jeune|vieil|vieux|cher|chère))? (?:{any_of(FRENCH_SOMEBODY)})\b"
    rf"(?! (?:(?:le |la |l')[a-zà-ÿ]+ )?[{UPPER}])|ses (?:parents|enfants|amis|sœurs|frères)\b"
)
# `the Prime Minister, Lord Stubb`
_OFFICE_THEN_TITLED = re.compile(
    rf"(?:the |his |her |their )?(?:[{UPPER}][\w-]+ ){{0,3}}"
    rf"(?:{any_of((*OFFICES, *MORE_OFFICES))})"
    rf"(?: General)?(?: (?:of|for)(?: the)?(?: [{UPPER}][\w-]+){{1,3}})?, "
    rf"(?=(?:{any_of(TITLES)})\b\.? [{UPPER}])"
)
_TITLED = re.compile(rf"(?:{any_of(TITLES)})\b\.? (?=[{UPPER}])")
_TWO_PARTS = re.compile(rf"([{UPPER}][^,\d]{{1,40}}), ([{UPPER}][^,\d]{{1,40}}),? ")
_CALLED_BEFORE = re.compile(
    rf"(?:[{UPPER}][\w'-]* ){{1,3}}(?:[a-z-]+ (?:and )?){{0,2}}(?:{any_of(CALLED)}) (?=[{UPPER}])"
    rf"|(?:[{UPPER}][\w.'-]* ){{0,2}}(?:(?:District|County|City|States?|Commonwealth) Attorney|Treasurer|"
    r"(?:Postmaster|Attorney|Surgeon|Adjutant|Solicitor) General|Commissioner|Marshal|Librarian|Sheriff) "
    rf"(?={WORD} {WORD})"
)
_FRENCH_KIN = re.compile(
    rf"(?:sa|son) (?:femme|mari|mère|père|frère|sœur|soeur|fils|fille|oncle|tante|cousine?|neveu|nièce) "
    rf"[{UPPER}][a-zà-ÿ]+(?:-[{UPPER}][a-zà-ÿ]+)?(?! [{UPPER}]| de )(?!\w)"
)
_BRACKETED = re.compile(rf" ?\[({NAME})\]")
_DESCRIBED = re.compile(
    rf"(?:his|her|their|an?|the|my) (?:[\w-]+ ){{0,2}}?(?:{any_of(KIN)})s?\b"
    rf"(?: and (?:his |her )?(?:children|family|daughter|son|sister|brother|wife|husband|mother|father)s?\b)?"
    rf"(?: of (?:an? |the |his |her )?[a-z-]+\b(?! [{UPPER}]))?"
    rf"|an? (?:(?!(?:of|to|by|with|from|at|in|for|on)\b)[a-z-]+ ){{0,2}}?"
    rf"(?:{any_of(CALLED)})s?\b(?!'| in | at )"
    rf"|(?:an? )?(?:{_DOUBT}) (?!(?:{any_of(NAMELESS)})\b)[\w-]+"
)
_KIN_IN_CAPITALS = re.compile(  # `to his Mother`
    rf"(?:his|her|their) (?:{any_of(tuple(word.capitalize() for word in FAMILY))})\b"
    rf"(?! [{UPPER}]|,? [{UPPER}]\w+,)"
)
_DOUBTFUL = re.compile(rf"an? (?:{_DOUBT}) (?!(?:{any_of(NAMELESS)})\b)\w[\w-]*")
_RELATION = re.compile(
    rf"(?:an?|the) (?:[a-z-]+ ){{0,2}}?(?:{any_of((*FAMILY, *RELATIONS))}) of (?:the )?(?={NAME})"
)
# `his wife, Clara`, `her Aunt Jenny`: kin told by a forename, which alone would name nobody.
_BY_FORENAME = re.compile(
    rf"(?:his|her|their) (?:[a-z-]+ ){{0,2}}?(?i:{any_of(FAMILY)})s?(?P<comma>,)? "
    r"(?!(?:Wm|Chas|Geo|Jas|Jos|Thos|Robt|Saml|Benj|Edw|Danl|Alex|Fred|Andw|Nath|Jno|Messrs)\b)"
    rf"(?!(?:{any_of(TITLES)})\b)"
    rf"(?P<name>[{UPPER}][a-zà-ÿ]+(?:-[{UPPER}][a-zà-ÿ]+)?)(?: and [{UPPER}][a-zà-ÿ]+)?"
    rf"(?![\w']|\.\w| (?:[{UPPER}]|de |von |van |di ))"
)
_NO_FORENAME = re.compile(
    rf",? (?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? \d"
    rf"|\[?\d{{4}}\b|no date|n\.? ?d\.|undated|(?:{any_of(STATES)}|{any_of(STATE_SIGNS)})\b)"
)
# `to his mother, Camp Stubb, Virginia, November 2, 1862`: behind the comma stands a place.
_BEFORE_DATE = re.compile(
    rf"(?:[{UPPER}][\w.'-]*,? ){{1,6}}?(?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:(?i:jan|feb|mar|apr|may|jun|jul|"
    rf"aug|sep|oct|nov|dec)"
    r"\w*\.? \d|\d{4}\b)"
)
_TAIL_OF_BODY = re.compile(rf" (?:{any_of(BODIES)})\b")
# `the director of the Mock Theatre, Otto Stubb`: the name stands behind the office, no address does.
_APPOSED = re.compile(
    rf"(?:his|her|the|their) (?:[a-z-]+ ){{1,4}}(?:and (?:the |his |her )?(?:[a-z-]+ ){{1,3}})?"
    rf"of (?:the )?[^.;,()\d]{{3,50}}, "
    rf"(?=[{UPPER}][\w'.-]+ (?:[{UPPER}][\w'.-]+ ?){{1,2}}"
    rf"(?:[,.;:(]| (?:about|regarding|concerning|on|in)\b))"
    rf"(?![^,.;]{{0,40}}\b(?:{any_of(ADDRESSES)})\b)"
)
# `the American people`, `the British ambassador`: what follows the name belongs to it.
_OF_A_PEOPLE = re.compile(
    r" (?!(?:about|on|in|of|at|from|regarding|concerning|with|and|or|for|to|who|which|that|is|was|by|as|when|"
    r"where|while|after|before|during|then|again|here)\b)(?!\w+(?:ing|ed)\b)[a-z]{4,}\b"
)
_FOR_WHOM = re.compile(  # `the School for the Mocked`
    rf"(?:{WORD} ){{0,4}}?(?:School|Society|Institution|Institute|Hospital|Association|Asylum|Fund|League|"
    rf"Committee|Home|Council|Foundation|Union|College) (?:for|of)(?: the)?(?: {WORD}){{1,5}}"
)
_ABBREVIATED = re.compile(rf"[{UPPER}]{{2,}}")
_FIRM_OF = re.compile(r"\b(?:firm|house|company) of $")


def person_at(text: str, start: int, *, keep_article: bool = True) -> Span | None:
    """Return whom the words from `start` name: a person, an office, "his wife"; None for a thing."""
    limit = min(len(text), start + 320)
    if _INFINITIVE.match(text, start, limit):
        return None
    if highness := _HIGHNESS.match(text, start, limit):
        person = person_at(text, highness.end()) if highness.end() < limit else None
        return Span(start, person.end) if person else None
    whole = (
        _told_whole(text, start, limit)
        or _behind_office(text, start, limit)
        or _office(text, start, limit, keep_article=keep_article)
    )
    if whole is not None:
        return whole
    roles = _ROLES.match(text, start, limit)
    if roles is not None and _may_lead(text[start : roles.end()]):
        return _after_roles(text, start, roles.end(), limit)
    return _described(text, start, limit)


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
    whole = (
        _OFFICER_OF_BODY.match(text, start, limit)
        or _KIN_IN_CAPITALS.match(text, start, limit)
        or _FRENCH_SOMEBODY.match(text, start, limit)
        or _FRENCH_KIN.match(text, start, limit)
    )
    return without_stop(text, Span(*whole.span())) if whole else _french_rank(text, start, limit)


def _french_rank(text: str, start: int, limit: int) -> Span | None:
    """`duc de Modèle`, `la duchesse d'Exemple`, `ministre de la Guerre`."""
    ranked = _FRENCH_RANKED.match(text, start, limit)
    name = name_at(text, ranked.end()) if ranked else None
    return Span(start, name.end) if name else None


def _behind_office(text: str, start: int, limit: int) -> Span | None:
    """`his former Chief of Staff, Amos Testa`: the office is a role, the name stands behind it."""
    titled = _OFFICE_THEN_TITLED.match(text, start, limit)
    office = titled or _HIS_OFFICE.match(text, start, limit)
    if office is None or _place_before_date(text, office.end(), limit):
        return None
    his = text.startswith(("his ", "her ", "their "), start)
    high = re.search(rf"(?:{any_of(HIGH_PLACES)})(?:,| ) ?$", office[0]) is not None
    the = text.startswith("the ", start) and "," in office[0]
    return full_name_at(text, office.end()) if titled or his or (high and not the) else None


def _place_before_date(text: str, place: int, limit: int) -> bool:
    """`Camp Stubb, Virginia, November 2` is a place; `Otto Stubb, Mockport, 3 May` and `Captain` are not."""
    if _BEFORE_DATE.match(text, place, limit) is None or _TITLED.match(text, place):
        return False
    parts = _TWO_PARTS.match(text, place, limit)
    if parts is None or " " not in parts[1] or parts[1].split()[0] in PLACE_WORDS:
        return True
    return re.fullmatch(rf"(?:{any_of(STATES)}|{any_of(STATE_SIGNS)})", parts[2]) is not None


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
    if re.search(r" (?:regarding|concerning|about) ", text[start:place]):
        return _described(text, start, limit)  # `an enquiry regarding the Mock stories`
    if re.search(r" (?:of|for|on|by|with)(?: the)? $", text[start:place]):
        return _of_something(text, start, place, limit)
    if _FRENCH_OF.fullmatch(text, start, place):
        return None
    office = _office(text, place, limit, keep_article=False)
    if office and office.start == place and text.endswith(" the ", start, place):
        return Span(place - len("the "), office.end)  # his friend the Earl of Mock
    return (
        office
        or _described_instead(text, start, place, limit)
        or _with_article(text, start, place, full_name_at(text, _behind_adjective(text, start, place)))
    )


def _with_article(text: str, start: int, place: int, name: Span | None) -> Span | None:
    """`the War Department`, `the Prime Minister`: what has an article of its own is no personal name."""
    if name is not None and text[start:place] in ("a ", "an ") and _ABBREVIATED.fullmatch(text, *name):
        return None  # `to an AAG`
    if name is None or text[start:place] != "the " or name.start != place:
        return name
    if " " not in (office := text[name.start : name.end]) and office.endswith("."):
        name = Span(name.start, name.end - 1)
    whose = _FOR_WHOM.match(text, name.start) or _OF_A_PEOPLE.match(text, name.end)
    name = Span(name.start, whose.end()) if whose else name
    honored = text[name.start : name.end].split(maxsplit=1)[0].rstrip(".") in HONORED
    return name if honored else Span(start, name.end)


def _behind_adjective(text: str, start: int, place: int) -> int:
    """`the London bookseller William Pickering`: the first capital belongs to the role."""
    further = (_ROLE_BEHIND.match(text, place) if place > start else None) or _CALLED_BEFORE.match(
        text, place
    )
    return further.end() if further else place


def _described_instead(text: str, start: int, place: int, limit: int) -> Span | None:
    """`his wife in Berlin`: the roles stop at "in", and the name behind is a place."""
    described = _DESCRIBED.match(text, start, limit)
    if described is None:
        return None
    between = text[described.end() : place]
    if between == ", " and _place_before_date(text, place, limit):
        return Span(*described.span())
    return Span(*described.span()) if re.match(r" (?:in|at|from|about|on|regarding)\b", between) else None


def _of_something(text: str, start: int, place: int, limit: int) -> Span | None:
    """`the editor of the Times`: the office in small letters, unless a name stands behind it."""
    apposed = _APPOSED.match(text, start, limit)
    if apposed and not _place_before_date(text, apposed.end(), limit):
        return full_name_at(text, apposed.end())
    the = len("The ") if text.startswith("The ", place) else 0
    name = name_at(text, place + the)
    if name is None or name.end > limit:
        return _described(text, start, limit)
    bracketed = _BRACKETED.match(text, name.end)
    if bracketed:
        return Span(*bracketed.span(1))
    described = _DESCRIBED.match(text, start, limit)
    if described and not re.match(r" of (?:the )?$", text[described.end() : place]):
        return Span(*described.span())
    if _FIRM_OF.search(text, start, place):
        return name
    body = _TAIL_OF_BODY.match(text, name.end)
    return Span(start, body.end() if body else name.end)


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
