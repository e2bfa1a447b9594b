"""BibTeX with the fields of BibLaTeX: `@letter` and `@unpublished`, `@online` for all that is no item."""

import re

from catalog.formats.citation import Citation, citation_of
from catalog.formats.shelf import Format, Imprint, register
from catalog.record.entity import EntityRecord
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


def _date(facts: Citation) -> str:
    """Return EDTF levels 0 and 1, which BibLaTeX reads; of a set only the words, in `note`."""
    return facts.date if re.fullmatch(r"[-0-9X/.?~%]+", facts.date) else ""


def _note(facts: Citation, imprint: Imprint) -> str:
    said = describe_date(facts.date) if facts.date and not _date(facts) else ""
    return ", ".join(filter(None, (said, f"edition {imprint.edition}")))


def _fields(record: EntityRecord, imprint: Imprint) -> dict[str, str]:
    facts = citation_of(record)
    return {
        "author": " and ".join(f"{{{escape(name)}}}" for name in facts.authors),
        "title": escape(facts.title),
        "date": _date(facts),
        "location": escape(facts.place),
        "library": escape(facts.kept),
        "organization": escape(imprint.archive),
        "note": escape(_note(facts, imprint)),
        "url": imprint.edition_address,
    }


def _type(record: EntityRecord) -> str:
    if record.kind != "item":
        return "online"
    return "letter" if citation_of(record).is_letter else "unpublished"


def write(record: EntityRecord, imprint: Imprint) -> bytes:
    key = re.sub(r"[^a-z0-9]+", "-", record.ark.removeprefix("ark:/").lower())
    fields = [f"  {name} = {{{value}}}" for name, value in _fields(record, imprint).items() if value]
    return "\n".join((f"@{_type(record)}{{{key}-{imprint.edition},", ",\n".join(fields), "}", "")).encode()


register(Format("bib", "BibTeX", "application/x-bibtex", write, "cite"))
