"""The tree of RFC 6962: known roots, and proofs that hold for the true tree and for no other."""

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.seal import merkle

LEAVES = [merkle.leaf_hash(str(number).encode()) for number in range(70)]
TREE = merkle.perfect_of(LEAVES)


def by_definition(leaves):
    """The hash as RFC 6962, 2.1, defines it, word by word."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    half = 1
    while half * 2 < len(leaves):
        half *= 2
    left, right = by_definition(leaves[:half]), by_definition(leaves[half:])
    return hashlib.sha256(b"\x01" + left + right).digest()


def test_roots_are_those_of_the_definition():
    assert [merkle.root(TREE, size) for size in range(71)] == [
        by_definition(LEAVES[:size]) for size in range(71)
    ]


def test_a_tree_of_one_empty_leaf_has_the_root_the_standard_gives():
    one = merkle.leaf_hash(b"")
    assert one.hex() == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"


def test_a_tree_that_grows_leaf_by_leaf_has_the_same_roots():
    growing, found = merkle.Growing(), []
    for leaf in LEAVES:
        found.append(growing.root)
        growing.add(leaf)
    assert found == [by_definition(LEAVES[:size]) for size in range(70)]


@settings(max_examples=60)
@given(st.data())
def test_every_leaf_can_be_proven_and_no_other_in_its_place(data):
    size = data.draw(st.integers(1, 70))
    index = data.draw(st.integers(0, size - 1))
    tree, proof = merkle.root(TREE, size), merkle.inclusion_proof(TREE, index, size)
    assert merkle.verify_inclusion(LEAVES[index], index, size, proof, tree)
    other = data.draw(st.integers(0, size - 1).filter(lambda each: each != index)) if size > 1 else None
    if other is not None:
        assert not merkle.verify_inclusion(LEAVES[other], index, size, proof, tree)
        assert not merkle.verify_inclusion(LEAVES[index], other, size, proof, tree)
    assert not merkle.verify_inclusion(merkle.leaf_hash(b"forged"), index, size, proof, tree)
    assert not merkle.verify_inclusion(LEAVES[index], index, size, [*proof, LEAVES[0]], tree)


@settings(max_examples=60)
@given(st.data())
def test_a_tree_that_has_grown_is_proven_and_one_that_was_rewritten_is_not(data):
    second = data.draw(st.integers(1, 70))
    first = data.draw(st.integers(1, second))
    old, new = merkle.root(TREE, first), merkle.root(TREE, second)
    proof = merkle.consistency_proof(TREE, first, second)
    assert merkle.verify_consistency(first, second, proof, old, new)
    altered = data.draw(st.integers(0, first - 1))
    rewritten = merkle.perfect_of([*LEAVES[:altered], merkle.leaf_hash(b"rewritten"), *LEAVES[altered + 1 :]])
    told = merkle.consistency_proof(rewritten, first, second)
    assert not merkle.verify_consistency(first, second, told, old, merkle.root(rewritten, second))


@pytest.mark.parametrize(("index", "size"), [(-1, 5), (5, 5), (0, 0)])
def test_a_leaf_that_is_not_there_has_no_proof(index, size):
    with pytest.raises(ValueError, match="is not in a tree of"):
        merkle.inclusion_proof(TREE, index, size)
    assert not merkle.verify_inclusion(LEAVES[0], index, size, [], merkle.root(TREE, 5))


@pytest.mark.parametrize(("first", "second"), [(0, 5), (6, 5)])
def test_what_is_no_beginning_has_no_proof(first, second):
    with pytest.raises(ValueError, match="is no beginning"):
        merkle.consistency_proof(TREE, first, second)
    assert not merkle.verify_consistency(first, second, [], merkle.EMPTY, merkle.root(TREE, 5))
