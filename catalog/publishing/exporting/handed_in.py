"""What messages and enquiries have in common as a backup holds them: private, so in no other export."""

from typing import Any

from catalog.models.handed_in import HandedIn, StepTaken

ELSEWHERE = frozenset({"id", "entity", "assigned_to"})
"""What a line says in its own way, or not at all: keys of a database mean nothing in another."""


def values_of(row: HandedIn, times: frozenset[str]) -> dict[str, Any]:
    """Return the columns; those who worked on it are names: accounts stay behind."""
    names = [f.name for f in row._meta.concrete_fields if f.name not in ELSEWHERE | times]
    values = {name: getattr(row, name) for name in names}
    values |= {name: value.isoformat() if (value := getattr(row, name)) else None for name in times}
    by = row.assigned_to
    return {**values, "assigned_to": by.get_username() if by else ""}


def step_of(step: StepTaken) -> dict[str, str]:
    """Return one step of its history, without what a table adds."""
    return {
        "state": step.state,
        "by": step.by_name,
        "time": step.time.isoformat(),
        "note": step.note,
    }
