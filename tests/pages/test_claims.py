"""Claims side by side: disagreement is shown, compatibility is not called disagreement."""

from catalog.pages.claims import chips_of, questions_of
from tests.pages.pieces import LOT, PAGE, item_context


def claim(part_id, value, stance="alternative", source=LOT, field="circumstances", **fields):
    return {"id": part_id, "field": field, "value": value, "stance": stance, "source": source, **fields}


def chip(*claims, **fields):
    chips = chips_of(item_context(claims=list(claims), **fields).record)
    return next(iter(chips.values()), None)


def questions(*claims, **fields):
    context = item_context(claims=list(claims), **fields)
    return questions_of(context.record, context.sources, context.vocabulary, "en")


def test_sources_that_differ_are_counted():
    found = chip(claim("a", "pickaxe", "preferred"), claim("b", "ice-pick", source=PAGE))
    assert (found.text, found.calm) == ("2 sources disagree", False)


def test_sources_that_agree_raise_no_chip():
    assert chip(claim("a", "Pickaxe"), claim("b", "pickaxe", source=PAGE)) is None


def test_compatible_values_may_both_be_true():
    found = chip(claim("a", "friend", "preferred"), claim("b", "lawyer", "compatible", PAGE))
    assert (found.text, found.calm) == ("both may be true", True)


def test_rejected_and_superseded_values_stay_in_view_without_a_chip():
    lines = (
        claim("a", "x", "preferred"),
        claim("b", "y", "rejected", PAGE),
        claim("c", "z", "superseded", PAGE),
    )
    assert chip(*lines) is None
    assert [line.stance for line in questions(*lines)[0].lines] == ["preferred", "superseded", "rejected"]


def test_column_without_a_claim_of_its_own_is_one_of_the_voices():
    lines = (claim("a", "autograph letter signed", field="document_kind"),)
    assert chip(*lines, document_kind="apcs").text == "2 sources disagree"
    first = questions(*lines, document_kind="apcs")[0].lines[0]
    assert (first.value.text, first.standing) == ("autograph postcard signed", "shown on this page")


def test_each_value_keeps_source_place_quotation_and_reason():
    line = questions(claim("a", "x", locator="p. 3", quotation="so it says", reason="no second source"))[
        0
    ].lines[0]
    assert (line.value.sources, line.locator, line.quotation, line.reason) == (
        (1,),
        "p. 3",
        "so it says",
        "no second source",
    )


def test_sources_are_numbered_once_however_often_they_speak():
    context = item_context(
        citations=[{"id": "q", "source": LOT, "field": "title"}],
        claims=[claim("a", "x"), claim("b", "y", source=PAGE)],
    )
    assert [(line.number, line.name) for line in context.sources.lines] == [
        (1, LOT["name"]),
        (2, PAGE["name"]),
    ]
    assert context.sources.of("title") == (1,)
