"""Dates, places and people of activities: of each type the first one, a cell for each facet."""

import copy
from dataclasses import dataclass

from catalog.sheets.cells import join_values, split_values
from catalog.sheets.flat import Finder, Flat, Plain, keyed, read_edtf, read_reference
from catalog.values.dates import DateError, explain_date, explain_error, parse_edtf, read_date
from catalog.values.identifiers import mint_part_id

ADDRESSED = frozenset({"addressee", "recipient"})


@dataclass(frozen=True)
class Doing(Flat):
    """The first activity of a type: its date as written, its EDTF, its place, or who took part in a role."""

    type: str
    facet: str

    def say(self, plain: Plain, finder: Finder) -> str:
        activity = self._activity(plain) or {}
        when = activity.get("date", {})
        if self.facet == "date":
            return str(when.get("as_written") or when.get("edtf", ""))
        if self.facet == "edtf":
            return str(when.get("edtf", ""))
        if self.facet == "place":
            return _say_link(activity.get("place", {}), finder)
        present = [each for each in activity.get("participants", []) if each.get("role") == self.facet]
        return join_values([_say_link(each.get("agent", {}), finder) for each in present])

    def put(self, plain: Plain, text: str, finder: Finder) -> list[str]:
        activity = self._activity(plain)
        if activity is None:
            activity = {"id": mint_part_id(), "type": self.type}
            plain.setdefault("activities", []).append(activity)
        if self.facet in {"date", "edtf"}:
            return self._put_date(activity, text)
        if self.facet == "place":
            link, remarks = _put_link(activity.get("place", {}), text, "place", finder)
            activity["place"] = link
            return remarks
        return [remark for each in split_values(text) for remark in self._put_person(activity, each, finder)]

    def _activity(self, plain: Plain) -> Plain | None:
        return next((each for each in plain.get("activities", []) if each["type"] == self.type), None)

    def _put_date(self, activity: Plain, text: str) -> list[str]:
        when = activity.setdefault("date", {})
        if self.facet == "edtf":
            when["edtf"], remarks = read_edtf(text)
            return remarks
        if text in {when.get("as_written"), when.get("edtf")}:
            return []
        try:
            edtf = parse_edtf(text).text
        except DateError:
            return _put_words(when, text)
        if "as_written" in when:
            when["as_written"] = text  # the words of before would contradict the new date
        when["edtf"] = edtf
        when.pop("calendar", None)
        return []

    def _put_person(self, activity: Plain, text: str, finder: Finder) -> list[str]:
        people = activity.setdefault("participants", [])
        mine = [each for each in people if each.get("role") == self.facet]
        for person in mine:
            if _means(person.get("agent", {}), text, finder):
                person["agent"], remarks = _put_link(person.get("agent", {}), text, "agent", finder)
                return remarks
        link, remarks = _put_link({}, text, "agent", finder)
        people.append({"id": mint_part_id(), "role": self.facet, "agent": link})
        return remarks


@dataclass(frozen=True)
class Addressees(Flat):
    """To whom it was addressed, whichever activity says so: a letter was sent to somebody, or received."""

    def say(self, plain: Plain, finder: Finder) -> str:
        said: dict[str, str] = {}
        for each in self._present(plain):
            link = each.get("agent", {})
            words = _say_link(link, finder)
            said.setdefault(link["ref"]["ark"] if link.get("ref") else words, words)
        return join_values(list(said.values()))

    def put(self, plain: Plain, text: str, finder: Finder) -> list[str]:
        return [remark for each in split_values(text) for remark in self._put_one(plain, each, finder)]

    def _present(self, plain: Plain) -> list[Plain]:
        return [each for activity in plain.get("activities", []) for each in _addressed(activity)]

    def _put_one(self, plain: Plain, text: str, finder: Finder) -> list[str]:
        for person in self._present(plain):
            if _means(person.get("agent", {}), text, finder):
                person["agent"], remarks = _put_link(person.get("agent", {}), text, "agent", finder)
                return remarks
        link, remarks = _put_link({}, text, "agent", finder)
        new = {"id": mint_part_id(), "role": "addressee", "agent": link}
        _sending(plain).setdefault("participants", []).append(new)
        return remarks


def _addressed(activity: Plain) -> list[Plain]:
    return [each for each in activity.get("participants", []) if each.get("role") in ADDRESSED]


def _sending(plain: Plain) -> Plain:
    """Return the activity that names addressees already, else the sending, which is made if need be.

    Not the receipt: that it was addressed to somebody does not say that it arrived.
    """
    activities = plain.setdefault("activities", [])
    found = next((each for each in activities if _addressed(each)), None)
    found = found or next((each for each in activities if each["type"] == "sent"), None)
    if found is None:
        found = {"id": mint_part_id(), "type": "sent"}
        activities.append(found)
    made: Plain = found
    return made


def _put_words(when: Plain, text: str) -> list[str]:
    """Keep a date as written, with its EDTF where the words are understood beyond doubt."""
    when["as_written"] = text
    when.pop("edtf", None)
    when.pop("calendar", None)
    try:
        reading = read_date(text)
    except DateError as error:
        return [f"“{text}” is kept as written, but not understood as a date. {explain_error(error)}"]
    if not reading.edtf:
        return [f"“{text}” is kept as written: {explain_date(reading)}."]
    when["edtf"] = reading.edtf
    if reading.calendar != "gregorian":
        when["calendar"] = reading.calendar
    return [f"“{text}” is understood as {explain_date(reading)} ({reading.edtf})."]


def _say_link(link: Plain, finder: Finder) -> str:
    if not link.get("ref"):
        return str(link.get("observed", ""))
    return f"{link.get('observed') or finder.name(link['ref']['ark'])} <{link['ref']['ark']}>"


def _means(link: Plain, text: str, finder: Finder) -> bool:
    """Tell whether the cell speaks of the person who is there: by the same key, or in the same words."""
    found = keyed(text)
    ref = finder.entity(found["key"], "agent") if found else None
    if ref and link.get("ref"):
        return bool(ref["ark"] == link["ref"]["ark"])
    name = finder.name(link["ref"]["ark"]) if link.get("ref") else ""
    return (found["words"] if found else text) in {link.get("observed"), name}


def _put_link(link: Plain, text: str, kind: str, finder: Finder) -> tuple[Plain, list[str]]:
    """Return the link with the cell's words as observed, and its key, where there is one, as who is meant."""
    found = keyed(text)
    words = found["words"] if found else text
    new = copy.deepcopy(link)
    if found:
        new["ref"] = read_reference(text, kind, finder)
    name = finder.name(new["ref"]["ark"]) if new.get("ref") else ""
    if words in {"", name, link.get("observed")}:
        return new, []
    new["observed"] = words
    if found:
        return new, []
    new.pop("ref", None)
    so = finder.called_so(words, kind)
    hint = f" Called so: {', '.join(so)}; to link, write “{words} <{so[0]}>”." if so else ""
    return new, [f"“{words}” is kept as written and linked to nobody.{hint}"]
