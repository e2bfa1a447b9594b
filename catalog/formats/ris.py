"""RIS: one tag a line, two letters, two blanks, a hyphen; lines end in CR LF."""

import re
from collections.abc import Iterator

from catalog.formats.citation import Citation, citation_of
from catalog.formats.shelf import Format, Imprint, register
from catalog.record.entity import EntityRecord
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


def _lines(record: EntityRecord, imprint: Imprint) -> Iterator[tuple[str, str]]:
    facts = citation_of(record)
    yield "TY", _type(record, facts)
    for name in facts.authors:
        yield "AU", name
    for name in facts.addressees:
        yield "A2", name
    yield "TI", facts.title
    yield from _date(facts.date)
    yield "CY", facts.place
    yield "CN", facts.kept
    yield "PB", imprint.archive
    yield "ET", str(imprint.edition)
    yield "M1", record.ark
    yield "UR", imprint.edition_address


def write(record: EntityRecord, imprint: Imprint) -> bytes:
    lines = [f"{tag}  - {value}\r\n" for tag, value in _lines(record, imprint) if value]
    return "".join([*lines, "ER  - \r\n"]).encode()


register(Format("ris", "RIS", "application/x-research-info-systems", write, "cite"))
