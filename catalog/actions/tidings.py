"""What there is to tell of watched records: noticed from the ledger and from open questions, each once.

Public facts alone: entries of the ledger, questions raised of editions, claims that a curator has shown.
"""

import hashlib
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F, Min, Q
from django.utils import timezone

from catalog.actions.watching import may_watch
from catalog.flags.losses import whose_loss
from catalog.models import (
    Dependence,
    Entity,
    LedgerEntry,
    OpenQuestions,
    RaisedFlag,
    Tiding,
    TidingHead,
    Watch,
    Watcher,
)
from catalog.models.flag_answer import OPEN_FLAGS
from catalog.publishing import reading
from catalog.publishing.reading import Standing
from catalog.record.event import EventRecord
from catalog.record.item import ItemRecord

AT_ONCE = 500
"""Entries of the ledger read in one transaction."""
TOLD_OF = {"publish": "edition", "withdraw": "withdrawn", "merge": "merged", "redact": "redacted"}
FOUND = frozenset({"match", "possible-match"})
GATHERED = timedelta(minutes=30)
"""How long something waits for more of its like before a letter goes out."""
BETWEEN = timedelta(hours=23)
"""From one letter to the next to the same watcher."""


def notice(entity: Entity, kind: str, mark: str, **detail: Any) -> None:
    """Keep a fact to be told of a record, if anybody watches it; the same mark again is the same fact."""
    if Watch.objects.filter(entity=entity, confirmed__isnull=False).exists():
        given = {"kind": kind, "time": timezone.now(), "detail": detail}
        Tiding.objects.get_or_create(entity=entity, mark=mark, defaults=given)


# --- from the ledger ----------------------------------------------------------------------------------------


def follow_ledger() -> int:
    """Notice what the ledger says since it was read last; return how many entries were read."""
    read = 0
    while entries := _read_on():
        read += entries
    return read


@transaction.atomic
def _read_on() -> int:
    size = reading.ledger_size()
    TidingHead.objects.get_or_create(pk=1, defaults={"n": size})
    head = TidingHead.objects.select_for_update().get(pk=1)
    entries = list(LedgerEntry.objects.filter(n__gt=head.n).order_by("n")[:AT_ONCE])
    if entries:
        _notice_entries([each for each in entries if each.kind in TOLD_OF])
        head.n = entries[-1].n
        head.save()
    return len(entries)


def _notice_entries(entries: list[LedgerEntry]) -> None:
    rows = Entity.objects.select_related("merged_into")
    entities = rows.in_bulk({each.ark for each in entries}, field_name="ark")
    for entry in entries:
        entity = entities[entry.ark]
        detail: dict[str, Any] = {"edition": entry.edition, "day": entry.time[:10]}
        if entry.kind == "merge":
            detail["kept"] = reading.kept_ark(entry.ark) or ""
            _go_along(entity)
        notice(entity, TOLD_OF[entry.kind], f"ledger {entry.n}", **detail)
        if entry.kind == "publish":
            _notice_contents(entity, entry.edition)


def _go_along(gone: Entity) -> None:
    """Whoever watched what was merged watches what answers for it now."""
    if gone.merged_into is None:
        return
    for watch in Watch.objects.filter(entity=gone, confirmed__isnull=False):
        given = {"confirmed": timezone.now()}
        Watch.objects.get_or_create(watcher=watch.watcher, entity=gone.merged_into, defaults=given)


def _notice_contents(entity: Entity, number: int) -> None:
    """Look into an edition: an item's searches that found something, an event in which papers were lost."""
    if entity.kind not in {"item", "event"}:
        return
    standing = reading.numbered_edition(entity.ark, number)
    record = standing.document if standing and standing.body else None
    if standing and isinstance(record, ItemRecord):
        _notice_searches(entity, standing, record)
    elif isinstance(record, EventRecord):
        _notice_loss(entity, whose_loss(record.plain()))


def _notice_searches(entity: Entity, standing: Standing, record: ItemRecord) -> None:
    earlier = reading.edition_before(standing)
    before = earlier.document if earlier and earlier.body else None
    searches = before.searches if isinstance(before, ItemRecord) else []
    known = {each.id for each in searches if each.result in FOUND}
    for search in record.searches:
        if search.result in FOUND and search.id not in known:
            notice(entity, "search", f"search {search.id}", result=search.result, edition=standing.number)


