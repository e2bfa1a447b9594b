"""CSL-JSON (Citation Style Language 1.0.2, data schema): what reference managers read."""

import json
import re
from typing import Any

from catalog.formats.citation import Citation, citation_of
from catalog.formats.shelf import Format, Imprint, register
from catalog.record.entity import EntityRecord
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
    return "document" if record.kind == "source" else "entry"


def item(record: EntityRecord, imprint: Imprint) -> dict[str, Any]:
    facts = citation_of(record)
    found = {
        "id": f"{record.ark}/editions/{imprint.edition}",
        "type": _type(record, facts),
        "title": facts.title,
        "author": [{"literal": name} for name in facts.authors],
        "recipient": [{"literal": name} for name in facts.addressees],
        "issued": csl_date(facts.date) if facts.date else {},
        "original-publisher-place": facts.place,
        "archive": facts.repository,
        "archive_location": facts.reference_code,
        "publisher": imprint.archive,
        "version": str(imprint.edition),
        "note": record.ark,
        "URL": imprint.edition_address,
    }
    return {key: value for key, value in found.items() if value}


def write(record: EntityRecord, imprint: Imprint) -> bytes:
    return json.dumps([item(record, imprint)], ensure_ascii=False, indent=2).encode() + b"\n"


register(Format("csl.json", "CSL-JSON", "application/vnd.citationstyles.csl+json", write, "cite"))
