"""Whose piece it is, by the text alone: the heading, "from X", "signed by X", the signature, "X writes"."""

import re
from collections.abc import Iterator

from catalog.lots.draft import Draft, Value
from catalog.lots.headings import author_line, bracketed_names, entry_start, heading_name, name_on_line
from catalog.lots.lot import BLOT, Lot
from catalog.lots.people import NAME, UPPER, Span, name_at
from catalog.lots.words.listing import listed
from catalog.lots.words.people import HIGH_OFFICES, NATIONALITIES, OFFICES, PEERS, TITLES

_YEARS = r"\((?:c\. ?|b\. ?|born )?\d{4}\??\s?-\s?(?:\d{2,4})?\??\)"
# A word of a role between "by" and the name; a preposition would lead to somebody or something else.
_ROLE = (
    r"(?:(?!(?:to|for|from|in|on|at|about|with|and|of|by|his|her|their|an?|which|that|who|as|regarding)\b)"
    rf"(?:[a-z][\w'-]*|[{UPPER}][\w-]+(?= [a-z])) )"
)
_BY = re.compile(
    rf"\b(?:(?:hand-?written|hand )?(?:and )?signed(?: [a-z]+){{0,8}}? by|franked by|in the "
    rf"(?:autograph|hand) of|signature(?: \([^()]{{1,60}}\))? of(?: the [\"'](?:{BLOT}|[\w "
    rf"]){{1,24}}[\"'])?|(?:letter|manuscript|note|document|postcard|poem|card|item|check|cheque)s? "
    rf"(?:by|of)) (?:the )?(?:{_ROLE}){{0,5}}?(?-i:(?={NAME}))",
    re.IGNORECASE,
)
_OF_SITTER = re.compile(
    rf"\b(?:photo(?:graph)?|portrait|headshot|image)s? of (?:an? (?:[a-z-]+ ){{1,3}})?(?=(?:{NAME}))"
)
_OTHER_PIECE = re.compile(
    r"\b(?:reverse|verso|back|foot|bottom|margin) of (?:an?|the) [^.;,]{0,30}(?:letter|note|document)s? "
    r"(?:by|of|from|to) "
)
_FROM = re.compile(
    rf"\bfrom (?:the (?:[a-z]+ ){{1,4}}|the (?:[a-z]+ )?(?:{'|'.join(HIGH_OFFICES)}),? )?(?={NAME})"
)
_FROM_PEER = re.compile(
    rf"\bfrom (?:the )?(?:\d+(?:st|nd|rd|th) )?((?:{'|'.join(PEERS)}) of {NAME})(?=[ ,(;.])"
)
_FROM_QUOTED = re.compile(rf"[^.;]{{0,40}}?,? from [\"'](?=(?:{'|'.join(TITLES)})\b)")
_IN_HAND_OF = re.compile(rf"\bin (?:the )?({NAME})'s (?:own )?(?:hand|autograph)\b")
_OPENS = re.compile(r" (?:was|is|has|had|wrote|here|composed|signed|penned)\b|'s\b")
_SIGNED_BY = re.compile(rf"\b(?:signed|endorsed)(?: [a-z]+){{0,8}}? by (?-i:(?={NAME}))", re.IGNORECASE)
_RIGHT_BY = re.compile(rf"s?(?: in the third person)?,? by (?:the )?(?:{_ROLE}){{0,4}}?(?={NAME})")
_RIGHT_OF = re.compile(rf"s? (?:of|from) (?:the )?(?:(?:{'|'.join(NATIONALITIES)}) )?(?={NAME})")
_RIGHT_DE = re.compile(rf"s? (?:de |d')(?:l'|la |le )?(?:[a-zà-ÿ-]+ ){{0,2}}?(?={NAME})")
_ROLE_BEHIND = re.compile(rf"(?:[{UPPER}][\w'-]+ ){{1,3}}{_ROLE}(?=[{UPPER}])")
_COLLECTED = re.compile(
    rf"[^.:;]{{0,80}}\b(?:items|letters|pieces|documents|archive|collection|group) (?:by|of|from) (?={NAME})"
)
_HYPHEN_SIGNED = re.compile(rf"\b([{UPPER}]\w+)-signed\b")
_WRITES = re.compile(
    rf"(?<![\w'] )\b({NAME}) (?:here )?(?:has (?:provided|signed|penned|written|inscribed|added)|writes|"
    rf"wrote|pens|penned|thanks|thanked|declines|asks|sends|"
    rf"replies|informs|tells|adds|makes|signs|appoints|grants|confers|orders|commissions)\b"
)
_DATED_NAME = re.compile(rf"(?<!\[)({NAME}) {_YEARS}")
_CLOSING = re.compile(
    r".*(?:[/|]|,(?! ?(?:Jr|Sr|II|III)\b)|(?<=\w{4}):|\b(?:from|de|of|von)\b(?= [A-Z]))\s*(?=[^\d\s])"
)
_TAIL = re.compile(
    rf",? (?:(?:{'|'.join([*TITLES, *OFFICES, 'Comr', 'Comdg', 'USA', 'USN', 'Esq', 'MP'])})\b[^,]{{0,20}}"
    r"|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+\.? \d{4}|[A-Z][a-z]+\.? \d{1,2}(?:,? \d{4}|/\d{2,4})|\d{4})\W*$"
)
_YOURS = frozenset(listed("Your Yours Dein Deine Ihr Ihre Euer Ton Ta Votre Tuo Tua Suo Love My"))
_JUNIOR = re.compile(r",? (?:Jr|Sr)\b\.?|,? I{2,3}\b")
_PLACE_LAST = re.compile(rf"(?<=\w)(?:, [{UPPER}][\w'.-]+){{1,2}}$")  # "Ruggero Campione, Milano"
_SHORTENED = re.compile(rf"([{UPPER}][\w'-]{{0,5}}\. [{UPPER}][\w'-]{{3,}})[.,]?")  # "Aug. Modèle"
_BEFORE_NAME = re.compile(rf"President (?=[{UPPER}][a-z])")
_OTHER_NAME = re.compile(r"([^\[\]]+ [^\[\]]+?)'? \[[^\[\]]+ [^\[\]]+\]")
FIRST_MENTION = 200  # characters behind the beginning of an entry
_TOLD_OF = re.compile(r"\b(?:for|of|at|with|in|from|by)(?: the)? $")  # "correspondent for the Daily Specimen"


