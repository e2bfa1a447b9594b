"""Roger Epperson (REAL), a specialist in music."""

from catalog.certifiers.certifier import Certifier
from catalog.certifiers.shelf import register

register(
    Certifier(
        key="epperson",
        names=("Roger Epperson", "Epperson", "Roger Epperson (REAL)"),
        about="A specialist in music who gives opinions.",
        source="autographalert 2007",
        series_note="Nothing is known here of numbers.",
    )
)
