"""Templates: what a new item of a collection or of a kind of document starts from."""

from django.db import models

from catalog.models.columns import CleanLine
from catalog.models.term import term_column


class Template(models.Model):
    """`record` is a fragment of an item's Record: default values of fields, and parts that stand ready."""

    name = CleanLine(blank=False)
    collection = models.ForeignKey(
        "Item", models.CASCADE, null=True, blank=True, related_name="templates", verbose_name="for items in"
    )
    document_kind = term_column("document-kind", verbose="for documents of the kind")
    standard = models.CharField(max_length=40, blank=True, default="")
    record = models.JSONField(default=dict)
    changed = models.DateTimeField(auto_now=True)
    changed_by = CleanLine()

    class Meta:
        ordering = ["name", "id"]

    def __str__(self) -> str:
        return str(self.name)
