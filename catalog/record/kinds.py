"""The shelf of kinds: a kind of entity is a Record class, registered here, and its table."""

import json
from typing import Any

from catalog.record.agent import AgentRecord
from catalog.record.entity import EntityRecord
from catalog.record.essay import EssayRecord
from catalog.record.event import EventRecord
from catalog.record.item import ItemRecord
from catalog.record.place import PlaceRecord
from catalog.record.source import SourceRecord
from catalog.record.tombstone import Tombstone
from catalog.record.upgraders import upgrade
from catalog.registry import Shelf

kinds: Shelf[type[EntityRecord]] = Shelf("kinds of record")
kinds.register("source", SourceRecord)
kinds.register("place", PlaceRecord)
kinds.register("agent", AgentRecord)
kinds.register("event", EventRecord)
kinds.register("item", ItemRecord)
kinds.register("essay", EssayRecord)


def read_record(plain: dict[str, Any]) -> EntityRecord | Tombstone:
    """Read plain JSON values of any schema number; raises ValueError that names the field."""
    plain = upgrade(plain)
    kind = plain.get("kind")
    if kind == "tombstone":
        return Tombstone.model_validate(plain)
    if not isinstance(kind, str) or kind not in kinds:
        raise ValueError(f"kind {kind!r} is not known; it may be {', '.join(kinds.names())}")
    return kinds[kind].model_validate(plain)


def open_record(body: bytes) -> EntityRecord | Tombstone:
    """Read stored bytes of any schema number."""
    return read_record(json.loads(body))
