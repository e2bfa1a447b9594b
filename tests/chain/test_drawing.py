"""A chain drawn: gaps as gaps, possible and certain apart in shape, the same on paper."""

from xml.etree import ElementTree as ET

import pytest

from catalog.chain import draw, svg_of
from tests.chain.test_chain import chain, step


def looks(drawing):
    return {frozenset(box.look.split()) for box in drawing.boxes}


def test_possible_and_certain_differ_in_shape_and_gaps_say_how_sure_they_are():
    found = chain(step("gift", "1930", "1940"), step("gift", "[..1951]", "[1963..]", transfer="gap"))
    for drawing in draw(found):
        assert {"span", "certain", "owner"} in looks(drawing)
        assert {"span", "possible", "owner"} in looks(drawing)
        assert {"gap", "possible"} in looks(drawing)
    certain = chain(step("gift", "1930", "1940"), step("gift", "1951", transfer="gap"))
    assert all({"gap", "certain"} in looks(drawing) for drawing in draw(certain))


def test_gap_bears_its_years():
    wide, _upright = draw(chain(step("gift", "1930", "1940"), step("gift", "1971", transfer="gap")))
    assert "1941–1971" in [words.text for words in wide.words]


def test_file_for_paper_is_sound_and_bears_no_style_sheet():
    found = chain(step("gift", "1930", party={"observed": "<Anna> & “Bruno”"}), step("theft", transfer="gap"))
    for drawing in draw(found):
        root = ET.fromstring(svg_of(drawing, "The chain of <Anna>"))
        assert root.findtext("{*}title") == "The chain of <Anna>"
        assert not [each for each in root.iter() if "style" in each.attrib or "class" in each.attrib]


@pytest.mark.parametrize("dates", [("", ""), ("1930", "1930"), ("-0044", "Y-20000"), ("XXXX-12-14", "../..")])
def test_any_dates_can_be_drawn(dates):
    first, second = dates
    for drawing in draw(chain(step("gift", first), step("gift", second, transfer="gap"))):
        assert all(box.width >= 0 and box.height >= 0 for box in drawing.boxes)


def test_chain_without_steps_is_not_drawn():
    with pytest.raises(ValueError, match="without steps"):
        draw(chain())
