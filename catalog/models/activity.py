"""Dated activities and who took part in them."""

from django.db import models

from catalog.models.columns import CleanText
from catalog.models.composite import DateColumns, LinkColumns, date_rules
from catalog.models.part import Part, owner_column, unique_part
from catalog.models.term import term_column


class Activity(Part):
    """Written, sent, received, postmarked, born, died, occurred, published …."""

    entity = owner_column("Entity", "activities")
    type = term_column("activity", required=True)
    date = DateColumns()
    place = LinkColumns("Place")
    note = CleanText()

    class Meta(Part.Meta):
        verbose_name_plural = "activities"
        constraints = [unique_part("activity"), *date_rules("activity", "date")]
        indexes = [models.Index(name="activity_by_day", fields=["date_earliest", "date_latest"])]

    def __str__(self) -> str:
        return f"{self.type}, {self.date.as_written or self.date.edtf or 'undated'}"


class Participant(Part):
    """Somebody with a role in an activity."""

    parent = owner_column("Activity", "participants")
    role = term_column("role")
    agent = LinkColumns("Agent")

    class Meta(Part.Meta):
        constraints = [unique_part("participant", "parent")]

    def __str__(self) -> str:
        return f"{self.agent.observed or self.agent_ref} ({self.role or 'role not stated'})"  # type: ignore[attr-defined]  # a composite column
