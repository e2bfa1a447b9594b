"""The private tables: only the registrar's forms, revisions and backups read them, and no public room.

The private side of a part hangs on the entity and the part's id, not on its row: it outlives the row, so that
neither a restore nor an import loses it.
"""

from django.db import models

from catalog.models.columns import CleanLine, CleanText


class EntityAnnex(models.Model):
    """Private remarks on an entity; shelf for items, the way to reach them for agents."""

    entity = models.OneToOneField("Entity", models.CASCADE, related_name="annex", editable=False)
    note = CleanText("private note")
    shelf = CleanLine(
        "normal shelf",
        help_text="where the item belongs; the movements on Custody say where it is now",
    )
    address = CleanText()
    email = CleanLine("e-mail")
    telephone = CleanLine()

    class Meta:
        verbose_name = "private record"

    def __str__(self) -> str:
        return "private record"


class PartAnnex(models.Model):
    """The frame of the private side of a part, by the part's id."""

    pid = models.CharField("part id", max_length=32, editable=False)
    note = CleanText("private note")

    class Meta:
        abstract = True
        ordering = ["pid"]

    def __str__(self) -> str:
        return f"private side of {self.pid}"


class ProvenanceAnnex(PartAnnex):
    """Who an owner truly is, what was paid, where they live."""

    entity = models.ForeignKey("Item", models.CASCADE, related_name="provenance_annexes", editable=False)
    identity = CleanText("true identity")
    identity_agent = models.ForeignKey("Agent", models.PROTECT, null=True, blank=True, related_name="+")
    price_amount = CleanLine()
    price_currency = CleanLine()
    price_date = CleanLine()
    address = CleanText()

    class Meta(PartAnnex.Meta):
        verbose_name = "private side of a provenance event"
        verbose_name_plural = "private sides of provenance events"
        constraints = [models.UniqueConstraint(name="provenance_annex_unique", fields=["entity", "pid"])]


class AuthenticationAnnex(PartAnnex):
    """Who asked and paid for an opinion, and where the paper lies."""

    entity = models.ForeignKey("Item", models.CASCADE, related_name="authentication_annexes", editable=False)
    requester = CleanText("who asked and paid")
    fee_amount = CleanLine()
    fee_currency = CleanLine()
    paper_location = CleanText("where the paper is kept")

    class Meta(PartAnnex.Meta):
        verbose_name = "private side of an authentication"
        verbose_name_plural = "private sides of authentications"
        constraints = [models.UniqueConstraint(name="authentication_annex_unique", fields=["entity", "pid"])]


class ConditionAnnex(PartAnnex):
    """Remarks on a condition check for the house alone."""

    entity = models.ForeignKey("Item", models.CASCADE, related_name="condition_annexes", editable=False)

    class Meta(PartAnnex.Meta):
        verbose_name = "private side of a condition check"
        verbose_name_plural = "private sides of condition checks"
        constraints = [models.UniqueConstraint(name="condition_annex_unique", fields=["entity", "pid"])]


class AccessionAnnex(PartAnnex):
    """Who an item truly came from, for how much and on which terms."""

    entity = models.ForeignKey("Item", models.CASCADE, related_name="accession_annexes", editable=False)
    source = CleanText("who it truly came from")
    source_agent = models.ForeignKey("Agent", models.PROTECT, null=True, blank=True, related_name="+")
    price_amount = CleanLine()
    price_currency = CleanLine()
    price_date = CleanLine()
    terms = CleanText()

    class Meta(PartAnnex.Meta):
        verbose_name = "private side of an accession"
        verbose_name_plural = "private sides of accessions"
        constraints = [models.UniqueConstraint(name="accession_annex_unique", fields=["entity", "pid"])]


class DeaccessionAnnex(PartAnnex):
    """Who took an item that left, and for how much."""

    entity = models.ForeignKey("Item", models.CASCADE, related_name="deaccession_annexes", editable=False)
    buyer = CleanText("who took it")
    buyer_agent = models.ForeignKey("Agent", models.PROTECT, null=True, blank=True, related_name="+")
    price_amount = CleanLine()
    price_currency = CleanLine()
    price_date = CleanLine()

    class Meta(PartAnnex.Meta):
        verbose_name = "private side of a deaccession"
        verbose_name_plural = "private sides of deaccessions"
        constraints = [models.UniqueConstraint(name="deaccession_annex_unique", fields=["entity", "pid"])]


class TreatmentAnnex(PartAnnex):
    """What a treatment cost, and remarks for the house alone."""

    entity = models.ForeignKey("Item", models.CASCADE, related_name="treatment_annexes", editable=False)
    cost_amount = CleanLine()
    cost_currency = CleanLine()

    class Meta(PartAnnex.Meta):
        verbose_name = "private side of a treatment"
        verbose_name_plural = "private sides of treatments"
        constraints = [models.UniqueConstraint(name="treatment_annex_unique", fields=["entity", "pid"])]


class SearchAnnex(PartAnnex):
    """What a search cost, and the letters about it."""

    entity = models.ForeignKey("Item", models.CASCADE, related_name="search_annexes", editable=False)
    fee_amount = CleanLine()
    fee_currency = CleanLine()
    correspondence = CleanText()

    class Meta(PartAnnex.Meta):
        verbose_name = "private side of a search"
        verbose_name_plural = "private sides of searches"
        constraints = [models.UniqueConstraint(name="search_annex_unique", fields=["entity", "pid"])]
