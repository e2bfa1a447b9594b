"""The tree of subjects as the index needs it: what stands above a term, and by which words it is found.

Things are indexed under their subjects and all above them, so that a branch counts each thing once. An index
that was built with another tree is built anew (following.py).
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from catalog.models import Term

VOCABULARY = "subject"


@dataclass(frozen=True)
class SubjectTree:
    """By code: the code of the term above, and the labels in every language."""

    above: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def line(self, code: str) -> tuple[str, ...]:
        """Return the term and all above it; a circle ends where it closes."""
        found: dict[str, None] = {}
        while code and code not in found:
            found[code] = None
            code = self.above.get(code, "")
        return tuple(found)

    def lines(self, codes: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(each for code in codes for each in self.line(code)))

    def words(self, codes: Iterable[str]) -> str:
        """Return the labels of the terms and of all above them, in every language."""
        return " · ".join(dict.fromkeys(label for code in codes for label in self.labels.get(code, ())))

    @property
    def mark(self) -> str:
        """A digest that changes with the tree and its words; empty where there are no subjects."""
        told = repr((sorted(self.above.items()), sorted(self.labels.items()))).encode()
        return hashlib.sha256(told).hexdigest()[:16] if self.labels else ""


def subject_tree() -> SubjectTree:
    """Read the tree in one query."""
    rows = Term.objects.filter(vocabulary=VOCABULARY).values_list("key", "label", "broader_id", "properties")
    codes = [(key.partition("/")[2], label, broader, said) for key, label, broader, said in rows]
    return SubjectTree(
        {code: broader.partition("/")[2] for code, _label, broader, _said in codes if broader},
        {code: (label, *said.get("labels", {}).values()) for code, label, _broader, said in codes},
    )
