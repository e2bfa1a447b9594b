"""Life dates of those a Record names: from their authority's Record, else as a description prints them."""

import re

from catalog.flags.days import Day, Days, days_of, first_of, last_of
from catalog.flags.evidence import Bound, Evidence, Life
from catalog.record.agent import AgentRecord
from catalog.record.document import Link
from catalog.record.entity import EntityRecord

BEGINS, ENDS = ("birth", "founding"), ("death", "dissolution")
_PRINTED = re.compile(r"(?<!\d)(1?\d{3}|20\d\d)(\?)?\s?[-–—/]\s?(\d{2,4})(\?)?(?!\d)")


def life_of(link: Link, evidence: Evidence) -> Life | None:
    """Return the life of whoever the link names; None where nothing is known of it."""
    if link.ref is None:
        return evidence.life_named(link.observed) if link.observed else None
    record = evidence.authority(link.ref.ark)
    found = life_in(record) if isinstance(record, AgentRecord) else None
    return found or (evidence.life_named(link.observed) if link.observed else None)


def life_in(record: EntityRecord) -> Life | None:
    born, died = _span(record, BEGINS), _span(record, ENDS)
    if not (born.known or died.known):
        return None
    return Life((born.first, born.last), (died.first, died.last), born.doubtful, died.doubtful)


def _span(record: EntityRecord, types: tuple[str, ...]) -> Days:
    """Return the widest reading of several dates for one thing."""
    found = [days_of(each.date) for each in record.activities if each.type in types and each.date.edtf]
    if not found:
        return Days()
    first = None if any(each.first is None for each in found) else min(_known(each.first) for each in found)
    last = None if any(each.last is None for each in found) else max(_known(each.last) for each in found)
    return Days(first, last, doubtful=any(each.doubtful for each in found))


def _known(day: Day) -> int:
    return 0 if day is None else day


def born(life: Life) -> Days:
    return Days(*life.born, doubtful=life.birth_doubtful)


def died(life: Life) -> Days:
    return Days(*life.died, doubtful=life.death_doubtful)


def read_life(printed: str) -> Life | None:
    """Read life years as descriptions print them: “(1909-89)”, “1869–1821”; a question mark is a doubt."""
    found = _PRINTED.search(printed)
    if found is None:
        return None
    first, last = found[1], found[3]
    last = last if len(last) >= len(first) else first[: len(first) - len(last)] + last
    return Life(_year(first), _year(last), bool(found[2]), bool(found[4]))


def _year(year: str) -> tuple[Bound, Bound]:
    return first_of(int(year)), last_of(int(year))
