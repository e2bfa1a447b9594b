"""Editions and the ledger: what was said to the world, for ever. The guard in `publishing` holds them."""

from django.db import models

EDITION_KINDS = ("publish", "relink", "withdraw", "merge")


class Edition(models.Model):
    """One immutable edition; its bytes are apart, since a redaction takes only these away."""

    entity = models.ForeignKey("Entity", models.PROTECT, related_name="editions")
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=10, choices=[(kind, kind) for kind in EDITION_KINDS])
    digest = models.CharField(max_length=64)
    revision = models.PositiveIntegerField(null=True)
    time = models.DateTimeField()

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(name="edition_number_unique", fields=["entity", "number"]),
            models.CheckConstraint(name="edition_kind_known", condition=models.Q(kind__in=EDITION_KINDS)),
        ]

    def __str__(self) -> str:
        return f"edition {self.number}"


class EditionBody(models.Model):
    """The canonical bytes of an edition as text."""

    edition = models.OneToOneField("Edition", models.PROTECT, primary_key=True, related_name="body")
    text = models.TextField()


class LedgerEntry(models.Model):
    """One entry of the one ledger; `body` is its canonical JSON, the columns repeat it for queries."""

    n = models.PositiveBigIntegerField(primary_key=True)
    time = models.CharField(max_length=32)
    kind = models.CharField(max_length=10)
    ark = models.CharField(max_length=120, db_index=True)
    edition = models.PositiveIntegerField()
    digest = models.CharField(max_length=64, db_index=True)
    previous = models.CharField(max_length=64, unique=True)
    body = models.TextField()

    class Meta:
        ordering = ["n"]
        indexes = [models.Index(name="ledger_entry_by_kind", fields=["kind", "n"])]
        verbose_name_plural = "ledger entries"

    def __str__(self) -> str:
        return f"{self.n}: {self.kind} {self.ark}"


class LedgerHead(models.Model):
    """The one row whose lock orders the ledger: number and digest of its last entry."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    n = models.PositiveBigIntegerField(default=0)
    digest = models.CharField(max_length=64)

    class Meta:
        constraints = [models.CheckConstraint(name="ledger_head_is_one", condition=models.Q(id=1))]


class Dependence(models.Model):
    """Which entity's current edition carries names of which other; the list that a relink walks."""

    entity = models.ForeignKey("Entity", models.CASCADE, related_name="depends_on")
    on = models.ForeignKey("Entity", models.CASCADE, related_name="dependants")

    class Meta:
        constraints = [models.UniqueConstraint(name="dependence_unique", fields=["entity", "on"])]
