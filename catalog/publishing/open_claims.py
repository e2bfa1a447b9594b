"""Which claims about a record its page says are open: kind and day, no more. Apart from Record and ledger.

A curator decides that it is said, and may take it back at any time; who claims on which grounds is private.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from catalog.models import Enquiry
from catalog.publishing.editions import answering


@dataclass(frozen=True)
class OpenClaim:
    """A claim of ownership, or a report of a loss or theft; `since` is the day it was first shown."""

    kind: Literal["ownership", "loss"]
    since: date


def open_claims(ark: str) -> tuple[OpenClaim, ...]:
    """Return the claims that are said to be open about the record that answers for the ARK, oldest first."""
    return open_claims_of([ark]).get(ark, ())


def open_claims_of(arks: Iterable[str]) -> dict[str, tuple[OpenClaim, ...]]:
    """Return them by ARK for many records, in as many queries as for one; those without any are left out."""
    shown = Enquiry.objects.shown().select_related("entity").order_by("shown", "id")
    rows = [(row.entity.ark, row.kind, row.shown) for row in shown if row.shown]
    if not rows:
        return {}
    asked = list(arks)
    answers = {ark: entity.pk for ark, entity in answering([*asked, *(ark for ark, _, _ in rows)]).items()}
    found: dict[int, list[OpenClaim]] = {}
    for ark, kind, since in rows:
        found.setdefault(answers[ark], []).append(OpenClaim(kind, since))
    return {ark: tuple(found[answers[ark]]) for ark in asked if answers.get(ark) in found}
