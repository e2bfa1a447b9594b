"""Letters to those who watch records: one that asks for a yes, then at most one a day with what is new."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import groupby
from typing import Any

from django.conf import settings
from django.utils import timezone

from catalog.mail.letter import Facts, link_to
from catalog.models import Watch, Watcher
from catalog.publishing.watching import Told, Watched, asked_watch, told_in


def request_to_confirm(key: int, language: str = "") -> Facts | None:
    """Return the link that begins a watch; None where it was confirmed or forgotten meanwhile."""
    watch = Watch.objects.filter(pk=key, confirmed=None).select_related("watcher").first()
    asked = asked_watch(watch.token) if watch else None
    if watch is None or asked is None or not asked.record.title:
        return None
    says = _request(asked.record.title, watch.token)
    return Facts(watch.watcher.address, language, says, watch.watcher.reference)


def _request(title: str, token: str) -> dict[str, Any]:
    return {"title": title, "link": partial(link_to, "watch-one", token), "days": 3}


@dataclass(frozen=True)
class RecordNews:
    """What there is to tell of one record, with the link that stops it."""

    title: str
    page: str
    stop: str
    told: list[Told]


def letter_to_watcher(key: int, after: str, until: str) -> Facts | None:
    """Return what there is to tell of the time between (ISO 8601); None where nothing of it may be told."""
    watcher = Watcher.objects.filter(pk=key, letters=True).select_related("member").first()
    if watcher is None or not watcher.address:
        return None
    told = told_in(watcher, datetime.fromisoformat(after), datetime.fromisoformat(until))
    if not told:
        return None
    return Facts(
        watcher.address,
        watcher.language,
        _news(told, watcher.token, is_member=watcher.member_id is not None),
        watcher.reference,
        partial(link_to, "watch-list", watcher.token),
    )


def _news(told: list[Told], token: str, *, is_member: bool) -> dict[str, Any]:
    return {
        "records": partial(_by_record, told),
        "one": told[0].record.title or told[0].record.ark,
        "count": len({each.record.ark for each in told}),
        "list": partial(link_to, "watch-list", token),
        "is_member": is_member,
    }


def _by_record(told: Iterable[Told]) -> list[RecordNews]:
    """Return it record by record; links are made in the language of the moment."""
    return [
        RecordNews(
            record.title or record.ark,
            f"{settings.PUBLIC_URL}/{record.ark}",
            link_to("watch-one", record.stop) if record.stop else "",
            list(group),
        )
        for record, group in groupby(told, key=lambda each: each.record)
    ]


def sample_request() -> dict[str, Any]:
    return _request("Postcard to a lawyer in Paris, 29 April 1930", "sample-of-a-token")


def sample_news() -> dict[str, Any]:
    card = Watched(
        f"ark:/{settings.NAAN}/p1sample",
        "Postcard to a lawyer in Paris, 29 April 1930",
        "published",
        stop="sample-of-a-token",
    )
    gone = Watched(f"ark:/{settings.NAAN}/p1gone", "", "withdrawn", stop="sample-of-another")
    now = timezone.now()
    told = [
        Told(1, card, "edition", now, {"edition": 4}),
        Told(2, card, "flag", now, {"rule": "RF01", "severity": "medium", "how": "raised"}),
        Told(3, card, "loss", now, {"event": "ark"}, "A specimen of a fire"),
        Told(4, gone, "withdrawn", now, {}),
    ]
    return _news(told, "sample-of-a-token", is_member=False)
