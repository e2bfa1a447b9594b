"""What a watcher may read by a secret link: the list of records, and what there was to tell. Public facts.

Titles are those of editions in force; of what was withdrawn or merged nothing is left but its ARK.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import F

from catalog.models import Entity, Tiding, Watch, Watcher
from catalog.models.watch import key_of
from catalog.publishing import reading

MOST = 200
"""Tidings of a letter or a feed; more are counted."""


@dataclass(frozen=True)
class Watched:
    """A record on a list; `title` is empty where nothing of it may be read now."""

    ark: str
    title: str
    state: str
    since: datetime | None = None
    stop: str = ""


@dataclass(frozen=True)
class WatchList:
    """A watcher's list; `token` and `feed` are the secret parts of its links, `address` is masked."""

    token: str
    records: tuple[Watched, ...]
    letters: bool
    feed: str
    address: str
    is_member: bool


@dataclass(frozen=True)
class Asked:
    """One watch by its own link, whether or not it was confirmed."""

    record: Watched
    is_confirmed: bool


@dataclass(frozen=True)
class Told:
    """One fact about a record; `detail` has what its sentence needs, `name` of whatever else it names."""

    key: int
    record: Watched
    kind: str
    time: datetime
    detail: dict[str, Any] = field(default_factory=dict)
    name: str = ""


def masked(address: str) -> str:
    """Return an address so that its owner knows it and a finder of the link does not."""
    person, _at, host = address.partition("@")
    return f"{person[:1]}…@{host}" if host else ""


def watch_list(token: str = "", *, user_key: int | None = None) -> WatchList | None:
    """Return the list of a secret link, or that of an account."""
    rows = Watcher.objects.select_related("member")
    watcher = rows.filter(key=key_of(token)).first() if token else rows.filter(member=user_key or 0).first()
    if watcher is None:
        return None
    watches = watcher.watches.filter(confirmed__isnull=False).select_related("entity").order_by("-confirmed")
    return WatchList(
        token=watcher.token,
        records=_watched(watches),
        letters=watcher.letters,
        feed=watcher.feed_token,
        address=masked(watcher.address),
        is_member=watcher.member_id is not None,
    )


def _watched(watches: Iterable[Watch]) -> tuple[Watched, ...]:
    rows = list(watches)
    titles = titles_of(watch.entity.ark for watch in rows)
    return tuple(
        Watched(
            each.entity.ark,
            titles.get(each.entity.ark, ""),
            each.entity.publication,
            each.confirmed,
            each.token,
        )
        for each in rows
    )


def titles_of(arks: Iterable[str]) -> dict[str, str]:
    found = reading.current_editions(arks)
    return {ark: standing.name for ark, standing in found.items() if standing.body}


def asked_watch(token: str) -> Asked | None:
    """Return the watch of a link in a letter."""
    watch = Watch.objects.filter(key=key_of(token)).select_related("entity").first()
    return Asked(_watched([watch])[0], watch.confirmed is not None) if watch else None


def is_watched(user_key: int, ark: str) -> bool:
    """Tell whether an account watches a record."""
    watches = Watch.objects.filter(watcher__member=user_key, entity__ark=ark, confirmed__isnull=False)
    return watches.exists()


def told_in(watcher: Watcher, after: datetime, until: datetime) -> list[Told]:
    """Return what there is to tell of that time, record by record, each in order."""
    rows = _tidings(watcher).filter(time__gt=after, time__lte=until).order_by("entity__ark", "id")
    return _told(watcher, rows[:MOST])


def told_by_feed(token: str) -> list[Told] | None:
    """Return what a secret feed tells, newest first; None for a link that leads nowhere."""
    watcher = Watcher.objects.filter(feed_key=key_of(token)).first() if token else None
    return None if watcher is None else _told(watcher, _tidings(watcher).order_by("-id")[:MOST])


def _tidings(watcher: Watcher) -> Any:
    return Tiding.objects.filter(
        entity__watches__watcher=watcher, time__gt=F("entity__watches__confirmed")
    ).select_related("entity")


def _told(watcher: Watcher, rows: Iterable[Tiding]) -> list[Told]:
    tidings = list(rows)
    others = [str(row.detail.get("event") or row.detail.get("kept") or "") for row in tidings]
    titles = titles_of({row.entity.ark for row in tidings} | {ark for ark in others if ark})
    stops = {each.entity_id: each.token for each in watcher.watches.filter(entity__in=_entities(tidings))}
    return [
        Told(
            row.pk,
            Watched(
                row.entity.ark,
                titles.get(row.entity.ark, ""),
                row.entity.publication,
                stop=stops.get(row.entity_id, ""),
            ),
            row.kind,
            row.time,
            _still_said(row),
            titles.get(other, ""),
        )
        for row, other in zip(tidings, others, strict=True)
    ]


def _entities(tidings: list[Tiding]) -> set[int]:
    return {row.entity_id for row in tidings}


def _still_said(row: Tiding) -> dict[str, Any]:
    """Return the details while the record is published; of what was taken back the bare fact is left."""
    entity: Entity = row.entity
    bare = row.kind in {"withdrawn", "merged"}
    return dict(row.detail) if entity.publication == "published" or bare else {}
