"""A citation as one sentence to paste into a footnote."""

from catalog.formats.citation import Citation, citation_of
from catalog.formats.reference import reference_line
from catalog.formats.shelf import Format, Imprint, register
from catalog.formats.works import work_of
from catalog.record.entity import EntityRecord
from catalog.record.source import SourceRecord
from catalog.values.dates import describe_date


def _author(facts: Citation, kind: str) -> str:
    """Return the first writer, unless the title names the person already, as titles of letters do."""
    if kind == "essay":
        return " and ".join(facts.authors)
    author = facts.authors[0] if facts.authors else ""
    known = author and author.split()[-1].casefold() in facts.title.casefold()
    return "" if known else author


def cite(record: EntityRecord, imprint: Imprint) -> str:
    if isinstance(record, SourceRecord):
        return _closed(reference_line(work_of(record)), "", record, imprint)
    facts = citation_of(record)
    title = ", ".join(filter(None, (_author(facts, record.kind), facts.title)))
    by = f"translated by {', '.join(facts.translators)}" if facts.translators else ""
    return _closed(", ".join(filter(None, (title, by))), facts.kept, record, imprint)


def _closed(title: str, kept: str, record: EntityRecord, imprint: Imprint) -> str:
    """Return the citation with what says which edition of which entry was read."""
    edition = f"edition {imprint.edition}, {describe_date(imprint.published.isoformat())}"
    said = filter(None, (title, kept, f"{imprint.archive}, {record.ark}, {edition}"))
    return f"{'. '.join(said)}. {imprint.edition_address}"


def write(record: EntityRecord, imprint: Imprint) -> bytes:
    return f"{cite(record, imprint)}\n".encode()


register(Format("txt", "Text", "text/plain", write, "cite"))
