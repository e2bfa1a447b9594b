"""JSA, a third-party firm."""

from catalog.certifiers.certifier import Certifier
from catalog.certifiers.shelf import register

register(
    Certifier(
        key="jsa",
        names=("JSA", "James Spence Authentication", "James Spence", "Spence LOA"),
        about="A third-party firm. Counterfeit cards and holograms of it are reported.",
        source="authors of the trade, secondary; the series were not confirmed",
        kinds=("quick-opinion", "auction-loa", "sticker-coa", "full-loa", "slab", "witnessed"),
        numbered="yes",
        series_note="Letters, then digits, it is said; no series is verified here, so none is asked for.",
        lookup_address="https://www.spenceloa.com/verify-authenticity",
    )
)
