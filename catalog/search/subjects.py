"""How many things are about what: the counts of the tree of subjects, each thing once a branch."""

from collections.abc import Mapping

from catalog.search.ask import answered
from catalog.search.counting import count_by
from catalog.search.queries import one_of

COUNTED = ("item", "event", "essay")
"""Kinds of entity that bear subjects."""


def subject_counts() -> Mapping[str, Mapping[str, int]]:
    """Return by kind of entity how many are about each subject or what lies beneath it."""
    return answered(
        lambda reader: {
            kind: count_by(reader, one_of("kind", [kind]), ["subject"])["subject"] for kind in COUNTED
        }
    )
