"""The index follows the ledger: what was published is found, what was taken back is not, whatever happens."""

import json
from pathlib import Path

import pytest
from django.conf import settings

from catalog.actions.merging import merge_entities
from catalog.actions.publication import redact_edition, withdraw_entity
from catalog.actions.publication_together import relink_entities
from catalog.models import Entity
from catalog.record.annex import ItemAnnex
from catalog.search import (
    IndexUnavailable,
    SearchRequest,
    follow,
    following,
    index_damage,
    index_state,
    reader,
    rebuild,
    search,
)
from catalog.search.fields import SCHEMA_VERSION
from catalog.search.storage import current_folder, damaged_files, writer_lock
from tests.people import OPERATOR, ROSENTHAL, TROTSKY, keep, publish, rosenthal, trotsky
from tests.search.conftest import REPLY, arks, item, transcription, written

ANSWERS = ("trotsky", "rosenthal letter", "büyükada", "", "-trotsky")


def answers() -> list[object]:
    """All that a reader sees, but for the time it took."""
    found = [search(SearchRequest(words, sort=sort)) for words in ANSWERS for sort in ("relevance", "title")]
    return [(each.hits, each.total, each.facets, each.histogram, each.undated) for each in found]


def folder() -> Path:
    found = current_folder()
    assert found
    return found


def entity_of(ark: str) -> Entity:
    return Entity.objects.get(ark=ark)


def files() -> set[str]:
    return {path.name for path in Path(settings.SEARCH_DIR).rglob("*") if path.suffix == ".store"}


# --- what is in it ------------------------------------------------------------------------------------------


def test_only_what_was_published_is_found(archive: None):
    publish(item("ark:/99999/p1seen", "Published zinnia"))
    keep(item("ark:/99999/p1seen", "Drafted dahlia"))
    keep(item("ark:/99999/p1unseen", "Hidden begonia"))
    follow()
    assert arks("zinnia") == ["ark:/99999/p1seen"]
    assert arks("dahlia") == arks("begonia") == []


def test_what_is_private_is_in_no_field(archive: None):
    annex = ItemAnnex.model_validate(
        {
            "note": "sentinelnote",
            "shelf": "sentinelshelf",
            "provenance_annexes": {"v1": {"identity": "sentinelowner", "price_amount": "sentinelprice"}},
        }
    )
    step = {"id": "v1", "party_label": "a private collection"}
    publish(item("ark:/99999/p1private", "With an annex", provenance=[step]), annex)
    follow()
    assert arks("sentinel*") == []
    assert arks('"private collection"') == ["ark:/99999/p1private"]
    for searcher in [reader.reader().searcher]:
        for kind in ("title", "names", "text", "stems", "keys"):
            assert searcher.terms_with_prefix(kind, "sentinel") == []


def test_a_new_edition_takes_the_place_of_the_old(archive: None):
    publish(item(REPLY, "Rosenthal, zinnia"))
    follow()
    assert arks("zinnia") == [REPLY]
    assert arks("chevaux") == []


def test_a_relink_brings_a_new_name_and_is_no_publication(archive: None):
    before = arks(sort="published")
    record = trotsky()
    record["names"].append({"id": "n9", "text": "Bronstein"})
    publish(record)
    for ark in before:
        relink_entities([entity_of(ark).pk], by=OPERATOR)
    follow()
    assert REPLY in arks("bronstein")
    assert arks(sort="published") == before


def test_the_withdrawn_is_not_found(archive: None):
    assert REPLY in arks("trotsky")
    withdraw_entity(entity_of(REPLY), by=OPERATOR, reason="Asked for by the owner.")
    follow()
    assert REPLY not in arks("trotsky")
    assert REPLY not in arks()


def test_the_merged_answers_under_the_one_kept(archive: None):
    twin = publish(
        {
            **rosenthal(),
            "ark": "ark:/99999/p1twin",
            "names": [{"id": "n1", "text": "G. Rosenthal", "preferred": True}],
        }
    )
    follow()
    assert set(arks("rosenthal", kind=("agent",))) == {ROSENTHAL, "ark:/99999/p1twin"}
    merge_entities(twin, entity_of(ROSENTHAL), by=OPERATOR)
    follow()
    assert arks("rosenthal", kind=("agent",)) == [ROSENTHAL]


