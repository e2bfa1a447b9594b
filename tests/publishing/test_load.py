"""Loading: what is refused, and what a Record does to an entity that is there already."""

import pytest

from catalog.models import Agent, Entity, Item, Name, Term
from catalog.publishing.assemble import assemble, fetch
from catalog.publishing.load import ArkResolver, UnknownReferenceError, check, load
from catalog.record.kinds import read_record
from tests import people
from tests.people import keep, publish_postcard
from tests.workspaces import SIZES

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def terms():
    for key in ("level/item", "place-kind/city"):
        Term.objects.create(key=key, label=key)


def item(**fields):
    return read_record(
        {"schema": 1, "kind": "item", "ark": people.LETTERS, "level": "item", "title": "x", **fields}
    )


def test_a_reference_to_nobody_is_refused_and_named():
    with pytest.raises(UnknownReferenceError, match=rf"{people.HOUSE} \(agent\) is not in the archive"):
        load(item(repository=people.ref(people.HOUSE, "agent")))


def test_a_reference_to_something_of_another_kind_is_refused():
    keep(people.paris())
    with pytest.raises(UnknownReferenceError, match="is here as place, but the record refers to it as agent"):
        load(item(repository=people.ref(people.PARIS, "agent")))


def test_an_image_whose_file_is_not_here_is_refused():
    image = {"id": "i1", "file": {"sha256": "a" * 64, **SIZES}, "alt": "x"}
    with pytest.raises(UnknownReferenceError, match="add it first"):
        load(item(images=[image]))


def test_a_surface_that_is_not_in_the_record_is_refused():
    text = {"id": "t1", "type": "transcription", "language": "fr",
            "pages": [{"id": "p1", "surface": "nowhere", "content": "x"}]}  # fmt: skip
    with pytest.raises(ValueError, match="surface “nowhere” is not in the record"):
        load(item(texts=[text]))


def test_with_stubs_records_may_come_in_any_order():
    resolver = ArkResolver(stubs=True)
    load(item(repository=people.ref(people.HOUSE, "agent")), resolver=resolver)
    assert resolver.made == {people.HOUSE}
    assert Agent.objects.get(ark=people.HOUSE).head == 0
    keep(people.house())
    assert Item.objects.get().repository.label == "RR Auction"


def test_rows_of_parts_that_stay_keep_their_keys():
    card = publish_postcard()
    before = set(Item.objects.get(pk=card.pk).provenance.values_list("pid", "pk"))
    changed = people.postcard()
    changed["provenance"][0]["note"] = "A note."
    changed["provenance"].reverse()
    keep(changed)
    row = fetch(card)
    assert set(row.provenance.values_list("pid", "pk")) == before
    assert [event.id for event in assemble(row).provenance] == ["v2", "v1"]


def test_the_preferred_name_can_change_places():
    keep(people.trotsky())
    names = [{**name, "preferred": not name.get("preferred", False)} for name in people.trotsky()["names"]]
    keep({**people.trotsky(), "names": names})
    assert Name.objects.get(preferred=True, entity__ark=people.TROTSKY).text == "Лев Троцкий"
    assert Entity.objects.get(ark=people.TROTSKY).label == "Лев Троцкий"


def test_a_loaded_row_is_checked_by_the_rules_of_the_tables():
    row = load(read_record({**people.paris(), "latitude": "north"}))
    with pytest.raises(ValueError, match="latitude: Decimal degrees"):
        check(row)
