"""University Archives and John Reznikoff: dealer, auctioneer, consultant and examiner in one person."""

from catalog.certifiers.certifier import Certifier
from catalog.certifiers.shelf import register

register(
    Certifier(
        key="university-archives",
        names=("University Archives", "John Reznikoff", "University Archives, John Reznikoff"),
        about=(
            "A dealer and auctioneer whose head is a named consultant of other houses and firms: his role and"
            " his interest have to be recorded each time."
        ),
        source="RR Auction, catalogues of 2018",
        kinds=("auction-loa", "full-loa", "dealer-guarantee", "house-coa"),
        series_note="No number was seen; ask.",
    )
)
