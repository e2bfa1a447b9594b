"""The declared properties that citations and claims may address: (kind, part collection, field).

Most follow from the fields of the Record; what has no column of its own is listed in `SPOKEN`.
"""

from typing import get_args

from catalog.record.document import Part
from catalog.record.entity import EntityRecord
from catalog.record.kinds import kinds
from catalog.record.parts.claim import Citation, Claim

FRAME = frozenset(
    {
        "schema_number",
        "kind",
        "ark",
        "description_language",
        "parallels",
        "citations",
        "claims",
        "communications",
    }
)

SPOKEN: dict[str, tuple[str, ...]] = {
    "agent": (
        "manner of death",
        "killer",
        "exile",
        "refuges",
        "office",
        "expulsion",
        "loss of power",
        "relation to another",
        "conduct",
        "family",
        "papers",
        "writings",
    ),
    "event": ("date", "place", "cause", "participants", "course", "manner of death", "killer"),
    "place": ("situation", "history"),
    "essay": (),
    "source": ("reliability", "authorship"),
    "item": (
        "authorship",
        "date",
        "place of writing",
        "recipient",
        "content",
        "circumstances",
        "loss or seizure",
    ),
}
"""Properties that sources speak of and that no column holds."""


def _part_class(annotation: object) -> type[Part] | None:
    inner = next(iter(get_args(annotation)), None)
    return inner if isinstance(inner, type) and issubclass(inner, Part) else None


def part_fields(kind: str) -> dict[str, tuple[str, ...]]:
    """Return for each collection of parts of the kind the fields that a statement may address."""
    found: dict[str, tuple[str, ...]] = {}
    for name, field in kinds[kind].model_fields.items():
        part = _part_class(field.annotation)
        if part and name not in FRAME:
            found[name] = tuple(each for each in part.model_fields if each != "id")
    return found


def own_fields(kind: str) -> tuple[str, ...]:
    """Return the properties of the entity itself: its columns, then those only spoken of."""
    columns = [name for name in kinds[kind].model_fields if name not in FRAME]
    return (*columns, *(each for each in SPOKEN[kind] if each not in columns))


def declared(kind: str, collection: str = "") -> tuple[str, ...]:
    """Return the fields that may be addressed on the entity (no collection) or on its parts."""
    return part_fields(kind).get(collection, ()) if collection else own_fields(kind)


def undeclared(record: EntityRecord) -> list[str]:
    """Return a sentence for each citation or claim that addresses a property nobody declared."""
    collections = {part.id: name for name in part_fields(record.kind) for part in getattr(record, name)}
    statements: list[Citation | Claim] = [*record.citations, *record.claims]
    one = "an" if record.kind[0] in "aei" else "a"
    return [
        f"“{each.id}” speaks of “{each.field}”, which is no property of {one} {record.kind}"
        for each in statements
        if each.field and each.part in {"", *collections}
        if each.field not in declared(record.kind, collections.get(each.part, ""))
    ]
