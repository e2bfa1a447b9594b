"""RF05 to RF09: dates against lives, against one another, against what came later, against journeys."""

import re
from collections.abc import Iterator

from catalog.flags.days import YEAR, Days, days_as_written, days_of, first_of, year_of
from catalog.flags.evidence import Evidence
from catalog.flags.facts import flag, short, when, who_is, whom
from catalog.flags.flag import Flag, Pointer, Severity
from catalog.flags.geography import lies_in
from catalog.flags.lives import born, died, life_of
from catalog.flags.people import Person, hands_of, made_on, making_of, writers_of
from catalog.flags.texts import Passage, closing_dates, passages, quoted
from catalog.record.item import ItemRecord
from catalog.record.parts.activity import Activity

FAR_AHEAD = 20 * YEAR
"""So much later than its date a year named in a text is asked about: people do speak of years to come."""

ZIP_CODES = 1963
"""ZIP codes came on 1 July 1963 (United States Post Office Department)."""

_ZIP = re.compile(r"\b[A-Z]{2}[.,]? +\d{5}(?:-\d{4})?\b")
_YEARS = re.compile(r"(?<![\d.,/£$€-])(1[5-9]\d\d|20\d\d)(?![\d%/]|[.,]\d)")
ORDER = ("written", "sent", "postmarked", "forwarded", "received", "docketed", "answered")
"""What can only have been done in this order."""


def after_death(item: ItemRecord, evidence: Evidence) -> Iterator[Flag]:
    """RF05."""
    for person in _each_hand(item):
        life = life_of(person.link, evidence)
        if life and died(life).before(days_of(person.date)):
            year = year_of(life.died[1])
            yield _of_life(item, ("RF05", "written-after-death"), person, year, died(life))


def before_birth(item: ItemRecord, evidence: Evidence) -> Iterator[Flag]:
    """RF06."""
    for person in _each_hand(item):
        life = life_of(person.link, evidence)
        if life and days_of(person.date).before(born(life)):
            year = year_of(life.born[0])
            yield _of_life(item, ("RF06", "written-before-birth"), person, year, born(life))


def _each_hand(item: ItemRecord) -> list[Person]:
    found: dict[str, Person] = {}
    for person in hands_of(item):
        if person.date.edtf:
            found.setdefault(who_is(person.link), person)
    return list(found.values())


def _of_life(item: ItemRecord, asked: tuple[str, str], person: Person, year: int | None, life: Days) -> Flag:
    doubtful = person.link.uncertain or life.doubtful or days_of(person.date).doubtful
    others = [Pointer(person.link.ref.ark)] if person.link.ref else []
    severity: Severity = "low" if doubtful else "high"
    return flag(
        item, *asked, severity, who_is(person.link), parts=[person.part], others=others,
        who=whom(person.link), date=when(person.date), year=str(year or ""),
    )  # fmt: skip


def conflicts(item: ItemRecord, evidence: Evidence) -> Iterator[Flag]:
    """RF07."""
    yield from _sources_disagree(item)
    yield from _text_disagrees(item, evidence)
    yield from _out_of_order(item)
    yield from _lives_backwards(item, evidence)


def _sources_disagree(item: ItemRecord) -> Iterator[Flag]:
    made = making_of(item)
    seen = [each for each in item.observations if each.link == "is" and each.date.edtf]
    if made is None:
        pairs = [(seen[0].id, seen[0].date, each) for each in seen[1:]]
    else:
        pairs = [(made.id, made.date, each) for each in seen]
    for part, date, each in pairs:
        if days_of(date).apart(days_of(each.date)):
            yield flag(
                item, "RF07", "date.sources", "medium", part, each.id, parts=(part, each.id),
                date=when(date), other=when(each.date),
            )  # fmt: skip


def _text_disagrees(item: ItemRecord, evidence: Evidence) -> Iterator[Flag]:
    made = making_of(item)
    if made is None:
        return
    own = days_as_written(made.date)
    for passage in (*passages(item), *quoted(evidence.description())):
        for words, days in closing_dates(passage.text):
            if own.apart(days) and not own.doubtful and _near(own, days):
                yield flag(
                    item, "RF07", "date.text", "medium", made.id, passage.part,
                    parts=filter(None, (made.id, passage.part)), date=when(made.date), words=short(words),
                )  # fmt: skip


def _near(one: Days, other: Days) -> bool:
    """A date at the end of a text is the letter's own only where it is of about the same time."""
    return abs((one.first or 0) - (other.first or 0)) < 2 * YEAR


