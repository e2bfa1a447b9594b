"""The parser against the published labels; every difference is listed with its reason."""

import json
from pathlib import Path

import pytest

from catalog.values.dates import DateError, parse_edtf

LABELS = json.loads((Path(__file__).parent / "edtf_labels.json").read_text(encoding="utf-8"))

OWN_PRECISION = (
    "Valid by the profile's level 0: the ends of an interval may differ in precision, and an end written "
    "as a month or year is some day in it, not its first day (the profile's reading of 2004-02-01/2005). "
    "An interval is wrong only where no reading puts its start before its end."
)
DISPUTED_VALIDITY = {
    "0000-01-03/0000-01": OWN_PRECISION,
    "0000-02/0000": OWN_PRECISION,
    "2004-06-11%/2004-%06": OWN_PRECISION,
    "2004-06-11%/2004-06~": OWN_PRECISION,
    "Y-61000/-2000": "A year with Y is a date of level 1, a level has all features of those below it, and "
    "nothing bars such a year from the ends of an interval; the order is right.",
}
DISPUTED_LEVEL = {
    "2011-23~": "Level 1: a season with one qualifier at the end; the labels themselves have 1952-23~/1953 "
    "under level 1.",
}


def accepted(text: str) -> bool:
    try:
        parse_edtf(text)
    except DateError:
        return False
    return True


@pytest.mark.parametrize("label", LABELS, ids=lambda label: repr(label["edtf"]))
def test_agrees_with_the_label_unless_the_specification_says_otherwise(label):
    disputed = label["edtf"] in DISPUTED_VALIDITY
    assert accepted(label["edtf"]) is (label["valid"] is not disputed)


@pytest.mark.parametrize(
    "label", [label for label in LABELS if label["valid"]], ids=lambda label: label["edtf"]
)
def test_names_the_lowest_level_that_has_the_feature(label):
    found = parse_edtf(label["edtf"]).level
    assert (found == label["level"]) is (label["edtf"] not in DISPUTED_LEVEL)


def test_all_labels_are_here():
    assert len(LABELS) == 259
    assert {*DISPUTED_VALIDITY, *DISPUTED_LEVEL} <= {label["edtf"] for label in LABELS}
