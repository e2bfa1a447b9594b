"""Descriptions of our own with the slips that real ones have: each raises its question, a clean one none."""

import pytest

from catalog.flags import ask
from catalog.lots import read_lot
from catalog.lots.record import record_of
from catalog.record.item import ItemRecord
from catalog.search import follow
from catalog.search.evidence import PublicEvidence, evidence_of_draft

pytestmark = pytest.mark.django_db

SLIPS = {
    "written-before-birth": (
        'Specimen, Ada (1909-89), engineer. DS, 6" x 6¼", 1891 September 1. Boldly signed "A Specimen". Fine.'
    ),
    "written-after-death": (
        "Typed Letter Signed ('Ada Specimen') from Ada Specimen (1900-1979), engineer, to Bruno "
        "Muster. 22 July 1996. 1p., 12mo. In fair condition."
    ),
    "date.life": (
        "Lot 7. Ada Specimen (1869-1821) engineer. Autograph letter signed, one page, 3¼ x 8 "
        "inches, 4 May 1815."
    ),
    "signature.name": (
        "Lot 8. Specimen, Daniel C (1850-1941) engineer. Signature and date, "
        '"Dave Specimen 1909," 2½x4", n.p. Fine.'
    ),
    "size.feet": (
        "Lot 9. Specimen, Ada (1866-1944) engineer. Typed Letter Signed, 1p, "
        "11'x8½\", Salem, 1923 May 6. Very good."
    ),
    "date.text": (
        "Lot 10. Specimen, Ada. (1790-1862) engineer. Letter Signed To the Board. One page, Octavo, "
        "Salem, January 7, 1842. It sent on a report of the treasurer: "
        '"the operations of that institution for the year 1841. Ada Specimen Salem, 31st. Jan. 1842." Fine.'
    ),
    "size.units": (
        "11. Ada Specimen. Document signed (“A. Specimen”) in French, 3 pages "
        "(11 ½ x 8 ¼ in.; 288 x 208 mm.), “Salem,” December 1812; marginal spotting."
    ),
}
CLEAN = (
    "Specimen, Ada (1880-1950), engineer. Autograph Letter Signed (“Ada Specimen”), one page, "
    "8.25 x 5.25 in., Salem, 4 May 1930. To Bruno Muster. Fine condition."
)


def questions(text: str) -> set[str]:
    draft = read_lot(text)
    item = ItemRecord.model_validate({**record_of(draft).record, "ark": "ark:/99999/p1described"})
    return {flag.question for flag in ask(item, evidence_of_draft(draft, item))}


def test_each_slip_of_a_description_is_asked_about_and_a_clean_one_is_not() -> None:
    follow()
    missed = {slip: questions(text) for slip, text in SLIPS.items() if slip not in questions(text)}
    assert missed == {}
    assert questions(CLEAN) == set()


@pytest.mark.parametrize("slip", ["written-before-birth", "date.text"])
def test_the_question_stays_when_the_description_was_accepted_into_the_catalogue(slip: str) -> None:
    follow()
    plain = dict(record_of(read_lot(SLIPS[slip])).record)
    source = {"ark": "ark:/99999/p1source", "kind": "source"}
    plain["observations"] = [{"id": "lot", "source": source, "statement": SLIPS[slip]}]
    item = ItemRecord.model_validate({**plain, "ark": "ark:/99999/p1described"})
    assert slip in {flag.question for flag in ask(item, PublicEvidence(item))}
