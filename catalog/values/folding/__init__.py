"""Folding for search: words with their places, their plain forms, stems and a key blind to spelling.

Queries and documents pass through the same functions. `fold_key` and `search_key` fill look-up columns.
"""

from catalog.values.folding.keys import fold_key, search_key
from catalog.values.folding.letters import fold
from catalog.values.folding.spelling import name_key
from catalog.values.folding.tokens import Token, tokens

__all__ = ["Token", "fold", "fold_key", "name_key", "search_key", "tokens"]
