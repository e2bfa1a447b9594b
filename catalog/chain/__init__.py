"""The chain: provenance as three tracks (owner, holder, place) on possible and definite bounds, its text, its drawing.

Pure; may import record, values and registry. Start with `chain_of(events)`; `text` prints and reads the AAM form,
`drawing` lays a chain out as shapes.
"""

from catalog.chain.bounds import Bounds, bounds_of, bounds_of_event
from catalog.chain.chain import Chain, Gap, Impossible, Overlap, Sight, chain_of
from catalog.chain.methods import METHODS, Method, method_of
from catalog.chain.spans import TRACKS, Span, Track

__all__ = [
    "METHODS",
    "TRACKS",
    "Bounds",
    "Chain",
    "Gap",
    "Impossible",
    "Method",
    "Overlap",
    "Sight",
    "Span",
    "Track",
    "bounds_of",
    "bounds_of_event",
    "chain_of",
    "method_of",
]
