"""Where places lie, as far as a rule needs it: the places above one, and where war and persecution ruled.

`OCCUPIED` follows the general histories of the Second World War: states that Germany and its allies annexed,
occupied or held, with the years; Germany from 1933, the Soviet Union for the whole of 1933 to 1945.
"""

from collections.abc import Iterator

from catalog.flags.evidence import Evidence
from catalog.flags.facts import name_of
from catalog.record.document import Link, Ref
from catalog.record.entity import EntityRecord
from catalog.record.place import PlaceRecord
from catalog.values.folding import fold_key

DEEPEST = 12

OCCUPIED: dict[str, tuple[int, int]] = {
    "germany": (1933, 1945), "soviet union": (1933, 1945), "russia": (1933, 1945), "ukraine": (1933, 1945),
    "belarus": (1933, 1945), "austria": (1938, 1945), "czechoslovakia": (1938, 1945),
    "czech republic": (1938, 1945), "czechia": (1938, 1945), "slovakia": (1938, 1945), "poland": (1939, 1945),
    "denmark": (1940, 1945), "norway": (1940, 1945), "netherlands": (1940, 1945), "belgium": (1940, 1945),
    "luxembourg": (1940, 1945), "france": (1940, 1944), "monaco": (1942, 1944), "yugoslavia": (1941, 1945),
    "serbia": (1941, 1945), "croatia": (1941, 1945), "slovenia": (1941, 1945),
    "bosnia and herzegovina": (1941, 1945), "montenegro": (1941, 1945), "north macedonia": (1941, 1944),
    "greece": (1941, 1945), "albania": (1939, 1944), "italy": (1938, 1945), "hungary": (1938, 1945),
    "romania": (1938, 1944), "bulgaria": (1940, 1944), "estonia": (1940, 1945), "latvia": (1940, 1945),
    "lithuania": (1940, 1945), "moldova": (1940, 1944), "kazakhstan": (1933, 1945), "georgia": (1933, 1945),
    "armenia": (1933, 1945), "azerbaijan": (1933, 1945), "uzbekistan": (1933, 1945),
}  # fmt: skip
"""By the folded English name of the state; Italy, Hungary and Romania from their race laws on."""

OTHERWISE = {
    "ussr": "soviet union", "deutschland": "germany", "allemagne": "germany", "urss": "soviet union",
    "union sovietique": "soviet union", "russie": "russia", "frankreich": "france", "autriche": "austria",
    "osterreich": "austria", "pologne": "poland", "belgique": "belgium", "pays-bas": "netherlands",
    "holland": "netherlands", "norvege": "norway", "italie": "italy", "grece": "greece",
}  # fmt: skip
"""Other words for some of them, for places known only as a source writes them."""

CITIES = {
    "paris": "france", "berlin": "germany", "vienna": "austria", "wien": "austria",
    "prague": "czechoslovakia",
    "warsaw": "poland", "amsterdam": "netherlands", "brussels": "belgium", "oslo": "norway", "rome": "italy",
    "budapest": "hungary", "moscow": "soviet union", "leningrad": "soviet union", "athens": "greece",
    "copenhagen": "denmark", "munich": "germany", "hamburg": "germany", "lyon": "france",
    "marseille": "france",
}  # fmt: skip
"""Capitals and a few more, for places that have no record of their own and so nothing above them."""


def line_of(link: Link, evidence: Evidence) -> list[str]:
    """Return the ARKs of the place and of all above it, nearest first."""
    return [ark for ark, _ in _upwards(link.ref, evidence)]


def names_above(link: Link, evidence: Evidence) -> Iterator[str]:
    """Yield folded names of the place and of all above it."""
    if link.ref is None:
        for part in reversed(link.observed.split(",")):
            yield fold_key(part).strip()
        return
    yield fold_key(name_of(link))
    for _, record in _upwards(link.ref, evidence):
        if isinstance(record, PlaceRecord):
            yield from (fold_key(each.text) for each in record.names)


def _upwards(ref: Ref | None, evidence: Evidence) -> Iterator[tuple[str, EntityRecord | None]]:
    seen: set[str] = set()
    while ref and ref.ark not in seen and len(seen) < DEEPEST:
        seen.add(ref.ark)
        record = evidence.authority(ref.ark)
        yield ref.ark, record
        ref = record.part_of if isinstance(record, PlaceRecord) else None


def state_of(link: Link, evidence: Evidence) -> str:
    """Return the key in `OCCUPIED` of the state in which the place lies, else an empty text."""
    for name in names_above(link, evidence):
        known = OTHERWISE.get(name, CITIES.get(name, name))
        if known in OCCUPIED:
            return known
    return ""


def country_of(link: Link, evidence: Evidence) -> Ref | None:
    """Return the country in which a place with a record lies, by the kinds of the places above it."""
    ref = link.ref
    for ark, record in _upwards(ref, evidence):
        if isinstance(record, PlaceRecord) and record.place_kind == "country":
            return Ref(ark=ark, kind="place", name=record.preferred_name.text)
    return None


def lies_in(one: Link, other: Link, evidence: Evidence) -> bool:
    """Whether one of the two places lies in the other, or they are the same."""
    if one.ref is None or other.ref is None:
        return True  # of a place without a record nobody can say that it lies elsewhere
    return other.ref.ark in line_of(one, evidence) or one.ref.ark in line_of(other, evidence)
