"""Checks of the verification desk: what an organisation asked, row by row, and what was found. Private.

Nothing here is part of the catalogue or its exports; all of it goes at `expires`, or when the clerk says.
"""

from django.conf import settings
from django.db import models

from catalog.models.columns import CleanLine, CleanText, choice_column, one_of
from catalog.models.organisation import ApiKey, Organisation
from catalog.values.identifiers import mint_reference

CHECK_STATES = ("working", "done", "stopped")
CHECK_ROW_STATES = ("waiting", "done", "refused")


class Check(models.Model):
    """One sale, list or piece that is checked: `columns` are its headers, `mapping` what each means."""

    reference = models.CharField(max_length=16, unique=True, default=mint_reference, editable=False)
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="checks")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    by_name = CleanLine()
    key = models.ForeignKey(ApiKey, models.SET_NULL, null=True, related_name="+")
    title = CleanLine()
    columns = models.JSONField(default=list)
    mapping = models.JSONField(default=list)
    notes = models.JSONField(default=list)
    state = choice_column(*CHECK_STATES, default="working")
    error = CleanText()
    created = models.DateTimeField(auto_now_add=True)
    finished = models.DateTimeField(null=True)
    expires = models.DateTimeField()

    class Meta:
        ordering = ["-pk"]
        constraints = [one_of("check", "state", CHECK_STATES)]
        indexes = [models.Index(name="check_expiry", fields=["expires"])]

    def __str__(self) -> str:
        return self.title or self.reference


class CheckRow(models.Model):
    """One row: the cells as they came, what was understood to be asked, and the finding in its plain form."""

    check_of = models.ForeignKey(Check, models.CASCADE, related_name="rows")
    position = models.PositiveIntegerField()
    number = models.PositiveIntegerField()
    cells = models.JSONField(default=list)
    asked = models.JSONField(default=dict)
    state = choice_column(*CHECK_ROW_STATES, default="waiting")
    reason = CleanText()
    finding = models.JSONField(default=dict)
    matched = models.BooleanField(default=False)
    ledger = models.PositiveBigIntegerField(null=True)

    class Meta:
        ordering = ["position"]
        indexes = [models.Index(name="check_row_state", fields=["check_of", "state"])]
        constraints = [
            one_of("check_row", "state", CHECK_ROW_STATES),
            models.UniqueConstraint(name="check_row_position_unique", fields=["check_of", "position"]),
        ]

    def __str__(self) -> str:
        return f"row {self.number}: {self.state}"
