"""The archives of the bench are sound ones, and the bench runs on them; how fast is no affair of a test."""

import pytest
from django.core.management import call_command

from bench.generate import make_archive
from bench.items import make_item
from bench.records import Plan, Records
from bench.run import figures, with_stock_templates
from bench.timing import table
from catalog.models import Activity, Catchword, Entity, Item, Participant
from catalog.models.catchword import catchwords_of

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.only_on("sqlite"),  # it makes the same rows on any database
]
ITEMS = 200


@pytest.fixture
def archive(settings, tmp_path):
    settings.SEARCH_DIR = tmp_path
    return make_archive(ITEMS)


def test_a_made_archive_is_sound(archive, capsys):
    call_command("check_archive")
    assert "Nothing is wrong" in capsys.readouterr().out
    assert Item.objects.filter(level="level/item").count() == ITEMS


def test_the_graph_is_as_promised(archive):
    assert Participant.objects.filter(agent_ref=archive.hub).count() == archive.hub_items
    assert Activity.objects.filter(entity=archive.known).count() == 2
    assert Item.objects.get(pk=archive.keys("item")[0]).depth == 3


def test_rows_are_as_saving_would_have_made_them(archive):
    for key in (archive.known, archive.keys("agent")[3], archive.keys("source")[0], archive.keys("file")[0]):
        row = Entity.objects.get(pk=key)
        own = getattr(row, row.kind)
        kept = row.label, row.lookup, row.spelling
        own.refresh_label()
        assert (own.label, own.lookup, own.spelling) == kept
        words = Catchword.objects.filter(entity=key).values_list("word", flat=True)
        assert set(words) == catchwords_of(row.lookup, row.spelling)
    own = Item.objects.get(pk=archive.known)
    before = own.path, own.reference_order
    own.save()
    assert (own.path, own.reference_order) == before


def test_the_same_seed_makes_the_same_archive():
    first, second = (list(Records(Plan(20), 7).all(make_item)) for _ in range(2))
    assert first == second
    assert first != list(Records(Plan(20), 8).all(make_item))


def test_the_bench_runs(archive, settings):
    settings.ROOT_URLCONF = "bench.urls"
    settings.TEMPLATES = with_stock_templates(settings.TEMPLATES)
    lines = figures(ITEMS, times=1, publish=ITEMS)
    told = table(lines)
    assert "open an item with 30 parts" in told
    assert any("100 editions carry" in each.what for each in lines)
    call_command("check_archive")
