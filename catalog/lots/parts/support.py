"""What the piece is written on, as described: letterhead, bifolium, postcard, album page, mourning border."""

import re
from collections.abc import Iterator

from catalog.lots.draft import Draft, Value
from catalog.lots.lot import Lot

_SUPPORT = re.compile(
    r"\b(?:(?:[\w'-]+ ){0,4}?(?:letterheads?|stationery|notepaper|note-?paper|letter-?paper)|bifolium|"
    r"mourning (?:border|paper|stationery)|(?:[\w'-]+ ){0,3}?(?:[\w.]+ x [\w.]+ )?(?:post ?card|album "
    r"(?:page|leaf)|"
    r"index card|onionskin|vellum|parchment|laid paper|wove paper|foolscap paper|address panel|cheque|"
    r"envelope)|"
    r"first day cover|address leaf|integral (?:address )?leaf|addressed in (?:his|her) "
    r"hand|Postkarte|Briefpapier|papier à en-tête|vélin|Pergament)\b"
    r"(?: headed [\"'][^\"']{2,60}[\"']| headed [^,.;\"']{2,60}| \(with [^()]{2,40}\))?",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^(?:(?:and|on|a|an|the|with|of|his|her|in|its|from|to|one|two|three|pages?|written|for|this|is|was|"
    r"being|that|"
    r"page|x|by|printed on|attached|original|both|sides|signed|typed|autograph|added|has|as|personal note|"
    r"being a signed|"
    r"letter|note|sheet|[\d.,]+(?= (?:x|by|pages?|pp) )|(?<=x )[\d.,]+) )+",
    re.IGNORECASE,
)
_ENCLOSED = re.compile(
    r"\b(?:accompanied|together with|comes with|includes?|framed|with the original)\b[^.;]*$", re.IGNORECASE
)
_REACH = 900


def read(lot: Lot, draft: Draft) -> Iterator[Value]:
    kind = draft.first("kind")
    if kind is None:
        return
    found = list(_found(lot, kind.start, min(len(lot.bare), kind.end + _REACH)))
    every = [lot.plain[start:end].casefold() for start, end in found]
    for number, (start, end) in enumerate(found):
        within = any(
            every[number] in one
            for at, one in enumerate(every)
            if at != number and len(one) > len(every[number])
        )
        if not within and every[number] not in every[:number]:
            yield Value("support", lot.text[start:end], start, end)


def _found(lot: Lot, first: int, last: int) -> Iterator[tuple[int, int]]:
    for found in _SUPPORT.finditer(lot.bare, first, last):
        lead = _LEADING.match(found[0])
        start = found.start() + (lead.end() if lead else 0)
        sentence, _ = lot.sentence_at(start)
        if start < found.end() and not _ENCLOSED.search(lot.bare, sentence, start):
            yield start, found.end()
