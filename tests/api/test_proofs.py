"""The ledger can be held to its word: what a stranger with nothing but the answers can check."""

import hashlib
import json

import pytest

from catalog.models import LedgerCheckpoint, LedgerEntry, LedgerTile
from catalog.publishing.ledger import Announcement, append_entries
from catalog.seal.checkpoint import read_note, verify_note
from catalog.seal.keys import KeyRing, public_keys
from catalog.seal.merkle import leaf_hash, verify_consistency, verify_inclusion

pytestmark = pytest.mark.django_db


@pytest.fixture
def archive(settings, tmp_path):
    """A ledger of 600 entries, two whole stretches and a part of one, and a key."""
    settings.KEYS_DIR = tmp_path
    KeyRing.at(tmp_path).add("archive.example")
    digests = [hashlib.sha256(str(number).encode()).hexdigest() for number in range(600)]
    append_entries(Announcement("publish", f"ark:/99999/p1x{n}", 1, each) for n, each in enumerate(digests))


def get(client, address, status=200):
    response = client.get(address)
    assert response.status_code == status
    return json.loads(response.content)


def hashes(plain):
    return [bytes.fromhex(each) for each in plain]


def test_a_stranger_proves_that_an_entry_is_in_the_signed_ledger(client, archive):
    note = client.get("/api/v1/ledger/checkpoint").content.decode()
    world = KeyRing(public_keys(client.get("/.well-known/archive-keys.json").content))
    assert verify_note(note, world) == "sound"
    signed = read_note(note).checkpoint
    assert (signed.origin, signed.size) == ("archive.example", 600)
    for n in (1, 256, 257, 512, 513, 600):
        entry = LedgerEntry.objects.get(n=n)
        told = get(client, f"/api/v1/ledger/inclusion?n={n}&size=600")
        leaf = leaf_hash(entry.body.encode())
        assert verify_inclusion(leaf, n - 1, 600, hashes(told["path"]), signed.root)


def test_a_stranger_proves_that_the_ledger_only_grew(client, archive):
    for first, second in ((1, 600), (256, 512), (300, 600), (511, 513)):
        told = get(client, f"/api/v1/ledger/consistency?first={first}&second={second}")
        old, new = hashes([told["first_root"], told["second_root"]])
        assert verify_consistency(first, second, hashes(told["path"]), old, new)


def test_proofs_are_the_same_where_no_hashes_are_kept(client, archive):
    addresses = [
        "/api/v1/ledger/inclusion?n=300",
        "/api/v1/ledger/consistency?first=257",
        "/api/v1/ledger/checkpoint",
    ]
    before = [client.get(each).content for each in addresses]
    assert LedgerTile.objects.count() == 2
    LedgerTile.objects.all().delete()
    assert [client.get(each).content for each in addresses] == before


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("inclusion", "n"),
        ("inclusion?n=0", "n"),
        ("inclusion?n=601", "n"),
        ("inclusion?n=7&size=6", "n"),
        ("inclusion?n=1&size=601", "size"),
        ("inclusion?n=%D9%A1", "n"),
        ("consistency?first=601", "first"),
        ("consistency?first=7&second=6", "first"),
        ("consistency?first=1&second=x", "second"),
    ],
)
def test_a_number_out_of_range_is_named(client, archive, address, name):
    assert get(client, f"/api/v1/ledger/{address}", 400)["error"].startswith(f"{name}: give a number from")


def test_without_a_key_it_is_said_that_nothing_can_be_signed(client, settings, tmp_path):
    settings.KEYS_DIR = tmp_path / "none"
    assert "no key" in get(client, "/api/v1/ledger/checkpoint", 503)["error"]
    assert get(client, "/.well-known/archive-keys.json") == {"keys": [], "certificates": []}
    assert not LedgerCheckpoint.objects.exists()
