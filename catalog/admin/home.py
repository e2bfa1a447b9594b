"""The desk's own pages: where one left off, what waits for review, search over everything."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import F
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from catalog.admin.batches.telling import words_of
from catalog.admin.contribution.counts import waiting_counts
from catalog.admin.custody import overdue_loans
from catalog.admin.enquiry.counts import waiting_enquiries
from catalog.admin.entity.listing import HOUSE
from catalog.admin.entity.opening import may_see_annex
from catalog.admin.lapsing import lapsing_searches
from catalog.admin.naming import named
from catalog.admin.queue import queue_page
from catalog.admin.recent import RECENT, recent_batches, recent_records
from catalog.models import Act, Assignment, Batch, Entity

LOOKED_BACK, WAITING = 120, 50

KINDS = {
    "item": ("item", "Items"),
    "agent": ("person or body", "People and bodies"),
    "place": ("place", "Places"),
    "event": ("event", "Events"),
    "source": ("source", "Sources"),
    "essay": ("essay", "Essays"),
}
"""Each kind in words, one and many."""


@dataclass(frozen=True)
class KindLink:
    """A kind with the addresses of its list and of a new one."""

    name: str
    one: str
    many: str

    @property
    def listed(self) -> str:
        return reverse(f"admin:catalog_{self.name}_changelist")

    @property
    def new(self) -> str:
        return reverse(f"admin:catalog_{self.name}_add")


@dataclass(frozen=True)
class Found:
    """An entity as a line of a list, with the address of its page on the desk."""

    entity: Entity
    note: str = ""
    given: Assignment | None = None

    @property
    def assigning(self) -> str:
        return reverse(f"admin:catalog_{self.entity.kind}_assign", args=[self.entity.pk])

    @property
    def one(self) -> str:
        return KINDS[self.entity.kind][0]

    @property
    def address(self) -> str:
        return reverse(f"admin:catalog_{self.entity.kind}_change", args=[self.entity.pk])


@dataclass(frozen=True)
class Seen:
    """A batch as one line among recent work."""

    batch: Batch
    words: str


def kinds_for(user: Any) -> list[KindLink]:
    """Return the kinds that the person may change."""
    return [
        KindLink(name, *words) for name, words in KINDS.items() if user.has_perm(f"catalog.change_{name}")
    ]


def house(apps: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """Return (words, address) of the lists beside the entities that Django's list of models lets one see."""
    seen = {each["object_name"].lower(): each.get("admin_url") for app in apps for each in app["models"]}
    found = [(words, seen[name]) for name, words in HOUSE.items() if seen.get(name)]
    found += [("templates", reverse("admin:templates"))] if "item" in seen else []
    return [*found, ("organisations", reverse("admin:organisations"))] if "user" in seen else found


def _require(request: HttpRequest) -> None:
    if not request.user.has_perm("catalog.view_entity"):
        raise PermissionDenied


def home(request: HttpRequest) -> dict[str, Any]:
    sees = request.user.has_perm("catalog.view_entity")
    return {
        "title": "Curators’ desk",
        "recent": recent_lines(request.user) if sees else [],
        "waiting": waiting()[:RECENT] if sees else [],
        "returned": returned(request.user) if sees else [],
        "assigned": assigned(request.user) if sees else [],
        "reviews": request.user.has_perm("catalog.approve_entity"),
        "knowledge": waiting_counts(request.user),
        "enquiries": waiting_enquiries(request.user),
        "overdue": overdue_loans(request.user),
        "lapsing": lapsing_searches() if sees else [],
        "sees_annex": may_see_annex(request.user),
        "may_see_subjects": request.user.has_perm("catalog.view_term"),
    }


def recent_work(user: Any) -> list[Found]:
    """Return the entities that the person saved last, each once."""
    return [Found(entity, f"revision {row.n}") for entity, row in recent_records(user)]


def recent_lines(user: Any) -> list[Found | Seen]:
    """Return what the person worked on last, the newest first; a batch is one line, whatever it wrote."""
    saved: list[tuple[datetime, Found | Seen]] = [
        (row.time, Found(entity, f"revision {row.n}")) for entity, row in recent_records(user)
    ]
    batches = [(each.changed, Seen(each, words_of(each))) for each in recent_batches(user)]
    lines = sorted([*saved, *batches], key=lambda each: each[0], reverse=True)
    return [line for _, line in lines[:RECENT]]


def waiting() -> list[Found]:
    """Return the drafts in review, those that waited longest first, with who sent them."""
    entities = list(Entity.objects.awaiting_review().order_by("changed")[:WAITING])
    sent = Act.objects.filter(entity__in=entities, verb="send").order_by("id")
    notes = {act.entity_id: f"from {act.by_name}" + (f": {act.note}" if act.note else "") for act in sent}
    return [Found(each, notes.get(each.pk, "")) for each in entities]


def assigned(user: Any) -> list[Found]:
    """Return what colleagues gave to the person, what is wanted first standing first."""
    rows = Assignment.objects.filter(to_id=user.pk, done=None).select_related("entity")
    ordered = rows.order_by(F("due").asc(nulls_last=True), "id")[:WAITING]
    return [Found(each.entity, _wanted(each), each) for each in ordered]


def _wanted(given: Assignment) -> str:
    late = given.due is not None and given.due < timezone.localdate()
    due = f", wanted by {given.due:%-d %B %Y}" if given.due else ""
    note = f": {given.note}" if given.note else ""
    return f"from {given.by_name}{due}{' (overdue)' if late else ''}{note}"


def returned(user: Any) -> list[Found]:
    """Return drafts of the person's that a reviewer gave back and that are still in work."""
    mine = Act.objects.filter(by_id=user.pk, verb="send").order_by("-id").values_list("entity_id", flat=True)
    keys = list(dict.fromkeys(mine[:LOOKED_BACK]))
    last: dict[int | None, Act] = {}
    acts = Act.objects.filter(entity__in=keys, verb__in=("send", "return", "approve")).select_related(
        "entity"
    )
    for act in acts.order_by("id"):
        last[act.entity_id] = act
    return [
        Found(act.entity, f"{act.by_name}: {act.note}")
        for act in last.values()
        if act.verb == "return" and act.entity is not None and act.entity.draft == "in work"
    ]


def review(request: HttpRequest) -> dict[str, Any]:
    _require(request)
    return queue_page(request)


def find(request: HttpRequest) -> dict[str, Any]:
    """Search over all kinds, blind to diacritics and spelling; an ARK finds its own."""
    _require(request)
    words = str(request.GET.get("q") or "").strip()
    found = named(Entity.objects.all(), words) if words else Entity.objects.none()
    rows = [Found(each) for each in found[: WAITING + 1]]
    return {"title": "Find", "words": words, "found": rows[:WAITING], "more": len(rows) > WAITING}
