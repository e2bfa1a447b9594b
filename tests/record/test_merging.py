"""Two Records made into one: every value of the one that goes is found again, and a change is taken back."""

from catalog.record.annex import ItemAnnex, ProvenanceAnnex
from catalog.record.kinds import read_record
from catalog.record.merging import bare_record, merge_records
from catalog.record.merging_annex import merge_annexes
from catalog.record.taking_back import take_back

KEPT, GONE, LOT = "ark:/99999/p1kept", "ark:/99999/p1gone", "ark:/99999/p1lot"
SOURCE = {"ark": LOT, "kind": "source"}


def item(ark, **fields):
    return read_record(
        {"schema": 1, "kind": "item", "ark": ark, "level": "item", "title": "A card", **fields}
    )


def agent(ark, *names, **fields):
    rows = [{"id": f"n{n}", "preferred": n == 0, **name} for n, name in enumerate(names)]
    plain = {"schema": 1, "kind": "agent", "ark": ark, "agent_kind": "person", "names": rows}
    return read_record({**plain, **fields})


def merged(kept, gone, **options):
    found = merge_records(kept, gone, **options)
    read_record(found.record)  # whatever comes of it is a whole Record
    return found


def outcomes(found):
    return {each.field: each.outcome for each in found.fates}


def test_an_empty_column_is_filled_and_an_equal_one_left():
    found = merged(item(KEPT, support="paper"), item(GONE, support="paper", sides="2"))
    assert (found.record["sides"], found.record["support"]) == ("2", "paper")
    assert outcomes(found) == {"level": "same", "title": "same", "support": "same", "sides": "filled"}


def test_a_value_that_contradicts_becomes_an_alternative_with_its_sources():
    cited = [{"id": "q1", "field": "support", "source": SOURCE, "locator": "lot 5"}]
    found = merged(item(KEPT, support="paper"), item(GONE, support="card", citations=cited))
    (claim,) = found.record["claims"]
    assert (claim["field"], claim["value"], claim["source"], claim["locator"]) == (
        "support", "card", SOURCE, "lot 5",
    )  # fmt: skip
    assert GONE in claim["reason"]
    assert "citations" not in found.record
    assert read_record(found.record).claims[0].stance == "alternative"


def test_a_term_that_contradicts_is_said_in_words():
    found = merged(
        item(KEPT, rights="cc0"),
        item(GONE, rights="unknown"),
        say=lambda vocabulary, code: f"{vocabulary}: {code}",
    )
    assert found.record["claims"][0]["value"] == "rights: unknown"


def test_parts_come_along_under_ids_that_are_free_and_what_speaks_of_them_follows():
    def observed(statement):
        observations = [{"id": "o1", "source": SOURCE, "statement": statement}]
        return {"observations": observations, "citations": [{"id": "q1", "part": "o1", "source": SOURCE}]}

    found = merged(item(KEPT, **observed("Soiled.")), item(GONE, **observed("Very soiled.")))
    first, second = found.record["observations"]
    assert (first["id"], first["statement"], second["statement"]) == ("o1", "Soiled.", "Very soiled.")
    assert second["id"] != "o1"
    assert [each["part"] for each in found.record["citations"]] == ["o1", second["id"]]


def test_opinions_that_come_along_keep_their_later_ones_and_their_look_ups():
    old = [{"id": "a", "kind": "slab"}, {"id": "b", "kind": "full-loa"}]
    new = [{"id": "a", "kind": "auction-loa", "superseded_by": "b"}, {"id": "b", "kind": "other"}]
    looked = [{"id": "l", "authentication": "a", "found": "yes"}]
    found = merged(
        item(KEPT, authentications=old), item(GONE, authentications=new, certificate_lookups=looked)
    ).record
    first, second = found["authentications"][2:]
    assert first["superseded_by"] == second["id"]
    assert second["kind"] == "other"
    assert found["certificate_lookups"][0]["authentication"] == first["id"]


def test_the_same_surface_is_not_doubled_and_what_stands_on_it_finds_it():
    surface = {"label": "recto"}
    page = {"content": "Lev", "surface": "s9", "id": "pg"}
    text = {"id": "t1", "type": "transcription", "language": "fr", "pages": [page]}
    found = merged(
        item(KEPT, surfaces=[{"id": "s1", **surface}]),
        item(GONE, surfaces=[{"id": "s9", **surface}], texts=[text]),
    )
    assert len(found.record["surfaces"]) == 1
    assert found.record["texts"][0]["pages"][0]["surface"] == "s1"


def test_a_part_with_a_private_side_of_its_own_is_never_taken_for_another():
    sold = [{"id": "v1", "method": "sale"}]
    found = merged(item(KEPT, provenance=sold), item(GONE, provenance=sold), apart=frozenset({"v1"}))
    assert len(found.record["provenance"]) == 2


