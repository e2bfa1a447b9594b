"""Authentications: dated opinions, each with its kind, its scope and its standing."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from catalog.certifiers import normal_number
from catalog.certifiers.numbers import LONGEST
from catalog.models.columns import YES_NO, CleanLine, CleanText, choice_column, one_of
from catalog.models.composite import DateColumns, LinkColumns, date_rules
from catalog.models.part import Part, owner_column, unique_part
from catalog.models.scan import Scanned, checksum_column, scan_column
from catalog.models.term import term_column


class NumberKey(models.CharField):
    """The number in its normal form, kept in step at every save, so that other spellings find it."""

    def __init__(self, of: str = "number", **kwargs: Any) -> None:
        self.of = of
        own = {"max_length": LONGEST, "blank": True, "default": "", "editable": False, "db_index": True}
        super().__init__(**{**own, **kwargs})

    def deconstruct(self) -> Any:
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.CharField", args, kwargs

    def pre_save(self, model_instance: models.Model, add: bool) -> str:  # noqa: ARG002  # Django's signature
        key = normal_number(str(getattr(model_instance, self.of)))
        setattr(model_instance, self.attname, key)
        return key


LONGEST_NUMBER = 200
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
    number_key = NumberKey()
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

    def clean(self) -> None:
        super().clean()
        if len(self.number) > LONGEST_NUMBER:
            words = f"A certificate number may have {LONGEST_NUMBER} signs; this has {len(self.number):,}."
            raise ValidationError({"number": f"{words} What else is printed belongs into the note."})
