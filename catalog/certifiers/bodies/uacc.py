"""UACC, a collectors' club with a scheme of Registered Dealers."""

from catalog.certifiers.certifier import Certifier, Series
from catalog.certifiers.shelf import register

register(
    Certifier(
        key="uacc",
        names=("UACC", "Universal Autograph Collectors Club", "UACC Registered Dealer"),
        about="A collectors’ club. Its number says that a dealer was registered, and nothing of a piece.",
        source="historyinink.com; autographalert 2007",
        field="membership",
        kinds=("dealer-guarantee",),
        numbered="yes",
        series=(Series("RD#{1-5}", "the number of a registered dealer (RD281)"),),
        series_note="The number is the dealer’s: all that he sells bears the same one.",
    )
)
