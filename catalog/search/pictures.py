"""Pictures by their likeness, over the images of current editions; stand-in drawings are left out.

The index holds pieces of their fingerprints (`media.likeness`): what shares one is compared whole.
"""

import json
from dataclasses import dataclass
from pathlib import Path

from catalog.media.likeness import (
    ALIKE,
    BITS,
    SAME,
    Asked,
    asked_of,
    distance,
    grey,
    nearby,
)
from catalog.search.ask import answered
from catalog.search.hits import hit
from catalog.search.queries import one_of
from catalog.search.reader import Reader
from catalog.search.requests import Hit

MOST_COMPARED = 2_000
"""Entities compared for one picture; a hundred thousand pictures bring some five hundred."""

MOST = 8
FLIPS = 1
"""Shaky bits of each piece that are tried both ways; with one, trials missed next to none."""


@dataclass(frozen=True)
class Likeness:
    """A picture of the catalogue like the one asked about; `asked` says what was done to that to see it."""

    hit: Hit
    image: str
    differing: int
    asked: Asked

    @property
    def is_same(self) -> bool:
        return self.differing <= SAME

    @property
    def agreeing(self) -> int:
        """How many of the `BITS` marks agree; of unrelated pictures about half do."""
        return BITS - self.differing

    @property
    def score(self) -> int:
        """From 0, as far apart as pictures by chance, to 100."""
        return max(0, round(100 - 200 * self.differing / BITS))


def find_pictures(path: Path) -> tuple[Likeness, ...]:
    """Return the likest pictures first, one an image; raises FileRefusedError for what is no picture."""
    asked = asked_of(grey(path))
    return answered(lambda found: find_among(found, asked))


def find_among(found: Reader, asked: tuple[Asked, ...]) -> tuple[Likeness, ...]:
    wanted = set[str]().union(*(nearby(each, FLIPS) for each in asked))
    answer = found.searcher.search(one_of("likeness", sorted(wanted)), MOST_COMPARED, count=False)
    likely = []
    for _, address in answer.hits:
        document = found.searcher.doc(address)
        for image, *kept in json.loads(document.get_first("pictures") or b"[]"):
            best, how = _nearest(asked, [int(each, 16) for each in kept])
            if best <= ALIKE:
                likely.append((best, image, how, address))
    likely.sort(key=lambda each: (each[0], each[1]))
    return tuple(
        Likeness(hit(found.row(address)), image, best, how) for best, image, how, address in likely[:MOST]
    )


def _nearest(asked: tuple[Asked, ...], kept: list[int]) -> tuple[int, Asked]:
    """Return the fewest differing bits and how; where two ways are as good, the plainer one stands first."""
    best, how = BITS, asked[0]
    for each in asked:
        for other in kept:
            apart = distance(each.bits, other)
            if apart < best:
                best, how = apart, each
    return best, how
