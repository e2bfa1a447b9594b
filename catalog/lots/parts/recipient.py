"""To whom the piece is addressed, in the words of the text; a place, a thing or an infinitive is nobody."""

import re
from collections.abc import Callable, Iterator

from catalog.lots.draft import Draft, Value
from catalog.lots.kinds import mentions
from catalog.lots.lot import Lot
from catalog.lots.people import NAME, UPPER, Span, german_at, name_at, person_at
from catalog.lots.words.people import ADDRESSING, OFFICES, SALUTATIONS

_SUPERSCRIPTION = re.compile(r"\b(?:superscri\w+|addressed|address)(?: leaf| panel)?(?: \w+){0,2},? \"To ")
_ANONYMOUS = re.compile(
    r"(?:my |mon |ma )?(?:dear |cher |chère )?"
    r"(?:sirs?|madam|gentlemen|friend|monsieur|madame|messieurs|ami|maître)\b[,.]?[\"']",
    re.IGNORECASE,
)
_LETTER_TO = re.compile(
    r"\b(?:letters?|note|card|postcard|telegram|message|missive|reply|correspondence|written|document|"
    r"inscribed|presented)"
    r"(?:,? in \w+,?)?(?: signed)?(?: on an? [^.,;]{1,24},)? to ",
    re.IGNORECASE,
)
_WRITES_TO = re.compile(
    rf"\b(?:writes|wrote|[Ww]riting|[Ww]ritten|pens|replies|sends|sent|penned)(?: from the [a-z]{{3,12}})?"
    rf"(?: (?:from|in|on) (?:the )?{NAME}(?:, {NAME})?(?:,? (?:on )?[\w ,]{{4,24}}\d{{4}})?,?)?"
    rf"(?: (?:again|back|here|this \w+|in [A-Z]\w+|warmly|on [\w ,]{{4,24}}\d{{4}}(?: in \w+)?))?,? to ",
)
_HEADS_SENTENCE = re.compile(
    r"(?:(?<=[.!?;:)\]]\s)|(?<=-\s))(?:To|À|Au|(?P<german>An(?= (?:den|die|das|seine[nr]?|ihre[nr]?|Herrn|"
    r"einen|Frau|[A-ZÄÖÜ]\w+ [A-ZÄÖÜ])))) "
)
_ADDRESSED_TO = re.compile(
    r"\b(?:addressed|made payable|payable|directed|dedicated|sent)(?: in (?:his|her|\w+) (?:own )?hand)? to ",
    re.IGNORECASE,
)
_TO = re.compile(
    r"(?<![\w-])(?:to|à|au(?! (?:quartier|ch[âa]teau|camp|palais|bas|verso|dos|recto|crayon|sujet))) "
    r"|\bTO (?:(?:HIS|HER|THE|AN?) (?:[A-Z]+ )?)?(?=[A-Z]{2,})"
)
_DATE_TO = re.compile(r"\d{4}\]?[,;] to (?=(?:the )?[A-Z\[])")
_ADDRESSING = re.compile(rf"(?:{'|'.join(ADDRESSING)}) ", re.IGNORECASE)
_ABOUT_OFFICE = re.compile(
    rf"\b(?:"
    rf"{'|'.join([*OFFICES, 'heir', 'adviser', 'advisor', 'envoy', 'according', 'due', 'up', 'prior'])}"
    rf") to $",
    re.IGNORECASE,
)
_OTHER_PARTY = re.compile(
    rf"\) \[({NAME})(?:,[^\[\]()]*)? \(\d{{4}} ?- ?\d{{2,4}}\)[^\]]*\]|\) "
    rf"?,[^\[\].]{{0,80}}\[({NAME}) \(\d{{4}}"
)


def read(lot: Lot, draft: Draft) -> Iterator[Value]:
    if draft.first("kind") is None:
        return
    own = {value.value.casefold() for value in draft.all("writer")}
    for way in _WAYS:
        for span in way(lot, draft):
            words = lot.plain[span.start : span.end]
            if words.casefold() not in own and not re.match(r"(?:part|full)\b", words):
                yield Value("recipient", lot.text[span.start : span.end], span.start, span.end)
                return


def addressee(lot: Lot, start: int, *, keep_article: bool = False) -> Span | None:
    """Whom the words behind "to" name: a quotation, a bracket, a name with roles, an office."""
    quotation = next((one for one in lot.quotations if one.start == start), None)
    if quotation is not None:
        return _quoted(lot, start, quotation.end)
    if lot.straight[start : start + 1] == "[":
        return _bracketed(lot, start)
    start += len("the order of ") if lot.straight.startswith("the order of ", start) else 0
    start += len("Dear ") if lot.straight.startswith("Dear ", start) else 0
    return person_at(lot.bare, start, keep_article=keep_article)


