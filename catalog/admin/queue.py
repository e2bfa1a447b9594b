"""What waits for review: oldest first, who sent it, and what it changes in words."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Count, OuterRef, Q, Subquery
from django.http import HttpRequest
from django.urls import reverse

from catalog.admin.entity.changes import changes_between
from catalog.admin.entity.listing import NoCount
from catalog.models import Act, Edition, Entity, ReviewNote, Revision
from catalog.models.entity import EntityQuerySet
from catalog.pages.diff import Change
from catalog.publishing.revisions import record_of

AT_ONCE, TOLD = 20, 4


@dataclass
class Waiting:
    """A draft in review, with the act that sent it and the first of its changes."""

    entity: Entity
    sent: Act | None
    is_new: bool = False
    changes: list[Change] = field(default_factory=list)
    more: int = 0
    notes: int = 0

    @property
    def address(self) -> str:
        return reverse(f"admin:catalog_{self.entity.kind}_review", args=[self.entity.pk])


def queue_page(request: HttpRequest) -> dict[str, object]:
    """A page of the queue; `p` counts from 1, and beyond its ends stands the nearest page."""
    page = NoCount(_in_order(), AT_ONCE).page(request.GET.get("p", "1"))
    return {
        "title": "Waiting for review",
        "queue": with_changes(list(page.object_list)),
        "later": page.number + 1 if page.has_next() else None,
        "earlier": page.number - 1 if page.number > 1 else None,
    }


def _in_order() -> EntityQuerySet:
    sent = Act.objects.filter(entity=OuterRef("pk"), verb="send").order_by("-id").values("id")[:1]
    return Entity.objects.awaiting_review().annotate(sent=Subquery(sent)).order_by("sent", "pk")


def with_changes(entities: list[Entity]) -> list[Waiting]:
    """Tell of each what it changes since it was approved or published last; a few queries for the page."""
    keys = [each.pk for each in entities]
    acts = {each.entity_id: each for each in Act.objects.filter(entity__in=keys, verb="send").order_by("id")}
    bases = seen_before(entities)
    wanted = Q(pk__in=[])
    for each in entities:
        wanted |= Q(entity=each, n__in=[each.head, bases.get(each.pk, 0)])
    states = {(each.entity_id, each.n): each for each in Revision.objects.filter(wanted)}
    notes = ReviewNote.objects.filter(entity__in=keys).exclude(state="resolved")
    counts = dict(notes.values_list("entity").annotate(n=Count("pk")).order_by())
    found = []
    for each in entities:
        before, after = states.get((each.pk, bases.get(each.pk, 0))), states.get((each.pk, each.head))
        line = Waiting(each, acts.get(each.pk), is_new=before is None, notes=counts.get(each.pk, 0))
        if before and after:
            changes = changes_between(record_of(before).plain(), record_of(after).plain())
            line.changes, line.more = changes[:TOLD], max(0, len(changes) - TOLD)
        found.append(line)
    return found


def seen_before(entities: Iterable[Entity]) -> dict[int, int]:
    """Return the revision to compare with: the one approved last, else the one published last."""
    keys = [each.pk for each in entities]
    editions = Edition.objects.filter(entity__in=keys).exclude(revision=None).order_by("number")
    found: dict[int, int] = {key: n or 0 for key, n in editions.values_list("entity", "revision")}
    return found | {each.pk: each.approved for each in entities if each.approved}