def _out_of_order(item: ItemRecord) -> Iterator[Flag]:
    dated = sorted(
        (each for each in item.activities if each.type in ORDER and each.date.edtf),
        key=lambda each: ORDER.index(each.type),
    )
    for at, earlier in enumerate(dated):
        for later in dated[at + 1 :]:
            if earlier.type != later.type and days_of(later.date).before(days_of(earlier.date)):
                yield _of_order(item, earlier, later)
    made = made_on(item)
    for mark in item.marks:
        if mark.kind in {"postmark", "docket", "receipt-stamp"} and days_of(mark.date).before(made):
            yield flag(
                item, "RF07", "date.mark", "medium", mark.id, parts=[mark.id],
                date=when(mark.date), words=short(mark.inscription),
            )  # fmt: skip


def _of_order(item: ItemRecord, earlier: Activity, later: Activity) -> Flag:
    return flag(
        item, "RF07", "date.order", "medium", earlier.id, later.id, parts=(earlier.id, later.id),
        first=earlier.type, date=when(earlier.date), then=later.type, other=when(later.date),
    )  # fmt: skip


def _lives_backwards(item: ItemRecord, evidence: Evidence) -> Iterator[Flag]:
    for person in writers_of(item):
        life = life_of(person.link, evidence)
        if life and died(life).before(born(life)):
            yield flag(
                item, "RF07", "date.life", "medium", "life", who_is(person.link),
                parts=filter(None, [person.part]), who=whom(person.link),
                born=str(year_of(life.born[0])), died=str(year_of(life.died[0])),
            )  # fmt: skip


def anachronisms(item: ItemRecord, evidence: Evidence) -> Iterator[Flag]:  # noqa: ARG001  # every rule has both
    """RF08: what came later than the date: a year in the text, a ZIP code, a dated watermark or stamp."""
    made = made_on(item)
    if made.last is None or made.doubtful:
        return
    for passage in passages(item):
        yield from _later_than(item, passage, made.last)
    for mark in item.marks:
        days = days_of(mark.date)
        if mark.kind in {"watermark", "postage-stamp"} and not days.doubtful and _after(days, made.last):
            yield flag(
                item, "RF08", "later.mark", "high", mark.id, parts=[mark.id],
                mark=mark.kind, date=when(mark.date), words=short(mark.inscription),
            )  # fmt: skip


def _after(days: Days, last: int) -> bool:
    return days.first is not None and days.first > last


def _later_than(item: ItemRecord, passage: Passage, last: int) -> Iterator[Flag]:
    years = _YEARS.findall(passage.text)
    found = next((year for year in years if first_of(int(year)) - last > FAR_AHEAD), "")
    if found and passage.is_original:
        yield flag(
            item,
            "RF08",
            "later.year",
            "medium",
            passage.part,
            found,
            parts=filter(None, [passage.part]),
            words=found,
        )
    zip_code = _ZIP.search(passage.text)
    if zip_code and last < first_of(ZIP_CODES) and passage.is_original:
        yield flag(
            item,
            "RF08",
            "later.zip",
            "high",
            passage.part,
            "zip",
            parts=filter(None, [passage.part]),
            words=zip_code[0],
        )


def elsewhere(item: ItemRecord, evidence: Evidence) -> Iterator[Flag]:
    """RF09: the writer is documented in another place for the whole of the time in which it was written."""
    written = next((each for each in item.activities if each.type == "written" and each.place.ref), None)
    if written is None or not written.date.edtf or written.place.uncertain:
        return
    days = days_of(written.date)
    for each in written.participants:
        if each.role in {"writer", "sender", "signer"} and each.agent.ref and not days.doubtful:
            for event in evidence.stays(each.agent.ref.ark):
                for stay in event.activities:
                    if _covers(days_of(stay.date), days) and not lies_in(stay.place, written.place, evidence):
                        yield flag(
                            item, "RF09", "elsewhere", "medium", written.id, event.ark, parts=[written.id],
                            others=[Pointer(event.ark, stay.id)], who=whom(each.agent),
                            place=whom(written.place), date=when(written.date), other=whom(stay.place),
                            event={"ark": event.ark, "kind": "event", "name": event.preferred_name.text},
                        )  # fmt: skip


def _covers(stay: Days, days: Days) -> bool:
    return (
        not stay.doubtful
        and stay.first is not None
        and stay.last is not None
        and days.first is not None
        and days.last is not None
        and stay.first <= days.first
        and days.last <= stay.last
    )
