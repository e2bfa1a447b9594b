"""The fields of the index: what each holds and how it is kept. After any change raise `SCHEMA_VERSION`."""

from functools import cache

from tantivy import Schema, SchemaBuilder

SCHEMA_VERSION = 9
"""An index of another version is built anew: also raise it when documents.py puts other things in a field."""

GROUPS = ("title", "names", "text")
"""Exact folded words with positions: own names and titles; names of whom it links to; all other prose."""

CODES = (
    "ark",
    "refers",
    "correspondence",
    "day",
    "stem_language",
    "state",
    "lot",
    "certificate",
    "code",
    "address",
    "loss",
    "likeness",
)
"""Values asked for but never counted."""

COUNTED = (
    "kind",
    "level",
    "document_kind",
    "person",
    "writer",
    "recipient",
    "mentioned",
    "place",
    "language",
    "repository",
    "subject",
    "parent",
    "has",
    "dating",
    "questions",
)
"""Values both asked for and counted."""

NUMBERS = ("year", "first_year", "last_year", "decade", "day_key", "published")
"""`year`: all the years a date may fall in; `first_year`, `last_year`: where these are too many or open."""

SORT_KEYS = ("title_key", "code_key")
STORED = ("row", "passages", "pictures")


@cache
def schema() -> Schema:
    builder = SchemaBuilder()
    for name in GROUPS:
        builder.add_text_field(name, tokenizer_name="raw", index_option="position")
    for name in ("stems", "keys"):
        builder.add_text_field(name, tokenizer_name="raw", index_option="freq")
    for name in CODES:
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for name in (*COUNTED, *SORT_KEYS):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=True)
    for name in NUMBERS:
        builder.add_integer_field(name, indexed=True, fast=True)
    builder.add_float_field("nudge", fast=True)  # breaks ties of relevance, see engine.py
    for name in STORED:
        builder.add_bytes_field(name, stored=True)
    return builder.build()
