"""CSL-JSON (Citation Style Language 1.0.2, data schema): what reference managers read."""

import json
import re
from typing import Any

from catalog.formats.citation import Citation, citation_of
from catalog.formats.shelf import Format, Imprint, register
from catalog.formats.works import Work, work_of
from catalog.record.entity import EntityRecord
from catalog.record.source import SourceRecord
from catalog.values.dates import describe_date, parse_edtf

_POINT = re.compile(r"(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?")


def _point(text: str) -> list[int] | None:
    found = _POINT.fullmatch(text)
    return [int(part) for part in found.groups() if part] if found else None


def csl_date(edtf: str) -> dict[str, Any]:
    """Return `date-parts` for a plain date or interval, doubtful ones marked; words for all else."""
    value = parse_edtf(edtf)
    points = [_point(part) for part in value.text.rstrip("?~%").split("/")]
    if value.kind in {"date", "interval"} and all(points):
        doubt = {"circa": True} if value.uncertain or value.approximate else {}
        return {"date-parts": points, **doubt}
    return {"literal": describe_date(edtf)}


def _type(record: EntityRecord, facts: Citation) -> str:
    if record.kind == "item":
        return "personal_communication" if facts.is_letter else "manuscript"
    return "article" if record.kind == "essay" else "entry"


def _literal(names: tuple[str, ...]) -> list[dict[str, str]]:
    """Return names whole, since nobody knows which of their words is the family's."""
    return [{"literal": name} for name in names]


def _work(work: Work) -> dict[str, Any]:
    return {
        "type": work.form.csl,
        "title": work.title,
        "author": _literal(work.authors),
        "editor": _literal(work.editors),
        "translator": _literal(work.translators),
        "container-title": work.container,
        "collection-title": work.series,
        "volume": work.volume,
        "issue": work.issue,
        "page": work.pages,
        "edition": work.edition,
        "publisher": work.publisher,
        "publisher-place": work.place,
        "issued": csl_date(work.date) if work.date else {},
        "language": work.language,
        "ISBN": work.isbn,
        "ISSN": work.issn,
        "DOI": work.doi,
        "URL": work.url,
        "accessed": csl_date(work.accessed) if work.accessed and work.url else {},
    }


def _note(further_titles: tuple[str, ...], *words: str) -> str:
    return "; ".join((*words, *(f"title also: {title}" for title in further_titles)))


def _source(record: SourceRecord, imprint: Imprint) -> dict[str, Any]:
    """Return the work as such; in the note stand our entry of it and where an archived copy is."""
    work = work_of(record)
    entry = f"{imprint.archive}, {record.ark}, edition {imprint.edition}"
    archived = (f"archived at {work.archived}",) if work.archived else ()
    own = {key: value for key, value in _work(work).items() if value}
    address = {} if {"URL", "DOI"} & own.keys() else {"URL": imprint.edition_address}
    return {**own, "note": _note(work.further_titles, entry, *archived), **address}


def item(record: EntityRecord, imprint: Imprint) -> dict[str, Any]:
    if isinstance(record, SourceRecord):
        return {"id": f"{record.ark}/editions/{imprint.edition}", **_source(record, imprint)}
    facts = citation_of(record)
    found = {
        "id": f"{record.ark}/editions/{imprint.edition}",
        "type": _type(record, facts),
        "title": facts.title,
        "author": _literal(facts.authors),
        "translator": _literal(facts.translators),
        "recipient": _literal(facts.addressees),
        "issued": csl_date(facts.date) if facts.date else {},
        "original-publisher-place": facts.place,
        "archive": facts.repository,
        "archive_location": facts.reference_code,
        "publisher": imprint.archive,
        "version": str(imprint.edition),
        "language": facts.language,
        "note": _note(facts.further_titles, record.ark),
        "URL": imprint.edition_address,
    }
    return {key: value for key, value in found.items() if value}


def write(record: EntityRecord, imprint: Imprint) -> bytes:
    return json.dumps([item(record, imprint)], ensure_ascii=False, indent=2).encode() + b"\n"


register(Format("csl.json", "CSL-JSON", "application/vnd.citationstyles.csl+json", write, "cite"))
