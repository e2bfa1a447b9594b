"""The name that heads an entry: "Lot 76. Ade, George", "DARWIN, Charles.", "[Fanny Stirling, actress.]"."""

import re

from catalog.lots.lot import Lot
from catalog.lots.people import NAME, UPPER, Span, name_at
from catalog.lots.words.people import CALLINGS, HEADLINE_VERBS, NATIONALITIES, OFFICES, PUFF

_NUMBER = re.compile(
    r"\s*(?:sale \d{1,5}, lot \d{1,5}, [^.]{3,60}\. |(?:(?:lot|no|nr|item|item no|los|num)\b\.?:? ?#?)?\s*"
    r"(?:\d{4}'?s |[a-z]?\d{1,5}(?:/\d{1,4})?[a-z]?\b[.:|)]?\s*[|:•,-]?\s*)?)(?:[(\[][A-Z "
    r".,&'-]+[)\]][.:]?\s*)?(?:\*+\s*)?",
    re.IGNORECASE,
)
# A line of praise may stand over the entry: "... before the outbreak of war. 389. ANDERSON, Robert."
_NUMBER_LATER = re.compile(
    rf"\s*\d{{1,4}}\. (?=\[|[{UPPER}]{{3,}}|{NAME},? (?i:\(|autograph|typed|signed|document|letter|ALS|TLS|"
    r"LS|DS))"
)
_SECTION = re.compile(rf"\[[{UPPER}][{UPPER} .,&'-]+\] (?=[{UPPER}])")
# "TOPIC - NAME", "Virginia Specimen.- Testa (Amos)": what the piece is about stands before whose it is.
_TOPIC = re.compile(
    rf"(?:[{UPPER}]{{4,}}(?: [{UPPER}]+)? - |{NAME}\.- |[{UPPER}]{{4,}}\. (?=(?:Captain|Capt\.|General|"
    rf"Admiral|Colonel|Sir|Lord|Major|Dr\.?) ))(?=[{UPPER}])"
)
_FILED_WITH_YEARS = re.compile(rf"[{UPPER}]{{3,}}, [{UPPER}][\w. -]{{1,40}}?,? \(?\d{{4}} ?-")
_RECORD_NUMBER = re.compile(r"\bHFSID \d+\. ")  # a house that says its headline again behind its own number
_NUMBER_BEFORE_CAPITALS = re.compile(rf"(?<=[a-z] )\d{{1,5}}[a-z]?\. (?=[{UPPER}]{{2,}}[, ])")
OVER_ENTRY = 400  # characters; no line of praise is longer
_FORENAME = rf"(?:(?:[{UPPER}]\.){{1,4}}(?:[{UPPER}](?=:))?|[{UPPER}][\w'-]*)"
_REGNAL = re.compile(
    rf"[{UPPER}][\w'-]{{2,}} (?:[IVX]{{1,5}})(?=[.,:]? (?:Emperor|King|Queen|Tsar|Pope|Kaiser|König|"
    rf"Empereur|Roi|Duke|Grand|of|the|\())"
)
# SURNAME, Forenames[, Title]; the surname may have two words, and is most often set in capitals.
_FILED = re.compile(
    rf"(?:(?:(?:de|von|van|du|Van|Von|De|La|Le|Du|Mac|St\.?) )?[{UPPER}][\w'-]+|[{UPPER}]{{2,}}[\w'-]*(?:[ "
    rf"-][{UPPER}]{{2,}}[\w'-]*){{1,2}}), (?:(?:Sir|Lord|Lady|Dr|Rev|"
    rf"Gen)\.? )?"
    rf"{_FORENAME}(?:(?: (?:von|van|de|du|la))* {_FORENAME}){{0,5}}(?: (?:von|van|de|du|zu)(?=[,.(]))?"
    rf"(?: \"[{UPPER}][\w' -]{{1,24}}\")?(?:, "
    rf"(?:\d+(?:st|nd|rd|th) )?(?:Viscount|Earl|Baron|Lord|Baronet|Marquess|"
    rf"Sir|Jr|Dr|Rev|Reverend|Duke|Marquis|Graf|Count)\b\.?(?: {NAME})?(?: of(?: {NAME})?)?)?"
)
# "Specimen (Amos, 1809-1882, naturalist)": all that the bracket says is printed as part of the name.
_FORENAMES_IN_BRACKETS = re.compile(
    rf"(?:(?:de|von|van|du|Van|Von|De|La|Le|Du) )?(?:[{UPPER}][\w'-]+|[{UPPER}]{{2,}}[{UPPER} "
    rf"'-]{{0,38}}[{UPPER}]) "
    rf"\((?!(?:born|b\.|c\.|(?:Grand )?(?:{'|'.join([*OFFICES, *NATIONALITIES])}))\b){NAME}(?: (?:de|"
    rf"von|van))?"
    rf"(?:, [^()]{{3,160}})?\)"
)
_TWO = re.compile(rf"{NAME} (?:and|&|et|und) {NAME}")
_PEER_IN_FRENCH = re.compile(
    rf"{NAME}, (?:comte|vicomte|marquis|duc|baron|prince|chevalier|comtesse|duchesse|marquise|baronne|"
    rf"princesse) "
    rf"(?:de la |de |du |des |d')?{NAME}"
)
_ENDS = re.compile(r"\s*(?:[(:.\[|/]|,|- |born \d{4}|\d{4} ?-|$)")
_ITEM = re.compile(
    rf"([{UPPER}][\w'-]+(?: [{UPPER}][\w'-]+){{0,2}}) (?:item|letter|note|signature|autograph|"
    rf"document|postcard|cheque|check)s?\b"
)
_HEADLINE = re.compile(rf"([{UPPER}][\w'-]+(?: [{UPPER}][\w'.-]+){{0,3}}?) (?:{'|'.join(HEADLINE_VERBS)})\b")
_OPENING = re.compile(r"\s*\[ ?((?:[^\[\]]|\[[^\[\]]{0,90}\]){3,500})\]")
_JUNIOR = re.compile(r", (?:Jr|JR|Sr|SR)\b\.?|, I{2,3}\b")
_DETAILS = re.compile(r"(?<=[.\]] )Publication details:")
_AUTHOR_GOES_ON = re.compile(r"'? ?[\[(]|, [a-z]|, [A-Z][a-z]+ [a-z]")
_LAST_IN_LINE = re.compile(rf", ({NAME}) \(")
_RULER = re.compile(
    rf"{NAME}, (?:(?:first|last|later|Dowager) )?(?:Empress|Emperor|Queen|King|Princess|Prince|(?:Grand "
    rf")?Duke|"
    rf"Duchess|Countess) of {NAME}(?= [\[(]|[,.])"
    rf"|{NAME}, (?:Conde|Comte|Conte|Marquis|Marqués|Duc|Duque) (?:de |di |d'){NAME}(?= [\[(]|[,.])"
)
_PARTS = re.compile(r"; ")
_PART_GOES_ON = re.compile(r"'?(?: ?[,;(:.\[]|'s| ?\]| and | \d{4})")
_MOTTO = re.compile(r"'[^'\[\]]{2,80}': ")  # what was said of the person, before the name
_OF_SEAT = re.compile(rf"{NAME} of {NAME}(?= \()")
_AND_NAME = re.compile(rf"(?:,|\)) and ({NAME})\W*$")
_SHORT_LAST = re.compile(rf"[ ,.](?:[{UPPER}]|[JS][Rr])$")
_PRAISE = re.compile(rf"(?:(?:{'|'.join(sorted(PUFF))}) ){{1,4}}(?=[{UPPER}])")
_YEARS = re.compile(r",? \(?\d{4} ?-")
_LINE_END = re.compile(r"\n\s*")
_INITIAL_LAST = re.compile(rf"(.{{3,60}}\b[{UPPER}]\.) [{UPPER}][\w-]+$")
_LIFE_BEHIND = re.compile(r",? ?[(\[][^()\[\]]{0,40}\d{4}[^()\[\]]{0,40}[)\]].*$|\.$")
_NAME_LINE = re.compile(
    rf"(?:(?:[{UPPER}][\w.'’-]*|de|van|von|der|la|le|du|of|OF|and|AND|&|\d{{1,2}}(?:st|nd|rd|th)),? "
    rf"){{1,7}}(?:[{UPPER}][\w.'’-]*|OF|of)"
)
_NO_NAME = re.compile(
    r"\b(?:autographs?|letters?|signed|documents?|property|estimate|lot|sale|provenance|condition|literature|"
    r"details|description|books?|manuscripts?|collection|archive|photographs?|postcards?|group|history|"
    r"americana|auctions?|item|price|sold|unsigned|typed|inscribed|notes?|cards?|rare|various|usd|gbp|eur)\b",
    re.IGNORECASE,
)
_GENERAL = frozenset(
    [
        *NATIONALITIES,
        "The",
        "A",
        "An",
        "World",
        "Great",
        "Group",
        "Collection",
        "Archive",
        "Important",
        "Rare",
    ]
)


