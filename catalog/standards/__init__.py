"""The shelf of descriptive standards, pure: what each asks of a Record. One file a standard, named here."""

from catalog.standards import dacs_minimum, dacs_optimum, isaar, isad, letter, loss_register, object_id
from catalog.standards.shelf import (
    Measure,
    Requirement,
    Standard,
    measure,
    measures_of,
    standards,
    standards_for,
)

__all__ = [
    "Measure", "Requirement", "Standard", "dacs_minimum", "dacs_optimum", "isaar", "isad", "letter",
    "loss_register", "measure", "measures_of", "object_id", "standards", "standards_for",
]  # fmt: skip
