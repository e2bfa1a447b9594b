"""Two texts compared word by word: what stayed, what came, what went. Pure."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

WORDS = re.compile(r"\w+|\s+|[^\w\s]")
SHORTEST = 4
"""Below so many words both values are easier to read whole."""
LIKENESS = 0.4
"""Below this ratio two texts are two texts, and marking single words would be noise."""
LONGEST = 6_000
"""Words beyond which the comparison would take too long; the values are then shown whole."""


@dataclass(frozen=True)
class Segment:
    """A stretch of text; `kind` is same, ins or del."""

    kind: Literal["same", "ins", "del"]
    text: str


def segments(old: str, new: str) -> tuple[Segment, ...]:
    """Return the stretches that turn the old text into the new one; none where whole values read better."""
    before, after = WORDS.findall(old), WORDS.findall(new)
    if min(len(before), len(after)) < SHORTEST or len(before) + len(after) > LONGEST:
        return ()
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if matcher.ratio() < LIKENESS:
        return ()
    found: list[Segment] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            found.append(Segment("same", "".join(before[i1:i2])))
            continue
        if i2 > i1:
            found.append(Segment("del", "".join(before[i1:i2])))
        if j2 > j1:
            found.append(Segment("ins", "".join(after[j1:j2])))
    return tuple(found)
