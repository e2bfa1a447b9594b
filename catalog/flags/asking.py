"""`ask`: every rule of the shelf, put to one Record."""

from dataclasses import replace

from catalog.flags.evidence import Evidence
from catalog.flags.flag import Flag
from catalog.flags.rules import rules
from catalog.record.item import ItemRecord


def ask(item: ItemRecord, evidence: Evidence) -> list[Flag]:
    """Return the questions that this Record raises, in the order of the shelf; each once."""
    day = evidence.on.isoformat()
    found = {
        (flag.key, flag.digest): replace(flag, on=day) for rule in rules for flag in rule.ask(item, evidence)
    }
    return list(found.values())
