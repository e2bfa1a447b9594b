"""The ledger's tree: whether the hashes kept of it are right, and whether all that was signed still holds."""

from collections.abc import Iterator
from itertools import groupby

from catalog.models import LedgerCheckpoint, LedgerEntry, LedgerTile
from catalog.publishing.examination.finding import CHUNK, Step
from catalog.publishing.ledger import ledger_size
from catalog.publishing.sealing import key_ring
from catalog.publishing.tree import TILE, tile_of, tree_root
from catalog.seal.checkpoint import CheckpointError, read_note, verify_note
from catalog.seal.keys import KeysError
from catalog.seal.merkle import Growing, leaf_hash


def examine_note(note: str) -> Iterator[str]:
    """Hold the ledger against a checkpoint that was kept elsewhere."""
    verdict = verify_note(note, key_ring())
    if verdict != "sound":
        yield f"the checkpoint given: its signature is not sound ({verdict})"
        return
    signed = read_note(note).checkpoint
    if signed.size > ledger_size():
        yield f"the checkpoint given: it is of {signed.size} entries; the ledger ends at {ledger_size()}"
    elif tree_root(signed.size) != signed.root:
        yield f"the checkpoint given: the first {signed.size} entries were rewritten; their root is another"


def examine_tree(step: Step) -> Iterator[str]:
    """Grow the tree from the entries and hold it against every kept stretch and every kept checkpoint."""
    kept = {row.size: row for row in LedgerCheckpoint.objects.all()}
    growing = Growing()
    entries = LedgerEntry.objects.order_by("n").values_list("body", flat=True).iterator(chunk_size=CHUNK)
    for index, stretch in groupby(enumerate(entries), key=lambda each: each[0] // TILE):
        leaves = [leaf_hash(body.encode()) for _, body in stretch]
        yield from _examine_tile(index, leaves)
        for leaf in leaves:
            step()
            growing.add(leaf)
            if growing.size in kept:
                yield from _examine_root(kept.pop(growing.size), growing.root)
    for size in kept:
        yield (
            f"checkpoint at {size} entries: the ledger ends at {growing.size}; what was signed is not there"
        )
    yield from _examine_signatures()


def _examine_tile(index: int, leaves: list[bytes]) -> Iterator[str]:
    tile = LedgerTile.objects.filter(pk=index).first() if len(leaves) == TILE else None
    if tile is None:
        return
    wanted = tile_of(index, leaves)
    if bytes(tile.hashes) != wanted.hashes or tile.root != wanted.root:
        first, last = index * TILE + 1, (index + 1) * TILE
        yield f"hashes kept of ledger entries {first} to {last}: they are not those of the entries"


def _examine_root(row: LedgerCheckpoint, root: bytes) -> Iterator[str]:
    name = f"checkpoint at {row.size} entries ({row.time:%Y-%m-%d})"
    if row.root != root.hex():
        yield f"{name}: the first {row.size} entries have another root now; the ledger was rewritten"
    try:
        signed = read_note(row.note).checkpoint
    except CheckpointError as error:
        yield f"{name}: its note cannot be read: {error}"
        return
    if (signed.size, signed.root.hex()) != (row.size, row.root):
        yield f"{name}: its signed note says another size or root"


def _examine_signatures() -> Iterator[str]:
    try:
        ring = key_ring()
    except KeysError as error:
        yield f"keys: {error}"
        return
    for row in LedgerCheckpoint.objects.all():
        verdict = verify_note(row.note, ring)
        if verdict != "sound":
            yield f"checkpoint at {row.size} entries: its signature is not sound ({verdict})"
