"""The parts of the reader, in the order they read: one file with a `read`, one line here."""

from catalog.lots.parts import book_format, date, dimensions, extent, kind, life_dates, recipient, signature, writer
from catalog.lots.shelf import parts

parts.register("kind", kind.read)
parts.register("signature", signature.read)
parts.register("writer", writer.read)
parts.register("life_dates", life_dates.read)
parts.register("recipient", recipient.read)

parts.register("date", date.read)

parts.register("extent", extent.read)
parts.register("book_format", book_format.read)
parts.register("dimensions", dimensions.read)

__all__ = ["parts"]
