"""To whom the piece is addressed, in the words of the text; a place, a thing or an infinitive is nobody."""

import re
from collections.abc import Callable, Iterator

from catalog.lots.draft import Draft, Value
from catalog.lots.full_names import full_name_at
from catalog.lots.german_persons import german_at
from catalog.lots.kinds import mentions
from catalog.lots.lot import Lot
from catalog.lots.other_letters import not_written_to
from catalog.lots.people import NAME, UPPER, Span, name_at
from catalog.lots.persons import person_at
from catalog.lots.quoted_names import (
    addressed_in,
    identified,
    inscribed,
    on_the_cover,
    quoted_at,
    titled_quotation,
)
from catalog.lots.words.listing import listed
from catalog.lots.words.people import ADDRESSING, KIN, TITLES, UNKNOWN
from catalog.lots.words.recipients import (
    CALLED,
    CITIES,
    FAMILY,
    NAMELESS,
    NOBODY_PAID,
    UNKNOWN_TOO,
)

_LETTER_TO = re.compile(
    r"\b(?:letters?|note|card|postcard|telegram|message|missive|reply|correspondence|written|document|"
    r"inscribed|presented|warrant|letterhead|stationery|note ?paper|headed [^.,;]{2,40}?)"
    r"(?:,? in \w+,?|, (?:written|penned|sent|with|on|dated) [^.;,]{2,40},)?"
    r"(?: signed)?(?: on an? [^.,;]{1,24},)?(?: issued by [^.,;]{3,40}?)?,? to "
    r"|\b(?:memo|memorandum|note|postcard|letter) for (?=\"|(?:an? )?"
    rf"(?:{'|'.join(TITLES)})\b)",
    re.IGNORECASE,
)
_WRITES_TO = re.compile(
    rf"\b(?:[Ww]rites|wrote|[Ww]riting|[Ww]ritten|pens|[Rr]eplies|responds|sends|sent|penned|corresponds)"
    rf"(?: from the [a-z]{{3,12}})?"
    rf"(?: (?:from|in|on) (?:the )?{NAME}(?:, {NAME})?(?:,? (?:on )?[\w ,]{{4,24}}\d{{4}})?,?)?"
    rf"(?: (?:again|back|here|this \w+|in [A-Z]\w+|warmly|on [\w ,]{{4,24}}\d{{4}}(?: in \w+)?))?,? to "
    rf"|\b(?:corresponds|corresponding) with "
)
_HEADS_SENTENCE = re.compile(
    r"(?:(?<=[.!?;:)\]]\s)|(?<=-\s)|(?<=\s\s)|(?P<line>(?<=[^.!?;:)\]-]\s)))"
    r"(?:To|À|Au|A(?= l'| la | M\.| Mme| son | sa | Monsieur | Madame )|"
    r"(?:(?:Wohl|Vermutlich|Wahrscheinlich) an|(?P<german>An))(?= (?:den|die|das|"
    r"seine[nr]?|ihre[nr]?|Herrn|einen|Frau|\"|[A-ZÄÖÜ][\w.]+ (?:von |van |de )?[A-ZÄÖÜ]))):? "
)
_BEHIND_GERMAN_KIND = re.compile(
    r"(?: ?m\. ?U\.| mit (?:e\. )?U\.)?(?: ?\([^()]{0,80}\))?,? an "
    r"(?=(?:den|die|das|seine[nr]?|ihre[nr]?|Herrn|einen|Frau) [A-ZÄÖÜa-z]|"
    r"[A-ZÄÖÜ][\w.]+ (?:von |van |de )?[A-ZÄÖÜ])"
)
_GERMAN_LETTER_TO = re.compile(
    r"\b(?:Brief|Schreiben|[Kk]arte|Postkarte|Billett|Antwort|Glückwunsch|schreibt|Schreibt|gerichtet|adressiert|"
    r"Widmung) an (?=(?:den|die|das|seine[nr]?|ihre[nr]?|Herrn|einen|Frau) |[A-ZÄÖÜ][\w.]+ (?:von )?[A-ZÄÖÜ])"
)
_ADDRESSED_TO = re.compile(
    r"\b(?:addressed|made payable|payable|directed|dedicated|sent)"
    r"(?: in (?:his|her|\w+) (?:own )?hand| by (?:[\w.'-]+ ){0,3}[\w'-]+)? to "
    r"|\b(?:check|cheque)[^;]{0,200}? (?:made out|paid|drawn) to ",
    re.IGNORECASE,
)
_COVER_TO = re.compile(
    r"\b(?:cover|envelope|wrapper|address(?: panel| leaf)?)(?: front)?"
    r"(?: on (?:the )?(?:reverse|verso))?(?: only)?,? to ",
    re.IGNORECASE,
)
_FRENCH_TO = re.compile(
    r"\b(?:lettres?|billets?|cartes?|réponse|félicitations|remerciements|condoléances|communiquant|adressée?s?|"
    r"envoyée?s?|écrite?s?|écrivant|répondant|dédicacée?s?|dédicace[\w ]{0,40}?) (?:à|au) (?!Paris\b)",
    re.IGNORECASE,
)
_TO = re.compile(
    r"(?<![\w-])(?:to|à|au(?! (?:quartier|ch[âa]teau|camp|palais|bas|verso|dos|recto|crayon|sujet))) "
    r"|\bTO (?=[A-Z]{2,})"
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DATE_TO = re.compile(
    rf"(?:\d{{4}}\]?[,;]|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? \d{{4}}) to (?=(?:the |his |her )?[A-Z\[])"
    r"|\d{4}\]?[,;] (?:à|au) "
)
_ADDRESSING = re.compile(rf"(?:{'|'.join(ADDRESSING)}) ", re.IGNORECASE)
# What a document does with somebody: "admitting him to", "a pass for Otto Stubb to", "paid to".
_DEED = re.compile(
    r"\b(?!being\b|ordering\b)\w{3,}ing\b|\bfor [A-Z]|\b(?:paid|sold|made|given|due)\b[^,;:.(]*$"
)
_OTHER_PARTY = re.compile(
    rf"\) \[({NAME})(?:,[^\[\]()]*)? \(\d{{4}} ?- ?\d{{2,4}}\)[^\]]*\]|\) "
    rf"?,[^\[\].]{{0,80}}\[({NAME}) \(\d{{4}}"
)
# `to an unnamed recipient`: the house says that it does not know; what follows is no answer.
_NAMELESS = re.compile(
    rf"\b(?:to|of|An|an|à) (?:an? |einen |un )?(?:{'|'.join([*UNKNOWN.split(), *UNKNOWN_TOO])}|"
    rf"unbekannten?|inconnu) (?:{'|'.join(NAMELESS)})s?\b"
)
_SMALL = frozenset(
    (*listed("the of and his her their an on about in from for with to"), *KIN, *FAMILY, *CALLED)
)
_ROLES_BEFORE_QUOTATION = re.compile(
    r"(?:(?:his|her|their|the|an?|son|sa) (?:(?!(?:on|of|in|for|from|about|at|by)\b)[\w-]+ ){0,4})?(?=[\"'])"
)
_SUPPOSED = re.compile(rf" (\[(?:\?|probably |possibly |perhaps )?(?:[a-z]+ )?{NAME}\??\])")
_SAID_RECIPIENT = re.compile(
    r"\b(?:[Tt]he (?:recipient|addressee)"
    r"(?:,| (?:is|was)(?: (?:almost certainly|probably|evidently|identified as))?)"
    r"|(?:Recipient|Addressee|Empfänger|Adressat|Destinataire) ?:) (?=(?:the |an? )?(?:[a-z]+ ){0,3}[A-Z]\S*)"
)
_SENDS_THANKS = re.compile(
    r"\b(?:sends|sending|offers|offering|expresses|expressing|conveys|conveying|extends)"
    r"(?: (?:his|her|their|my))?(?: [a-z]+){0,2} "
    r"(?:thanks|congratulations|condolences|gratitude|sympathy|apologies) to "
)
_COMPLIMENTS = re.compile(
    rf"\bpresents? (?:his|her|their)(?: [a-z]+){{0,2}} compliments to (?=(?:{'|'.join(TITLES)})\b)"
)
_TOWN_BRACKET = re.compile(r" \[(\w+)\]$")
_AWAY = re.compile(r",? (?:in|at) [^\[\].;]{2,40}\]")
_ORDERING = re.compile(
    r"\b(?:ordering|directing|commanding|requiring|empowering) (?=[A-ZÀ-Þ][^;,]{2,60} to [a-z])"
)
# `Accompanied by the original envelope addressed to`: the letter's own.
_OWN_COVER = re.compile(
    r"\b(?:original|its|matching|transmittal|mailing)\b[^.;,]{0,60}?(?:\b(?:envelope|cover|wrapper)\b[^.;]{0,12})?$"
)
_ANOTHER_PIECE = re.compile(
    r"\b(?:accompanied by|together with|sold with|offered with|on joint|beiliegend)\b|"
    r"(?:^|\W)(?:(?-i:With) (?:an? |two )|with "
    r"(?:another|(?:an?|two) (?:[a-z-]+ ){0,3}(?:letter|note|card)s?\b))"
    r"|^\W*(?:Also|Includes|Comes with|Enclosed|Provenance)\b",
    re.IGNORECASE,
)


def read(lot: Lot, draft: Draft) -> Iterator[Value]:
    kind = draft.first("kind")
    if kind is None:
        return
    own = {value.value.casefold() for value in draft.all("writer")}
    span = next((one for one in _candidates(lot, draft) if _may_be(lot, one, own)), None)
    if span is None:
        return
    span = _in_its_bracket(lot, identified(lot, span))
    if kind.value == "FF" and lot.plain.startswith("the ", span.start):
        span = Span(span.start + len("the "), span.end)  # on a cover the article is the house's own
    yield Value("recipient", lot.text[span.start : span.end], span.start, span.end)


def _candidates(lot: Lot, draft: Draft) -> Iterator[Span]:
    """Every reading in the order of trust, until the house says that it does not know."""
    unknown = next(
        (one for one in _NAMELESS.finditer(lot.bare) if not _of_another(lot, one.start(), one.start())), None
    )
    if unknown:
        supposed = _SUPPOSED.match(lot.straight, unknown.end())
        if supposed:
            yield Span(*supposed.span(1))
        return
    for way in _WAYS:
        yield from way(lot, draft)


def _in_its_bracket(lot: Lot, span: Span) -> Span:
    """`[to Stubb?]` keeps the doubt of the house; `[Otto] Stubb [Leipzig]` is not his town."""
    words = lot.straight[span.start : span.end]
    town = _TOWN_BRACKET.search(words)
    if town and town[1] in CITIES:
        return Span(span.start, span.start + town.start())
    doubted = lot.straight.startswith("?]", span.end) and lot.straight.endswith("[to ", 0, span.start)
    return Span(span.start, span.end + 1) if doubted else span


def _may_be(lot: Lot, span: Span, own: set[str]) -> bool:
    words = lot.plain[span.start : span.end]
    nobody = re.match(rf"(?:(?:part|full|you)\b|(?:{'|'.join(NOBODY_PAID)})$)", words, re.IGNORECASE)
    return nobody is None and words.casefold() not in own


def _of_another(lot: Lot, place: int, kind_start: int) -> bool:
    """Whether `place` speaks of what comes with the piece: "Accompanied by her letter to"."""
    start, _ = lot.sentence_at(place)
    start = max(start, place - 300)
    if start <= kind_start < place:
        start = kind_start
    another = _ANOTHER_PIECE.search(lot.bare[start:place])
    return another is not None and _OWN_COVER.search(lot.bare, start + another.end(), place) is None


def addressee(lot: Lot, start: int, *, keep_article: bool = True) -> Span | None:
    """Whom the words behind "to" name: a quotation, a bracket, a name with roles, an office."""
    roles = _ROLES_BEFORE_QUOTATION.match(lot.bare, start)
    start = roles.end() if roles else start
    quotation = next((one for one in lot.quotations if one.start == start), None)
    if quotation is not None:
        return quoted_at(lot, start, quotation.end)
    if lot.straight[start : start + 1] == "[":
        return name_at(lot.straight, start) or _whole_bracket(lot, start)
    if lot.bare.startswith("TO ", start - 3) and re.match(r"[A-Z]{2,}", lot.bare[start : start + 2]):
        return _in_capitals(lot, start)
    if lot.bare.startswith("The ", start):
        person = addressed_in(lot.bare, start, len(lot.bare)) or person_at(lot.bare, start + len("The "))
        return Span(start, person.end) if person else None
    start += len("the order of ") if lot.straight.startswith("the order of ", start) else 0
    start += len("Dear ") if lot.straight.startswith("Dear ", start) else 0
    return person_at(lot.bare, start, keep_article=keep_article)


def _in_capitals(lot: Lot, start: int) -> Span | None:
    """`TO THE DUKE OF MOCKPORT`: read as it would stand in small letters; the places are the same."""
    part = re.sub(
        r"\b[A-ZÀ-Þ][A-ZÀ-Þ']+\b",
        lambda word: word[0].lower() if word[0].lower() in _SMALL else word[0].capitalize(),
        lot.bare[start : start + 200],
    )
    person = person_at(part, 0)
    return Span(start + person.start, start + person.end) if person else None


def _whole_bracket(lot: Lot, start: int) -> Span | None:
    """`[the Countess of Mockport]`, `[?Otto Stubb]`: what the house supplies stays in its brackets."""
    doubt = re.compile(r"\[(?:\?|probably |possibly |perhaps )?").match(lot.straight, start)
    person = person_at(lot.straight, doubt.end()) if doubt else None
    closed = re.compile(r"\??\]").match(lot.straight, person.end) if person else None
    if person and _AWAY.match(lot.straight, person.end):  # [the critic Amos Testa in Mockstadt]
        return person
    return Span(start, closed.end()) if closed else None


def _quoted(found_in: Callable[[Lot, int, int], Span | None]) -> "Callable[[Lot, Draft], Iterator[Span]]":
    """Read every quotation by one of the ways in which a quotation may name the recipient."""

    def way(lot: Lot, draft: Draft) -> Iterator[Span]:
        kind = draft.first("kind")
        if kind and kind.value == "SIG" and found_in is on_the_cover:
            return  # an address beside a mere signature is no letter's
        for one in lot.quotations:
            person = found_in(lot, one.start, one.end)
            if person and not _of_another(lot, one.start, kind.start if kind else 0):
                yield person

    return way


def _to_titled(lot: Lot, start: int, end: int) -> Span | None:
    """`White House letterhead to "Mr. J. Stubb, Mockport"`: a form of address says that it is a person."""
    before = re.search(r"\b(?:to|à|an|An|To|À) $", lot.bare[max(0, start - 4) : start])
    return quoted_at(lot, start, end) if before and titled_quotation(lot, start) else None


def _in_kind_sentence(lot: Lot, draft: Draft) -> Iterator[Span]:
    """`Autograph Letter Signed ("J.") to the banker and naturalist John Lubbock`."""
    for mention in mentions(lot):
        _, end = lot.sentence_at(mention.end - 1)
        yield from _after(lot, draft, _TO, mention.end - 1, min(end, mention.end + 500))


def _after(lot: Lot, draft: Draft, lead: "re.Pattern[str]", start: int, end: int) -> Iterator[Span]:
    kind = draft.first("kind")
    for found in lead.finditer(lot.bare, start, end):
        before = lot.bare[max(0, found.start() - 100) : found.end()]
        if lead is not _SENDS_THANKS and not_written_to(before):
            continue
        if lead is _TO and kind and kind.value.endswith("DS") and _of_a_deed(lot, start, found.start()):
            continue
        person = addressee(lot, found.end())
        if person and not _of_another(lot, found.start(), kind.start if kind else 0):
            yield person


def _of_a_deed(lot: Lot, start: int, place: int) -> bool:
    clause = re.split(r"[,;:.(]", lot.bare[start:place])[-1]
    return _DEED.search(clause) is not None


def _led_by(lead: "re.Pattern[str]") -> "Callable[[Lot, Draft], Iterator[Span]]":
    def way(lot: Lot, draft: Draft) -> Iterator[Span]:
        kind = draft.first("kind")
        whole = lead in (_LETTER_TO, _ADDRESSED_TO)
        start = lot.sentence_at(kind.start)[0] if kind and whole else kind.start if kind else 0
        yield from _after(lot, draft, lead, start, len(lot.bare))

    return way


def _heading_sentence(lot: Lot, draft: Draft) -> Iterator[Span]:
    """`To the Editor of Literary Digest.`, at the head of a sentence or of a line."""
    kind = draft.first("kind")
    for found in _HEADS_SENTENCE.finditer(lot.bare, kind.end if kind else 0):
        if found["line"] is not None and lot.text[found.start() - 1 : found.start()] != "\n":
            continue
        german = re.search(r"[Aa]n $", found[0]) and lot.straight[found.end()] not in "\"'"
        person = german_at(lot.straight, found.end()) if german else addressee(lot, found.end())
        if person:
            yield person


def _behind_german_kind(lot: Lot, _draft: Draft) -> Iterator[Span]:
    """`Eigenh. Brief m. U. an Otto Muster in Mockstadt`."""
    for mention in mentions(lot):
        found = _BEHIND_GERMAN_KIND.match(lot.bare, mention.end) if mention.language == "de" else None
        person = german_at(lot.straight, found.end()) if found else None
        if person:
            yield person
    for found in _GERMAN_LETTER_TO.finditer(lot.bare):
        person = german_at(lot.straight, found.end())
        if person and not _of_another(lot, found.start(), found.start()):
            yield person


def _spoken_to(lot: Lot, draft: Draft) -> Iterator[Span]:
    """`Autograph Letter Signed, offering A. M. Broadley a ticket`."""
    kind = draft.first("kind")
    if kind is None:
        return
    _, end = lot.sentence_at(kind.end - 1)
    for found in _ADDRESSING.finditer(lot.bare, kind.end, min(end, kind.end + 120)):
        person = addressee(lot, found.end())
        if person and re.match(rf"[{UPPER}\[]", lot.straight[person.start : person.start + 1]):
            yield person


def _other_party(lot: Lot, _draft: Draft) -> Iterator[Span]:
    """The second person some British dealers put in brackets behind the writer's line."""
    found = _OTHER_PARTY.search(lot.straight)
    if found:
        yield Span(*found.span(1 if found[1] else 2))


def _behind_date(lot: Lot, draft: Draft) -> Iterator[Span]:
    """`2pp., 4to, Hartford, 4 May 1851, to the Hon. Silas Mockett`: a line without the kind."""
    kind = draft.first("kind")
    yield from _after(lot, draft, _DATE_TO, kind.end if kind else 0, len(lot.bare))


def _ordered(lot: Lot, draft: Draft) -> Iterator[Span]:
    """`Document Signed, ordering Mr. Otto Stubb to pay`: an order goes to whom it orders."""
    kind = draft.first("kind")
    if kind and kind.value.endswith("DS"):
        yield from _after(lot, draft, _ORDERING, kind.end, len(lot.bare))


def _compliments(lot: Lot, _draft: Draft) -> Iterator[Span]:
    """`"Mr. Stubb presents his compliments to Mr. Testa"`: the third person names both."""
    for found in _COMPLIMENTS.finditer(lot.straight):
        person = full_name_at(lot.straight, found.end())
        if person:
            yield person


_WAYS: tuple[Callable[[Lot, Draft], Iterator[Span]], ...] = (
    _in_kind_sentence,
    _behind_german_kind,
    _quoted(on_the_cover),
    _heading_sentence,
    _led_by(_LETTER_TO),
    _led_by(_WRITES_TO),
    _spoken_to,
    _ordered,
    _other_party,
    _led_by(_ADDRESSED_TO),
    _led_by(_COVER_TO),
    _behind_date,
    _quoted(_to_titled),
    _led_by(_FRENCH_TO),
    _led_by(_SENDS_THANKS),
    _led_by(_SAID_RECIPIENT),
    _compliments,
    _quoted(inscribed),
)