def read(lot: Lot, draft: Draft) -> Iterator[Value]:
    kind = draft.first("kind")
    if kind is None:
        return
    signed = draft.first("signed_as")
    spans = bracketed_names(lot, signed.value if signed else "") or _one(
        _headed(lot, kind) or _told(lot, draft, kind) or _otherwise(lot, draft, kind)
    )
    for span in (_without_other_name(lot, _with_surname(lot, each)) for each in spans):
        yield Value("writer", lot.plain[span.start : span.end], span.start, span.end)


def _with_surname(lot: Lot, span: Span) -> Span:
    """`Wendell` or `Campione`, where the entry has the whole name as well, as subject or signature."""
    word = lot.straight[span.start : span.end]
    if not re.fullmatch(rf"[{UPPER}][\w'-]{{2,}}", word):
        return span
    full = re.compile(
        rf"(?<![\w'])(?:(?:Sir|Lord|Dame|Lady) [{UPPER}][\w'-]+ {re.escape(word)}\b|"
        rf"[{UPPER}][\w'-]+ {re.escape(word)}(?= (?:handwritten|autograph|signed|typed|letter)\b)|"
        rf"{re.escape(word)}(?: [{UPPER}]\.)? [{UPPER}][\w'-]{{2,}}(?= (?:has|had|was|is|here|"
        rf"writes|adds|"
        rf"wrote|made|signs|makes|also)\b)|[{UPPER}](?:[\w'-]{{2,}}|[a-z]{{1,5}}\.)(?: [{UPPER}]\.)? "
        rf"{re.escape(word)}(?=[,.]? ?[\"'),])|(?:[{UPPER}]\. ?){{1,3}}{re.escape(word)}(?=[,.]?\"))"
    )
    found = full.search(lot.straight, 0, len(lot.straight))
    return Span(*found.span()) if found and not _leads_sentence(lot, found.start()) else span


def _without_other_name(lot: Lot, span: Span) -> Span:
    """`Mrs Demo [Jane Specimen Demo]`: neither another name in brackets, nor an office before it."""
    office = _BEFORE_NAME.match(lot.straight, span.start)
    if office and office.end() < span.end:
        span = Span(office.end(), span.end)
    found = _OTHER_NAME.fullmatch(lot.straight, *span)
    return Span(*found.span(1)) if found else span


def _leads_sentence(lot: Lot, place: int) -> bool:
    """Whether the first word is capital only because a sentence or a title begins: "Signed Wendell"."""
    return (
        re.match(
            r"(?:Signed|Mother|Father|Uncle|Aunt|Papa|Mama|Brother|Sister|Mr|Mrs|Miss|Dr|Sir|Lady|Lord|"
            r"Dear|The|President|General)\b",
            lot.straight[place:][:10],
        )
        is not None
    )


def _one(span: Span | None) -> tuple[Span, ...]:
    return (span,) if span else ()


def _headed(lot: Lot, kind: Value) -> Span | None:
    return name_on_line(lot) or heading_name(lot, _first_mention(lot, kind)) or _of_group(lot, kind)


