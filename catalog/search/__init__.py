"""The public index, its queries and facets: derived from the ledger, disposable.

Readers are answered by `search`, `suggest` and the lists; `follow` and `rebuild` write. Imports publishing
and what lies beneath.
"""

from catalog.search.ask import search, suggest
from catalog.search.beneath import beneath
from catalog.search.following import follow, rebuild, refresh
from catalog.search.lists import by_reference, children, neighbours
from catalog.search.lots import lots, same_lot
from catalog.search.reader import index_damage, index_state
from catalog.search.requests import IndexState, IndexUnavailable, SearchRequest, SearchResult
from catalog.search.trees import tops

__all__ = [
    "IndexState",
    "IndexUnavailable",
    "SearchRequest",
    "SearchResult",
    "beneath",
    "by_reference",
    "children",
    "follow",
    "index_damage",
    "index_state",
    "lots",
    "neighbours",
    "rebuild",
    "refresh",
    "same_lot",
    "search",
    "suggest",
    "tops",
]
