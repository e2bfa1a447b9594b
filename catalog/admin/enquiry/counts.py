"""What waits among questions and claims, and what is late, for the home page of the desk."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils import timezone

from catalog.admin.enquiry.page import KINDS
from catalog.models import Enquiry
from catalog.models.enquiry import UNSETTLED

MOST, NAMED = 1000, 8


@dataclass(frozen=True)
class Late:
    """One that wanted an answer by a day that has passed, with the address of its page."""

    row: Enquiry

    @property
    def kind(self) -> str:
        return KINDS[self.row.kind]

    @property
    def address(self) -> str:
        return reverse("admin:catalog_enquiry_change", args=[self.row.pk])


def waiting_enquiries(user: Any) -> dict[str, Any]:
    """Return the states with how many and where, and those that are late; empty for who may not see them."""
    if not user.has_perm("catalog.view_enquiry"):
        return {}
    states = Enquiry.objects.filter(state__in=UNSETTLED).order_by().values_list("state", flat=True)[:MOST]
    counts, queue = Counter(states), reverse("admin:catalog_enquiry_changelist")
    late = Enquiry.objects.in_hand().filter(due__lt=timezone.localdate()).select_related("entity")
    return {
        "counts": [
            (state, counts[state], f"{queue}?state__exact={state.replace(' ', '+')}")
            for state in UNSETTLED
            if counts[state]
        ],
        "late": [Late(row) for row in late.order_by("due")[:NAMED]],
    }