def _of_group(lot: Lot, kind: Value) -> Span | None:
    """`Collection of three items by X: an ALS signed ...`."""
    found = _COLLECTED.match(lot.bare, lot.head[1], kind.start)
    name = name_at(lot.straight, found.end()) if found else None
    return name if name and " " in lot.plain[name.start : name.end] else None


def _first_mention(lot: Lot, kind: Value) -> int:
    """Where a headline names the kind in words and the body as a code, the name stands before the words."""
    words = re.compile(
        r"\b(?:important |rare |superb |early |war-dated )?(?:autograph(?:ed)?|typed|signed|"
        r"hand-?written|manuscript|document|letter|photograph)\b",
        re.IGNORECASE,
    )
    start = entry_start(lot, kind.start)
    last = kind.start if kind.start >= start else start + FIRST_MENTION
    found = words.search(lot.straight, start, last)
    return found.start() if found else last


def _told(lot: Lot, draft: Draft, kind: Value) -> Span | None:
    """As the line of the author has it, or in the words of the kind's own sentence on the same person."""
    author, named = author_line(lot), _named(lot, draft, kind)
    return named if named and author and _surname(lot, named) == _surname(lot, author) else author or named


def _named(lot: Lot, draft: Draft, kind: Value) -> Span | None:
    """`from X to Y` behind the kind, or `signed by X`; a title with a surname gives way to the full name."""
    pictured = (
        _OF_SITTER.search(lot.bare, max(0, kind.start - 40), kind.end + 80)
        if kind.value in ("SP", "ISP")
        else None
    )
    if pictured:
        return name_at(lot.straight, pictured.end())
    return _right_behind(lot, kind) or _further_on(lot, draft, kind)


def _right_behind(lot: Lot, kind: Value) -> Span | None:
    by = _RIGHT_BY.match(lot.bare, kind.end) or (
        _RIGHT_OF.match(lot.bare, kind.end) if kind.value in ("ALS", "TLS", "LS", "ANS", "TNS") else None
    )
    by = by or _RIGHT_DE.match(lot.bare, kind.end)
    if by:
        return _no_possessive(lot, name_at(lot.straight, by.end()))
    quoted = _FROM_QUOTED.match(lot.straight, kind.end)
    if quoted:
        return name_at(lot.straight, quoted.end())
    hyphen = _HYPHEN_SIGNED.search(lot.bare)
    return Span(*hyphen.span(1)) if hyphen else None


def _no_possessive(lot: Lot, name: Span | None) -> Span | None:
    """`from Otto Muster's brother` names the brother's brother."""
    return None if name and lot.straight[name.start : name.end].endswith("'s") else name


def _further_on(lot: Lot, draft: Draft, kind: Value) -> Span | None:
    _, end = lot.sentence_at(kind.end - 1)
    peer = _FROM_PEER.search(lot.bare, kind.end, min(end, kind.end + 60))
    if peer:
        return Span(*peer.span(1))
    for pattern in (_BY, _FROM):
        for found in pattern.finditer(lot.bare, max(0, kind.start - 4), min(end, kind.end + 220)):
            if _OTHER_PIECE.search(lot.bare, max(0, found.start() - 60), found.end()):
                continue
            name = _no_possessive(lot, name_at(lot.straight, _behind_role(lot, found.end())))
            if name and not (
                pattern is _FROM and (_is_place(lot, name) or _signed_by_another(lot, draft, name))
            ):
                return _fuller(lot, name) or _with_peerage(lot, name)
    return None


def _signed_by_another(lot: Lot, draft: Draft, name: Span) -> bool:
    """`signed "Bernard Stubb", a reply to a letter from Miss Placeholder`: the signature knows better."""
    signed = draft.first("signed_as")
    own = set(re.findall(r"\w{3,}", signed.value.casefold())) if signed else set()
    words = set(re.findall(r"\w{3,}", lot.straight[name.start : name.end].casefold()))
    return signed is not None and " " in signed.value and bool(own) and not own & words


def _behind_role(lot: Lot, place: int) -> int:
    """`the Deadball Era pitcher Amos Testa`: the first capitals belong to the role."""
    role = _ROLE_BEHIND.match(lot.bare, place)
    return role.end() if role and " of " not in role[0] and " and " not in role[0] else place


def _is_place(lot: Lot, name: Span) -> bool:
    """`from London to Paris`, `from Leyden, where`: one word that nothing marks as a person."""
    words = lot.plain[name.start : name.end].split()
    return len(words) == 1 or words[0] in ("New", "St.", "Saint")


def _with_peerage(lot: Lot, name: Span) -> Span:
    peer = re.compile(
        rf", \d+(?:st|nd|rd|th) (?:Earl|Duke|Baron|Viscount|Marquess|Lord|Baronet)(?: of {NAME})?"
    ).match(lot.straight, name.end)
    return Span(name.start, peer.end()) if peer else name