def bracketed_names(lot: Lot, signed: str = "") -> tuple[Span, ...]:
    """Names in the square brackets that open the entries of some British dealers.

    Of several parts ("[The Theatre Royal; Sir Basil Fauxley, actor.]") the one whose name signed is meant.
    """
    opening = _OPENING.match(lot.straight)
    if opening is None:
        return ()
    starts = [opening.start(1), *(found.end() for found in _PARTS.finditer(lot.straight, *opening.span(1)))]
    named = [name for start in starts if (name := _heads_part(lot, start)) is not None]
    words = set(re.findall(r"\w{3,}", signed.casefold()))
    own = [
        name for name in named if words & set(re.findall(r"\w{3,}", lot.straight[slice(*name)].casefold()))
    ]
    first = next(iter(own), named[0] if named and _opens(lot, opening.start(1), named[0]) else None)
    second = _AND_NAME.search(lot.straight, first.end, opening.end(1)) if first else None
    return () if first is None else (first, Span(*second.span(1))) if second else (first,)


def _opens(lot: Lot, start: int, name: Span) -> bool:
    motto = _MOTTO.match(lot.straight, start)
    return name.start - (motto.end() if motto else start) <= 1


def _heads_part(lot: Lot, start: int) -> Span | None:
    motto = _MOTTO.match(lot.straight, start)
    start = motto.end() if motto else start + (lot.straight[start] in "'\"")  # a pen name, as it was used
    ruler = _RULER.match(lot.straight, start) or _OF_SEAT.match(lot.straight, start)
    name = Span(*ruler.span()) if ruler else name_at(lot.straight, start)
    if name is None or not _PART_GOES_ON.match(lot.straight, name.end):
        return None
    if lot.straight[name.end] == "]" and " " not in lot.straight[name.start : name.end]:
        return None  # a heading of the catalogue: [PRESIDENTS]
    return name if _is_person(lot.straight[name.start : name.end]) else None


