"""Who refers to whom, and how: the references of a Record with their roles. Pure.

The role is a code: of the participant, of the activity (for places), of the relation, else the field's name.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from catalog.publishing.relink import REF_KEYS

Plain = dict[str, Any]

WRITERS = frozenset({"writer", "sender", "co-writer", "author", "signer", "co-signer"})
RECIPIENTS = frozenset({"recipient", "addressee"})
MENTIONS = frozenset({"mentions", "about", "depicts", "describes"})
SHOWN = frozenset({"about", "depicts"})
HISTORICAL = frozenset({"activities", "relations", "body_writer", "signature_by"})
"""Where those stand who made, sent or received a thing; dealers and examiners stand elsewhere."""


OTHERWISE = {
    ("claims", "target"): "claim",
    ("marks", "by"): "mark",
    ("marks", "place"): "mark",
    ("certificate_lookups", "by"): "search",
    ("searches", "by"): "search",
    ("searches", "register_agent"): "search",
    ("searches", "register_place"): "search",
    ("offers", "place"): "offer",
    **{("observations", each): "observation" for each in ("writer", "recipient", "place", "destination")},
}
"""Fields whose name would say too much: whom one source takes for the writer did not for that write it."""


ROLED = frozenset({"participants", "contributors", "bibliography"})
"""Collections whose parts say themselves in which role somebody or something stands there."""


class Mention(NamedTuple):
    """One reference: from which field of the Record, in which role, to what."""

    field: str
    role: str
    ark: str
    kind: str


def mentions(record: Plain) -> list[Mention]:
    """Return the references of a Record, each once a role."""
    found: list[Mention] = []
    for field, value in record.items():
        told = _walk(value, field, "")
        found += [Mention(field, OTHERWISE.get((field, role), role), ark, kind) for role, ark, kind in told]
    return list(dict.fromkeys(found))


def _walk(value: Any, key: str, role: str) -> Iterator[tuple[str, str, str]]:
    """`role` is what the nearest part says of itself: an activity's type, a participant's role."""
    if isinstance(value, list):
        for each in value:
            yield from _walk(each, key, role)
    elif isinstance(value, dict):
        if "ark" in value and value.keys() <= REF_KEYS:
            yield role or key, value["ark"], value["kind"]
            return
        own = _own_role(key, value) or role
        for name, inner in value.items():
            yield from _walk(inner, key if name == "ref" else name, own)


def _own_role(collection: str, part: Plain) -> str:
    if collection in ROLED:
        return str(part.get("role", "")) or collection
    if collection == "mentions":
        return collection
    return str(part.get("type", "")) if collection in {"activities", "relations"} else ""


def agents(found: list[Mention], roles: frozenset[str] | None = None) -> tuple[str, ...]:
    """Return the people and bodies of the thing's own history, or only those in one of the roles."""
    wanted = (
        each.ark
        for each in found
        if each.kind == "agent" and each.field in HISTORICAL and (roles is None or each.role in roles)
    )
    return tuple(dict.fromkeys(wanted))


def places(found: list[Mention]) -> tuple[str, ...]:
    """Return where something happened to the thing and what it shows; not what is only mentioned."""
    wanted = (each for each in found if each.kind == "place" and each.field in HISTORICAL)
    return tuple(
        dict.fromkeys(each.ark for each in wanted if each.field == "activities" or each.role in SHOWN)
    )


def correspondences(found: list[Mention]) -> tuple[str, ...]:
    """Return each pair of writer and addressee in one order, whoever wrote."""
    pairs = (
        sorted((writer, recipient))
        for writer in agents(found, WRITERS)
        for recipient in agents(found, RECIPIENTS)
        if writer != recipient
    )
    return tuple(dict.fromkeys(" ".join(pair) for pair in pairs))
