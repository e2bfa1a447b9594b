"""Letters about what visitors sent in: to the visitor, and to those who read the queue."""

from functools import partial
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Count

from catalog.mail.letter import Facts, link_to
from catalog.models import Contribution
from catalog.models.contribution import CONTRIBUTION_STATES, OPEN_STATES
from catalog.publishing.progress import progress_of


def receipt_of(key: int) -> Facts | None:
    return _about(key, CONTRIBUTION_STATES)


def question_about(key: int) -> Facts | None:
    return _about(key, ("needs answer",))


def decision_on(key: int) -> Facts | None:
    return _about(key, ("accepted", "used", "set aside"))


def _about(key: int, states: tuple[str, ...]) -> Facts | None:
    """Return the facts for a letter to a visitor; None without an address, or where it stands otherwise now.

    The title is that of the edition the visitor read: what a draft is called is no affair of theirs.
    """
    rows = Contribution.objects.filter(pk=key, state__in=states).exclude(email="")
    row = rows.select_related("entity").first()
    told = progress_of(row.reference) if row else None
    if row is None or told is None:
        return None
    title = told.title or row.entity.ark
    says = _says(row.reference, title, row.message, row.reply, row.state)
    return Facts(row.email, row.language, says, row.reference)


def _says(reference: str, title: str, message: str, reply: str, state: str) -> dict[str, Any]:
    return {
        "reference": reference,
        "page": partial(link_to, "contribution", reference),
        "title": title,
        "message": message,
        "reply": reply,
        "state": state,
    }


def sample_contribution() -> dict[str, Any]:
    return _says(
        "7kq2m-3xwd8",
        "Postcard to a lawyer in Paris, 29 April 1930",
        "The stamp is that of the second printing.\nMy grandfather had the same.",
        "Could you tell us where the other card is kept?",
        "accepted",
    )


def sample_question() -> dict[str, Any]:
    return {**sample_contribution(), "state": "needs answer"}


def digest_for(key: int) -> Facts | None:
    """Return how many wait in which state; None where nothing is new."""
    user = User.objects.filter(pk=key, is_active=True).exclude(email="").first()
    rows = Contribution.objects.filter(state__in=OPEN_STATES).values_list("state").annotate(n=Count("pk"))
    counts = dict(rows.order_by())
    if user is None or not counts.get("new"):
        return None
    return Facts(user.email, "en", _digest(counts))


def _digest(counts: dict[str, int]) -> dict[str, Any]:
    return {
        "fresh": counts.get("new", 0),
        "counts": [(state, counts[state]) for state in OPEN_STATES if counts.get(state)],
        "queue": partial(link_to, "admin:catalog_contribution_changelist"),
    }


def sample_digest() -> dict[str, Any]:
    return _digest({"new": 3, "in review": 1, "needs answer": 2})