def author_line(lot: Lot) -> Span | None:
    """Return the name that opens the line before "Publication details:", or stands last in it."""
    details = _DETAILS.search(lot.bare)
    if details is None or not details.start():
        return None
    start, end = lot.sentence_at(details.start() - 1)
    start += lot.straight[start] in "'\""
    name = name_at(lot.straight, start)
    ruler = _RULER.match(lot.straight, start)
    if ruler:
        return Span(*ruler.span())
    if name and _AUTHOR_GOES_ON.match(lot.straight, name.end):
        return name
    every = list(_LAST_IN_LINE.finditer(lot.straight, start, end))
    return Span(*every[-1].span(1)) if every else None


def entry_start(lot: Lot, kind_start: int) -> int:
    """Return where the entry proper begins: behind its number, a line of praise and the section's name."""
    start = _behind_number(lot, kind_start)
    section = _SECTION.match(lot.straight, start)
    return section.end() if section else start


def _behind_number(lot: Lot, kind_start: int) -> int:
    first, last = lot.head[1], min(lot.head[1] + OVER_ENTRY, kind_start)
    repeated = _RECORD_NUMBER.search(lot.bare, first, first + OVER_ENTRY)
    if repeated:
        return repeated.end()
    for place in sorted({*line_starts(lot), *(each for each in lot.sentences if first < each < last)}):
        later = _NUMBER_LATER.match(lot.bare, place)
        if later:
            return later.end()
        if _FILED_WITH_YEARS.match(lot.bare, place):
            return place
    found = _NUMBER_BEFORE_CAPITALS.search(lot.bare, first, last) or _NUMBER.match(lot.straight)
    start = found.end() if found else 0
    topic = _TOPIC.match(lot.straight, start)
    return topic.end() if topic else start


def heading_name(lot: Lot, kind_start: int) -> Span | None:
    """Return the name before the kind, with the forenames where a house files by surname."""
    start = entry_start(lot, kind_start)
    every = (_heading_at(lot, place, kind_start) for place in (start, *line_starts(lot)) if place >= start)
    return next((name for name in every if name), None) or _in_headline(lot.straight, start)


