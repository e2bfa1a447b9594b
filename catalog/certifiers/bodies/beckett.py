"""Beckett Authentication Services (BAS), a third-party firm."""

from catalog.certifiers.certifier import Certifier
from catalog.certifiers.shelf import register

register(
    Certifier(
        key="beckett",
        names=("Beckett", "BAS", "Beckett Authentication Services", "Beckett Authentication"),
        about="A third-party firm.",
        source="secondary; the series were not confirmed",
        kinds=("quick-opinion", "auction-loa", "sticker-coa", "full-loa", "slab", "witnessed"),
        numbered="yes",
        series_note="Letters and digits, it is said; no series is verified here, so none is asked for.",
        lookup_address="https://www.beckett-authentication.com/verify-certificate",
    )
)
