"""Exchange formats: pure functions of a Record and its imprint; no database, no request, no files.

To add one: a module with a `write`, registered on `shelf.formats`, and a line below; its address, its link on
the page and its golden test follow from the shelf.
"""

from catalog.formats import bibtex, csl_json, json_ld, plain_text, record_json, ris
from catalog.formats.shelf import Format, Imprint, formats

__all__ = [
    "Format",
    "Imprint",
    "bibtex",
    "csl_json",
    "formats",
    "json_ld",
    "plain_text",
    "record_json",
    "ris",
]
