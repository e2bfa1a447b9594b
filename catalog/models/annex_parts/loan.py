"""Loans in and out."""

from django.db import models

from catalog.models.annex_parts.private import PrivatePart
from catalog.models.columns import CleanLine, CleanText, choice_column, one_of
from catalog.models.composite import DateColumns, LinkColumns, date_rules
from catalog.models.part import owner_column, unique_part
from catalog.models.term import term_column

DIRECTIONS = ("out", "in")
LOAN_STATUSES = ("asked for", "agreed", "on loan", "returned", "refused", "cancelled")


class LoanQuerySet(models.QuerySet["Loan"]):
    """Questions about many loans."""

    def running(self) -> "LoanQuerySet":
        return self.filter(status="on loan")

    def overdue(self, day: int) -> "LoanQuerySet":
        """Return those still on loan whose last day is before `day`, an ordinal; longest overdue first."""
        return self.running().filter(until_latest__lt=day).order_by("until_latest", "id")


class Loan(PrivatePart):
    """Who borrows or lends, for what, from when to when, on which terms, and how it stands."""

    entity = owner_column("Item", "loans")
    direction = choice_column(*DIRECTIONS, default="out")
    status = choice_column(*LOAN_STATUSES, default="asked for")
    party = LinkColumns("Agent")
    purpose = term_column("loan-purpose")
    exhibition = CleanLine("title of the exhibition")
    venue = CleanLine()
    date = DateColumns()
    until = DateColumns()
    returned = DateColumns()
    agreement = CleanLine("reference of the agreement")
    conditions = CleanText()
    insured_amount = CleanLine("insured value")
    insured_currency = CleanLine()
    note = CleanText()

    objects = LoanQuerySet.as_manager()

    class Meta(PrivatePart.Meta):
        constraints = [
            unique_part("loan"),
            one_of("loan", "direction", DIRECTIONS),
            one_of("loan", "status", LOAN_STATUSES),
            *date_rules("loan", "date", "until", "returned"),
        ]
        indexes = [models.Index(fields=["status", "until_latest"], name="loan_due")]

    def __str__(self) -> str:
        return f"loan {self.direction}: {self.exhibition or self.status}"
