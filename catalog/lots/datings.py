"""Dates as the trade prints them, found in a text; `values.dates` alone decides what they mean.

A language adds its words in `words.months`; nothing here guesses a year, a century or the order of 3/4/1930.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from catalog.lots.republican import republican_day, republican_year
from catalog.lots.words.months import ABOUT, HEBREW, MONTHS, NO_YEAR, PERHAPS, REPUBLICAN, UNDATED, WEEKDAYS
from catalog.values.dates import DateError, read_date

LONGEST_SERIES = 20  # years of letters in one lot
_MONTH = r"(?:" + "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True)) + r")\b\.?"
_WEEKDAY = "|".join(WEEKDAYS)
_YEAR = (
    r"(?:\[\d{4}\?\]|\[?\(?(?:1[0-9]|20)\d\d\]?\)?\??|\[?1[4-9]\]?\[?\d\d\]|\[1[4-9]\]\d\d(?!\d)|"
    r"1[5-9]\d[-?](?!\d)|\((?:1[4-9]|20)\)\d\d(?!\d)|\[1\][4-9]\d\d(?!\d))"
)
_CENTURY = r"(?:\[(?:1[4-9]|20)\]|\((?:1[4-9]|20)\))\d\d"
# The year as it was written, and in full by the house: `28. April / 38. [1838]`.
_DAY_ENDS = r"(?=[ ]*(?:[,.;)\['\"]|$)| {2})"
_SHORT = r"[,./' ]{1,4}\d\d[., ]{1,3}\[(?:1[4-9]|20)\d\d\]"
_SHORT_YEAR = re.compile(
    r"(\d[a-z.]{0,3} ?[a-z]{3,10}\.?|[a-z]{3,10}\.? \d{1,2}[a-z]{0,2})[,./' ]{1,4}\d\d[., ]{1,3}"
    r"(?=\[\d{4}\])",
    re.IGNORECASE,
)
_DAY = r"\[?\??\d{1,2}(?:(?:st|nd|rd|th|d|er)\.?|\.|\?)?\]?\??"
_NO_YEAR = rf"(?:,? ?[\[(]?(?:{NO_YEAR})(?: ?,? ?but (?:before|after) \d{{4}})?[\])]?)"
_UNDATED = "|".join(UNDATED)
_FORMS = (
    (
        "pair",
        (
            rf"\d{{1,2}}(?:st|nd|rd|th|\.)? (?:and|&|et|und) \d{{1,2}}(?:st|nd|rd|th|\.)? {_MONTH},? "
            r"(?:1[4-9]|20)\d\d(?!\d)"
        ),
    ),
    (
        "pair",
        rf"{_MONTH} \d{{1,2}} (?:and|&) (?:{_MONTH} )?\d{{1,2}},? (?:1[4-9]|20)\d\d(?!\d)",
    ),
    (
        "pair",
        (
            rf"\d{{1,2}}(?:st|nd|rd|th)? {_MONTH} (?:and|&|et|und) \d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? "
            r"(?:1[4-9]|20)\d\d(?!\d)"
        ),
    ),
    # Both calendars: 12/24 March 1876, 2 (14) January 1889
    ("full", rf"\d{{1,2}} ?(?:/ ?\d{{1,2}}|\(\d{{1,2}}\)) {_MONTH},? (?:1[5-9]|20)\d\d(?!\d)"),
    ("full", rf"{_DAY} ?(?:of |de )?{_MONTH},? ?(?:1[5-7]\d\d/\d{{1,2}}(?![\d/])|{_YEAR}|{_NO_YEAR})"),
    ("full", rf"{_DAY} ?{_MONTH}{_SHORT}|{_MONTH} {_DAY}{_SHORT}"),
    ("full", r"(?-i:Mr)\. \d{1,2},? 1[6-8]\d\d(?!\d)"),  # March, as clerks shortened it
    ("full", rf"(?:1[4-9]|20)\d\d \((?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}})\)"),
    ("full", rf"{_MONTH} \[\?\] {_DAY},? ?{_YEAR}|{_DAY} \[{_MONTH}\],? {_YEAR}"),
    # Of a letter begun on one day and ended on another: September 7-8, 1863
    ("days", rf"{_MONTH} \d{{1,2}} ?- ?\d{{1,2}},? (?:1[4-9]|20)\d\d(?!\d)"),
    ("full", rf"\d{{1,2}} ?- ?\d{{1,2}} {_MONTH},? (?:1[4-9]|20)\d\d(?!\d)"),
    ("full", rf"{_MONTH} {_DAY}[,:;]? ?(?:1[5-7]\d\d/\d{{1,2}}(?![\d/])|{_YEAR}|{_NO_YEAR})"),
    ("full", rf"(?:1[0-9]|20)\d\d,? {_MONTH} {_DAY}(?!\d)"),
    (
        "republican",
        (
            rf"\d{{1,2}}(?:er)? (?:{'|'.join(REPUBLICAN)}),? (?:de l')?(?:an|year|jahr) (?:\d{{1,2}}|"
            rf"[IVX]{{1,4}})\b"
        ),
    ),
    ("numeric", rf"\d{{1,2}}\. ?(?:[IVX]{{1,4}}|\d{{1,2}})\. ?(?:\[?(?:1[4-9]|20)\d\d\]?|{_CENTURY})(?!\d)"),
    ("numeric", r"(?<!/)\d{1,2}/\d{1,2}/(?:1[4-9]|20)\d\d(?!\d)"),
    ("undated", rf"(?<![\w.])(?:{_UNDATED})"),
    ("full", r"\d{4}-\d{2}-\d{2}(?!\d)"),
    ("full", rf"\d{{1,2}} \[{_MONTH},? (?:1[4-9]|20)\d\d\]"),  # the day alone was written
    ("month", rf"(?:spring|summer|autumn|fall|winter|early|mid|late)[ -](?:of )?{_YEAR}"),
    ("month", rf"(?:{PERHAPS}) (?:{_DAY} ?)?{_MONTH},? {_YEAR}"),
    ("month", r"between (?:1[4-9]|20)\d\d and (?:1[4-9]|20)\d\d(?=\??[\])])"),
    ("month", rf"{_MONTH} ?- ?{_MONTH},? {_YEAR}"),
    ("month", rf"{_MONTH},? {_YEAR}(?: \?(?=[)\]]))?"),
    ("month", rf"(?:(?:{HEBREW}) )?\[{_MONTH}\],? {_YEAR}"),
    ("month", rf"(?:{_WEEKDAY}),? \[(?:1[4-9]|20)\d\d\]"),
    ("about", rf"[\[(]?(?:{ABOUT}) ?(?:{_MONTH} )?(?:1[0-9]|20)\d\d'?s?[\])]?"),
    ("day", rf"{_DAY} {_MONTH}{_DAY_ENDS}|{_MONTH} {_DAY}{_DAY_ENDS}"),
)
_NO_YEAR_BUT = re.compile(
    r",? ?[\[(](?:but |i\. ?e\. |recte )?((?:1[4-9]|20)\d\d\??)[\])]"
)  # n.y. [but 1931]
_DOTTED = re.compile(
    r"(\d{1,2})\. ?(\d{1,2})\. ?([\d\[\]()]{4,6})"
)  # with stops the day comes first, everywhere
_ENGLISH_MONTHS = tuple(dict.fromkeys(MONTHS.values()))
_ANY = re.compile(
    r"(?<![\w/$£€])(?:" + "|".join(f"(?P<{kind}{at}>{form})" for at, (kind, form) in enumerate(_FORMS)) + ")",
    re.IGNORECASE,
)
_SUPPLIED_BEHIND = re.compile(
    r"\.?,? ?(?P<open>[\[(])(?P<inner>(?:but |postmarked |postmark:? |poststempel:? )?(?:between|before|"
    r"after|by|not |c\.?|ca\.?|circa|about|probably|"
    r"early|late|mid)? ?[^\[\]()]{0,60}?\d{4}s?"
    r"(?: and \d{4})?\??)\.?(?P<reason>, [^\[\]()]{0,120})?[\])]",
    re.IGNORECASE,
)
# "no date, circa 1842"; "no date, postmarked 17 May 1842"
_BEHIND_UNDATED = re.compile(
    rf",? (?:but )?((?:{ABOUT}|{PERHAPS}) ?\d{{4}}s?|(?:{PERHAPS}) [^\[\]();]{{3,24}}? \d{{4}}\b|"
    rf"(?:postmark(?:ed)?|docketed)(?: on|:)? [^\[\]()]{{0,24}}?\d{{4}})",
    re.IGNORECASE,
)
_BARE_YEAR = re.compile(
    r"(?<=\b[dD]ated )(?:1[4-9]|20)\d\d(?= [a-zA-Z])|"
    r"(?<!\b[bd]\. )(?<!\bgeb\. )(?:(?<=, )|(?<=\. )|(?<=: )|(?<=\] )|(?<=\) )|(?<=' )|(?<=[dD]ated )|"
    r"(?<=in ))\[?(?:1[4-9]|20)\d\d(?: ?- ?(?:1[4-9]|20)\d\d|(?<=0)'?s)?\??\]?(?=\s*(?:[.,;\[(|]|$))"
)
# "Mockport 1885." in a clause of its own, "Paris 1721-1738 ;" of several letters
_TOWN_YEAR = re.compile(
    r"(?:, |\. |; )(?!(?:No|Nr|Lot|Sale|Page|Vol|Op|Opus|Part|Item|Cat)\b)(?:[A-ZÀ-Þ][\w'-]{2,20} ){1,2}"
    r"((?:1[4-9]|20)\d\d(?:-(?:1[4-9]|20)\d\d(?= ;))?)(?=\s*(?:[.,;]|$))"
)
_YEARS_BETWEEN = re.compile(
    r"\b(?:dat(?:ed|ing)|written) (?:from |between )?((?:1[4-9]|20)\d\d)(?: ?- ?| to | and | through )"
    r"((?:1[4-9]|20)\d\d)\b"
)
_LONE_WEEKDAY = re.compile(
    rf"[\"']?(?:(\d{{1,2}}) (?:{_WEEKDAY})|(?:{_WEEKDAY}),? (\d{{1,2}}))[\"']?,? (?:{NO_YEAR})", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Dating:
    """A date at `text[start:end]`; `edtf` is empty where the house says that there is none."""

    start: int
    end: int
    edtf: str
    form: str
    supplied: bool = False
    calendar: str = "gregorian"


def datings(text: str, start: int = 0, end: int | None = None) -> Iterator[Dating]:
    """Yield dates that can be read, in the text's order; what cannot be read is passed over."""
    for found in _ANY.finditer(text, start, len(text) if end is None else end):
        form = (found.lastgroup or "").rstrip("0123456789")
        dating = _undated(text, found) if form == "undated" else _dating(text, found, form)
        if dating is not None:
            yield dating


