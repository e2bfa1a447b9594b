"""Nothing is lost between tables and documents: properties over generated workspaces of every kind."""

import json

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from catalog.models import Entity
from catalog.publishing.assemble import assemble, assemble_annex, fetch
from catalog.publishing.load import ArkResolver, load
from catalog.record.canonical import canonical_json
from catalog.record.kinds import kinds, read_record
from tests.workspaces import ark_of, furnish, load_world, records, worlds

pytestmark = pytest.mark.django_db
thorough = settings(
    max_examples=8,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # worlds are too large to be shrunk within minutes
)


once = pytest.mark.only_on("sqlite")  # as long as the first, which holds the bytes on both databases


def archive():
    """Every entity's Record and Annex as bytes, by ARK."""
    rows = [fetch(entity) for entity in Entity.objects.all()]
    return {
        row.ark: (canonical_json(assemble(row).plain()), canonical_json(assemble_annex(row).plain()))
        for row in rows
    }


def in_an_empty_database(work):
    """What `work` returns, all that it wrote forgotten afterwards."""
    with transaction.atomic():
        assert not Entity.objects.exists()
        furnish()
        found = work()
        transaction.set_rollback(True)
    return found


def loaded(world):
    load_world(world)
    return archive()


@thorough
@given(worlds())
def test_what_was_loaded_is_assembled_byte_for_byte(world):
    wanted = {
        record.ark: (canonical_json(record.plain()), canonical_json(annex.plain())) for record, annex in world
    }
    assert in_an_empty_database(lambda: loaded(world)) == wanted


@once
@thorough
@given(worlds(), st.randoms(use_true_random=False))
def test_an_archive_moved_to_an_empty_database_gives_the_same_bytes_in_any_order(world, chance):
    def workspace_of_a_curator():
        load_world(world)
        disorder(chance)
        rows = [fetch(entity) for entity in Entity.objects.all()]
        return [(assemble(row), assemble_annex(row)) for row in rows], archive()

    documents, before = in_an_empty_database(workspace_of_a_curator)
    chance.shuffle(documents)
    assert in_an_empty_database(lambda: loaded(documents)) == before


def disorder(chance):
    """Leave rows as forms may: positions with gaps and out of order, text as it was pasted."""
    for item in [fetch(entity) for entity in Entity.objects.filter(kind="item")]:
        for collection in ("activities", "provenance", "surfaces", "images"):
            for part in getattr(item, collection).all():
                part.position = chance.randrange(100)
                part.save()
        for activity in item.activities.all():
            activity.date_edtf = chance.choice(("1930-04-29 ", "1930-04-29", ""))
            activity.note = chance.choice(("e\u0301", "\x00", " \r\n"))
            activity.save()


@thorough
@given(st.sampled_from(kinds.names()).flatmap(records))
def test_a_record_read_from_its_own_bytes_has_the_same_bytes(record):
    body = canonical_json(record.plain())
    assert canonical_json(read_record(json.loads(body)).plain()) == body


@once
@thorough
@given(worlds(), st.data())
def test_loading_over_an_entity_replaces_its_record_and_leaves_its_annex(world, data):
    record, annex = next(each for each in world if each[0].ark == ark_of("item", 1))
    newer = data.draw(records("item", 1))

    def loaded_twice():
        load_world(world)
        load(newer, resolver=ArkResolver(stubs=True))
        return archive()[ark_of("item", 1)]

    wanted = canonical_json(newer.plain()), canonical_json(annex.plain())
    assert record.ark == newer.ark
    assert in_an_empty_database(loaded_twice) == wanted
