"""Whom, where and from which source: what somebody said yes to, found again or made as a draft."""

import re
from collections.abc import Iterable
from typing import Any

from catalog.actions.drafts import WrongStateError
from catalog.actions.log import log_act
from catalog.actions.permission import Actor, require
from catalog.models import Entity, Source
from catalog.models.entity import new_ark
from catalog.publishing.load import check, load
from catalog.publishing.revisions import record_revision
from catalog.record.document import SCHEMA
from catalog.record.entity import EntityRecord
from catalog.record.kinds import read_record

Plain = dict[str, Any]
NEW = "new"
FROM_DESCRIPTION = "from a description"
"""Begins the note on the first revision of what was made to accept a description."""
_ADDRESS = re.compile(r"https?://[^\s;,<>\"]{4,2000}")


def name_key(kind: str, observed: str) -> str:
    """Return the key under which the answer about a name is kept."""
    return f"{kind}|{observed}"


def ref_to(entity: Entity) -> Plain:
    return {"ark": entity.ark, "kind": entity.kind}


def settle_names(
    asked: Iterable[tuple[str, str]], answers: Plain, *, by: Actor
) -> dict[tuple[str, str], Plain]:
    """Return the reference for each name that was identified; a new person or place is made as a draft."""
    found: dict[tuple[str, str], Plain] = {}
    for kind, observed in dict.fromkeys(asked):
        choice = str(answers.get(name_key(kind, observed), ""))
        if choice == NEW:
            found[kind, observed] = ref_to(make_named(kind, observed, by=by))
        elif choice:
            found[kind, observed] = ref_to(_there(choice, kind, observed))
    return found


def _there(ark: str, kind: str, observed: str) -> Entity:
    entity = Entity.objects.filter(ark=ark, kind=kind).exclude(draft="set aside").first()
    while entity is not None and entity.publication == "merged":
        entity = entity.merged_into
    if entity is None:
        raise WrongStateError(f"Whom you chose for “{observed}” is no longer there; choose again.")
    return entity


def make_named(kind: str, name: str, *, by: Actor) -> Entity:
    """Make a draft of a person or place known by this name alone."""
    plain: Plain = {
        "schema": SCHEMA,
        "kind": kind,
        "ark": new_ark(),
        "names": [{"id": "name", "text": name, "preferred": True}],
    }
    if kind == "agent":
        plain["agent_kind"] = "person"
    return make(plain, by=by, note=f"{FROM_DESCRIPTION}: {name}")


def make(plain: Plain, *, by: Actor, note: str) -> Entity:
    """Write a new Record as a draft with its first revision, logged; the caller holds a transaction."""
    require(by, f"add_{plain['kind']}")
    record = read_record(plain)
    assert isinstance(record, EntityRecord)  # a draft is no tombstone
    row = load(record)
    check(row)
    revision = record_revision(row, by=by, note=note)
    assert revision is not None  # it is new
    log_act("save", row, by=by, note=note, revision=revision.n)
    made: Entity = row
    return made


# --- sources ------------------------------------------------------------------------------------------------


def address_of(metadata: Plain) -> str:
    """Return the address on the web that a description's own `source` line names, or an empty text."""
    found = _ADDRESS.search(str(metadata.get("source", "")))
    return found[0].rstrip(".") if found else ""


def known_source(metadata: Plain) -> Source | None:
    """Return the source that is here under the address which the description names."""
    address = address_of(metadata)
    return Source.objects.filter(url=address).exclude(publication="merged").first() if address else None


def proposed_source(metadata: Plain, called: str) -> Plain:
    """Return what a new source would be called, from the `#` lines."""
    house = str(metadata.get("house", "")).strip()
    return {
        "title": ", ".join(each for each in (house, f"description: {called}" if called else "") if each),
        "source_kind": "lot-description",
        "author": house,
        "url": address_of(metadata),
    }


def settle_source(answer: Plain, *, by: Actor) -> Source:
    """Return the source that was chosen, or make the new one; a description without one is not taken."""
    choice = str(answer.get("choice", ""))
    if choice == NEW:
        return make_source(answer, by=by)
    found = Source.objects.filter(ark=choice).exclude(draft="set aside").first() if choice else None
    if found is None:
        raise WrongStateError("Say which source the description is from: choose one, or make it new.")
    return found


def make_source(answer: Plain, *, by: Actor) -> Source:
    """Make a source as a draft; one with this very address is taken instead of a second."""
    title, url = str(answer.get("title", "")).strip(), str(answer.get("url", "")).strip()
    if url and (there := Source.objects.filter(url=url).exclude(publication="merged").first()):
        return there
    if not title:
        raise WrongStateError("A new source needs a title.")
    plain = {
        "schema": SCHEMA,
        "kind": "source",
        "ark": new_ark(),
        "source_kind": str(answer.get("source_kind") or "lot-description"),
        "title": title,
        "author": str(answer.get("author", "")).strip(),
        "url": url,
    }
    return Source.objects.get(pk=make(plain, by=by, note=FROM_DESCRIPTION).pk)
