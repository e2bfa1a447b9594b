"""Acts on what the world reads, many entities in one transaction: publishing, and putting in new names.

As many queries for five hundred as for one. What each act means for one entity stands in `publication`.
"""

import json
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone

from catalog.actions.log import leave_errand, log_acts
from catalog.actions.permission import Actor, require
from catalog.actions.publication import UNAPPROVED, merged_already
from catalog.models import Edition, EditionBody, Entity, Revision
from catalog.publishing.editions import Issue, answering, append_editions, authorities, lent_by
from catalog.publishing.relink import Plain, references, relink, withhold
from catalog.publishing.revisions import record_of
from catalog.record.authority import authority_of
from catalog.record.canonical import canonical_json, digest

BREATH = 0.1
"""Seconds; a waiting writer of SQLite looks at least so often."""


@dataclass
class Candidate:
    """What one entity would publish: its Record without names, what it lends, and whom it still lacks."""

    entity: Entity
    revision: Revision
    plain: Plain
    lends: Plain
    missing: dict[str, Entity] = field(default_factory=dict)


@dataclass
class Candidates:
    """Entities of a chunk that may be published; `unchanged` are those whose edition is of that revision."""

    ready: list[Candidate] = field(default_factory=list)
    unchanged: int = 0
    refused: list[tuple[Entity, str]] = field(default_factory=list)
    answering: dict[str, Entity] = field(default_factory=dict)
    lent: dict[str, Plain] = field(default_factory=dict)


def _locked(keys: Iterable[int]) -> list[Entity]:
    """Return the rows in the order given, locked in the order of their keys, as everybody locks them."""
    rows = {row.pk: row for row in Entity.objects.select_for_update().filter(pk__in=keys).order_by("pk")}
    return [rows[key] for key in keys if key in rows]


def _standing_editions(keys: Iterable[int]) -> dict[int, Edition]:
    rows = Edition.objects.filter(
        entity__in=keys, entity__publication="published", number=F("entity__edition")
    )
    return {row.entity_id: row for row in rows}


def candidates_of(keys: list[int]) -> Candidates:
    """Lock these entities and read what they would publish; the caller holds a transaction."""
    found, rows = Candidates(), _locked(keys)
    now = _standing_editions([row.pk for row in rows])
    approved = Revision.objects.filter(entity__in=keys, n=F("entity__approved"), entity__draft="approved")
    revisions = {each.entity_id: each for each in approved}
    for row in rows:
        revision, edition = revisions.get(row.pk), now.get(row.pk)
        if row.publication == "merged":
            found.refused.append((row, merged_already(row)))
        elif revision is None:
            found.refused.append((row, UNAPPROVED))
        elif edition and edition.revision == revision.n:
            # Names that have changed since come by a relink, which feeds leave out.
            found.unchanged += 1
        else:
            _add(found, row, revision)
    _look_for_references(found)
    return found


def _add(found: Candidates, row: Entity, revision: Revision) -> None:
    try:
        record = record_of(revision)
    except ValueError as error:
        found.refused.append((row, f"Its approved revision cannot be read: {error}"))
        return
    plain = withhold(record.plain(), timezone.localdate())
    found.ready.append(Candidate(row, revision, plain, authority_of(record)))


def _look_for_references(found: Candidates) -> None:
    """Note who answers for what the candidates refer to, what these lend, and who of them is not public."""
    named = {each.entity.ark: references(each.plain) for each in found.ready}
    found.answering = answering({*named, *(ark for arks in named.values() for ark in arks)})
    found.lent = lent_by(found.answering)
    for each in found.ready:
        others = (found.answering[ark] for ark in named[each.entity.ark] if ark in found.answering)
        each.missing = {
            other.ark: other for other in others if not other.is_published and other.pk != each.entity.pk
        }


def publish_candidates(found: Candidates, ready: Sequence[Candidate], *, by: Actor, note: str = "") -> int:
    """Publish some of the candidates, which refer to what is public and to one another; return how many.

    One that says the same as its current edition gets no new one.
    """
    names = _names(found, ready)
    now = _standing_editions([each.entity.pk for each in ready])
    issues, lends = [], {}
    for each in _upwards(ready):
        plain, current = relink(each.plain, names), now.get(each.entity.pk)
        if current is None or current.digest != digest(canonical_json(plain)):
            issues.append(Issue(each.entity, plain, each.revision.n))
            lends[each.entity.ark] = each.lends
    editions = append_editions(issues, "publish") if issues else []
    _set_current(editions, publication="published")
    log_acts(
        "publish",
        ((e.entity, {"revision": e.revision, "edition": e.number}) for e in editions),
        by=by,
        note=note,
    )
    renamed = [
        e.entity.ark for e in editions if e.number > 1 and found.lent.get(e.entity.ark) != lends[e.entity.ark]
    ]
    if renamed:
        leave_errand("relink dependants of several", arks=renamed)
    return len(editions)


def _names(found: Candidates, ready: Iterable[Candidate]) -> Mapping[str, Plain]:
    """Return what each ARK lends once these are published."""
    new = {each.entity.ark: each.lends for each in ready}
    return found.lent | {ark: new[row.ark] for ark, row in found.answering.items() if row.ark in new}


def _upwards(ready: Sequence[Candidate]) -> list[Candidate]:
    """Return them in an order in which what is referred to comes first, as far as there is one."""
    here, found = {each.entity.ark: each for each in ready}, dict[str, Candidate]()
    for each in ready:
        open_ones = [each]
        while open_ones:
            last = open_ones[-1]
            above = [here[ark] for ark in references(last.plain) if ark in here and ark not in found]
            if fresh := [one for one in above if one not in open_ones][:1]:
                open_ones += fresh
            else:
                found.setdefault(last.entity.ark, open_ones.pop())
    return list(found.values())


def _set_current(editions: Iterable[Edition], **states: str) -> None:
    """Make these the current editions of their entities."""
    by_number = defaultdict[int, list[int]](list)
    for each in editions:
        by_number[each.number].append(each.entity_id)
    for number, keys in by_number.items():
        Entity.objects.filter(pk__in=keys).update(edition=number, changed=timezone.now(), **states)


@transaction.atomic
def relink_entities(keys: list[int], *, by: Actor) -> int:
    """Put present names into the current editions of these; return how many changed."""
    require(by, "publish_entity")
    rows = {row.pk: row for row in _locked(keys)}
    current = EditionBody.objects.filter(edition__in=_standing_editions(rows).values()).select_related(
        "edition"
    )
    said = [(each.edition, json.loads(each.text)) for each in current]
    lent = authorities(ark for _, plain in said for ark in references(plain))
    issues = [
        Issue(rows[edition.entity_id], renewed, edition.revision)
        for edition, plain in said
        if (renewed := relink(plain, lent)) != plain
    ]
    editions = append_editions(issues, "relink") if issues else []
    _set_current(editions)
    log_acts("relink", ((each.entity, {"edition": each.number}) for each in editions), by=by)
    return len(editions)


def let_others_write() -> None:
    """Pause between two chunks: on SQLite whoever waits to write looks only now and then whether they may."""
    if connection.vendor == "sqlite":
        time.sleep(BREATH)
