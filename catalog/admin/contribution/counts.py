"""How many contributions wait in which state, for the home page of the desk."""

from collections import Counter
from typing import Any

from django.urls import reverse

from catalog.models import Contribution
from catalog.models.contribution import OPEN_STATES

MOST = 1000
"""As many are counted; a queue longer than that is long, whatever its number."""


def waiting_counts(user: Any) -> list[tuple[str, int, str]]:
    """Return (state, how many, address of the list) for what is still open."""
    if not user.has_perm("catalog.view_contribution"):
        return []
    rows = Contribution.objects.filter(state__in=OPEN_STATES).order_by().values_list("state", flat=True)
    counts, queue = Counter(rows[:MOST]), reverse("admin:catalog_contribution_changelist")
    return [
        (state, counts[state], f"{queue}?state__exact={state.replace(' ', '+')}")
        for state in OPEN_STATES
        if counts[state]
    ]