def test_a_known_name_gains_what_only_the_other_says_and_a_contradiction_stands_beside():
    found = merged(
        agent(KEPT, {"text": "Leon Trotsky"}, {"text": "Лев Троцкий", "script": "Cyrl"}),
        agent(GONE, {"text": "Leon Trotsky", "family": "Trotsky"}, {"text": "Лев Троцкий", "script": "Latn"}),
    )
    names = found.record["names"]
    assert names[0] == {"id": "n0", "text": "Leon Trotsky", "preferred": True, "family": "Trotsky"}
    assert [each.get("script") for each in names] == [None, "Cyrl", "Latn"]


def test_what_joined_the_two_falls_away_and_other_relations_stay():
    def related(ark):
        return {"id": "r1", "type": "same-as", "target": {"ark": ark, "kind": "agent"}}

    found = merged(
        agent(KEPT, {"text": "A"}, relations=[related(GONE)]),
        agent(GONE, {"text": "B"}, relations=[related(KEPT), {**related(LOT), "id": "r2"}]),
    )
    assert [each["target"]["ark"] for each in found.record["relations"]] == [LOT]


def test_a_preferred_claim_of_the_one_that_goes_is_an_alternative_where_its_column_lost():
    claim = {"id": "k1", "field": "support", "value": "card", "stance": "preferred"}
    found = merged(item(KEPT, support="paper"), item(GONE, support="card", claims=[claim]))
    assert {each.get("stance", "alternative") for each in found.record["claims"]} == {"alternative"}


def test_a_translation_of_words_that_lost_is_kept_as_a_claim():
    parallel = {"id": "p1", "field": "title", "language": "fr", "text": "Une carte"}
    found = merged(item(KEPT), item(GONE, title="A postcard", parallels=[parallel]))
    assert "parallels" not in found.record
    assert {each["value"] for each in found.record["claims"]} == {"A postcard", "Une carte"}


def test_languages_are_joined():
    assert merged(item(KEPT, languages=["fr"]), item(GONE, languages=["ru", "fr"])).record["languages"] == [
        "fr",
        "ru",
    ]


def test_the_private_sides_are_joined_and_nothing_private_becomes_public():
    kept = ItemAnnex(shelf="A 1", provenance_annexes={"v1": ProvenanceAnnex(identity="Countess")})
    gone = ItemAnnex(shelf="B 2", note="dusty", provenance_annexes={"v1": ProvenanceAnnex(identity="Baron")})
    found = merge_annexes(kept, gone, {"v1": "v7"})
    assert (found["shelf"], found["note"]) == ("A 1", "dusty\n\nshelf: B 2")
    assert {pid: each["identity"] for pid, each in found["provenance_annexes"].items()} == {
        "v1": "Countess",
        "v7": "Baron",
    }
    same = merge_annexes(kept, gone, {})
    assert same["provenance_annexes"]["v1"] == {"identity": "Countess", "note": "identity: Baron"}


def test_only_the_bare_record_is_left():
    left = bare_record(agent(GONE, {"text": "A"}, {"text": "B"}, history="Long."))
    assert read_record(left).names[0].text == "A"
    assert left.keys() == {"schema", "kind", "ark", "names", "agent_kind"}


# --- taking a change back -----------------------------------------------------------------------------------


def test_a_change_is_taken_back_and_later_edits_elsewhere_stay():
    before = {"title": "a", "parts": [{"id": "x", "text": "1"}]}
    after = {"title": "b", "support": "card", "parts": [{"id": "x", "text": "1"}, {"id": "y", "text": "2"}]}
    now = {
        **after,
        "sides": "2",
        "parts": [{"id": "x", "text": "one"}, {"id": "y", "text": "2"}, {"id": "z"}],
    }
    taken = take_back(before, after, now)
    assert taken.clashes == []
    assert taken.plain == {"title": "a", "sides": "2", "parts": [{"id": "x", "text": "one"}, {"id": "z"}]}


def test_a_part_that_the_change_took_away_comes_back_at_its_place():
    before = {"parts": [{"id": "x"}, {"id": "y"}, {"id": "z"}]}
    after = {"parts": [{"id": "x"}, {"id": "z"}]}
    now = {"parts": [{"id": "x", "text": "1"}, {"id": "z"}]}
    assert [each["id"] for each in take_back(before, after, now).plain["parts"]] == ["x", "y", "z"]


def test_an_edit_of_what_the_change_brought_is_a_clash_with_its_name():
    before, after = {"title": "a"}, {"title": "b", "parts": [{"id": "y", "text": "2"}]}
    taken = take_back(before, after, {"title": "c", "parts": [{"id": "y", "text": "3"}]})
    assert taken.clashes == ["title", "parts “3”"]


def test_what_is_said_of_a_relation_between_the_two_goes_with_it():
    def joined(ark, other, pid):
        relation = {"id": pid, "type": "related", "target": {"ark": other, "kind": "item"}}
        cited = [{"id": f"{pid}q", "part": pid, "source": SOURCE}]
        return item(ark, relations=[relation], citations=cited)

    found = merged(joined(KEPT, GONE, "k1"), joined(GONE, KEPT, "g1"))
    assert not {"relations", "citations"} & found.record.keys()
    assert {each.part for each in found.fates if each.outcome == "dropped"} == {"k1", "k1q", "g1", "g1q"}
