"""Languages the house names ("in French"); none is inferred from a script, a place or a quotation."""

import re
from collections.abc import Iterator

from catalog.lots.draft import Draft, Value
from catalog.lots.lot import Lot
from catalog.lots.words.languages import LANGUAGES

_NAMES = "|".join(LANGUAGES)
_IN = re.compile(
    rf"\b(?:(?:written |entirely |mostly |text |accomplished )?[Ii]n|[Ee]n|in (?:elegant|fluent|his "
    rf"native))(?: the)? (?P<one>{_NAMES})"
    rf"(?:(?:,| and| with| et| &) (?P<two>{_NAMES}))?\b(?! translation)(?: Sprache)?"
    rf"|(?<=[.;] )(?P<alone>{_NAMES})\.|\b(?P<kind>{_NAMES})(?:-language)(?: letter| ALS| TLS| LS| DS)"
)
_TRANSLATION = re.compile(r"\btransl\w+[^.;]{0,24}$", re.IGNORECASE)


def read(lot: Lot, draft: Draft) -> Iterator[Value]:
    if draft.first("kind") is None:
        return
    known: set[str] = set()
    for found in _IN.finditer(lot.bare):
        if _TRANSLATION.search(lot.bare[max(0, found.start() - 40) : found.start()]):
            continue
        for name in ("one", "two", "alone", "kind"):
            code = LANGUAGES.get(found[name] or "")
            if code and code not in known:
                known.add(code)
                yield Value("language", code, found.start(name), found.end(name))
