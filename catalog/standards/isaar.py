"""ISAAR(CPF): the four elements without which an authority record is none (4.7)."""

from typing import Any

from catalog.standards.asking import dated, has
from catalog.standards.shelf import Requirement, Standard, register

EXISTENCE = frozenset({"birth", "baptism", "death", "founding", "dissolution", "active"})


def _has_dates(record: Any) -> bool:
    return any(dated(each.date) for each in record.activities if each.type in EXISTENCE)


STANDARD = Standard(
    code="isaar-minimum",
    name="ISAAR(CPF), required elements",
    kind="agent",
    source="ISAAR(CPF), second edition, 4.7",
    requirements=(
        Requirement(
            "5.1.1", "Type of entity", "agent_kind", "person, family or body is chosen", has("agent_kind")
        ),
        Requirement("5.1.2", "Authorised form of name", "names", "one name is preferred", has("names")),
        Requirement(
            "5.2.1",
            "Dates of existence",
            "activities",
            "birth, death, founding or activity is dated",
            _has_dates,
        ),
        Requirement(
            "5.4.1", "Authority record identifier", "identifiers", "the ARK stands for it", has("ark")
        ),
    ),
)
register(STANDARD)
