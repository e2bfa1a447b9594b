"""What a chain asks of whoever works on it: gaps, overlaps, dates that cannot be. Never verdicts."""

from collections.abc import Iterator

from catalog.chain import Chain, Gap, chain_of_item
from catalog.chain.bounds import year_of
from catalog.chain.years import ASKED_DAYS
from catalog.record.entity import EntityRecord
from catalog.record.item import ItemRecord

_SAID = {
    "end before begin": "{one} ends before it begins. Is one of the two dates a slip?",
    "before it was made": "{one} is dated before the piece was made. Which of the two dates is wrong?",
    "out of order": "{one} is dated before {other}. Are they in the wrong order, or is a date wrong?",
}


def questions_of(record: EntityRecord) -> tuple[str, ...]:
    """Return the questions in the order of the steps, impossible dates first; none for what is no item."""
    return tuple(_questions(chain_of_item(record))) if isinstance(record, ItemRecord) else ()


def _questions(chain: Chain) -> Iterator[str]:
    names = {span.event: _step(span.number, span.name) for span in chain.steps}
    for each in chain.impossible:
        yield _SAID[each.kind].format(one=names[each.event], other=names.get(each.other, ""))
    for overlap in chain.overlaps:
        if overlap.track != "place":
            verb = "owned" if overlap.track == "owner" else "held"
            yield (
                f"{names[overlap.first]} and {names[overlap.second]} both {verb} it at one time. "
                "Together, or is a date wrong?"
            )
    for gap in chain.breaks:
        yield _gap(gap, names)


def _step(number: int, name: str) -> str:
    return f"Step {number} ({name})" if name else f"Step {number}"


def _gap(gap: Gap, names: dict[str, str]) -> str:
    first, last = year_of(gap.bounds.possible_from), year_of(gap.bounds.possible_until)
    years = f", {first or 'year not known'} to {last or 'year not known'}" if first or last else ""
    between = (
        f"Between {_lower(names[gap.after])} and {_lower(names[gap.before])}{years}: where was it, and whose?"
    )
    if gap.joint == "semicolon":
        between += " It is said to have passed directly, but the dates leave time between."
    risk = gap.may_touch(*ASKED_DAYS) and (first or last)
    return between + (" This may reach into 1933 to 1945." if risk else "")


def _lower(name: str) -> str:
    return name[0].lower() + name[1:]