def _quoted(lot: Lot, start: int, end: int) -> Span | None:
    """A salutation as printed; with the house's identification in brackets, or whom round ones name."""
    if (
        not re.match(rf"[{UPPER}]|(?:{'|'.join(SALUTATIONS)})\b", lot.straight[start + 1 :][:30])
        or end - start > 80
        or _ANONYMOUS.match(lot.straight, start + 1)
        or re.search(r"[?!]", lot.straight[start + 1 : end - 1])
    ):
        return None
    behind = re.compile(rf" \((?={NAME}[,)])").match(lot.straight, end)
    if behind:
        return name_at(lot.straight, behind.end())
    bracket = re.compile(r" \[[^\[\]]{3,200}\]").match(lot.straight, end)
    if bracket:
        return Span(start, bracket.end())
    addressed = name_at(lot.straight, start + 1)
    if addressed and " " in lot.straight[slice(*addressed)] and lot.straight.startswith(",", addressed.end):
        return addressed  # an address as on the cover: name, town
    inner = lot.straight[start + 1 : end - 1].rstrip(" ,.;:")
    return Span(start + 1, start + 1 + len(inner))


def _bracketed(lot: Lot, start: int) -> Span | None:
    """`[Charles Wyville Thomson]` with its brackets, `[Charles] Kingsley` with what follows."""
    return name_at(lot.straight, start)


def _superscribed(lot: Lot, _draft: Draft) -> Iterator[Span]:
    for found in _SUPERSCRIPTION.finditer(lot.straight):
        person = person_at(lot.straight, found.end(), keep_article=True)
        if person:
            yield person


def _in_kind_sentence(lot: Lot, _draft: Draft) -> Iterator[Span]:
    """`Autograph Letter Signed ("J.") to the banker and naturalist John Lubbock`."""
    for mention in mentions(lot):
        _, end = lot.sentence_at(mention.end - 1)
        yield from _after(lot, _TO, mention.end - 1, min(end, mention.end + 500))


def _after(lot: Lot, lead: "re.Pattern[str]", start: int, end: int) -> Iterator[Span]:
    for found in lead.finditer(lot.bare, start, end):
        if _ABOUT_OFFICE.search(lot.bare[max(0, found.start() - 24) : found.end()]):
            continue
        person = addressee(lot, found.end())
        if person:
            yield person


def _led_by(lead: "re.Pattern[str]") -> "Callable[[Lot, Draft], Iterator[Span]]":
    def way(lot: Lot, draft: Draft) -> Iterator[Span]:
        kind = draft.first("kind")
        start = lot.sentence_at(kind.start)[0] if kind and lead is _LETTER_TO else kind.start if kind else 0
        yield from _after(lot, lead, start, len(lot.bare))

    return way


def _heading_sentence(lot: Lot, draft: Draft) -> Iterator[Span]:
    """`To the Editor of Literary Digest.`: here the article belongs to the house's own line."""
    kind = draft.first("kind")
    for found in _HEADS_SENTENCE.finditer(lot.bare, kind.end if kind else 0):
        if found["german"]:
            person = german_at(lot.straight, found.end())
        else:
            person = addressee(lot, found.end(), keep_article=True)
        if person:
            yield person


def _spoken_to(lot: Lot, draft: Draft) -> Iterator[Span]:
    """`Autograph Letter Signed, offering A. M. Broadley a ticket`."""
    kind = draft.first("kind")
    if kind is None:
        return
    _, end = lot.sentence_at(kind.end - 1)
    for found in _ADDRESSING.finditer(lot.bare, kind.end, min(end, kind.end + 120)):
        person = addressee(lot, found.end())
        if person and re.match(r"[A-ZÀ-Þ\[]", lot.straight[person.start : person.start + 1]):
            yield person


def _other_party(lot: Lot, _draft: Draft) -> Iterator[Span]:
    """The second person some British dealers put in brackets behind the writer's line."""
    found = _OTHER_PARTY.search(lot.straight)
    if found:
        yield Span(*found.span(1 if found[1] else 2))


def _behind_date(lot: Lot, draft: Draft) -> Iterator[Span]:
    """`2pp., 4to, Hartford, 4 May 1851, to the Hon. Silas Mockett`: a line without the kind."""
    kind = draft.first("kind")
    for found in _DATE_TO.finditer(lot.bare, kind.end if kind else 0):
        person = addressee(lot, found.end())
        if person:
            yield person


_WAYS: tuple[Callable[[Lot, Draft], Iterator[Span]], ...] = (
    _superscribed,
    _in_kind_sentence,
    _led_by(_LETTER_TO),
    _led_by(_WRITES_TO),
    _heading_sentence,
    _spoken_to,
    _other_party,
    _led_by(_ADDRESSED_TO),
    _behind_date,
)
