"""Issuers of certificates that the house has written down itself; others are on the shelf `certifiers`."""

import re
from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models

from catalog.certifiers import Certifier, PatternError, Series, parse_pattern
from catalog.models.columns import CleanLine, CleanText, choice_column, one_of

FIELDS = ("who wrote or signed it", "claims and losses", "membership")
NUMBERED = ("", "yes", "no")
_YEARS = re.compile(r"(?P<first>\d{4})?\s*[-–]\s*(?P<last>\d{4})?|(?P<only>\d{4})")
_ADDRESS = re.compile(r"https://[^\s{}/]+(?:/[^\s{}]*(?:\{number\}[^\s{}]*)?)?")


class OwnCertifier(models.Model):
    """One issuer. Under the key of one on the shelf it takes that one's place."""

    key = models.SlugField(max_length=40, unique=True, help_text="small letters and hyphens, e.g. a-firm")
    names = CleanText(
        blank=False, help_text="all names by which it is printed, one a line; the first is shown"
    )
    agent = models.ForeignKey(
        "Agent", models.PROTECT, null=True, blank=True, related_name="+", verbose_name="its authority record"
    )
    about = CleanText(blank=False, verbose_name="what it is, in a sentence")
    field = choice_column(*FIELDS, default=FIELDS[0], verbose="what its papers can bear on")
    kinds = CleanText(
        "what it issues",
        help_text="codes of kinds of authentication, one a line, e.g. full-loa; empty: not known",
        validators=[RegexValidator(r"^[a-z0-9\s-]*$", "One code a line, e.g. full-loa.")],
    )
    numbered = choice_column(*NUMBERED, verbose="its papers bear numbers")
    series = CleanText(
        "shapes of its numbers",
        help_text=(
            "one a line: shape | where it was seen | codes of kinds | years. In a shape # is a digit, @ a"
            " letter, * either, [A-F] one of these, {5} or {1-4} how often. Example: [A-F]##### | a card | "
            "sticker-coa | 1999-2004"
        ),
    )
    series_note = CleanText("what is not known of its numbers")
    lookup_address = CleanLine(
        "look-up address",
        help_text="https://…, with {number} where the number stands in it",
        validators=[
            RegexValidator(rf"^{_ADDRESS.pattern}$", "https://…, and {number} at most once, behind the host.")
        ],
    )
    source = CleanText(blank=False, help_text="where this is known from")

    class Meta:
        ordering = ["key"]
        verbose_name = "issuer of certificates"
        verbose_name_plural = "issuers of certificates"
        constraints = [
            one_of("own_certifier", "field", FIELDS),
            one_of("own_certifier", "numbered", NUMBERED),
        ]

    def __str__(self) -> str:
        return str(self.names).partition("\n")[0] or str(self.key)

    def clean(self) -> None:
        super().clean()
        try:
            list(_series(self.series))
        except PatternError as error:
            raise ValidationError({"series": str(error)}) from error

    def as_certifier(self) -> Certifier:
        """Return it as the shelf holds the others; a line of series that cannot be read is left out."""
        return Certifier(
            key=self.key,
            names=_lines(self.names),
            about=self.about,
            source=self.source,
            field=self.field,
            kinds=tuple(str(self.kinds).split()),
            numbered=self.numbered,
            series=tuple(_series(self.series)),
            series_note=self.series_note,
            lookup_address=self.lookup_address,
            agent=self.agent.ark if self.agent else "",
        )


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _series(text: str) -> Iterator[Series]:
    """Read the lines of a table's column; raises PatternError that names the line."""
    for line in _lines(text):
        pattern, seen, kinds, years = (each.strip() for each in (*line.split("|"), "", "", "")[:4])
        parse_pattern(pattern)
        found = _YEARS.fullmatch(years)
        if years and not found:
            raise PatternError(f"“{years}” is no span of years; write 1999-2004, 1999- or -2004.")
        told = found.groupdict() if found else {}
        first, last = told.get("first") or told.get("only"), told.get("last") or told.get("only")
        yield Series(pattern, seen, tuple(kinds.replace(",", " ").split()), int(first or 0), int(last or 0))
