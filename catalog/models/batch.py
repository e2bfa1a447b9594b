"""Batches: many records changed by one plan, from a query or a spreadsheet, row by row, undone as a whole."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from catalog.models.columns import CleanLine, CleanText, choice_column, one_of

TASKS = ("edit", "import", "lots")
BATCH_STATES = (
    "mapping", "preparing", "prepared", "running", "done", "publishing", "undoing", "undone", "abandoned",
)  # fmt: skip
WORKING = ("preparing", "running", "publishing", "undoing")
"""The states in which a batch goes on by itself, chunk by chunk."""
ROW_STATES = ("waiting", "new", "changed", "held", "unchanged", "refused", "done", "undone", "left")
"""`left` is a row that an undo had to leave as it is; `held` one that waits for a person's word."""


class Batch(models.Model):
    """One plan and how far it is; `plan` is read by `actions.batches`."""

    task = choice_column(*TASKS, default="edit")
    kind = models.CharField(max_length=10)
    title = CleanLine()
    plan = models.JSONField(default=dict)
    private = models.BooleanField(default=False, help_text="it changes what is not public")
    state = choice_column(*BATCH_STATES, default="preparing")
    error = CleanText()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    by_name = CleanLine()
    operator = models.BooleanField(default=False)
    created = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["-id"]
        verbose_name_plural = "batches"
        constraints = [one_of("batch", "task", TASKS), one_of("batch", "state", BATCH_STATES)]

    def __str__(self) -> str:
        return self.title or f"batch {self.pk}"

    @property
    def is_working(self) -> bool:
        return self.state in WORKING


class BatchRow(models.Model):
    """One record of a batch: what it was given, what would change, what was done.

    `base` is the revision that the preview looked at, `made` the one that the batch wrote, `unmade` the one
    that undid it; `faults` says what is wrong with which cell, `remarks` what else is to be known.
    """

    batch = models.ForeignKey(Batch, models.CASCADE, related_name="rows")
    position = models.PositiveIntegerField()
    entity = models.ForeignKey("Entity", models.SET_NULL, null=True, related_name="batch_rows")
    label = CleanLine()
    given = models.JSONField(default=list)
    state = choice_column(*ROW_STATES, default="waiting")
    is_new = models.BooleanField(default=False)
    base = models.PositiveIntegerField(default=0)
    made = models.PositiveIntegerField(null=True)
    unmade = models.PositiveIntegerField(null=True)
    edition = models.PositiveIntegerField(null=True)
    faults = models.JSONField(default=list)
    remarks = models.JSONField(default=list)
    reason = CleanText()
    digest = models.CharField(max_length=64, blank=True, default="")

    class Meta:
        ordering = ["position"]
        indexes = [
            models.Index(name="batch_row_state", fields=["batch", "state"]),
            models.Index(name="batch_row_digest", fields=["digest"], condition=~Q(digest="")),
        ]
        constraints = [
            one_of("batch_row", "state", ROW_STATES),
            models.UniqueConstraint(name="batch_row_position_unique", fields=["batch", "position"]),
        ]

    def __str__(self) -> str:
        return f"row {self.position}: {self.state}"
