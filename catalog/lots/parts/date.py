"""The date of the piece: as written, in EDTF, and whether the house supplied it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from catalog.lots.datings import Dating, bare_years, datings, weekday_only, years_between
from catalog.lots.draft import Draft, Value
from catalog.lots.lot import Lot

REACH = 1500  # characters behind the kind within which the house dates the piece
_ENDS = re.compile(
    r"\b(?:provenance|literature|references?|estimate[ds]?|exhibited|purchased)\b:?", re.IGNORECASE
)
_OTHERS = re.compile(
    r"(?:\b(?:born|died|death of|killed|assassinated|sold|sale of|auction of|letters? of|letters "
    r"dated|catalogue|when|married|elected|published|"
    r"certified)\b[^.;]{0,16}|\b(?:since|until|by|from|between|after|before|of)\s)$",
    re.IGNORECASE,
)
_NARRATES = re.compile(
    r"\b(?:was|were|had|has|have|is|are|became|did|would|could|met|made|took|went|came|began|returned|"
    r"arrived|left|moved|"
    r"received|gave|led|won|lost|fell|served|joined|wrote|read|said|when|after|before)\b",
    re.IGNORECASE,
)
_YEAR_AHEAD = re.compile(
    r"(?<![\d/-])((?:1[4-9]|20)\d\d)(?:-dated)? (?:war-date |signed |rare |scarce "
    r")?$",
    re.IGNORECASE,
)
_BOTH_DAYS = (" and ", " & ", " et ", " und ")
_TO = re.compile(r" (?:and|&|et|und) (?=\d{1,2}\b)| ?- ?| to | until | bis (?:zum )?| au ")
_RANK = {"full": 0, "numeric": 0, "day": 1, "month": 1, "undated": 1, "about": 2}


def read(lot: Lot, draft: Draft) -> Iterator[Value]:
    kind = draft.first("kind")
    if kind is None:
        return
    found = _chosen(lot, draft, kind)
    if found is not None:
        found = _spanned(lot, _agreed(lot, found))
        words = lot.plain[found.start : found.end]
        more = {
            "as_written": words,
            "supplied": found.supplied,
            "calendar": found.calendar,
            "undated": found.form == "undated",
        }
        yield Value("date", found.edtf, found.start, found.end, more)


def _chosen(lot: Lot, draft: Draft, kind: Value) -> Dating | None:
    end, sentence = _limit(lot, kind), lot.sentence_at(kind.end - 1)[1]
    every = [one for one in datings(lot.bare, kind.start, end) if not _of_another(lot, one)]
    in_sentence = [one for one in every if one.start < sentence and one.form != "about"]
    outside = [one for one in every if _describes(lot, one)]
    ranked = sorted(outside, key=lambda one: (_RANK[one.form], one.start))
    weekday = weekday_only(lot.straight, kind.end)
    refused = [one for one in datings(lot.bare, kind.start, end) if one not in every or one not in ranked]
    years = [
        one
        for one in bare_years(lot.bare, kind.start, min(end, kind.end + 900))
        if (one.start < sentence or _describes(lot, one))
        and not any(_within(one, other) for other in refused)
    ]
    return (
        next(iter(in_sentence or ranked), None)
        or weekday
        or years_between(lot.bare, kind.start, min(end, kind.end + 300))
        or next(iter(years), None)
        or _in_signature(lot, draft)
        or _year_ahead(lot, kind)
        or _headline(lot, kind)
    )


def _spanned(lot: Lot, dating: Dating) -> Dating:
    """`3 June 1840 - 19 August 1841`: a series of letters, from the first day to the last."""
    dash = _TO.match(lot.bare, dating.end)
    following = next(datings(lot.bare, dash.end(), dash.end() + 40), None) if dash else None
    if dash is None or following is None or following.start != dash.end() or len(following.edtf) < 4:
        return dating
    if dash[0] in _BOTH_DAYS and len(dating.edtf + following.edtf) != 20:
        return dating
    if not dating.edtf or "/" in dating.edtf + following.edtf or following.edtf[:4] < dating.edtf[:4]:
        return dating
    both = "{%s,%s}" if dash[0] in _BOTH_DAYS else "%s/%s"
    return replace(dating, end=following.end, edtf=both % (dating.edtf, following.edtf))


def _within(year: Dating, other: Dating) -> bool:
    return other.start <= year.start and year.end <= other.end


def _describes(lot: Lot, dating: Dating) -> bool:
    """Behind the sentence of the kind a date counts where the house describes, not where it narrates."""
    start, _ = lot.sentence_at(dating.start)
    before = lot.bare[start : dating.start]
    if re.search(r"\bPublication details\b", lot.bare[max(0, dating.start - 300) : dating.start]):
        return True
    if dating.form == "day" or re.search(
        r"\b(?:on|in|since|for|until|to|that|this)\s$", before, re.IGNORECASE
    ):
        return False
    return re.search(r"\bdated\s$", before) is not None or not _NARRATES.search(before)


def _limit(lot: Lot, kind: Value) -> int:
    ends = _ENDS.search(lot.bare, kind.end)
    return min(ends.start() if ends else len(lot.bare), kind.end + REACH)


def _of_another(lot: Lot, dating: Dating) -> bool:
    """A date of the news, of a birth, of a sale."""
    return (
        dating.form != "undated"
        and _OTHERS.search(lot.bare[max(0, dating.start - 40) : dating.start]) is not None
    )


def _in_signature(lot: Lot, draft: Draft) -> Dating | None:
    """`signed "Dave Beard 1909"`: the only date is part of the signature."""
    signed = draft.first("signed_as")
    if signed is None:
        return None
    full = next(datings(lot.straight, signed.start, signed.end), None)
    year = re.compile(r"\b(?:1[4-9]|20)\d\d\.?$").search(lot.straight, signed.start, signed.end)
    if full or not year:
        return full
    return Dating(year.start(), year.end(), year[0].rstrip("."), "year")


def _year_ahead(lot: Lot, kind: Value) -> Dating | None:
    """`1861 ALS of General Stubb`."""
    found = _YEAR_AHEAD.search(lot.bare[: kind.start])
    return Dating(*found.span(1), found[1], "year") if found else None


def _headline(lot: Lot, kind: Value) -> Dating | None:
    """A full date before the kind, as in "The Oct. 8, 1814 letter" or a dated headline."""
    return next(
        (one for one in datings(lot.bare, 0, kind.start) if one.form == "full" and not _of_another(lot, one)),
        None,
    )


def _agreed(lot: Lot, dating: Dating) -> Dating:
    """Where the text quoted closes with another day of that month, only the month is beyond doubt."""
    if len(dating.edtf) != 10:
        return dating
    for quotation in lot.quotations:
        closing = list(datings(lot.straight, max(quotation.start, quotation.end - 40), quotation.end))
        for other in closing:
            if len(other.edtf) == 10 and other.edtf[:7] == dating.edtf[:7] and other.edtf != dating.edtf:
                return replace(dating, edtf=dating.edtf[:7])
    return dating
