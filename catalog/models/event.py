"""Historical events, raids and fires among them; when and where are activities of the event."""

from catalog.models.columns import CleanText
from catalog.models.entity import Entity
from catalog.models.term import term_column


class Event(Entity):
    """Something that happened, apart from any item."""

    event_kind = term_column("event-kind")
    description = CleanText()

    class Meta:
        base_manager_name = "objects"