def test_after_a_redaction_no_file_is_left_that_held_the_words(archive: None):
    entity = publish(item("ark:/99999/p1said", "Said by mistake"))
    follow()
    before = files()
    publish(item("ark:/99999/p1said", "Said rightly"))
    redact_edition(entity.editions.get(number=1), by=OPERATOR, reason="A name published by mistake.")
    follow()
    assert arks("said") == ["ark:/99999/p1said"]
    assert arks("mistake") == []
    assert files().isdisjoint(before)
    assert reader.reader().searcher.terms_with_prefix("text", "mistake") == []


# --- what may happen to it ----------------------------------------------------------------------------------


def test_an_index_built_anew_gives_the_same_answers(archive: None):
    publish(item(REPLY, "Rosenthal, letter to Trotsky, another"))
    follow()
    publish(item("ark:/99999/p1more", "Trotsky once more", activities=written("1929", TROTSKY)))
    follow()
    before = [each[1:] for each in answers()], [arks(words, sort="title") for words in ANSWERS]
    rebuild()
    assert ([each[1:] for each in answers()], [arks(words, sort="title") for words in ANSWERS]) == before


def test_a_deleted_index_comes_back_with_the_first_question(archive: None):
    rebuild()
    before = answers()
    for path in sorted(Path(settings.SEARCH_DIR).rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    assert answers() == before


def test_an_index_of_another_version_is_not_read(archive: None):
    rebuild()
    before, old = answers(), folder()
    pointer = Path(settings.SEARCH_DIR) / "public.json"
    pointer.write_text(json.dumps({"schema": SCHEMA_VERSION + 1, "folder": old.name}))
    assert index_state() is None
    assert answers() == before
    assert folder() != old


@pytest.mark.parametrize("suffix", ["store", "term", "idx", "fast", "fieldnorm"])
def test_a_broken_index_is_noticed_and_mended(archive: None, suffix: str):
    rebuild()
    before = answers()
    for path in folder().glob(f"*.{suffix}"):
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert damaged_files(folder())
    reader._opened.clear()
    assert answers() == before
    assert damaged_files(folder()) == []


def test_an_altered_byte_in_a_file_of_the_index_is_named(archive: None):
    assert index_damage() == []
    path = next(iter(folder().glob("*.idx")))
    body = bytearray(path.read_bytes())
    body[3] ^= 1
    path.write_bytes(body)
    assert index_damage() == [path.name]


def test_an_index_of_another_archive_is_not_led_on(archive: None, monkeypatch: pytest.MonkeyPatch):
    """After a database was put back from a backup the same numbers may stand for other entries."""
    old = folder()
    with monkeypatch.context() as patch:
        patch.setattr(following, "_mark", lambda _number: "of another ledger")
        rebuild()
    assert folder() != old
    stranger = folder()
    follow()
    assert folder() != stranger
    assert arks("chevaux") == [REPLY]


def test_a_large_archive_without_an_index_says_so(archive: None, monkeypatch: pytest.MonkeyPatch):
    (Path(settings.SEARCH_DIR) / "public.json").unlink()
    monkeypatch.setattr(reader, "SMALL", 3)
    with pytest.raises(IndexUnavailable):
        search(SearchRequest("trotsky"))


# --- one writer ---------------------------------------------------------------------------------------------


def test_who_finds_the_lock_taken_leaves_it_to_the_holder(archive: None):
    publish(item("ark:/99999/p1late", "A late zinnia"))
    with writer_lock() as mine:
        assert mine
        assert follow() is None
        assert arks("zinnia") == []
    follow()
    assert arks("zinnia") == ["ark:/99999/p1late"]


def test_the_holder_looks_once_more_after_letting_go(archive: None, monkeypatch: pytest.MonkeyPatch):
    catch_up = following._catch_up
    late = [item("ark:/99999/p1late", "A late zinnia")]

    def overtaken(batch: int):
        state = catch_up(batch)
        if late:
            publish(late.pop())
        return state

    monkeypatch.setattr(following, "_catch_up", overtaken)
    follow()
    assert arks("zinnia") == ["ark:/99999/p1late"]


def test_the_state_says_how_far_the_index_goes(archive: None):
    before = index_state()
    assert before
    publish(item("ark:/99999/p1one", "One more", texts=transcription("and its text")))
    assert index_state() == before
    after = follow()
    assert after == index_state()
    assert after
    assert (after.last, after.documents) == (before.last + 1, before.documents + 1)


def test_following_in_small_steps_comes_to_the_same_end(archive: None):
    for number in range(7):
        publish(item(f"ark:/99999/p1n{number}", f"Number {number} of the zinnia"))
    follow(batch=2)
    assert len(arks("zinnia")) == 7
