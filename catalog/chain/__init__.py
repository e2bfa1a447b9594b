"""The chain: provenance as three tracks (owner, holder, place) on four bounds; its text; its drawing.

Pure; may import record, values and registry. Start with `chain_of(events)` or `chain_of_item(record)`;
`text` writes and reads the AAM form, `drawing` lays a chain out as shapes, `svg` makes a file of them.
"""

from catalog.chain.bounds import Bounds, bounds_of, bounds_of_event
from catalog.chain.chain import Chain, Gap, Impossible, Overlap, Sight, chain_of
from catalog.chain.drawing import Captions, Drawing, draw
from catalog.chain.methods import METHODS, Method, method_of
from catalog.chain.present import is_living_person, present_owner
from catalog.chain.silence import is_silent, unknown_words
from catalog.chain.spans import TRACKS, Span, Track
from catalog.chain.stretches import unknown_stretches
from catalog.chain.svg import svg_of
from catalog.chain.whole import chain_of_item

__all__ = [
    "METHODS",
    "TRACKS",
    "Bounds",
    "Captions",
    "Chain",
    "Drawing",
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
    "chain_of_item",
    "draw",
    "is_living_person",
    "is_silent",
    "method_of",
    "present_owner",
    "svg_of",
    "unknown_stretches",
    "unknown_words",
]
