"""The files of the archive, kept once under their checksum, and what is made from them.

May import record, values and registry. Knows no tables: `actions.files` writes the rows.
"""

from catalog.media.derivatives import WIDTHS, thumbnail
from catalog.media.pictures import FORMATS, MOST_PIXELS, FileRefusedError
from catalog.media.store import MOST_BYTES, Stored, add_file, file_path, has_file, open_file, verify_file

__all__ = [
    "FORMATS",
    "MOST_BYTES",
    "MOST_PIXELS",
    "WIDTHS",
    "FileRefusedError",
    "Stored",
    "add_file",
    "file_path",
    "has_file",
    "open_file",
    "thumbnail",
    "verify_file",
]
