"""PADA (PADAH), an association of dealers with a code of ethics."""

from catalog.certifiers.certifier import Certifier
from catalog.certifiers.shelf import register

register(
    Certifier(
        key="pada",
        names=("PADA", "PADAH", "Professional Autograph Dealers Association"),
        about=(
            "An association of dealers. Its members refund without limit of time, and may not offer a piece"
            " again that was questioned without saying so in writing."
        ),
        source="padaweb.org, code of ethics",
        field="membership",
        kinds=("dealer-guarantee",),
        series_note="Members stand in a list; their guarantees bear no number of the association.",
    )
)
