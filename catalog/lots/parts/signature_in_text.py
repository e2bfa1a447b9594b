"""The signature where the house prints it at the end of the text alone: “… love a wall, Robert Frost”."""

import re
from collections.abc import Iterator

from catalog.lots.draft import Draft, Value
from catalog.lots.lot import Lot
from catalog.lots.people import UPPER

SHORTEST = 20  # a shorter quotation is a nickname or a title
_NAME_WORD = re.compile(rf"[{UPPER}][\w'-]{{2,}}")
_TAIL = (
    r"(?:[.,;]? (?:[A-Z][\w.,]*,? ){0,3}(?:\d{1,2}(?:st|nd|rd|th)?\.? )?(?:[A-Z][a-z]{2,8}\.? "
    r")?(?:\d{1,2},? )?\d{4})?"
)


def read(lot: Lot, draft: Draft) -> Iterator[Value]:
    kind, writer = draft.first("kind"), draft.first("writer")
    if kind is None or writer is None or draft.first("signed_as") is not None:
        return
    names = "|".join(map(re.escape, _NAME_WORD.findall(lot.straight[writer.start : writer.end])))
    if not names:
        return
    closing = re.compile(
        rf"(?:(?<=[.,!?;:/|-] )|(?<=[\"'])|(?<=\bI am ))((?:[{UPPER}](?:\.|[\w'-]+) "
        rf"?){{0,3}}(?:{names})){_TAIL}[\s.,!…]*[\"']",
        re.IGNORECASE,
    )
    for quotation in lot.quotations:
        if quotation.start > kind.start and quotation.end - quotation.start > SHORTEST:
            found = closing.search(lot.straight, max(quotation.start, quotation.end - 90), quotation.end)
            if found and found.end() == quotation.end:
                yield Value("signed_as", lot.plain[found.start(1) : found.end(1)], *found.span(1))
                return
