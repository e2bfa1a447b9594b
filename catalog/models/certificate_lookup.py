"""The log of look-ups of certificates: who asked the issuer where and when, and what was shown."""

from django.db import models

from catalog.models.columns import YES_NO, CleanLine, CleanText, choice_column, one_of
from catalog.models.composite import DateColumns, LinkColumns, date_rules
from catalog.models.part import Part, owner_column, unique_part
from catalog.models.scan import Scanned, checksum_column, scan_column


class CertificateLookup(Scanned, Part):
    """One look-up of one opinion's number; a log: a second look is a second row."""

    entity = owner_column("Item", "certificate_lookups")
    authentication = models.CharField("opinion", max_length=32, blank=True, default="")
    number = CleanLine("number asked for", help_text="where it is not that of the opinion")
    by = LinkColumns("Agent")
    date = DateColumns()
    address = CleanLine("where", help_text="the address of the page, or “by letter”, “by telephone”")
    found = choice_column(*YES_NO, verbose="the issuer knows the number")
    showed = CleanText("what it showed, word for word")
    matches_object = choice_column(*YES_NO, verbose="what it showed is this piece")
    scan = scan_column()
    scan_sha256 = checksum_column()
    note = CleanText()

    class Meta(Part.Meta):
        constraints = [
            unique_part("certificate_lookup"),
            one_of("certificate_lookup", "found", YES_NO),
            one_of("certificate_lookup", "matches_object", YES_NO),
            *date_rules("certificate_lookup", "date"),
        ]

    def __str__(self) -> str:
        return f"look-up {self.number or self.address}"
