"""Taking files into the archive: the bytes into the store, their row into the tables."""

from typing import IO

from catalog.actions.permission import Actor, require
from catalog.media import add_file
from catalog.models import StoredFile


def add_image(source: IO[bytes], name: str, *, by: Actor) -> StoredFile:
    """Keep a picture and return its row, the present one where the archive has it; raises FileRefusedError.

    The bytes come first: should the transaction fail, they lie in the store unused, which harms nobody.
    """
    require(by, "change_item")
    stored = add_file(source)
    row, _ = StoredFile.objects.get_or_create(
        sha256=stored.sha256,
        defaults={
            "media_type": stored.media_type,
            "size": stored.size,
            "width": stored.width,
            "height": stored.height,
            "original_name": name[-255:],
        },
    )
    return row
