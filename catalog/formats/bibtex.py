"""BibTeX with the fields of BibLaTeX: items as `@letter` or `@unpublished`, sources as what they are."""

import re

from catalog.formats.citation import citation_of
from catalog.formats.shelf import Format, Imprint, register
from catalog.formats.works import Work, work_of
from catalog.record.entity import EntityRecord
from catalog.record.source import SourceRecord
from catalog.values.dates import describe_date

MARKS = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}
_MARK = re.compile("|".join(map(re.escape, MARKS)))


def escape(text: str) -> str:
    return _MARK.sub(lambda found: MARKS[found[0]], text)


def _date(edtf: str) -> str:
    """Return EDTF levels 0 and 1, which BibLaTeX reads; of a set only the words, in `note`."""
    return edtf if re.fullmatch(r"[-0-9X/.?~%]+", edtf) else ""


def _in_words(edtf: str) -> str:
    return describe_date(edtf) if edtf and not _date(edtf) else ""


def _note(edtf: str, imprint: Imprint) -> str:
    return ", ".join(filter(None, (_in_words(edtf), f"edition {imprint.edition}")))


def _names(names: tuple[str, ...]) -> str:
    """Return names in braces, since nobody knows which of their words is the family's."""
    return " and ".join(f"{{{escape(name)}}}" for name in names)


def _fields(record: EntityRecord, imprint: Imprint) -> dict[str, str]:
    if isinstance(record, SourceRecord):
        return _work(work_of(record), record.ark, imprint)
    facts = citation_of(record)
    return {
        "author": _names(facts.authors),
        "translator": _names(facts.translators),
        "title": escape(facts.title),
        "titleaddon": escape("; ".join(facts.further_titles)),
        "date": _date(facts.date),
        "langid": facts.language,
        "location": escape(facts.place),
        "library": escape(facts.kept),
        "organization": escape(imprint.archive),
        "note": escape(_note(facts.date, imprint)),
        "url": imprint.edition_address,
    }


CONTAINERS = {"article": "journaltitle", "incollection": "booktitle", "inreference": "booktitle"}


def _work(work: Work, ark: str, imprint: Imprint) -> dict[str, str]:
    """Return the fields of a work, which has an address of its own; that of our entry stands in the note."""
    entry = f"{imprint.archive}, {ark}, edition {imprint.edition}"
    dated = _in_words(work.date)
    return {
        "author": _names(work.authors),
        "editor": _names(work.editors),
        "translator": _names(work.translators),
        "title": escape(work.title),
        "titleaddon": escape("; ".join(work.further_titles)),
        CONTAINERS.get(work.form.bib, "organization"): escape(work.container),
        "series": escape(work.series),
        "volume": escape(work.volume),
        "number": escape(work.issue),
        "pages": escape(re.sub(r"\s*[-–—]\s*", "--", work.pages)),
        "edition": escape(work.edition),
        "publisher": escape(work.publisher),
        "location": escape(work.place),
        "date": _date(work.date),
        "langid": work.language,
        "isbn": work.isbn,
        "issn": work.issn,
        "doi": work.doi,
        "url": work.url or ("" if work.doi else imprint.edition_address),
        "urldate": _date(work.accessed) if work.url else "",
        "note": escape(", ".join(filter(None, (dated, entry)))),
        "addendum": escape(f"archived at {work.archived}") if work.archived else "",
    }


def _type(record: EntityRecord) -> str:
    if isinstance(record, SourceRecord):
        return work_of(record).form.bib
    if record.kind != "item":
        return "online"
    return "letter" if citation_of(record).is_letter else "unpublished"


def write(record: EntityRecord, imprint: Imprint) -> bytes:
    key = re.sub(r"[^a-z0-9]+", "-", record.ark.removeprefix("ark:/").lower())
    fields = [f"  {name} = {{{value}}}" for name, value in _fields(record, imprint).items() if value]
    return "\n".join((f"@{_type(record)}{{{key}-{imprint.edition},", ",\n".join(fields), "}", "")).encode()


register(Format("bib", "BibTeX", "application/x-bibtex", write, "cite"))
