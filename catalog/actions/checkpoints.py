"""Keeping signed checkpoints of the ledger, so that whoever rewrote it would be found out."""

from django.db import transaction
from django.utils import timezone

from catalog.models import LedgerCheckpoint
from catalog.publishing.sealing import checkpoint_now, key_ring
from catalog.seal.checkpoint import sign_checkpoint


@transaction.atomic
def keep_checkpoint() -> LedgerCheckpoint | None:
    """Sign and keep the ledger's size and root; None where it is empty or has not grown since the last.

    Raises KeysError where there is no key to sign with.
    """
    ring = key_ring()
    found = checkpoint_now(ring)
    if not found.size or LedgerCheckpoint.objects.filter(pk=found.size).exists():
        return None
    note = sign_checkpoint(found, ring)
    row = LedgerCheckpoint(size=found.size, root=found.root.hex(), note=note, time=timezone.now())
    row.save(force_insert=True)
    return row
