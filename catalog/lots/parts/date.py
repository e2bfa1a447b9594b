"""The date of the piece: as written, in EDTF, and whether the house supplied it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from catalog.lots.datings import Dating, bare_years, datings, town_years, weekday_only, years_between
from catalog.lots.datings_quoted import quoted_dating
from catalog.lots.draft import Draft, Value
from catalog.lots.kinds import mentions
from catalog.lots.lot import Lot
from catalog.lots.words.months import ABOUT

REACH = 1500  # characters behind the kind within which the house dates the piece
_ENDS = re.compile(
    r"\b(?:provenance|literature|references?|estimate[ds]?|exhibited|purchased)\b:?|\b(?:druck|gedruckt):",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"(?:\b(?:born|died|geboren|gestorben|né|née|mort|death of|killed|"
    r"assassinated|sold|sale of|auction of|letters? of|"
    r"letters dated|catalogue|when|married|elected|published|"
    r"offered|our sale|sale \d{1,5}|certified)\b[^.;]{0,16}"
    r"|\b(?:since|until|by|from|between|after|before|of)\s"
    r"|\banother letter\b[^.;]{0,70})$",
    re.IGNORECASE,
)
# "b. 1801", "d. 17th February 1976" speak of a life; the German "d. 20. Febr." is the article.
_LIFE = re.compile(r"[(,;] ?(?:b|d|geb|gest)\. $")
_ARTICLE_DAY = re.compile(r"\d{1,2}\. ")
_OWN = re.compile(
    r"(?:\b(?:typed|autograph|handwritten|signed|this|present) (?:letter|note|postcard|card)|\b[AT][LN]S) "
    r"(?:dated )?(?:from|of) $",
    re.IGNORECASE,
)
_POSTMARKED = re.compile(r"\bpost-?(?:mark|stamp)(?:ed)?\b[^.;]{0,30}$", re.IGNORECASE)
# An important letter written and signed by Amos Testa on 11 October 1923
_DONE_ON = re.compile(
    r"\b(?:letter|document|warrant|note|postcard|card|manuscript|cheque|check|photograph|telegram)\b[^.;,]{0,140}"
    r"\b(?:written|issued|signed|dated|executed|penned|sent|typed)\b[^.;,]{0,100}\b(?:on|in) (?:the )?$",
    re.IGNORECASE,
)
# Behind the measure a house describes again, whatever it told before.
_MEASURE = re.compile(
    r"\b(?:4to|8vo|12mo|16mo|folio|octavo|quarto|pp?\b|pages?|sides?|lea(?:f|ves)|mm|cm)\b[^a-zA-Z]"
)
# Written at the Mock Institution in Mockport on 6 August 1846
_WRITTEN_ON = re.compile(
    r"^\W*(?:Written|Dated|Signed|Penned|Sent|Executed|Issued)\b[^.;]{0,120}\b(?:on|in) (?:the )?$"
)
_ITEM_DATE = re.compile(r"(?m)^(?:Item )?Date: ((?:1[4-9]|20)\d\d)[ \t]*$")
_YEAR_TOLD = re.compile(r"(?<= in )(?:1[4-9]|20)\d\d\b")
_YEAR_LINE = re.compile(r"(?m)^[ \t]*((?:1[4-9]|20)\d\d)[ \t]*$")
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
        found = _completed(lot, _gregorian(lot, _spanned(lot, _agreed(lot, found))))
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
    in_sentence = _dated_first(sorted(in_sentence, key=lambda one: _postmarked(lot, one)), every)
    outside = [one for one in every if _describes(lot, one)]
    ranked = _dated_first(sorted(outside, key=lambda one: (_RANK[one.form], one.start)), outside)
    weekday = weekday_only(lot.straight, kind.end)
    refused = [one for one in datings(lot.bare, kind.start, end) if one not in every or one not in ranked]
    years = [
        one
        for one in bare_years(lot.bare, kind.start, min(end, kind.end + 900))
        if (one.start < sentence or _describes(lot, one))
        and not any(_within(one, other) for other in refused)
    ]
    towns = list(town_years(lot.bare, kind.end, min(end, sentence)))
    return (
        next(iter(in_sentence), None)
        or next((one for one in towns if "/" in one.edtf), None)
        or next(iter(ranked), None)
        or weekday
        or years_between(lot.bare, kind.start, min(end, kind.end + 300))
        or _fuller(lot, kind, next(iter(years), None))
        or next(iter(towns), None)
        or _in_signature(lot, draft)
        or _year_ahead(lot, kind)
        or _headline(lot, kind)
        or quoted_dating(lot, kind.value)
        or _year_told(lot, kind)
        or _year_line(lot)
    )


def _fuller(lot: Lot, kind: Value, year: Dating | None) -> Dating | None:
    """`composed in 1945 ... dated “Sept 15 45”`: the day quoted is of the year told."""
    quoted = quoted_dating(lot, kind.value) if year else None
    if not quoted or not year or "dated" not in lot.bare[max(0, quoted.start - 60) : quoted.start]:
        return year
    return quoted if quoted.edtf.startswith(year.edtf) else year


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
    before = lot.bare[max(start, dating.start - REACH) : dating.start]
    measured = list(_MEASURE.finditer(before))
    before = before[measured[-1].end() :] if measured else before
    if re.search(r"\bPublication details\b", lot.bare[max(0, dating.start - 300) : dating.start]):
        return True
    if _WRITTEN_ON.match(before) or _DONE_ON.search(lot.bare[max(start, dating.start - 260) : dating.start]):
        return True
    if dating.form == "day" or re.search(
        r"\b(?:on|in|since|for|until|to|that|this)\s$", before, re.IGNORECASE
    ):
        return False
    return re.search(r"\bdated\s$", before) is not None or not _NARRATES.search(before)


def _limit(lot: Lot, kind: Value) -> int:
    """Up to the provenance; an estimate between a headline and the description ends nothing."""
    again = [one.start for one in mentions(lot) if one.start >= kind.end]
    ends = next(
        (
            one.start()
            for one in _ENDS.finditer(lot.bare, kind.end)
            if not (one[0].lower().startswith("estimate") and any(place > one.start() for place in again))
        ),
        len(lot.bare),
    )
    return min(ends, kind.end + REACH)


def _dated_first(in_sentence: list[Dating], every: list[Dating]) -> list[Dating]:
    """`ND.` of a headline yields to the "c. 1870s" of the entry."""
    if in_sentence and in_sentence[0].form == "undated" and not in_sentence[0].edtf:
        about = [one for one in every if one.form == "about" and one.start - in_sentence[0].end < 600]
        return about[:1] or in_sentence
    return in_sentence


def _gregorian(lot: Lot, dating: Dating) -> Dating:
    """`17 Nov. 1890 29 Nov. 1890, Gregorian style`: of a day told in both calendars, ours."""
    between = re.compile(r"[ ,;(/=]{1,3}").match(lot.bare, dating.end)
    following = next(datings(lot.bare, dating.end, dating.end + 40), None) if between else None
    if between is None or following is None or following.start != between.end():
        return dating
    days = [one.edtf for one in (dating, following)]
    if not all(re.fullmatch(r"\d{4}-\d\d-\d\d", day) for day in days):
        return dating
    apart = (date.fromisoformat(days[1]) - date.fromisoformat(days[0])).days
    return replace(dating, end=following.end, edtf=days[1]) if apart in (10, 11, 12, 13) else dating


def _completed(lot: Lot, dating: Dating) -> Dating:
    """`5th January ... Item Date: 1946`: the year has a field of its own."""
    year = _ITEM_DATE.search(lot.text) if dating.edtf.startswith("XXXX-") else None
    if year is None:
        return dating
    words = lot.bare[dating.start : dating.end + 24]
    loose = re.search(rf"\b(?:{ABOUT})(?!\w)", words, re.IGNORECASE) is not None
    return replace(dating, edtf=f"{'~' if loose else ''}{year[1]}{dating.edtf[4:]}", supplied=True)


def _postmarked(lot: Lot, dating: Dating) -> bool:
    """The day of a postmark dates a piece only where nothing else does."""
    return _POSTMARKED.search(lot.bare[max(0, dating.start - 50) : dating.start]) is not None


def _year_told(lot: Lot, kind: Value) -> Dating | None:
    """`The letter was sent from his office in 1927`."""
    for found in _YEAR_TOLD.finditer(lot.bare, 0, kind.end + REACH):
        if _DONE_ON.search(lot.bare[max(0, found.start() - 200) : found.start()]):
            return Dating(*found.span(), found[0], "year")
    return None


def _year_line(lot: Lot) -> Dating | None:
    """A year that has a line for itself, as in the fields of a list."""
    found = _YEAR_LINE.search(lot.text, lot.head[1])
    return Dating(*found.span(1), found[1], "year", supplied=True) if found else None


def _of_another(lot: Lot, dating: Dating) -> bool:
    """A date of the news, of a birth, of a sale; in "letter of 3 May 1901" it is the letter's own."""
    if dating.form == "undated" or _OWN.search(lot.bare[max(0, dating.start - 40) : dating.start]):
        return False
    before = lot.bare[max(0, dating.start - 90) : dating.start]
    life = _LIFE.search(before) and not _ARTICLE_DAY.match(lot.bare, dating.start)
    return bool(life) or _OTHERS.search(before) is not None


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
