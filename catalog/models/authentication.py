"""Authentications: dated opinions, each with its kind, its scope and its standing."""

from django.db import models

from catalog.models.columns import YES_NO, CleanLine, CleanText, choice_column, one_of
from catalog.models.composite import DateColumns, LinkColumns, date_rules
from catalog.models.part import Part, owner_column, unique_part
from catalog.models.scan import Scanned, checksum_column, scan_column
from catalog.models.term import term_column

READINGS = ("", "supports", "does not support", "inconclusive")
STATUSES = ("current", "superseded", "withdrawn", "disputed", "lost")


class Authentication(Scanned, Part):
    """Who gave which opinion, when, on what, for whom, and whether it still stands."""

    entity = owner_column("Item", "authentications")
    kind = term_column("authentication-kind", required=True)
    as_printed = CleanText()
    issuer = LinkColumns("Agent")
    examiner = LinkColumns("Agent")
    number = CleanLine("certificate number")
    date = DateColumns()
    requested_by = CleanLine("for whom (public wording)")
    issuer_interest = term_column("issuer-interest", verbose="the issuer's interest")
    examined = term_column("examined-object", verbose="what was examined")
    scope = term_column("authentication-scope")
    basis = CleanText()
    result = CleanText("result, in the issuer's words")
    reading = choice_column(*READINGS)
    repeats_seller = choice_column(*YES_NO)
    certificate_seen = choice_column(*YES_NO)
    matches_object = choice_column(*YES_NO)
    lookup_url = CleanLine("look-up address")
    status = choice_column(*STATUSES, default="current")
    status_date = DateColumns()
    status_source = models.ForeignKey("Source", models.PROTECT, null=True, blank=True, related_name="+")
    superseded_by = models.CharField("superseded by", max_length=32, blank=True, default="")
    scan = scan_column()
    scan_sha256 = checksum_column()
    note = CleanText()

    class Meta(Part.Meta):
        constraints = [
            unique_part("authentication"),
            one_of("authentication", "reading", READINGS),
            one_of("authentication", "status", STATUSES),
            *(one_of("authentication", each, YES_NO) for each in ("repeats_seller", "certificate_seen")),
            one_of("authentication", "matches_object", YES_NO),
            *date_rules("authentication", "date", "status_date"),
        ]

    def __str__(self) -> str:
        return self.as_printed or str(self.kind)
