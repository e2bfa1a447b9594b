"""The ledger as a Merkle tree (RFC 6962): its leaves are the canonical bytes of the entries, in order.

Hashes of whole stretches of 256 entries are kept; what is not kept is worked out from the entries.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from catalog.models import LedgerEntry, LedgerTile
from catalog.seal.merkle import (
    Hash,
    Perfect,
    consistency_proof,
    inclusion_proof,
    leaf_hash,
    perfect_of,
    root,
)

LEVELS = 8
TILE = 1 << LEVELS
"""Entries of one stretch whose hashes are kept together."""

SIZE = 32
"""Bytes of a hash."""


class _Tree:
    """The tree for one question: each stretch is read once, the roots of all in one query."""

    def __init__(self) -> None:
        self._roots: dict[int, Hash] = {}
        self._stretches: dict[int, list[Hash]] = {}

    def perfect(self, level: int, index: int) -> Hash:
        if level < LEVELS:
            stretch = self._stretch((index << level) // TILE)
            return perfect_of(stretch)(level, index % (TILE >> level))
        above = level - LEVELS
        first, end = index << above, (index + 1) << above
        return perfect_of([self._root(each, end) for each in range(first, end)])(above, 0)

    def _stretch(self, index: int) -> list[Hash]:
        if index not in self._stretches:
            kept = LedgerTile.objects.filter(pk=index).values_list("hashes", flat=True).first()
            self._stretches[index] = _apart(bytes(kept)) if kept else _leaves(index)
        return self._stretches[index]

    def _root(self, index: int, end: int) -> Hash:
        if index not in self._roots:
            kept = LedgerTile.objects.filter(pk__gte=index, pk__lt=end).values_list("pk", "root")
            self._roots.update((key, bytes.fromhex(text)) for key, text in kept)
        if index not in self._roots:
            self._roots[index] = root(perfect_of(self._stretch(index)), TILE)
        return self._roots[index]


def _leaves(index: int) -> list[Hash]:
    """Return the leaf hashes of the entries of a stretch, as many as there are; entries count from 1."""
    entries = LedgerEntry.objects.filter(n__gt=index * TILE, n__lte=(index + 1) * TILE).order_by("n")
    return [leaf_hash(body.encode()) for body in entries.values_list("body", flat=True)]


def _apart(hashes: bytes) -> list[Hash]:
    return [hashes[at : at + SIZE] for at in range(0, len(hashes), SIZE)]


def ledger_tree() -> Perfect:
    """Return the tree of the ledger as it stands; ask nothing beyond the ledger's size."""
    return _Tree().perfect


def tree_root(size: int) -> Hash:
    """Return the root of the tree of the first `size` entries."""
    return root(ledger_tree(), size)


@dataclass(frozen=True)
class Inclusion:
    """That an entry is in the ledger: the hash of its leaf, and the path from there to the root."""

    leaf: Hash
    path: list[Hash]
    root: Hash


def prove_inclusion(n: int, size: int) -> Inclusion:
    """Prove that entry `n` is in the ledger of this size. Raises ValueError where it is not."""
    tree = ledger_tree()
    path = inclusion_proof(tree, n - 1, size)
    return Inclusion(tree(0, n - 1), path, root(tree, size))


@dataclass(frozen=True)
class Consistency:
    """That the ledger only grew: the path, and the roots it leads between."""

    path: list[Hash]
    first_root: Hash
    second_root: Hash


def prove_consistency(first: int, second: int) -> Consistency:
    """Prove that the ledger only grew between the two sizes. Raises ValueError where it did not."""
    tree = ledger_tree()
    path = consistency_proof(tree, first, second)
    return Consistency(path, root(tree, first), root(tree, second))


def tile_of(index: int, hashes: Iterable[Hash]) -> LedgerTile:
    """Return the kept form of a whole stretch."""
    row = list(hashes)
    return LedgerTile(index=index, hashes=b"".join(row), root=root(perfect_of(row), TILE).hex())


def keep_tiles(size: int) -> None:
    """Keep the hashes of each whole stretch up to this size that are not kept yet."""
    kept = set(LedgerTile.objects.values_list("pk", flat=True))
    for index in range(size // TILE):
        if index not in kept:
            tile_of(index, _leaves(index)).save(force_insert=True)
