"""AFTAL, an association of dealers in the United Kingdom."""

from catalog.certifiers.certifier import Certifier
from catalog.certifiers.shelf import register

register(
    Certifier(
        key="aftal",
        names=("AFTAL", "Autograph Fair Trade Association", "AFTAL Registered Dealer"),
        about="An association of dealers; its number says that a dealer is a member, and nothing of a piece.",
        source="autographs.co.uk",
        field="membership",
        kinds=("dealer-guarantee",),
        series_note="Dealers have numbers; their shape is not verified here, so none is asked for.",
    )
)
