"""Certificates by their number, over current editions: the index knows which items bear it, spelling aside.

`items_with_number(issuer, number)` asks for one item, `certificates_with(number, named)` for a desk.
"""

from dataclasses import dataclass

from catalog.certifiers import Roll, normal_number
from catalog.publishing import reading
from catalog.publishing.certifiers import roll
from catalog.record.document import Link
from catalog.record.item import ItemRecord
from catalog.record.parts.authentication import Authentication
from catalog.search.ask import answered
from catalog.search.queries import one_of
from catalog.search.reader import Reader

MOST = 50
"""Items read at most; a number that more of them bear is a dealer's or a slip, and the first say it all."""


@dataclass(frozen=True)
class Numbered:
    """An opinion that bears the number, on the item whose current edition says so.

    `issuer` is the key of its issuer on the roll, else an ARK or a name.
    """

    ark: str
    title: str
    edition: int
    record: ItemRecord
    opinion: Authentication
    issuer: str

    @property
    def part(self) -> str:
        return self.opinion.id


def items_with_number(issuer: Link, number: str, known: Roll | None = None) -> tuple[Numbered, ...]:
    """Return what bears this number of this issuer; nothing for an issuer that is not named."""
    known = known or roll()
    key = known.key_of_link(issuer)
    if not key:
        return ()
    return tuple(each for each in certificates_with(number, known=known) if each.issuer == key)


def certificates_with(number: str, named: str = "", known: Roll | None = None) -> tuple[Numbered, ...]:
    """Return what bears the number, of all issuers or of the one that somebody named."""
    plain = normal_number(number)
    if not plain:
        return ()
    arks = answered(lambda found: _arks(found, plain))
    known = known or roll()
    standings = reading.current_editions(arks)
    found = (each for ark in arks if ark in standings for each in _told(standings[ark], plain, known))
    return tuple(each for each in found if not named or known.means(each.opinion.issuer, named))


def _arks(found: Reader, plain: str) -> list[str]:
    rows = found.rows(one_of("certificate", [plain]), MOST)
    return sorted(row["ark"] for row in rows)


def _told(standing: reading.Standing, plain: str, known: Roll) -> list[Numbered]:
    record = standing.document
    if not isinstance(record, ItemRecord):
        return []
    return [
        Numbered(
            standing.ark,
            record.title,
            standing.number,
            record,
            each,
            known.key_of_link(each.issuer),
        )
        for each in record.authentications
        if normal_number(each.number) == plain
    ]
