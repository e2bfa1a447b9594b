"""A small dossier without a database: a Record of the cast, a ledger of three entries, a key of its own."""

from pathlib import Path
from typing import Any

from catalog.dossier.building import Gathered, dossier_of
from catalog.dossier.document import Archive, AsOf, Dossier, EditionOf, Proof
from catalog.record.canonical import canonical_json, digest
from catalog.record.ledger import GENESIS, Entry
from catalog.seal.checkpoint import Checkpoint, sign_checkpoint
from catalog.seal.keys import KeyRing
from catalog.seal.merkle import inclusion_proof, leaf_hash, perfect_of, root

CARD = "ark:/99999/p1postcard"
TIME = "2026-01-02T03:04:05Z"


def ring_at(folder: Path) -> KeyRing:
    ring = KeyRing.at(folder)
    if ring.current is None:
        ring.add("archive.example")
    return ring


def ledger_about(mark: str) -> list[Entry]:
    """Three entries; the second announces the edition with this digest."""
    told = [("ark:/99999/p1other", "a" * 64), (CARD, mark), ("ark:/99999/p1third", "b" * 64)]
    entries: list[Entry] = []
    for n, (ark, each) in enumerate(told, 1):
        before = entries[-1].own_digest if entries else GENESIS
        entries.append(
            Entry(n=n, time=TIME, kind="publish", ark=ark, edition=1, digest=each, previous=before)
        )
    return entries


def small_dossier(record: dict[str, Any], ring: KeyRing, **gathered: Any) -> Dossier:
    mark = digest(canonical_json(record))
    entries = ledger_about(mark)
    tree = perfect_of([leaf_hash(each.body) for each in entries])
    top = root(tree, 3)
    beside = Gathered(
        archive=Archive(
            name="A specimen archive", address="https://archive.example", keys="https://archive.example/keys"
        ),
        permalink=f"https://archive.example/{CARD}/editions/1/dossier?as-of=3",
        edition=EditionOf(number=1, digest=mark, published=TIME, entry=2, latest=True),
        as_of=AsOf(size=3, time=TIME, head=entries[-1].own_digest, root=top.hex()),
        proof=Proof(
            entry=entries[1].body.decode(),
            path=[each.hex() for each in inclusion_proof(tree, 1, 3)],
            checkpoint=sign_checkpoint(Checkpoint("archive.example", 3, top), ring),
        ),
        **gathered,
    )
    return dossier_of(record, beside)
