"""Canonical bytes are those of RFC 8785, whichever way they are made."""

import pytest
import rfc8785
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.record.canonical import canonical_json

TEXTS = st.one_of(st.text(), st.sampled_from(["\u2028\x7f\x00\x1f", '"\\/\b\f\n\r\t', "𝔘", "\ufb33", "é"]))
LEAVES = st.one_of(st.none(), st.booleans(), st.integers(-(2**53) + 1, 2**53 - 1), TEXTS)
VALUES = st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner), max_leaves=20)


@settings(max_examples=300, deadline=None, database=None)
@given(VALUES)
def test_the_bytes_are_those_of_the_standard(value):
    assert canonical_json(value) == rfc8785.dumps(value)


@pytest.mark.parametrize("value", [2**53, {"a": [float("nan")]}, {1: "x"}, "\ud800", object()])
def test_what_has_no_canonical_form_is_refused(value):
    with pytest.raises((ValueError, rfc8785.CanonicalizationError)):
        canonical_json(value)
