"""Old Records stay readable for ever: one pure function a schema number, each lifting a Record by one.

To change the schema: raise `SCHEMA` in document.py and register here `number -> upgrade(plain)`.
"""

from collections.abc import Callable
from typing import Any

from catalog.record.document import SCHEMA
from catalog.registry import Shelf

Plain = dict[str, Any]
upgraders: Shelf[Callable[[Plain], Plain]] = Shelf("record upgraders")


class UnknownSchemaError(ValueError):
    """The Record names a schema number that this version does not know."""


def upgrade(plain: Plain) -> Plain:
    """Lift plain JSON values to the present schema; the stored bytes stay as they are."""
    number = plain.get("schema")
    if not isinstance(number, int) or not 1 <= number <= SCHEMA:
        raise UnknownSchemaError(f"schema {number!r} is not known here; this version reads 1 to {SCHEMA}")
    for step in range(number, SCHEMA):
        plain = {**upgraders[str(step)](plain), "schema": step + 1}
    return plain
