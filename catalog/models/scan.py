"""Scans of papers that are others' work: the file stays in the house, its checksum goes with the Record."""

from typing import Any

from django.db import models


def scan_column() -> models.ForeignKey:
    return models.ForeignKey(
        "StoredFile", models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )


def checksum_column() -> models.CharField:
    """Return the column of the checksum, which stays where the file itself is not here."""
    return models.CharField("checksum of the scan", max_length=64, blank=True, default="", editable=False)


class Scanned(models.Model):
    """A row with a scan: its checksum follows the file that was taken in."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if scan := getattr(self, "scan_id", None):
            self.scan_sha256 = str(scan)
        super().save(*args, **kwargs)