def bare_years(text: str, start: int, end: int) -> Iterator[Dating]:
    """A year alone, where a date is expected: between commas or before the full stop."""
    for found in _BARE_YEAR.finditer(text, start, end):
        years = re.findall(r"\d{4}", found[0])
        long = len(years) == 2 and int(years[1]) - int(years[0]) > LONGEST_SERIES
        if long and re.search(r"[A-Z][\w'-]+, $", text[max(0, found.start() - 24) : found.start()]):
            continue  # a life behind a name
        edtf = "/".join(years) if len(years) == 2 and years[0] < years[1] else read(_balanced(found[0]))
        if edtf:
            yield Dating(found.start(), found.end(), edtf, "year", supplied="[" in found[0])


def town_years(text: str, start: int, end: int) -> Iterator[Dating]:
    """`Mockport 1885.`: the year right behind the town, as continental houses print it."""
    for found in _TOWN_YEAR.finditer(text, start, end):
        yield Dating(*found.span(1), found[1].replace("-", "/"), "year")


def years_between(text: str, start: int, end: int) -> Dating | None:
    """`dated from 1951 to 1953`: the years of a group."""
    found = _YEARS_BETWEEN.search(text, start, end)
    ordered = found is not None and found[1] < found[2]
    return (
        Dating(found.start(1), found.end(2), f"{found[1]}/{found[2]}", "year") if found and ordered else None
    )


