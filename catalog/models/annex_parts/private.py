"""The frame of a part that only the Annex has."""

from catalog.models.part import Part


class PrivatePart(Part):
    """A row that is kept, restored and shown with the Annex, never with the Record."""

    class Meta(Part.Meta):
        abstract = True
