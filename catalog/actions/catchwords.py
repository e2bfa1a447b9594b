"""Filling the index of catchwords for an archive that is older than it; saves keep it from then on."""

from catalog.models import Catchword, Entity
from catalog.models.catchword import catchwords_of

CHUNK = 1_000


def fill_catchwords(using: str = "default") -> int:
    """Give every entity its catchwords if none has any; return how many were written."""
    if Catchword.objects.using(using).exists():
        return 0
    written, last = 0, 0
    rows = Entity.objects.using(using).order_by("pk").values_list("pk", "kind", "lookup", "spelling")
    while chunk := list(rows.filter(pk__gt=last)[:CHUNK]):
        words = [
            Catchword(entity_id=key, kind=kind, word=word)
            for key, kind, lookup, spelling in chunk
            for word in sorted(catchwords_of(lookup, spelling))
        ]
        Catchword.objects.using(using).bulk_create(words, batch_size=CHUNK)
        written, last = written + len(words), chunk[-1][0]
    return written
