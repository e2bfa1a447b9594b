"""What the house quotes of the text: verbatim, with how much it is and whether it is a translation."""

import re
from collections.abc import Iterator

from catalog.lots.draft import Draft, Value
from catalog.lots.lot import Lot
from catalog.lots.quotations import Quotation

SHORTEST = 12
_SCOPE = re.compile(r"\bin (?P<small>small )?(?P<scope>part|full)\b", re.IGNORECASE)
_TRANSLATED = re.compile(
    r"\(?\b(?:translated|translation|roughly translated|untranslated|in translation)\b", re.IGNORECASE
)
_LEAD = re.compile(
    r"(?:\bin (?:small )?(?:part|full)|\breads?|\bwrites|\bbegin(?:s|ning)|\bsaying|\bstates?|"
    r"\bstating|\btext of the fragment|\bfragment|\btranslation|\btranslated\)?"
    r"|\bnotes?|\bincluding|\bquote[ds]?|[\"'»”]?:)[^\"“‘.;]{0,60}$",
    re.IGNORECASE,
)


def read(lot: Lot, draft: Draft) -> Iterator[Value]:
    kind = draft.first("kind")
    if kind is None:
        return
    taken = [(value.start, value.end) for name in ("signed_as", "recipient") for value in draft.all(name)]
    for quotation in lot.quotations:
        inner = (quotation.start + 1, quotation.end - 1)
        if inner[1] - inner[0] < SHORTEST or any(
            start <= inner[0] < end or inner[0] <= start < inner[1] for start, end in taken
        ):
            continue
        before = lot.straight[max(kind.start, quotation.start - 90) : quotation.start]
        if quotation.start > kind.start and _LEAD.search(before):
            yield _excerpt(lot, draft, quotation, before)
            return


_ENGLISH = re.compile(
    r"\b(?:the|and|of|that|have|is|with|we|not|which|from|you|his|are|was)\b", re.IGNORECASE
)


def _printed_in_english(lot: Lot, draft: Draft, quotation: Quotation) -> bool:
    """The piece is in another language alone, as the house says, and what is quoted is English."""
    stated = {value.value for value in draft.all("language")}
    words = lot.plain[quotation.start : quotation.end]
    return bool(stated) and "en" not in stated and len(_ENGLISH.findall(words)) * 6 >= len(words.split()) > 3


def _excerpt(lot: Lot, draft: Draft, quotation: Quotation, before: str) -> Value:
    scope = list(_SCOPE.finditer(before))
    translated = _TRANSLATED.search(before) is not None or _printed_in_english(lot, draft, quotation)
    more = {
        "scope": f"in {scope[-1]['scope'].lower()}" if scope else "",
        "translated": translated,
        "led_by": before.strip(),
    }
    return Value(
        "excerpt",
        lot.text[quotation.start + 1 : quotation.end - 1],
        quotation.start + 1,
        quotation.end - 1,
        more,
    )
