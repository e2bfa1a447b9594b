"""How movements are edited; the last by date says where the item is now."""

from catalog.admin.forms.part import Sheet
from catalog.admin.parts.wording import date_words, joined, shortened
from catalog.models import Movement


def _movement(row: Movement) -> str:
    where = "back to its normal shelf" if row.home else row.place or "place not named"
    by = f"by {row.moved_by}" if row.moved_by else ""
    return joined(where, date_words(row.date), shortened(row.reason, 60), by, by=" · ")


movements = Sheet(
    model=Movement,
    collection="movements",
    title="Movements",
    one="movement",
    fields=(
        "date",
        "home",
        "building",
        "room",
        "shelf",
        "box",
        "reason",
        "moved_by",
        "condition_check",
        "note",
    ),
    telling=_movement,
    private=True,
    hint=(
        "The shelf on the tab Annex is where the item belongs. The last movement says where it is now; "
        "without any, or once it is back, it lies on that shelf."
    ),
)
