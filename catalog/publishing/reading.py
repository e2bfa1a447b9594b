"""What the doors may ask of the editions: how an ARK stands, its history, what bears a digest, the ledger.

Reads only editions, the ledger and the publication's state; never a draft. A door that needs more is wrong.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from django.db.models import F, QuerySet

from catalog.models import Edition, Entity, LedgerEntry, LedgerHead
from catalog.record.authority import authority_of
from catalog.record.entity import EntityRecord
from catalog.record.kinds import open_record
from catalog.record.ledger import Entry
from catalog.record.tombstone import Tombstone

CHAIN = 50
"""Merges followed before giving up; a longer chain is a circle."""


@dataclass(frozen=True)
class Standing:
    """One edition as the world may see it; `body` is empty where it was redacted."""

    entity: Entity
    edition: Edition
    body: bytes

    @property
    def ark(self) -> str:
        return self.entity.ark

    @property
    def state(self) -> str:
        """`published`, `withdrawn` or `merged`: that of the entity, not of this edition."""
        return str(self.entity.publication)

    @property
    def number(self) -> int:
        return int(self.edition.number)

    @property
    def is_current(self) -> bool:
        return self.state == "published" and self.entity.edition == self.edition.number

    @property
    def is_tombstone(self) -> bool:
        return self.edition.kind in {"withdraw", "merge"}

    @property
    def name(self) -> str:
        """The title or the preferred name; empty for a tombstone."""
        document = self.document
        return str(authority_of(document).get("name", "")) if isinstance(document, EntityRecord) else ""

    @cached_property
    def document(self) -> EntityRecord | Tombstone:
        """The typed document; a redacted edition has none and raises."""
        return open_record(self.body)

    @property
    def plain(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.body)
        return found


def _standing(edition: Edition | None) -> Standing | None:
    if edition is None:
        return None
    body = getattr(edition, "body", None)
    return Standing(edition.entity, edition, body.text.encode() if body else b"")


def _editions(ark: str) -> QuerySet[Edition]:
    """Return the editions of an ARK, newest first; none for what was never published."""
    return Edition.objects.filter(entity__ark=ark).select_related("entity", "body").order_by("-number")


def last_edition(ark: str) -> Standing | None:
    """Return the newest edition of the ARK, which for what was withdrawn or merged is its tombstone."""
    return _standing(_editions(ark).first())


def numbered_edition(ark: str, number: int) -> Standing | None:
    return _standing(_editions(ark).filter(number=number).first())


def edition_with_digest(ark: str, beginning: str) -> Standing | None:
    """Return the newest edition of the ARK whose digest begins so."""
    return _standing(_editions(ark).filter(digest__startswith=beginning).first())


def is_open(standing: Standing) -> bool:
    """Tell whether past editions may be read: not of what was withdrawn, nor merged into what was."""
    if standing.state != "merged":
        return standing.state == "published"
    kept, before = kept_ark(standing.ark), _editions(standing.ark).exclude(kind="merge").first()
    end = last_edition(kept) if kept else None
    return bool(before and before.kind != "withdraw" and end and end.state == "published")


def edition_history(ark: str, *, before: int | None = None, limit: int = 20) -> list[Standing]:
    """Return editions of the ARK with their bytes, newest first, from below the number `before`."""
    rows = _editions(ark) if before is None else _editions(ark).filter(number__lt=before)
    return [standing for row in rows[:limit] if (standing := _standing(row))]


def kept_ark(ark: str) -> str | None:
    """Return the ARK that answers now for one that was merged, the chain followed; None without one."""
    for _ in range(CHAIN):
        entity = Entity.objects.filter(ark=ark).select_related("merged_into").first()
        if entity is None:
            return None
        if entity.publication != "merged" or entity.merged_into is None:
            return ark if entity.publication != "none" else None
        ark = entity.merged_into.ark
    return None


def current_editions(arks: Iterable[str]) -> dict[str, Standing]:
    """Return by ARK the current editions of those that are published."""
    rows = Edition.objects.filter(
        entity__ark__in=list(arks), entity__publication="published", number=F("entity__edition")
    ).select_related("entity", "body")
    return {row.entity.ark: standing for row in rows if (standing := _standing(row))}


def _entries(rows: Iterable[LedgerEntry]) -> list[Entry]:
    return [Entry.model_validate_json(row.body) for row in rows]


def entries_after(n: int, *, limit: int) -> list[Entry]:
    return _entries(LedgerEntry.objects.filter(n__gt=n).order_by("n")[:limit])


def entries_of_digest(digest: str) -> list[Entry]:
    """Return the ledger entries about editions with this digest, oldest first."""
    return _entries(LedgerEntry.objects.filter(digest=digest).order_by("n"))


def entry_with_own_digest(digest: str) -> Entry | None:
    """Return the ledger entry whose own bytes have this digest: the one before whoever quotes it."""
    following = LedgerEntry.objects.filter(previous=digest).first()
    head = LedgerHead.objects.filter(pk=1, digest=digest).first()
    n = following.n - 1 if following else head.n if head else 0
    return next(iter(_entries(LedgerEntry.objects.filter(n=n))), None)


NEWS = ("publish", "withdraw", "merge")
"""What is told as news: a name that was refreshed in a thousand records is none."""


def news(*, ark: str = "", limit: int = 50) -> list[Standing]:
    """Return the newest editions, of one ARK or of all, newest first; without refreshed names."""
    entries = LedgerEntry.objects.filter(ark=ark) if ark else LedgerEntry.objects.all()
    # One query each kind, since the index on (kind, n) then answers, however many relinks lie between.
    found = [entry for kind in NEWS for entry in entries.filter(kind=kind).order_by("-n")[:limit]]
    newest = sorted(found, key=lambda entry: -entry.n)[:limit]
    wanted = {(entry.ark, entry.edition): entry.n for entry in newest}
    rows = Edition.objects.filter(entity__ark__in={entry.ark for entry in newest}, kind__in=NEWS)
    rows = rows.filter(number__in={entry.edition for entry in newest}).select_related("entity", "body")
    told = [row for row in rows if (row.entity.ark, row.number) in wanted]
    told.sort(key=lambda row: -wanted[row.entity.ark, row.number])
    return [standing for row in told if (standing := _standing(row))]


def edition_before(standing: Standing) -> Standing | None:
    """Return the edition before this one that was not a mere refreshing of names."""
    earlier = _editions(standing.ark).filter(number__lt=standing.number).exclude(kind="relink")
    return _standing(earlier.first())


def ledger_size() -> int:
    """Return the number of the ledger's last entry; 0 for an empty ledger."""
    head = LedgerHead.objects.filter(pk=1).first()
    return head.n if head else 0


def published_arks(page: int, size: int) -> list[tuple[str, datetime]]:
    """Return a page (from 1) of what is published: ARK and the time of its current edition, oldest first.

    A page is a range of the entities' numbers, so that the last is as quick as the first; pages may be thin.
    """
    first = (page - 1) * size
    rows = Edition.objects.filter(
        entity__pk__gt=first,
        entity__pk__lte=first + size,
        entity__publication="published",
        number=F("entity__edition"),
    )
    return list(rows.order_by("entity_id").values_list("entity__ark", "time"))


def pages_of_published(size: int) -> int:
    """Return how many pages `published_arks` has."""
    last = Entity.objects.filter(publication="published").order_by("-pk").values_list("pk", flat=True).first()
    return -(-(last or 0) // size)


def redaction_of(ark: str, number: int) -> Entry | None:
    found = LedgerEntry.objects.filter(ark=ark, edition=number, kind="redact")
    return next(iter(_entries(found)), None)