def _fuller(lot: Lot, name: Span) -> Span | None:
    """`Lord Mountbatten`, where the entry says later "Louis Mountbatten (1900-1979)"."""
    words = lot.plain[name.start : name.end].split()
    if len(words) != 2 or words[0].rstrip(".") not in TITLES:
        return None
    found = (one for one in _DATED_NAME.finditer(lot.bare) if one[1].split()[-1] == words[1])
    return next((Span(*one.span(1)) for one in found), None)


def _otherwise(lot: Lot, draft: Draft, kind: Value) -> Span | None:
    """No heading: the fullest naming among signature, "signed by X" and "X writes", else a dated name."""
    signed = _from_signature(lot, draft)
    writes = _subject(lot, kind)
    named = next(
        (name for one in _SIGNED_BY.finditer(lot.bare) if (name := name_at(lot.straight, one.end()))), None
    )
    opening = name_at(lot.straight, entry_start(lot, kind.start))
    if (
        opening
        and signed
        and _OPENS.match(lot.straight, opening.end)
        and _surname(lot, opening) == _surname(lot, signed)
    ):
        return opening
    if named and signed and _surname(lot, named) == _surname(lot, signed):
        return max(named, signed, key=lambda span: span.end - span.start)
    return (
        (signed and _dated_fuller(lot, signed))
        or signed
        or named
        or _in_hand(lot)
        or writes
        or _dated(lot)
        or _from_signature(lot, draft, least=1)
    )


def _in_hand(lot: Lot) -> Span | None:
    found = _IN_HAND_OF.search(lot.bare)
    name = name_at(lot.straight, found.start(1)) if found else None
    return Span(*found.span(1)) if found and name and " " in found[1] else None


def _dated_fuller(lot: Lot, signed: Span) -> Span | None:
    """`('T. Fillgrave')`, where the entry introduces "Thomas Fillgrave (1801-1873)"."""
    words = lot.straight[signed.start : signed.end].split()
    for found in _DATED_NAME.finditer(lot.bare):
        name = found[1].split()
        if name[-1] == words[-1] and name[0][0] == words[0][0] and len(found[1]) > signed.end - signed.start:
            return Span(*found.span(1))
    return None


def _subject(lot: Lot, kind: Value) -> Span | None:
    found = _WRITES.search(lot.bare, kind.end) or _WRITES.search(lot.bare)
    name = name_at(lot.straight, found.start(1)) if found else None
    return (
        name if name and lot.plain[name.start : name.end] not in ("He", "She", "They", "It", "Who") else None
    )


def _surname(lot: Lot, span: Span) -> str:
    return lot.straight[span.start : span.end].split()[-1].casefold()


def _from_signature(lot: Lot, draft: Draft, *, least: int = 2) -> Span | None:
    """The name of `least` words in the quoted signature, behind any closing formula; initials name nobody."""
    value = draft.first("signed_as")
    if value is None:
        return None
    end = _signature_end(lot, value)
    closing = _CLOSING.match(lot.straight, value.start, end)
    name = name_at(lot.straight, closing.end() if closing else value.start)
    short = _SHORTENED.fullmatch(lot.straight, closing.end() if closing else value.start, end)
    if short:
        return Span(*short.span(1))
    if name is None or name.end > value.end or not re.search(r"\w{4}", lot.straight[name.start : name.end]):
        return None
    words = lot.straight[name.start : name.end].split()
    if words[0] in _YOURS:
        return None
    junior = _JUNIOR.match(lot.straight, name.end, value.end)
    name = Span(name.start, junior.end()) if junior else name
    return (
        name
        if len(words) >= least and "mother" not in lot.straight[value.start : value.end].casefold()
        else None
    )


def _signature_end(lot: Lot, value: Value) -> int:
    """Before a rank, a date or a year behind the name: "T. Fillgrave, Captain", "Dora Blank, 12 May 1926"."""
    tail = _TAIL.search(lot.straight, value.start, value.end)
    if tail is None:
        return value.end
    place = _PLACE_LAST.search(lot.straight, value.start, tail.start()) if tail[0][-3:-1].isdigit() else None
    return place.start() if place else tail.start()


def _dated(lot: Lot) -> Span | None:
    """A person introduced with life dates in a note: "Charles Lee (1758-1815) was ..."."""
    found = _DATED_NAME.search(lot.bare)
    name = name_at(lot.straight, found.start(1)) if found else None
    words = lot.plain[name.start : name.end].split() if name else []
    calling = len(words) < 2 or words[0] in NATIONALITIES or words[-1] in (*TITLES, *OFFICES)
    told = found is not None and _TOLD_OF.search(lot.bare, max(0, found.start() - 24), found.start())
    return None if calling or told else name
