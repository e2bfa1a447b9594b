"""How many contributions wait in which state, for the home page of the desk."""

from typing import Any

from django.db.models import Count
from django.urls import reverse

from catalog.models import Contribution
from catalog.models.contribution import OPEN_STATES


def waiting_counts(user: Any) -> list[tuple[str, int, str]]:
    """Return (state, how many, address of the list) for what is still open."""
    if not user.has_perm("catalog.view_contribution"):
        return []
    rows = Contribution.objects.filter(state__in=OPEN_STATES).values_list("state").annotate(n=Count("pk"))
    counts, queue = dict(rows.order_by()), reverse("admin:catalog_contribution_changelist")
    return [
        (state, counts[state], f"{queue}?state__exact={state.replace(' ', '+')}")
        for state in OPEN_STATES
        if counts.get(state)
    ]