def line_starts(lot: Lot) -> list[int]:
    """Return where the first lines behind the uppermost begin."""
    first = lot.head[1]
    return [found.end() for found in _LINE_END.finditer(lot.text, first, first + OVER_ENTRY)]


def _heading_at(lot: Lot, start: int, kind_start: int) -> Span | None:
    text = lot.straight[: max(kind_start, start)]
    for pattern in (_REGNAL, _FORENAMES_IN_BRACKETS, _TWO, _PEER_IN_FRENCH, _FILED):
        found = pattern.match(text, start)
        span = _closed(text, found) if found and _is_person(found[0]) else None
        if span:
            return _trimmed(text, span)
    name = _plain_name(text, start)
    return name if name and "\n" not in lot.text[slice(*name)] else None


def _closed(text: str, found: "re.Match[str]") -> Span | None:
    """The name where it goes on no further: an initial may bring the stop along, a bracket its end."""
    span = Span(*found.span())
    whole = found[0].endswith(")") or found.re is _REGNAL
    if _ENDS.match(text, span.end) or whole:
        return span
    first = _INITIAL_LAST.match(found[0])  # "Specimen, Amos K. Addressed on the fourth page"
    return (
        Span(span.start, span.start + first.end(1))
        if first and re.match(r" [a-z]", text[span.end :][:2])
        else None
    )


def name_on_line(lot: Lot) -> Span | None:
    """Return the name that has a line of its own at the head: "Specimen, Amos", "DEMO, JANE, COUNTESS OF"."""
    place = lot.head[1]
    lines = lot.text[place : place + OVER_ENTRY].split("\n")
    for line in lines[:-1]:
        words = _LIFE_BEHIND.sub("", line.strip())
        if _NAME_LINE.fullmatch(words) and not _NO_NAME.search(words) and _is_person(words):
            start = lot.text.index(words, place)
            return Span(start, start + len(words))
        place += len(line) + 1
    return None


def _plain_name(text: str, start: int) -> Span | None:
    praise = _PRAISE.match(text, start)
    start = praise.end() if praise else start
    name = name_at(text, start)
    if name is None or not _is_person(text[name.start : name.end]):
        return None
    if praise and _NO_NAME.search(text[name.start : name.end]):
        return None
    ruler = _RULER.match(text, start)
    if ruler:
        return Span(*ruler.span())
    junior = _JUNIOR.match(text, name.end)
    name = Span(name.start, junior.end()) if junior else name
    follows = _ENDS.match(text, name.end)
    return _told_again(text, name) or _trimmed(text, name) if follows else None


def _told_again(text: str, name: Span) -> Span | None:
    """`A. Testa. Amos Edward Testa, 1847-1931.`: the same surname at once again, with the years."""
    again = name_at(text, name.end + 2) if text.startswith(". ", name.end) else None
    same = again and text[slice(*again)].rsplit(maxsplit=1)[-1] == text[slice(*name)].rsplit(maxsplit=1)[-1]
    return again if again and same and _YEARS.match(text, again.end) else None


def _in_headline(text: str, start: int) -> Span | None:
    for pattern in (_HEADLINE, _ITEM):
        found = pattern.match(text, start)
        if found and _is_person(found[1]):
            return Span(*found.span(1))
    return None


def _is_person(words: str) -> bool:
    """Neither a nationality nor an office alone: "British Prime Minister (1874-1965)" names nobody."""
    every = words.split()
    first, last = every[0].rstrip(","), every[-1]
    if len(every) == 1 and (re.split(r"\W", words)[0].lower() in CALLINGS or _NO_NAME.match(words)):
        return False
    if (
        first in _GENERAL
        or first in PUFF
        or re.search(r"-(?:dated|signed|page|printed|language)\b|'s\b", words)
    ):
        return False
    office = last in (*OFFICES, "General") and "," not in words
    return not office and (len(every) > 1 or len(first) >= 3)


def _trimmed(text: str, span: Span) -> Span | None:
    """Without praise at the end: "Leon Trotsky Important"; an initial and a junior keep their stop."""
    words = text[span.start : span.end].rstrip(" ,;:-.")
    while words.split()[-1:] and words.split()[-1] in PUFF:
        words = words[: words.rindex(words.split()[-1])].rstrip(" ,;:-.")
    end = span.start + len(words)
    stop = _SHORT_LAST.search(words) is not None and text.startswith(".", end)
    return Span(span.start, end + stop) if words else None
