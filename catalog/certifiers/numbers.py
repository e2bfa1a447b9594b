"""Numbers of certificates: kept as text, compared in a normal form, remarked on where they are odd."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from catalog.certifiers.certifier import Certifier, Series
from catalog.certifiers.patterns import fits

LONGEST = 64
"""Signs of a number that count; no certificate has so many."""

_MARKER = re.compile(
    r"(?:(?:certificate|certification|cert|serial|reference|ref|number|no|nr|num)\b[.:]?\s*|n[°º]\s*|[№#:]\s*)+",
    re.IGNORECASE,
)


def number_as_written(text: str) -> str:
    """Return the number without what only says that one follows: “Cert. No. 84 092 518” is “84 092 518”."""
    text = " ".join(text[: 4 * LONGEST].split())
    found = _MARKER.match(text)
    return text[found.end() :] or text if found else text


def normal_number(text: str) -> str:
    """Return letters and digits alone, in capitals and full width undone: what two spellings of one share."""
    plain = unicodedata.normalize("NFKC", number_as_written(text)).upper()
    return "".join(sign for sign in plain if sign.isalnum())[:LONGEST]


@dataclass(frozen=True)
class Oddity:
    """Why a number is worth a second look; `known` are the shapes seen so far, `series` the one it has."""

    reason: Literal["no signs", "shape", "kind", "years", "without numbers", "paper"]
    known: tuple[str, ...] = ()
    series: Series | None = None


def odd(
    certifier: Certifier, number: str, kind: str = "", years: tuple[int, int] | None = None
) -> tuple[Oddity, ...]:
    """Return what is odd about a number on a paper of the kind (code) issued between the years; never a no.

    Nothing is said of an issuer whose series are not known here.
    """
    plain = normal_number(number)
    if number and not plain:
        return (Oddity("no signs"),)
    found = [*_of_paper(certifier, kind)]
    if plain and certifier.numbered == "no":
        found.append(Oddity("without numbers"))
    if plain and certifier.series:
        found += _of_series(certifier, plain, kind, years)
    return tuple(found)


def _of_paper(certifier: Certifier, kind: str) -> list[Oddity]:
    strange = kind and kind != "other" and certifier.kinds and kind not in certifier.kinds
    return [Oddity("paper", certifier.kinds)] if strange else []


def _of_series(certifier: Certifier, plain: str, kind: str, years: tuple[int, int] | None) -> list[Oddity]:
    shaped = [each for each in certifier.series if fits(each.pattern, plain)]
    if not shaped:
        return [Oddity("shape", tuple(each.pattern for each in certifier.series))]
    of_kind = [each for each in shaped if not each.kinds or not kind or kind in each.kinds]
    if not of_kind:
        return [Oddity("kind", shaped[0].kinds, shaped[0])]
    if years and not any(_in_years(each, years) for each in of_kind):
        return [Oddity("years", series=of_kind[0])]
    return []


def _in_years(series: Series, years: tuple[int, int]) -> bool:
    first, last = years
    return not (series.first and last < series.first) and not (series.last and first > series.last)
