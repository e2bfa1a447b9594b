"""What the values are called that are read out of a description: at the desk and where anybody pastes one."""

from django.utils.translation import gettext_lazy

LABELS = {
    "kind": gettext_lazy("Kind"),
    "body_hand": gettext_lazy("Hand of the body"),
    "signature_kind": gettext_lazy("Kind of signature"),
    "signed_as": gettext_lazy("Signed as"),
    "pieces": gettext_lazy("Pieces"),
    "writer": gettext_lazy("Writer"),
    "life_dates": gettext_lazy("Life dates"),
    "recipient": gettext_lazy("Recipient"),
    "place": gettext_lazy("Place of writing"),
    "destination": gettext_lazy("Sent to"),
    "date": gettext_lazy("Date"),
    "further_date": gettext_lazy("Further date"),
    "extent": gettext_lazy("Written sides"),
    "format": gettext_lazy("Book format"),
    "dimensions": gettext_lazy("Size"),
    "frame_size": gettext_lazy("Size framed"),
    "support": gettext_lazy("Support"),
    "language": gettext_lazy("Language"),
    "excerpt": gettext_lazy("Extract"),
    "condition": gettext_lazy("Condition"),
    "grade": gettext_lazy("Grade"),
    "fault": gettext_lazy("Fault"),
    "authentication": gettext_lazy("Opinion"),
    "provenance": gettext_lazy("Provenance"),
    "literature": gettext_lazy("Literature"),
    "enclosure": gettext_lazy("Comes with it"),
    "sale_lot": gettext_lazy("Lot"),
    "sale_estimate": gettext_lazy("Estimate"),
    "sale_start": gettext_lazy("Starting bid"),
    "sale_price": gettext_lazy("Price"),
    "sale_status": gettext_lazy("Outcome"),
    "sale_reference": gettext_lazy("Stock number"),
}


def lot_field(name: str) -> str:
    """Return what a value is called; one of a later reader by its own name."""
    return str(LABELS.get(name, "")) or name.removeprefix("sale_").replace("_", " ").capitalize()
