"""Publishing many, following the index, renaming an agent on tens of thousands of items."""

from django.db import transaction

from bench.records import Plan
from bench.timing import Line, Timing, once
from catalog.actions.permission import Operator
from catalog.actions.publication import approve_and_publish
from catalog.actions.publication_of_many import publish_many
from catalog.models import Edition, Entity, Errand, Name
from catalog.publishing.revisions import record_revision
from catalog.search import follow
from catalog.tasks.errands import drain_outbox

BY = Operator("bench")


def rate(count: int, timing: Timing) -> str:
    per_second = count / max(timing.wall / 1000, 0.001)
    by_cpu = count / max(timing.cpu / 1000, 0.001)
    return f"{count:,} at {per_second:,.0f} a second ({by_cpu:,.0f} a second of the processor)"


def publish_lines(plan: Plan, most: int) -> list[Line]:
    """Publish authorities and levels, then so many items; half of them in a second run, as after a kill."""
    above = [
        key
        for sort in ("source", "place", "agent", "event", "fonds", "series", "file")
        for key in plan.keys(sort)
    ]
    first = once(lambda: publish_many(above, by=BY))
    items = [*plan.keys("item")][:most]
    half = once(lambda: publish_many(items[: most // 2], by=BY))
    rest = once(lambda: publish_many(items, by=BY))
    published = Entity.objects.filter(pk__in=range(items[0], items[-1] + 1), publication="published").count()
    both = Timing(half.wall + rest.wall, half.cpu + rest.cpu, 0)
    return [
        Line("publish authorities and levels", first, "", note=rate(len(above), first)),
        Line("publish items, begun again halfway", both, "300 a second", note=rate(published, both)),
    ]


def follow_lines() -> list[Line]:
    """Bring the search index to the end of the ledger, as the worker does beside all this."""
    followed = once(follow)
    documents = Entity.objects.published().count()
    return [Line("search index follows", followed, "", note=rate(documents, followed))]


def rename_lines(plan: Plan) -> list[Line]:
    """Rename the agent: how long the act takes, then the relinking that the worker does."""
    agent = Entity.objects.get(pk=plan.hub)
    if not agent.is_published:
        return []
    carried = agent.dependants.count()
    before = Edition.objects.filter(kind="publish").count()
    renamed = once(lambda: _rename(agent))
    relinked = once(_work_off)
    relinks = Edition.objects.filter(kind="relink").count()
    assert Edition.objects.filter(kind="publish").count() == before + 1, "a relink must be no news"
    return [
        Line(f"rename an agent whose name {carried:,} editions carry", renamed, "at once"),
        Line("relink them", relinked, "in the background", note=rate(relinks, relinked)),
    ]


def _rename(agent: Entity) -> None:
    with transaction.atomic():
        Name.objects.filter(entity=agent, preferred=True).update(text="Renamed by the bench, invented no. 1")
        record_revision(agent, by=BY)
    approve_and_publish(agent, by=BY)


def _work_off() -> None:
    while Errand.objects.filter(done=None).exists():
        drain_outbox()
