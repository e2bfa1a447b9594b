"""What comes with the piece: envelopes, covering notes, frames, other items of the lot."""

import re
from collections.abc import Iterator

from catalog.lots.draft import Draft, Value
from catalog.lots.lot import Lot

_SENTENCE = re.compile(
    r"\W*(?:Accompanied by|Also (?:includes|included|included is)|Includes|Comes with|Together with|"
    r"With (?:the )?(?:original )?(?:envelope|covering|transmittal)|"
    r"Enclosed|Sold with|Nicely (?:matted|framed)|Matted|Framed|Handsomely|Attractively|Beautifully|"
    r"Double[- ]matted|Beiliegend|Mit Umschlag|On joint|Avec enveloppe)\b"
)
_CLAUSE = re.compile(
    r"\[?(?:together with:?\]?|also a|with (?:the )?(?:original|autograph|transmittal|integral)(?: "
    r"\w+)? (?:envelope|cover)|with covering|accompanied by|"
    r"sold with|offered with|enveloppe (?:jointe|conservée)|mit (?:eigenh\. )?umschlag) ?[^.;]{0,300}",
    re.IGNORECASE,
)


def read(lot: Lot, draft: Draft) -> Iterator[Value]:
    kind = draft.first("kind")
    if kind is None:
        return
    taken: list[tuple[int, int]] = []
    for begin in lot.sentences:
        start, end = lot.sentence_at(begin)
        if start > kind.start and _SENTENCE.match(lot.bare, start, end):
            taken.append((start, end))
    for found in _CLAUSE.finditer(lot.bare, kind.end):
        if not any(start <= found.start() < end for start, end in taken):
            taken.append(lot.trimmed(*found.span()))
    for start, end in sorted(taken):
        yield Value("enclosure", lot.text[start:end], start, end)
