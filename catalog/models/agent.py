"""Persons, families and corporate bodies (ISAAR(CPF)); a holding repository is one of them."""

from catalog.models.columns import CleanText, choice_column, one_of
from catalog.models.entity import Entity

AGENT_KINDS = ("person", "family", "corporate body")


class Agent(Entity):
    """Somebody who wrote, received, owned, sold, examined or kept."""

    agent_kind = choice_column(*AGENT_KINDS, default="person")
    history = CleanText("biography or history")

    class Meta:
        base_manager_name = "objects"
        constraints = [one_of("agent", "agent_kind", AGENT_KINDS)]
