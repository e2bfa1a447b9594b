"""RIS: one tag a line, two letters, two blanks, a hyphen; lines end in CR LF."""

import re
from collections.abc import Iterator

from catalog.formats.citation import Citation, citation_of
from catalog.formats.shelf import Format, Imprint, register
from catalog.formats.works import Work, work_of
from catalog.record.entity import EntityRecord
from catalog.record.source import SourceRecord
from catalog.values.dates import describe_date, parse_edtf


def _type(record: EntityRecord, facts: Citation) -> str:
    if record.kind != "item":
        return "ELEC"
    return "PCOMM" if facts.is_letter else "MANSCPT"


def _date(edtf: str) -> Iterator[tuple[str, str]]:
    """Yield year and date as `YYYY/MM/DD/words`; what is not a plain date goes into the words."""
    if not edtf:
        return
    value = parse_edtf(edtf)
    plain = value.kind == "date" and re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", value.text)
    if plain:
        yield "PY", plain[1]
        yield "DA", "/".join([*(part or "" for part in plain.groups()), ""])
    else:
        yield "DA", f"///{describe_date(edtf)}"


CONTAINERS = {"JOUR": "JO", "NEWS": "JO", "CHAP": "T2", "ENCYC": "T2", "CTLG": "T2"}


def _people(work: Work) -> Iterator[tuple[str, str]]:
    yield from (("AU", name) for name in work.authors)
    yield from (("A2" if work.container else "ED", name) for name in work.editors)
    yield from (("A4", name) for name in work.translators)


def _pages(pages: str) -> Iterator[tuple[str, str]]:
    first, _, last = re.sub(r"\s*[-–—]\s*", "-", pages).partition("-")
    yield "SP", first
    yield "EP", last


def _work(work: Work, ark: str, imprint: Imprint) -> Iterator[tuple[str, str]]:
    yield "TY", work.form.ris
    yield from _people(work)
    yield "TI", work.title
    yield from (("TT", title) for title in work.further_titles)
    yield CONTAINERS.get(work.form.ris, "T2"), work.container
    yield "T3", work.series
    yield "VL", work.volume
    yield "IS", work.issue
    yield from _pages(work.pages)
    yield "ET", work.edition
    yield "PB", work.publisher
    yield "CY", work.place
    yield from _date(work.date)
    yield "LA", work.language
    yield "SN", work.isbn or work.issn
    yield "DO", work.doi
    yield "UR", work.url or ("" if work.doi else imprint.edition_address)
    yield "Y2", _seen(work)
    yield "L2", work.archived
    yield "N1", f"{imprint.archive}, {ark}, edition {imprint.edition}"


def _seen(work: Work) -> str:
    """Return the day on which a page was read, as RIS writes dates."""
    found = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", work.accessed) if work.url else None
    return "/".join([*(part or "" for part in found.groups()), ""]) if found else ""


def _lines(record: EntityRecord, imprint: Imprint) -> Iterator[tuple[str, str]]:
    if isinstance(record, SourceRecord):
        yield from _work(work_of(record), record.ark, imprint)
        return
    facts = citation_of(record)
    yield "TY", _type(record, facts)
    for name in facts.authors:
        yield "AU", name
    for name in facts.addressees:
        yield "A2", name
    for name in facts.translators:
        yield "A4", name
    yield "TI", facts.title
    for title in facts.further_titles:
        yield "TT", title
    yield from _date(facts.date)
    yield "CY", facts.place
    yield "CN", facts.kept
    yield "PB", imprint.archive
    yield "ET", str(imprint.edition)
    yield "LA", facts.language
    yield "M1", record.ark
    yield "UR", imprint.edition_address


def write(record: EntityRecord, imprint: Imprint) -> bytes:
    lines = [f"{tag}  - {value}\r\n" for tag, value in _lines(record, imprint) if value]
    return "".join([*lines, "ER  - \r\n"]).encode()


register(Format("ris", "RIS", "application/x-research-info-systems", write, "cite"))