def weekday_only(text: str, start: int) -> Dating | None:
    """`"28 vendredi", no year`: a day of some month."""
    found = _LONE_WEEKDAY.search(text, start)
    day = int(found[1] or found[2]) if found else 0
    return (
        Dating(found.start(), found.end(), f"XXXX-XX-{day:02}", "day") if found and 1 <= day <= 31 else None
    )


@lru_cache(maxsize=2048)
def read(words: str) -> str:
    """Return EDTF of a date in any of the languages, or "" where it cannot be understood."""
    try:
        return read_date(in_english(words)).edtf
    except DateError:
        return ""


def in_english(words: str) -> str:
    """Names of months, "circa" and "no year" in the words that the reader of dates knows."""
    words = re.sub(
        r"\[?(1[4-9])\]?\[(\d\d)\]|[\[(](1[4-9]|20)[\])](\d\d)",
        lambda y: f"[{y[1] or y[3]}{y[2] or y[4]}]",
        words,
    )
    words = re.sub(r"^\[\?(\d[^\[\]]{4,30}\d)\]$", r"\1?", words)
    words = re.sub(r"^(\d{1,2}) \[([^\W\d][^\[\]]*)\]$", r"\1 \2", words)
    words = re.sub(r"\[1\]([4-9]\d\d)", r"[1\1]", words)
    words = re.sub(r"^(\d{1,2}) ?\((\d{1,2})\) (?=[^\W\d])", r"\1/\2 ", words)
    words = _SHORT_YEAR.sub(r"\1 ", words)
    words = re.sub(r"\bMr\. (?=\d)", "March ", words)
    words = re.sub(r"(?<=[\dhtd])[:;] (?=\d{4})", ", ", words)
    words = re.sub(rf"(?i)\b(?:{_WEEKDAY})\b,? ?", "", words)
    words = re.sub(rf"(?i)(?:\b(?:{HEBREW}) )?\[({_MONTH})\]", r"\1", words)
    words = re.sub(rf"(?i)(?<![\w])(?:{ABOUT})(?= ?(?:\d|[a-z]+ \d))", "circa", words)
    words = re.sub(rf"(?i)\b(?:{NO_YEAR})", "no year", words)
    words = re.sub(r"(?i)\b(?:de|of)\b ", "", words)
    words = re.sub(r"(?i)(\d)(?:(?:er|d|st|nd|rd|th)\.?|\.)(?= )", r"\1", words)
    return re.sub(r"[^\W\d_]+\b\.?", _english_month, words).strip(" ,;.")


