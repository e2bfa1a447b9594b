"""What the piece is written on, as described: letterhead, bifolium, postcard, album page, mourning border."""

import re
from collections.abc import Iterator

from catalog.lots.draft import Draft, Value
from catalog.lots.lot import Lot

_SUPPORT = re.compile(
    r"\b(?:(?:[\w'-]+ ){0,4}?(?:letterheads?|stationery|notepaper|note-?paper|letter-?paper(?: headed "
    r"[^,.;]{2,60})?)|bifolium|"
    r"mourning (?:border|paper|stationery)|(?:[\w.-]+ ){0,3}?(?:post ?card|album (?:page|leaf)|index "
    r"card|onionskin|vellum|parchment|laid paper|wove paper|foolscap paper|first day cover|"
    r"address panel|cheque|envelope)|address leaf|integral (?:address )?leaf|addressed in (?:his|her) "
    r"hand|Postkarte|Briefpapier|papier à en-tête|vélin|Pergament)\b",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^(?:(?:and|on|a|an|the|with|of|his|her|in|its|from|to|one|two|three|pages?|written|for|this|"
    r"page|x|by|printed on|attached|original|"
    r"letter|personal|signed|note|autograph|sheet|[\d.,]+) )+",
    re.IGNORECASE,
)
_REACH = 900


def read(lot: Lot, draft: Draft) -> Iterator[Value]:
    kind = draft.first("kind")
    if kind is None:
        return
    seen: set[str] = set()
    for found in _SUPPORT.finditer(lot.bare, kind.start, min(len(lot.bare), kind.end + _REACH)):
        words = found[0]
        lead = _LEADING.match(words)
        start = found.start() + (lead.end() if lead else 0)
        value = lot.text[start : found.end()]
        if value and value.casefold() not in seen and not any(value.casefold() in one for one in seen):
            seen.add(value.casefold())
            yield Value("support", value, start, found.end())
