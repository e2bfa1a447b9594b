"""The plain Records of a made archive, in an order in which whatever is referred to comes first.

Item after item is made from its number and the seed; nothing is kept but a few numbers.
"""

import random
from bisect import bisect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from bench.words import LANGUAGES, Words

Plain = dict[str, Any]
HUB_ITEMS = 50_000
"""On so many items stands the one agent that is renamed; on half of them in a small archive."""

KNOWN_PARTS = 30
HEAD = 5
"""The agents' shares go with 1 / (rank + this): a few stand on tens of thousands of a million items."""

DOCUMENT_KINDS = ("als", "apcs", "tls", "printed", "other")


def ark_of(key: int) -> str:
    return f"ark:/99999/b7{key:010d}"


def key_of(ark: str) -> int:
    return int(ark[-10:])


def ref(kind: str, key: int) -> Plain:
    return {"ark": ark_of(key), "kind": kind}


@dataclass(frozen=True)
class Plan:
    """How many entities of each sort an archive of so many items has; their keys follow in this order."""

    items: int

    @property
    def counts(self) -> dict[str, int]:
        n = self.items
        fonds = max(1, n // 20_000)
        return {
            "source": max(3, n // 1_000),
            "place": max(5, n // 500),
            "agent": max(10, n // 50),
            "event": max(2, n // 2_000),
            "fonds": fonds,
            "series": fonds * 10,
            "file": max(20, n // 100),
            "item": n,
        }

    def keys(self, sort: str) -> range:
        first = 1
        for name, count in self.counts.items():
            if name == sort:
                return range(first, first + count)
            first += count
        raise KeyError(sort)

    @property
    def hub(self) -> int:
        """The agent on exactly `hub_items` items: on every other one from the first on."""
        return self.keys("agent")[0]

    @property
    def hub_items(self) -> int:
        return min(HUB_ITEMS, self.items // 2)

    @property
    def known(self) -> int:
        """The item with thirty parts."""
        return self.keys("item")[1]


class Records:
    """Makes the Records one after the other."""

    def __init__(self, plan: Plan, seed: object) -> None:
        self.plan = plan
        self.words, self.dice = Words(seed), random.Random(f"records {seed}")
        self.others = plan.keys("agent")[1:]
        self.weights = list(accumulate(1 / (rank + HEAD) for rank in range(1, len(self.others) + 1)))

    def all(self, make_item: "Maker") -> Iterator[tuple[int, Plain]]:
        """Yield the key and the Record of every entity; `make_item` makes those of the items themselves."""
        makers = {
            "source": self.source, "place": self.place, "agent": self.agent, "event": self.event,
            "fonds": self.level, "series": self.level, "file": self.level,
        }  # fmt: skip
        for sort, make in makers.items():
            kind = sort if sort in {"source", "place", "agent", "event"} else "item"
            for number, key in enumerate(self.plan.keys(sort)):
                yield key, {"schema": 1, "kind": kind, "ark": ark_of(key), **make(sort, number, key)}
        for number, key in enumerate(self.plan.keys("item")):
            yield key, {"schema": 1, "kind": "item", "ark": ark_of(key), **make_item(self, number, key)}

    # --- authorities ----------------------------------------------------------------------------------------

    def source(self, _sort: str, number: int, _key: int) -> Plain:
        return {"source_kind": "other", "title": f"Invented list {number + 1}: {self.words.take(4)}"}

    def place(self, _sort: str, number: int, _key: int) -> Plain:
        found: Plain = {"place_kind": "city", "names": self._names(f"{self.words.name()} (invented place)")}
        if number >= 5:
            found["part_of"] = ref("place", self.plan.keys("place")[number % 5])
        return found

    def agent(self, _sort: str, number: int, _key: int) -> Plain:
        birth = 1780 + self.dice.randrange(140)
        name = f"{self.words.name()} {self.words.name()}, invented no. {number + 1}"
        return {
            "agent_kind": "person" if number else "corporate body",
            "names": self._names(name),
            "history": self.words.sentence(20),
            "activities": [
                {"id": "birth", "type": "birth", "date": {"edtf": str(birth)}},
                {"id": "death", "type": "death", "date": {"edtf": str(birth + 60)}},
            ],
        }

    def _names(self, preferred: str) -> list[Plain]:
        found: list[Plain] = [{"id": "n1", "text": preferred, "preferred": True}]
        for n, script in enumerate(("Cyrl", "Grek", "Arab", "Hebr"), 2):
            if self.dice.random() < 0.25:
                text = f"{self.words.name(script)} {self.words.name(script)}"
                found.append({"id": f"n{n}", "text": text, "script": script, "language": LANGUAGES[script]})
        return found

    def event(self, _sort: str, number: int, _key: int) -> Plain:
        year = 1800 + number % 150
        return {
            "names": [{"id": "n1", "text": f"Invented event {number + 1}", "preferred": True}],
            "description": self.words.sentence(12),
            "activities": [{"id": "o", "type": "occurred", "date": {"edtf": str(year)}}],
        }

    # --- the tree -------------------------------------------------------------------------------------------

    def level(self, sort: str, number: int, _key: int) -> Plain:
        found: Plain = {"level": sort, "title": f"{sort.capitalize()} {number + 1}: {self.words.take(3)}"}
        above = {"fonds": "", "series": "fonds", "file": "series"}[sort]
        if above:
            keys = self.plan.keys(above)
            found["parent"] = ref("item", keys[number % len(keys)])
        return found

    # --- whom and where -------------------------------------------------------------------------------------

    def somebody(self) -> int:
        return self.others[bisect(self.weights, self.dice.random() * self.weights[-1])]

    def somewhere(self) -> int:
        keys = self.plan.keys("place")
        return keys[int(len(keys) * self.dice.random() ** 3)]

    def some_source(self) -> int:
        return self.dice.choice(self.plan.keys("source"))

    def some_day(self) -> str:
        year, month, day = (self.dice.randrange(each) for each in (100, 12, 28))
        return f"{1850 + year}-{1 + month:02}-{1 + day:02}"


Maker = Callable[[Records, int, int], Plain]
