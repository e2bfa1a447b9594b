"""Names in quotation marks: an address as on the cover, a salutation, an inscription, and who is meant."""

import re

from catalog.lots.full_names import full_name_at
from catalog.lots.lot import Lot
from catalog.lots.people import NAME, UPPER, WORD, Span, name_at
from catalog.lots.persons import person_at
from catalog.lots.words.people import SALUTATIONS, TITLES
from catalog.lots.words.recipients import HIGHNESSES, HONORIFICS, NOBODY_PAID, WISHES

_ANONYMOUS = re.compile(
    r"(?:(?:my|mon|ma|mein|meine|your|votre) )?(?:(?:very )?(?:dear(?:est)?|cher|chère|lieber?|verehrter?|"
    r"geehrter?|sehr) ){0,2}"
    r"(?:sirs?|madam|gentlemen|friends?|lord|lady|lordship|excellency|monsieur|madame|messieurs|ami|maître|"
    r"confrère|herr(?: \w+)?|freund|frau|comrades?|colleagues?|all)\b[,.:!]* ?[\"']",
    re.IGNORECASE,
)
_SALUTATION = re.compile(rf"(?:{'|'.join(SALUTATIONS)})\b", re.IGNORECASE)
_HONORED = re.compile(
    rf"(?:(?:The|His|Her|Your|Right) (?=(?:{'|'.join(HONORIFICS)})\b))?"
    rf"(?:(?:{'|'.join(HONORIFICS)})\b\.?,? ){{0,4}}(?={WORD})"
)
_TITLED = re.compile(rf"(?:(?:The|His|Her) )?(?:{'|'.join([*TITLES, *HONORIFICS])})\b")
_NOBODY = re.compile(rf"(?:{'|'.join(NOBODY_PAID)})\b|.*\bbearer\b", re.IGNORECASE)
# Behind a salutation or a short name: ` (Gerard Rosenthal, lawyer)`, ` [ the author Ada Placeholder ]`.
_IDENTIFIED = re.compile(
    rf"[\"']? ?[(\[] ?(?:i\. ?e\. |recte |that is |prob\. |poss\. )?"
    rf"(?P<role>(?:(?!(?:of|to|by|with|from|at|in|for)\b)[a-z][\w'-]* |the [{UPPER}][a-z]+ |"
    rf"[{UPPER}][a-z]+ (?=[{UPPER}][a-z]+ [{UPPER}][a-z]+ [{UPPER}])){{0,5}})(?P<name>{NAME}) ?(?=[,)\](])"
)
_FORENAME_AND_SURNAME = re.compile(rf"{WORD}(?: [{UPPER}]\.){{0,3}} [{UPPER}][\w'-]+$")
_OWN_BRACKET = re.compile(rf"(?P<short>[^\[\]]{{2,40}}) \[(?P<name>{NAME})\]")  # Mrs Stubb [Jane Stubb]
_ANY_BRACKET = re.compile(r" \[[^\[\]]{3,200}\]")
_SUPPOSED_BEHIND = re.compile(rf" \[[^\[\]]{{0,60}}{WORD}\?\]")  # "Dear Friend" [the poet Otto Stubb?]
_NAMED_BEHIND = re.compile(rf",? (?=(?:{'|'.join(TITLES)})\b\.?|{WORD} {WORD})")
_SENT_TO = re.compile(r"(?:To|TO|À|An) ")
_INSCRIBED_TO = re.compile(
    r"(?:[Tt]o|TO|[Ff]or|À|Pour|Für|An|Al|A) (?:(?:my|our|the|mon|ma|meinem|meiner) )?"
    r"(?:(?:very|dear|dearest|good|old|great|beloved|cher|chère|lieben?|own) ){0,3}"
    r"(?:(?:friends?|pal|buddy|ami|amie|Freund|Freundin),? )?"
)
_WISHED_TO = re.compile(
    r"(?:(?:With|with) )?(?:[A-Za-z]+ ){0,4}"
    r"(?:[Gg]reetings?|[Ww]ishes|[Rr]egards|[Ll]ove|[Cc]ompliments|[Tt]hanks) (?=to )"
)
_LAST_LINE_TO = re.compile(r"[^\"]{3,160}[/|] (?=To [A-Z])")
_CARRIER = re.compile(
    r"\b(?:address\w*|cover|envelope|wrapper|panel|leaf|superscri\w+|directed|mailed)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_ADDRESS_READS = re.compile(
    r"\baddress(?:ed)?(?: panel| leaf)?(?: reads| reading| as)?[:,]? $", re.IGNORECASE
)
_WISHES = re.compile(rf" (?:{'|'.join(WISHES)})\b")
_DEDICATED = re.compile(r"\b(?:inscri\w+|dedicat\w+|dédica\w+|Widmung|gewidmet)\b[^;]{0,140}$", re.IGNORECASE)


def addressed_in(text: str, start: int, end: int) -> Span | None:
    """`The Revd. Mr. Blank`, `His Excellency Amos Testa Esquire`: a name with its forms of address."""
    honored = _HONORED.match(text, start, end)
    name = full_name_at(text, honored.end() if honored else start)
    return Span(start, name.end) if name and name.end <= end and name.end > start else None


