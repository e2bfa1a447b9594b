"""The issuers on the shelf, one file each; a new one is a file and its name here."""

from catalog.certifiers.bodies import (
    aftal,
    art_loss_register,
    beckett,
    booksellers,
    epperson,
    jsa,
    pada,
    psa_dna,
    rr_auction,
    uacc,
    university_archives,
)

__all__ = [
    "aftal", "art_loss_register", "beckett", "booksellers", "epperson", "jsa", "pada", "psa_dna",
    "rr_auction", "uacc", "university_archives",
]  # fmt: skip
