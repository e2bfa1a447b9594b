"""RR Auction (formerly R&R), an auction house: its certificate is the seller's own guarantee."""

from catalog.certifiers.certifier import Certifier
from catalog.certifiers.shelf import register

register(
    Certifier(
        key="rr-auction",
        names=("RR Auction", "R&R Auction", "R&R", "RR"),
        about="An auction house. Its certificate is the seller’s own guarantee; it names others for more.",
        source="its catalogues of 2012 and 2018",
        kinds=("house-coa",),
        series_note="No number was printed in the lots seen; ask the house.",
    )
)
