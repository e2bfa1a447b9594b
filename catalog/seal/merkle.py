"""The Merkle tree of RFC 6962: hashes, inclusion and consistency proofs, and how anybody checks them.

A proof is a list of 32-byte hashes; a tree is whatever can say the hash of a perfect subtree.
"""

import hashlib
from collections.abc import Callable, Sequence

Hash = bytes
Perfect = Callable[[int, int], Hash]
"""Return the hash of the perfect subtree of 2**level leaves that begins at leaf index * 2**level."""

EMPTY = hashlib.sha256(b"").digest()


def leaf_hash(body: bytes) -> Hash:
    """Return the hash of a leaf; its prefix keeps a leaf from being taken for a node (RFC 6962, 2.1)."""
    return hashlib.sha256(b"\0" + body).digest()


def node_hash(left: Hash, right: Hash) -> Hash:
    return hashlib.sha256(b"\1" + left + right).digest()


def perfect_of(leaves: Sequence[Hash]) -> Perfect:
    """Return the tree over leaf hashes held in memory."""

    def perfect(level: int, index: int) -> Hash:
        row = list(leaves[index << level : (index + 1) << level])
        while len(row) > 1:
            row = [node_hash(*row[at : at + 2]) for at in range(0, len(row), 2)]
        return row[0]

    return perfect


def _split(size: int) -> int:
    """Return the largest power of two that is smaller than the size (2 or more)."""
    return 1 << ((size - 1).bit_length() - 1)


def _hash_of(perfect: Perfect, start: int, end: int) -> Hash:
    """Return the hash over the leaves from `start` to before `end`, both where RFC 6962 divides a tree."""
    size = end - start
    if size & (size - 1) == 0:
        return perfect(size.bit_length() - 1, start >> (size.bit_length() - 1))
    middle = start + _split(size)
    return node_hash(_hash_of(perfect, start, middle), _hash_of(perfect, middle, end))


def root(perfect: Perfect, size: int) -> Hash:
    """Return the root of the tree of the first `size` leaves."""
    return _hash_of(perfect, 0, size) if size else EMPTY


def inclusion_proof(perfect: Perfect, index: int, size: int) -> list[Hash]:
    """Return the path that proves that leaf `index` is in the tree of this size (RFC 6962, 2.1.1).

    Raises ValueError where there is no such leaf.
    """
    if not 0 <= index < size:
        raise ValueError(f"leaf {index} is not in a tree of {size}")
    path, start, end = [], 0, size
    while end - start > 1:
        middle = start + _split(end - start)
        if index < middle:
            path.append(_hash_of(perfect, middle, end))
            end = middle
        else:
            path.append(_hash_of(perfect, start, middle))
            start = middle
    return path[::-1]


def consistency_proof(perfect: Perfect, first: int, second: int) -> list[Hash]:
    """Return what proves that the tree of `first` leaves is the beginning of that of `second`.

    RFC 6962, 2.1.2. Raises ValueError unless 0 < first <= second.
    """
    if not 0 < first <= second:
        raise ValueError(f"a tree of {first} is no beginning of one of {second}")
    path: list[Hash] = []
    start, end, whole = 0, second, True
    while first != end:
        middle = start + _split(end - start)
        if first <= middle:
            path.append(_hash_of(perfect, middle, end))
            end = middle
        else:
            path.append(_hash_of(perfect, start, middle))
            start, whole = middle, False
    if not whole:
        path.append(_hash_of(perfect, start, end))
    return path[::-1]


class Growing:
    """A tree that grows leaf by leaf and can say its root at each size; holds one hash a level."""

    def __init__(self) -> None:
        self.size = 0
        self._peaks: list[tuple[int, Hash]] = []

    def add(self, leaf: Hash) -> None:
        self.size += 1
        level, found = 0, leaf
        while self._peaks and self._peaks[-1][0] == level:
            found = node_hash(self._peaks.pop()[1], found)
            level += 1
        self._peaks.append((level, found))

    @property
    def root(self) -> Hash:
        if not self._peaks:
            return EMPTY
        found = self._peaks[-1][1]
        for _, left in self._peaks[-2::-1]:
            found = node_hash(left, found)
        return found


def verify_inclusion(leaf: Hash, index: int, size: int, proof: Sequence[Hash], tree: Hash) -> bool:
    """Tell whether the proof leads from the leaf to the root (RFC 9162, 2.1.3.2)."""
    if not 0 <= index < size:
        return False
    at, last, found = index, size - 1, leaf
    for each in proof:
        if last == 0:
            return False
        if at & 1 or at == last:
            found = node_hash(each, found)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            found = node_hash(found, each)
        at, last = at >> 1, last >> 1
    return last == 0 and found == tree


def verify_consistency(first: int, second: int, proof: Sequence[Hash], old: Hash, new: Hash) -> bool:
    """Tell whether the proof shows the first tree to be the beginning of the second (RFC 9162, 2.1.4.2)."""
    if not 0 < first <= second:
        return False
    if first == second:
        return not proof and old == new
    path = list(proof)
    if first & (first - 1) == 0:
        path.insert(0, old)
    return bool(path) and _climb(first - 1, second - 1, path, old, new)


def _climb(at: int, last: int, path: list[Hash], old: Hash, new: Hash) -> bool:
    while at & 1:
        at, last = at >> 1, last >> 1
    of_old = of_new = path[0]
    for each in path[1:]:
        if last == 0:
            return False
        if at & 1 or at == last:
            of_old, of_new = node_hash(each, of_old), node_hash(each, of_new)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            of_new = node_hash(of_new, each)
        at, last = at >> 1, last >> 1
    return last == 0 and of_old == old and of_new == new
