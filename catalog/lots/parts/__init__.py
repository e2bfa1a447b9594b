"""The parts of the reader, in the order they read: one file with a `read`, one line here."""

from catalog.lots.parts import (
    authentication,
    book_format,
    condition,
    date,
    dimensions,
    enclosures,
    excerpt,
    extent,
    group,
    hand,
    kind,
    languages,
    life_dates,
    place,
    provenance,
    recipient,
    sale,
    signature,
    signature_in_text,
    support,
    writer,
)
from catalog.lots.shelf import parts

parts.register("kind", kind.read)
parts.register("signature", signature.read)
parts.register("writer", writer.read)
parts.register("signature_in_text", signature_in_text.read)
parts.register("hand", hand.read)
parts.register("recipient", recipient.read)
parts.register("date", date.read)
parts.register("life_dates", life_dates.read)
parts.register("group", group.read)
parts.register("place", place.read)
parts.register("extent", extent.read)
parts.register("book_format", book_format.read)
parts.register("dimensions", dimensions.read)
parts.register("support", support.read)
parts.register("languages", languages.read)
parts.register("excerpt", excerpt.read)
parts.register("condition", condition.read)
parts.register("provenance", provenance.read)
parts.register("authentication", authentication.read)
parts.register("enclosures", enclosures.read)
parts.register("sale", sale.read)

__all__ = ["parts"]
