"""How offers are edited: each time the piece was offered for sale, with what was made public of it."""

from catalog.admin.forms.part import Sheet
from catalog.admin.parts.wording import date_words, joined, link_words
from catalog.models import Offer


def _offer(row: Offer) -> str:
    who = link_words(row, "house") or row.sale or row.kind or "somebody not named"
    lot = f"lot {row.lot}" if row.lot else ""
    result = joined(row.result, row.currency, row.result_kind, by=" ") if row.result else ""
    return joined(who, date_words(row.date), lot, row.outcome, result, by=" · ")


offers = Sheet(
    model=Offer,
    collection="offers",
    title="Offers and sales",
    one="offer",
    fields=(
        "kind",
        "sale",
        "house",
        "date",
        "place",
        "catalogue",
        "lot",
        "pieces",
        "title_as_printed",
        "estimate_low",
        "estimate_high",
        "currency",
        "result",
        "result_kind",
        "outcome",
        "notices",
        "statement",
        "note",
    ),
    telling=_offer,
    more=(("offer_share", "Other pieces of this lot"),),
    hint=(
        "Only what was made public: estimate, result, notices. Who owned it, and what an owner paid, stands "
        "under Provenance."
    ),
)