def quoted_at(lot: Lot, start: int, end: int) -> Span | None:
    """Whom the quotation `text[start:end]` behind "to" names: as addressed, as saluted, or as identified."""
    text, begin = lot.straight, start + 1
    begin += text[begin : begin + 1] == " "
    if sent := _SENT_TO.match(text, begin):
        return addressed_in(text, sent.end(), end - 1)
    if _ANONYMOUS.match(text, begin):
        supposed = _SUPPOSED_BEHIND.match(text, end)
        return Span(start, supposed.end()) if supposed else _named_behind(lot, end)
    if text.startswith("the ", begin):
        office = person_at(text, begin)
        return office if office and office.end < end else None
    if not re.match(rf"[{UPPER}]", text[begin:][:1]) and not _SALUTATION.match(text, begin):
        return None
    if _NOBODY.match(text, begin, min(end, begin + 40)):
        return None
    return _identified_quotation(lot, Span(start, end), begin) or _as_quoted(lot, begin, end)


def _identified_quotation(lot: Lot, whole: Span, begin: int) -> Span | None:
    """Round brackets name the person; square ones too, but a salutation stays together with them."""
    if whole.end - whole.start > 80:
        return None
    found = _IDENTIFIED.match(lot.straight, whole.end)
    square = lot.straight[whole.end : whole.end + 3].strip().startswith("[")
    if found and (not square or (found["role"] and not _SALUTATION.match(lot.straight, begin))):
        return name_at(lot.straight, found.start("name"))
    bracket = _ANY_BRACKET.match(lot.straight, whole.end)
    return Span(whole.start, bracket.end()) if bracket else None


def _as_quoted(lot: Lot, begin: int, end: int) -> Span | None:
    inner = lot.straight[begin : end - 1].rstrip(" ,.;:")
    addressed = addressed_in(lot.straight, begin, end - 1)
    if addressed and _closed(lot, addressed):
        return addressed
    if end - begin > 80 or re.search(r"[?!]", re.sub(r"\[\?", "", inner)):
        return None
    return Span(begin, begin + len(inner)) if inner else None


def _closed(lot: Lot, name: Span) -> bool:
    """An address as on the cover: name, town. A single word may be a salutation, cut at its comma."""
    words = lot.straight[name.start : name.end]
    return " " in words and lot.straight[name.end : name.end + 2].strip(" .")[:1] in (",", ";", "|", "/")


def _named_behind(lot: Lot, end: int) -> Span | None:
    """`to "My Lord," General Amos Testa`, `to "Dear Sir" (Amos Testa)`."""
    identified = _IDENTIFIED.match(lot.straight, end)
    if identified:
        return name_at(lot.straight, identified.start("name"))
    behind = _NAMED_BEHIND.match(lot.bare, end)
    return full_name_at(lot.bare, behind.end()) if behind else None


def titled_quotation(lot: Lot, start: int) -> bool:
    """Whether the quotation opens with a form of address: "Mr. J. Stubb, Mockport"."""
    return _TITLED.match(lot.straight, start + 1) is not None


def on_the_cover(lot: Lot, start: int, end: int) -> Span | None:
    """`address leaf in his hand "To Mr. Otto Stubb"`."""
    sent = _SENT_TO.match(lot.straight, start + 1)
    if sent is None and _ADDRESS_READS.search(lot.bare, max(0, start - 30), start):
        return addressed_in(lot.straight, start + 1, end - 1)
    if sent is None or not _CARRIER.search(lot.bare, max(0, start - 100), start):
        return None
    person = addressed_in(lot.straight, sent.end(), end - 1) or person_at(lot.straight, sent.end())
    return person if person and person.end < end else None


def inscribed(lot: Lot, start: int, end: int) -> Span | None:
    """`inscribed in black ink "To Billy, blue skies, Amelie Exemplar"`."""
    wished = _WISHED_TO.match(lot.straight, start + 1) or _LAST_LINE_TO.match(lot.straight, start + 1, end)
    to = _INSCRIBED_TO.match(lot.straight, wished.end() if wished else start + 1)
    if to is None or not _DEDICATED.search(lot.bare, max(0, start - 160), start):
        return None
    person = full_name_at(lot.straight, to.end())
    if person is None or person.end >= end:
        return None
    wishes = _WISHES.search(lot.straight, *person)
    return Span(person.start, wishes.start()) if wishes else person


def identified(lot: Lot, person: Span) -> Span:
    """`Mr Williams (the magistrate Daniel Williams)`: the same surname in brackets, told in full."""
    own = _OWN_BRACKET.fullmatch(lot.straight, *person)
    if own and own["short"].split()[-1] == own["name"].split()[-1] != own["name"]:
        return Span(*own.span("name"))
    found = _IDENTIFIED.match(lot.straight, person.end)
    if found is None:
        return person
    short = lot.straight[person.start : person.end].split()
    name = name_at(lot.straight, found.start("name")) or person
    if found["role"].startswith("the "):  # `the Police Magistrate Daniel Williams`
        alone = _FORENAME_AND_SURNAME.search(lot.straight, name.start, name.end)
        name = Span(*alone.span()) if alone else name
    full = lot.straight[name.start : name.end].split()
    if short[-1] in HIGHNESSES and len(full) > 1:
        return name
    return name if len(short) <= 2 and len(full) > 1 and full[-1] == short[-1] and full != short else person
