"""Pictures for tests."""

import io

from PIL import Image


def picture(kind="PNG", size=(60, 40), colour="navy", **save):
    """The bytes of a picture of one colour, as a file open for reading."""
    source = io.BytesIO()
    Image.new("RGB", size, colour).save(source, kind, **save)
    source.seek(0)
    return source
