"""Files of the archive, kept once under their checksum."""

from django.core.validators import RegexValidator
from django.db import models


class StoredFile(models.Model):
    """A file whose bytes lie in the file store under its SHA-256; sizes in bytes and pixels."""

    sha256 = models.CharField(primary_key=True, max_length=64, validators=[RegexValidator(r"^[0-9a-f]{64}$")])
    media_type = models.CharField(max_length=60)
    size = models.PositiveBigIntegerField()
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    original_name = models.CharField(max_length=255, default="", blank=True)
    added = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.original_name or self.sha256[:12]} ({self.width} × {self.height})"
