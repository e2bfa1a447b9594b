"""ILAB, ABAA and PBFA, associations of booksellers whose members guarantee what they sell."""

from catalog.certifiers.certifier import Certifier
from catalog.certifiers.shelf import register

register(
    Certifier(
        key="ilab",
        names=("ILAB", "ABAA", "PBFA", "International League of Antiquarian Booksellers"),
        about="Associations of booksellers. Members guarantee what they sell; the association nothing.",
        source="ilab.org",
        field="membership",
        kinds=("dealer-guarantee",),
        numbered="no",
    )
)
