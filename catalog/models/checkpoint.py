"""The ledger's tree: hashes kept so that proofs are quick, and the checkpoints that were signed."""

from django.db import models


class LedgerTile(models.Model):
    """The leaf hashes of 256 entries and their root; derived, and made again where missing."""

    index = models.PositiveBigIntegerField(primary_key=True)
    hashes = models.BinaryField()
    root = models.CharField(max_length=64)


class LedgerCheckpoint(models.Model):
    """What was signed of the ledger at one size, as a signed note; append-only, like the ledger."""

    size = models.PositiveBigIntegerField(primary_key=True)
    root = models.CharField(max_length=64)
    note = models.TextField()
    time = models.DateTimeField()

    class Meta:
        ordering = ["size"]

    def __str__(self) -> str:
        return f"checkpoint at {self.size}"
