"""Editions: the canonical bytes that were said to the world, and what is current."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F, Max
from django.utils import timezone

from catalog.models import Dependence, Edition, EditionBody, Entity
from catalog.publishing.ledger import Announcement, append_entries
from catalog.publishing.raised_flags import mark_due
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


AT_ONCE = 5_000
"""Addresses named in one query: databases have a limit to what a query may hold."""

MOST_LENT = 20_000
_lent: dict[str, Plain] = {}
"""What editions lend, by their digest: the same bytes always lend the same."""


def _slices(arks: Iterable[str]) -> Iterator[list[str]]:
    every = list(dict.fromkeys(arks))
    return (every[start : start + AT_ONCE] for start in range(0, len(every), AT_ONCE))


def answering(arks: Iterable[str]) -> dict[str, Entity]:
    """Return for each ARK the entity that answers for it: itself, or what it was merged into."""
    found = {each.ark: each for some in _slices(arks) for each in Entity.objects.filter(ark__in=some)}
    while merged := {each.merged_into_id for each in found.values() if each.merged_into_id}:
        kept = Entity.objects.in_bulk(merged)
        found = {ark: kept.get(each.merged_into_id, each) for ark, each in found.items()}
    return found


def authorities(arks: Iterable[str]) -> dict[str, Plain]:
    """Return what the current editions of these entities lend to those that refer to them."""
    return lent_by(answering(arks))


def lent_by(asked: Mapping[str, Entity]) -> dict[str, Plain]:
    """Return by ARK what the current edition of the entity that answers for it lends, where it has one."""
    keys = list({each.pk for each in asked.values() if each.is_published})
    current: dict[int, tuple[int, str]] = {}
    for start in range(0, len(keys), AT_ONCE):
        rows = Edition.objects.filter(
            entity__in=keys[start : start + AT_ONCE], number=F("entity__edition"), body__isnull=False
        )
        current |= {key: (pk, mark) for key, pk, mark in rows.values_list("entity_id", "pk", "digest")}
    _read_lent({pk for pk, mark in current.values() if mark not in _lent})
    lent = {key: _lent[mark] for key, (_, mark) in current.items() if mark in _lent}
    return {ark: lent[each.pk] for ark, each in asked.items() if each.pk in lent}


def _read_lent(editions: Iterable[int]) -> None:
    """Work out what these editions lend and remember it; a tombstone lends nothing."""
    keys = list(editions)
    if len(_lent) + len(keys) > MOST_LENT:
        _lent.clear()
    for start in range(0, len(keys), AT_ONCE):
        bodies = EditionBody.objects.filter(pk__in=keys[start : start + AT_ONCE])
        for mark, text in bodies.values_list("edition__digest", "text"):
            record = read_record(json.loads(text))
            if isinstance(record, EntityRecord):
                _lent[mark] = authority_of(record)


def publishable(record: EntityRecord, lent: Mapping[str, Plain] | None = None) -> Plain:
    """Return exactly what publishing would store now: names put in, closed parts held back.

    `lent` is what entities published in the same act lend, which have no current edition yet.
    """
    plain = withhold(record.plain(), timezone.localdate())
    return relink(plain, {**authorities(references(plain)), **(lent or {})})


@dataclass(frozen=True)
class Issue:
    """What is to be the next edition of an entity, and the revision that it was made from."""

    entity: Entity
    plain: Plain
    revision: int | None = None


def append_edition(entity: Entity, plain: Plain, kind: EntryKind, *, revision: int | None = None) -> Edition:
    """Store the bytes as the next edition and append its entry; the caller holds a transaction."""
    (edition,) = append_editions([Issue(entity, plain, revision)], kind)
    return edition


def append_editions(issues: Sequence[Issue], kind: EntryKind) -> list[Edition]:
    """Store the next editions of several entities and append their entries, in order, in one go.

    Dependences come first: the entries take the lock for which others wait. Their time is the editions'.
    """
    bodies = [canonical_json(each.plain) for each in issues]
    keys = [each.entity.pk for each in issues]
    last = dict(
        Edition.objects.filter(entity__in=keys).order_by().values_list("entity").annotate(Max("number"))
    )
    note_dependences({each.entity.pk: references(each.plain) for each in issues})
    mark_due(keys)
    entries = append_entries(
        Announcement(kind, each.entity.ark, last.get(each.entity.pk, 0) + 1, digest(body))
        for each, body in zip(issues, bodies, strict=True)
    )
    editions = Edition.objects.bulk_create(
        Edition(
            entity=each.entity,
            number=entry.edition,
            kind=kind,
            digest=entry.digest,
            revision=each.revision,
            time=datetime.fromisoformat(entry.time),
        )
        for each, entry in zip(issues, entries, strict=True)
    )
    EditionBody.objects.bulk_create(
        EditionBody(edition=edition, text=body.decode())
        for edition, body in zip(editions, bodies, strict=True)
    )
    return editions


def note_dependences(carried: Mapping[int, Iterable[str]]) -> None:
    """Keep, by the keys of entities, the list of whose names (ARKs) their current editions carry."""
    every = {ark for arks in carried.values() for ark in arks}
    keys = {
        ark: key
        for some in _slices(every)
        for ark, key in Entity.objects.filter(ark__in=some).values_list("ark", "pk")
    }
    wanted = {(entity, keys[ark]) for entity, arks in carried.items() for ark in arks if ark in keys} - {
        (entity, entity) for entity in carried
    }
    kept = Dependence.objects.filter(entity__in=carried.keys()).values_list("entity", "on", "pk")
    present = {(entity, on): pk for entity, on, pk in kept}
    if gone := [pk for pair, pk in present.items() if pair not in wanted]:
        Dependence.objects.filter(pk__in=gone).delete()
    Dependence.objects.bulk_create(
        Dependence(entity_id=entity, on_id=on) for entity, on in sorted(wanted - present.keys())
    )
