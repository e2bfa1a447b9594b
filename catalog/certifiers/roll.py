"""All issuers that are known, those of the shelf and those of the house's own table, in one look-up."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from catalog.certifiers.certifier import Certifier
from catalog.certifiers.shelf import certifiers
from catalog.record.document import Link


def name_key(text: str) -> str:
    """Return letters and digits alone, without accents: “R & R” is “rr”, “PSA/DNA” “psadna”."""
    plain = unicodedata.normalize("NFKD", text[:400]).casefold()
    return re.sub(r"[^\w]|_", "", plain)


class Roll:
    """Issuers by key and by name; one of the house's own with a key of the shelf's takes its place."""

    def __init__(self, everybody: Iterable[Certifier]) -> None:
        self._by_key: dict[str, Certifier] = {}
        for each in everybody:
            self._by_key[each.key] = each
        self._by_name = {name_key(name): each for each in self for name in (each.key, *each.names)}
        self._by_agent = {each.agent: each for each in self if each.agent}

    def __iter__(self) -> Iterator[Certifier]:
        return iter(self._by_key.values())

    def get(self, key: str) -> Certifier | None:
        return self._by_key.get(key)

    def named(self, *names: str) -> Certifier | None:
        """Return the issuer known by the first of the names that is known at all."""
        found = (self._by_name.get(name_key(name)) for name in names if name_key(name))
        return next((each for each in found if each), None)

    def of_link(self, link: Link) -> Certifier | None:
        """Return the issuer that a link means: by its authority record, by its names, then as printed."""
        ref = link.ref
        if ref and ref.ark in self._by_agent:
            return self._by_agent[ref.ark]
        return self.named(*((ref.name, *ref.names) if ref else ()), link.observed)

    def means(self, link: Link, text: str) -> bool:
        """Whether a name that somebody typed is that of the link's issuer."""
        meant, typed = self.of_link(link), self.named(text)
        if meant or typed:
            return meant is typed
        names = (link.observed, *((link.ref.name, *link.ref.names) if link.ref else ()))
        return name_key(text) in {name_key(each) for each in names} - {""}

    def key_of_link(self, link: Link) -> str:
        """Return one key for an issuer however it is named: that of the roll, else its ARK, else its name."""
        known = self.of_link(link)
        if known:
            return known.key
        return link.ref.ark if link.ref else name_key(link.observed)


def roll_with(own: Iterable[Certifier] = ()) -> Roll:
    """Return the shelf with the house's own issuers."""
    return Roll((*certifiers, *own))