def _english_month(found: "re.Match[str]") -> str:
    return MONTHS.get(found[0].rstrip(".").lower(), found[0])


def _dating(text: str, found: "re.Match[str]", form: str) -> Dating | None:
    special = {"republican": _republican, "days": _days, "pair": _pair}.get(form)
    if special is not None:
        return special(found)
    if form == "numeric" and (dotted := _DOTTED.fullmatch(found[0])) and 1 <= int(dotted[2]) <= 12:
        edtf = read(f"{dotted[1]} {_ENGLISH_MONTHS[int(dotted[2]) - 1]} {dotted[3]}")
        return Dating(*found.span(), edtf, form) if edtf else None
    words, end = _with_supplied_year(text, found, form)
    # A day without a year is written so; the reader of typed dates wants to be told.
    yearless = form == "day" and end == found.end()
    edtf = read(f"{words.rstrip(' .')}, no year" if yearless else _balanced(words))
    if form == "numeric" and not edtf:
        edtf = read(re.sub(r"[\[\]]", "", words)) or _by_month_named(text, words)
    if not edtf:
        return None
    return Dating(found.start(), end, edtf, form, supplied=any(mark in words for mark in "[("))


def _with_supplied_year(text: str, found: "re.Match[str]", form: str) -> tuple[str, int]:
    """`15 July [1932]`, `3 May n.y. [but 1931]`: the words with the year behind them, and where they end."""
    words, end = found[0], found.end()
    behind = re.compile(r",? ?\[[^\[\]]{0,12}\d{4}\??\]").match(text, end) if form == "day" else None
    if behind:
        return text[found.start() : behind.end()], behind.end()
    year = _NO_YEAR_BUT.match(text, end) if form == "full" else None
    if year and read(words).startswith("XXXX-"):
        return f"{re.sub(rf'(?i),? ?{_NO_YEAR}$', '', words)} [{year[1]}]", year.end()
    return words, end


def _days(found: "re.Match[str]") -> Dating | None:
    """`September 7-8, 1863`: begun on one day, ended on another."""
    days = re.sub(rf"(?i)^({_MONTH}) (\d{{1,2}} ?- ?\d{{1,2}}),? (\d{{4}})$", r"\2 \1 \3", found[0])
    return Dating(*found.span(), read(days), "full") if read(days) else None


def _by_month_named(text: str, words: str) -> str:
    """`11/10/1923` may be read either way, but not where the text also says "October 1923"."""
    figures = [int(figure) for figure in re.findall(r"\d+", words)]
    named = _months_named(text)
    months = [at for at in (0, 1) if (figures[at], figures[-1]) in named]
    if len(figures) != 3 or len(months) != 1:
        return ""
    return read(f"{figures[1 - months[0]]} {_ENGLISH_MONTHS[figures[months[0]] - 1]} {figures[2]}")