def _notice_loss(event: Entity, tied: tuple[str, ...]) -> None:
    """Tell those who watch an item that names a person whose papers it touched, or a place where it was."""
    items = Dependence.objects.filter(on__ark__in=tied, entity__kind="item").values("entity")
    for item in Entity.objects.filter(pk__in=items, watches__confirmed__isnull=False).distinct():
        notice(item, "loss", f"loss {event.ark}", event=event.ark)


# --- from questions -----------------------------------------------------------------------------------------


@transaction.atomic
def compare_questions() -> None:
    """Notice which questions were raised, asked again or settled since they were compared last."""
    TidingHead.objects.select_for_update().filter(pk=1).first()
    watched = Watch.objects.filter(confirmed__isnull=False).values("entity")
    OpenQuestions.objects.exclude(entity__in=watched).delete()
    asked: dict[int, dict[str, list[str]]] = {}
    raised = RaisedFlag.objects.filter(entity__in=watched, side="edition", state__in=OPEN_FLAGS)
    for flag in raised.order_by("id"):
        found = asked.setdefault(flag.entity_id, {})
        found[f"{flag.rule} {flag.subject}".strip()] = [flag.rule, flag.severity, flag.digest]
    known = {row.pk: row for row in OpenQuestions.objects.all()}
    for entity in Entity.objects.filter(pk__in=watched):
        _compare(entity, known.get(entity.pk), asked.get(entity.pk, {}))


def _compare(entity: Entity, row: OpenQuestions | None, now: dict[str, list[str]]) -> None:
    """Where nothing was compared before, what stands there is no news."""
    if row is None:
        OpenQuestions.objects.create(entity=entity, asked=now)
        return
    if row.asked == now:
        return
    for name in sorted({*row.asked, *now}):
        before, after = row.asked.get(name), now.get(name)
        if before != after:
            rule, severity, _digest = after or before or ["", "", ""]
            how = "settled" if after is None else "asked again" if before else "raised"
            notice(entity, "flag", _mark(name, after), rule=rule, severity=severity, how=how)
    row.asked = now
    row.save()


def _mark(name: str, after: list[str] | None) -> str:
    """A question may come and go: the moment is part of what is told, the comparison itself says it once."""
    told = f"{name}\n{after}\n{timezone.now().isoformat()}"
    return f"flag {hashlib.sha256(told.encode()).hexdigest()[:40]}"


# --- who is told --------------------------------------------------------------------------------------------


def to_be_told(now: datetime) -> list[int]:
    """Return the keys of watchers for whom a letter is due: something has waited, and none went out today."""
    fresh = Q(watches__entity__tidings__time__gt=F("told_until"))
    mine = Q(watches__entity__tidings__time__gt=F("watches__confirmed"))
    rows = Watcher.objects.filter(fresh & mine, letters=True)
    rows = rows.filter(Q(written=None) | Q(written__lte=now - BETWEEN))
    waited = rows.annotate(first=Min("watches__entity__tidings__time")).filter(first__lte=now - GATHERED)
    return list(waited.values_list("pk", flat=True))


@transaction.atomic
def begin_letter(key: int) -> tuple[datetime, datetime] | None:
    """Take what there is to tell upon oneself; return from when until when, None where nothing is left.

    It counts as told from here on: a worker killed while it sends leaves a letter unsent, never sent twice.
    """
    TidingHead.objects.select_for_update().filter(pk=1).first()
    watcher = Watcher.objects.select_for_update().filter(pk=key, letters=True).first()
    if watcher is None:
        return None
    if watcher.member and not (watcher.member.is_active and may_watch(watcher.member)):
        Watcher.objects.filter(pk=key).update(letters=False)  # their desk was shut
        return None
    after, until = watcher.told_until, timezone.now()
    if not Tiding.objects.filter(entity__watches__watcher=watcher, time__gt=after).exists():
        return None
    watcher.told_until, watcher.written = until, until
    watcher.save()
    return after, until


def take_letter_back(key: int, after: datetime, until: datetime) -> None:
    """It could not be sent: all of it is to be told still."""
    Watcher.objects.filter(pk=key, told_until=until).update(told_until=after, written=None)
