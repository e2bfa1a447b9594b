"""A citation as one sentence to paste into a footnote."""

from catalog.formats.citation import Citation, citation_of
from catalog.formats.shelf import Format, Imprint, register
from catalog.record.entity import EntityRecord
from catalog.values.dates import describe_date


def _author(facts: Citation) -> str:
    """Return the first writer, unless the title names the person already, as titles of letters do."""
    author = facts.authors[0] if facts.authors else ""
    known = author and author.split()[-1].casefold() in facts.title.casefold()
    return "" if known else author


def cite(record: EntityRecord, imprint: Imprint) -> str:
    facts = citation_of(record)
    title = ", ".join(filter(None, (_author(facts), facts.title)))
    edition = f"edition {imprint.edition}, {describe_date(imprint.published.isoformat())}"
    return ". ".join(filter(None, (title, facts.kept, f"{imprint.archive}, {record.ark}, {edition}"))) + (
        f". {imprint.edition_address}"
    )


def write(record: EntityRecord, imprint: Imprint) -> bytes:
    return f"{cite(record, imprint)}\n".encode()


register(Format("txt", "Text", "text/plain", write, "cite"))