@lru_cache(maxsize=8)
def _months_named(text: str) -> frozenset[tuple[int, int]]:
    """Every "October 1923" of a text, as (10, 1923)."""
    every = re.finditer(rf"(?i)\b({_MONTH}),? (\d{{4}})\b", text)
    return frozenset((_month_number(one[1]), int(one[2])) for one in every)


def _month_number(word: str) -> int:
    return _ENGLISH_MONTHS.index(MONTHS[word.rstrip(".").lower()]) + 1


def _pair(found: "re.Match[str]") -> Dating | None:
    """`3 and 19 August 1841`: two letters, both days."""
    if not found[0][0].isdigit():
        return _american_pair(found)
    if found[0][-6:-5].isalpha() and len(re.findall(rf"(?i){_MONTH}", found[0])) == 2:
        first, second = re.split(r" (?:and|&|et|und) ", found[0], maxsplit=1)
        each = [read(f"{first} {found[0][-4:]}"), read(second)]
        return Dating(*found.span(), f"{{{each[0]},{each[1]}}}", "full") if all(each) else None
    days = re.findall(r"\d{1,2}(?=(?:st|nd|rd|th|\.)? )", found[0])[:2]
    rest = re.sub(
        r"^.*?\d{1,2}(?:st|nd|rd|th|\.)? (?:and|&|et|und) \d{1,2}(?:st|nd|rd|th|\.)? ", "", found[0]
    )
    both = [read(f"{day} {rest}") for day in days]
    return Dating(*found.span(), f"{{{both[0]},{both[1]}}}", "full") if len(both) == 2 and all(both) else None


def _american_pair(found: "re.Match[str]") -> Dating | None:
    """`March 2 and March 9, 1889`, `March 2 and 9, 1889`."""
    first, second = re.split(r" (?:and|&) ", found[0], maxsplit=1)
    month = "" if second[0].isalpha() else f"{first.split()[0]} "
    both = [read(f"{first}, {found[0][-4:]}"), read(f"{month}{second}")]
    return Dating(*found.span(), f"{{{both[0]},{both[1]}}}", "full") if all(both) else None


def _balanced(words: str) -> str:
    """Without a bracket whose partner lies outside."""
    for opening, closing in ("[]", "()"):
        if words.count(opening) != words.count(closing):
            words = words.replace(opening, "").replace(closing, "")
    return words


def _republican(found: "re.Match[str]") -> Dating | None:
    words = re.split(r"[\s,]+", found[0].replace("l'", ""))
    day = republican_day(
        int(re.sub(r"\D", "", words[0])), REPUBLICAN[words[1].lower()], republican_year(words[-1])
    )
    if day is None:
        return None
    return Dating(found.start(), found.end(), day.isoformat(), "full", calendar="republican")


def _supplied(inner: str) -> str:
    """What the house puts in brackets: a date, or one behind "but" or the words of a postmark."""
    plain = re.sub(r"(?i)^but ", "", inner)
    docketed = re.fullmatch(r"(?i)(?:docketed|postmark(?:ed)?)(?: on|:)? (\d{4})", plain)
    if docketed:
        return f"{docketed[1]}?"
    return read(plain) or next(
        (one.edtf for one in datings(inner) if one.form in ("full", "numeric", "month")), ""
    )


def _undated(text: str, found: "re.Match[str]") -> Dating:
    """Read "no date" and what is supplied behind it: `(circa 1842)`, `[between 1858 and 1872, when ...]`."""
    behind = _SUPPLIED_BEHIND.match(text, found.end())
    edtf = _supplied(behind["inner"]) if behind else ""
    if not behind or not edtf:
        about = _BEHIND_UNDATED.match(text, found.end())
        edtf = _supplied(about[1]) if about else ""
        return Dating(
            found.start(), about.end() if about else found.end(), edtf, "undated", supplied=bool(edtf)
        )
    if re.fullmatch(r"\d{4}~?/\d{4}~?", edtf):  # one piece, some time between two years
        edtf = f"[{edtf.replace('/', '..')}]"
    if edtf.isdecimal() and len(edtf) == 4:  # a year that stands nowhere on the piece: certain to nobody
        edtf += "?"
    return Dating(found.start(), behind.end(), edtf, "undated", supplied=True)
