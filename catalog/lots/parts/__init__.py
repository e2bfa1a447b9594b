"""The parts of the reader, in the order they read: one file with a `read`, one line here."""

from catalog.lots.parts import kind, life_dates, signature, writer
from catalog.lots.shelf import parts

parts.register("kind", kind.read)
parts.register("signature", signature.read)
parts.register("writer", writer.read)
parts.register("life_dates", life_dates.read)

__all__ = ["parts"]
