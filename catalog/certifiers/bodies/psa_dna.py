"""PSA/DNA, a third-party firm; its terms say “questionable” and “inconclusive”, never “forgery”."""

from catalog.certifiers.certifier import Certifier, Series
from catalog.certifiers.shelf import register

register(
    Certifier(
        key="psa-dna",
        names=("PSA/DNA", "PSA", "PSA/DNA Authentication Services", "Professional Sports Authenticator"),
        about="A third-party firm. Its auction letters repeat the auctioneer’s text and are preliminary.",
        source="psacard.com, autograph process; autographsforsale.com on numbers taken for forged stickers",
        kinds=("quick-opinion", "auction-loa", "sticker-coa", "full-loa", "slab", "witnessed"),
        numbered="yes",
        series=(
            Series("#{8}", "on the label of a holder (84092518)"),
            Series("[A-F]#####", "on older stickers, cards and letters"),
            Series(
                "*{6}", "“six-digit alphanumeric” on its card, says the firm", ("sticker-coa", "full-loa")
            ),
        ),
        series_note="Three shapes were seen; from when to when each was used is not known here.",
        lookup_address="https://www.psacard.com/cert/{number}",
    )
)
