"""Identifiers in authority files. One more is one `_add` line: canonical pattern, address, checks."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from catalog.registry import Shelf


class IdentifierError(ValueError):
    """The text is not an identifier of that scheme."""


@dataclass(frozen=True)
class Scheme:
    """One authority file; `url` has a place for `{id}`, empty where nothing resolves them all."""

    name: str
    pattern: re.Pattern[str]
    url: str
    tidy: Callable[[str], str]
    sound: Callable[[str], bool]

    def read(self, text: str) -> str:
        """Return the canonical form of an identifier typed bare or pasted as an address."""
        for step in [text.strip(), *_steps(text.strip())]:
            canonical = self.tidy(step)
            if self.pattern.fullmatch(canonical) and self.sound(canonical):
                return canonical
        raise IdentifierError(f"not an identifier of {self.name}: {text!r}")


schemes: Shelf[Scheme] = Shelf("identifier schemes")


def read_identifier(scheme: str, text: str) -> str:
    """Return the canonical form of `text` under the scheme of that name, or raise IdentifierError."""
    return schemes[scheme].read(text)


def identifier_url(scheme: str, value: str) -> str:
    """Return the public address of a canonical identifier; empty where the scheme has none."""
    return schemes[scheme].url.format(id=quote(value, safe="/"))


def _steps(text: str) -> list[str]:
    """Return the text itself, or the steps of an address from the last, without a file ending."""
    if "://" not in text:
        return [text]
    path = re.sub(r"\.(html?|json|rdf|xml|ttl)$", "", urlsplit(text).path)
    return path.split("/")[::-1]


def _mod_11_2(text: str) -> bool:
    """ISO 7064 MOD 11-2, the check of ISNI and ORCID, over sixteen signs."""
    total = 0
    for sign in text.replace("-", ""):
        total = (total * 2 + (10 if sign == "X" else int(sign))) % 11
    return total == 1


def _compact(text: str) -> str:
    return re.sub(r"[\s-]", "", text).upper()


def _grouped(text: str) -> str:
    return re.sub(r"(.{4})(?=.)", r"\1-", _compact(text))


def _lccn(text: str) -> str:
    """LCCN namespace rules: no blanks, nothing from a slash on, the part behind a hyphen filled up to six."""
    bare = re.sub(r"\s", "", text).split("/")[0].lower()
    front, hyphen, serial = bare.partition("-")
    return front + (serial.zfill(6) if hyphen else serial)


def _isbn(text: str) -> bool:
    """ISO 2108: thirteen digits weighed 1 and 3 in turn (mod 10), or ten weighed ten to one (mod 11)."""
    digits = [10 if sign == "X" else int(sign) for sign in text]
    if len(digits) == 10:
        return sum(digit * (10 - at) for at, digit in enumerate(digits)) % 11 == 0
    return sum(digit * (1 + 2 * (at % 2)) for at, digit in enumerate(digits)) % 10 == 0


def _issn(text: str) -> bool:
    """ISO 3297: eight signs weighed eight to one (mod 11)."""
    digits = [10 if sign == "X" else int(sign) for sign in text.replace("-", "")]
    return sum(digit * (8 - at) for at, digit in enumerate(digits)) % 11 == 0


def _doi(text: str) -> str:
    """A DOI is blind to case and holds slashes of its own, so that an address is no list of steps."""
    return re.sub(r"^(doi:\s*|https?://(dx\.)?doi\.org/)", "", text.strip(), flags=re.IGNORECASE).lower()


def _add(
    name: str,
    pattern: str,
    url: str,
    tidy: Callable[[str], str] = str,
    sound: Callable[[str], bool] = bool,
) -> None:
    schemes.register(name, Scheme(name, re.compile(pattern, re.ASCII), url, tidy, sound))


_add("isni", r"\d{15}[\dX]", "https://isni.org/isni/{id}", _compact, _mod_11_2)
_add("orcid", r"(\d{4}-){3}\d{3}[\dX]", "https://orcid.org/{id}", _grouped, _mod_11_2)
_add("viaf", r"[1-9]\d{0,21}", "https://viaf.org/viaf/{id}")
_add("wikidata", r"Q[1-9]\d*", "https://www.wikidata.org/wiki/{id}", str.upper)
_add("geonames", r"[1-9]\d{0,9}", "https://www.geonames.org/{id}")
_add("gnd", r"\d{8,9}[\dX]|[1-9]\d{0,7}-[\dX]", "https://d-nb.info/gnd/{id}", str.upper)
_add("lccn", r"[a-z]{0,3}\d{8,10}", "https://lccn.loc.gov/{id}", _lccn)
_add("lcnaf", r"n[a-z]{0,2}\d{8,10}", "https://id.loc.gov/authorities/names/{id}", _lccn)
_add("ulan", r"500\d{6}", "http://vocab.getty.edu/ulan/{id}")
_add("tgn", r"[1-9]\d{6}", "http://vocab.getty.edu/tgn/{id}")
_add("aat", r"300\d{6}", "http://vocab.getty.edu/aat/{id}")
_add("isbn", r"97[89]\d{10}|\d{9}[\dX]", "", _compact, _isbn)
_add("issn", r"\d{4}-\d{3}[\dX]", "https://portal.issn.org/resource/ISSN/{id}", _grouped, _issn)
_add("doi", r"10\.\d{4,9}/\S+", "https://doi.org/{id}", _doi)
# Each country keeps its own ISIL list; no address serves them all.
_add("isil", r"[A-Za-z0-9]{1,4}-[A-Za-z0-9:/-]{1,11}", "")
