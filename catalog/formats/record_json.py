"""The Record itself as canonical JSON (RFC 8785).

For an edition of the present schema these are the stored bytes; doors serve the stored ones, of any schema.
"""

from catalog.formats.shelf import Format, Imprint, register
from catalog.record.canonical import canonical_json
from catalog.record.entity import EntityRecord


def write(record: EntityRecord, _imprint: Imprint) -> bytes:
    return canonical_json(record.plain())


register(Format("json", "Record (JSON)", "application/json", write, "data"))
