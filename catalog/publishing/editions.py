"""Editions: the canonical bytes that were said to the world, and what is current."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F
from django.utils import timezone

from catalog.models import Dependence, Edition, EditionBody, Entity
from catalog.publishing.ledger import append_entry
from catalog.publishing.relink import Plain, references, relink, withhold
from catalog.record.authority import authority_of
from catalog.record.canonical import canonical_json, digest
from catalog.record.entity import EntityRecord
from catalog.record.kinds import read_record
from catalog.record.ledger import EntryKind


@dataclass(frozen=True)
class Published:
    """An edition with its bytes; `body` is empty where it was redacted."""

    entity: Entity
    edition: Edition
    body: bytes

    @property
    def plain(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.body)
        return found


def find_edition(entity: Entity, number: int | None) -> Published | None:
    """Return the numbered edition of the entity, whether current or past."""
    edition = entity.editions.select_related("body").filter(number=number or 0).first()
    if edition is None:
        return None
    body = getattr(edition, "body", None)
    return Published(entity, edition, body.text.encode() if body else b"")


def current_edition(entity: Entity) -> Published | None:
    """Return what the world may read of the entity now, or None."""
    return find_edition(entity, entity.edition) if entity.is_published else None


def answering(arks: Iterable[str]) -> dict[str, Entity]:
    """Return for each ARK the entity that answers for it: itself, or what it was merged into."""
    found = {each.ark: each for each in Entity.objects.filter(ark__in=list(arks))}
    while merged := {each.merged_into_id for each in found.values() if each.merged_into_id}:
        kept = Entity.objects.in_bulk(merged)
        found = {ark: kept.get(each.merged_into_id, each) for ark, each in found.items()}
    return found


def authorities(arks: Iterable[str]) -> dict[str, Plain]:
    """Return what the current editions of these entities lend to those that refer to them."""
    asked = answering(arks)
    bodies = EditionBody.objects.filter(
        edition__entity__in={each.pk for each in asked.values() if each.is_published},
        edition__number=F("edition__entity__edition"),
    ).select_related("edition")
    lent: dict[int, Plain] = {}
    for body in bodies:
        record = read_record(json.loads(body.text))
        if isinstance(record, EntityRecord):
            lent[body.edition.entity_id] = authority_of(record)
    return {ark: lent[each.pk] for ark, each in asked.items() if each.pk in lent}


def publishable(record: EntityRecord, lent: Mapping[str, Plain] | None = None) -> Plain:
    """Return exactly what publishing would store now: names put in, closed parts held back.

    `lent` is what entities published in the same act lend, which have no current edition yet.
    """
    plain = withhold(record.plain(), timezone.localdate())
    return relink(plain, {**authorities(references(plain)), **(lent or {})})


def append_edition(entity: Entity, plain: Plain, kind: EntryKind, *, revision: int | None = None) -> Edition:
    """Store the bytes as the next edition and append its entry; the caller holds a transaction.

    Dependences come first, since the entry takes the lock for which others wait; its time is the edition's.
    """
    body = canonical_json(plain)
    last = entity.editions.order_by("-number").values_list("number", flat=True).first() or 0
    note_dependences(entity, plain)
    entry = append_entry(kind, entity.ark, last + 1, digest(body))
    edition = Edition.objects.create(
        entity=entity,
        number=entry.edition,
        kind=kind,
        digest=entry.digest,
        revision=revision,
        time=datetime.fromisoformat(entry.time),
    )
    EditionBody.objects.create(edition=edition, text=body.decode())
    return edition


def note_dependences(entity: Entity, plain: Plain) -> None:
    """Keep the list of whose names this entity's current edition carries."""
    wanted = set(Entity.objects.filter(ark__in=references(plain)).values_list("pk", flat=True)) - {entity.pk}
    kept = Dependence.objects.filter(entity=entity)
    kept.exclude(on__in=wanted).delete()
    present = set(kept.values_list("on", flat=True))
    Dependence.objects.bulk_create(Dependence(entity=entity, on_id=key) for key in wanted - present)
