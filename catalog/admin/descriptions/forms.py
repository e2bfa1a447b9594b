"""The form of a description: each value kept, changed or refused; who is meant; which source; whither."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from catalog.actions.descriptions.naming import (
    NEW,
    known_source,
    name_key,
    proposed_source,
)
from catalog.actions.descriptions.values import (
    NotReadableError,
    Row,
    changed_value,
    house_of,
    keyed,
    rows_of,
    shown_value,
)
from catalog.admin.descriptions.choices import kinds_of_source, load_terms, value_field
from catalog.admin.descriptions.wording import DOUBTS, GROUPS, HELP, LINKS, group_of, rank_of
from catalog.admin.forms.dates import answer_date
from catalog.admin.forms.fields import PickField, QuickSelect
from catalog.admin.naming import named
from catalog.lots import Draft, Value
from catalog.models import Agent, Description, Entity, Item, Place, Source
from catalog.pages.lot_fields import lot_field

STATES = (("accepted", "Accept"), ("refused", "Refuse"), ("", "Undecided"))
NOBODY, OTHER = "", "other"
PROPOSED = 4
"""Known people or places that are proposed for one name."""
TABLES: dict[str, type[Entity]] = {"agent": Agent, "place": Place}


@dataclass
class Asked:
    """A name of a value, and who is proposed for it."""

    kind: str
    observed: str
    choice: BoundField
    pick: BoundField


@dataclass
class Line:
    """One value as the page shows it."""

    row: Row
    label: str
    value: BoundField
    state: BoundField
    doubts: list[str]
    help: str
    said: str = ""
    names: list[Asked] = field(default_factory=list)

    @property
    def is_verbatim(self) -> bool:
        """What stands in the field are the words themselves."""
        return " ".join(str(self.value.value() or "").split()) == " ".join(self.row.words.split())


class DecisionForm(forms.Form):
    """Built from the reading and the answers so far; `answers()` is what is to be kept."""

    title = forms.CharField(required=False, max_length=500, label="Title")
    source = forms.ChoiceField(required=False, widget=forms.RadioSelect, label="Source")
    source_pick = PickField(Source, required=False, label="Another source")
    source_title = forms.CharField(required=False, max_length=500, label="Title of the new source")
    source_url = forms.CharField(required=False, max_length=2000, label="Its address on the web")
    source_kind = forms.ChoiceField(required=False, label="Its kind")
    bearing = forms.CharField(required=False)
    item = PickField(Item, required=False, label="Another item")
    link = forms.ChoiceField(required=False, choices=LINKS, label="How it bears on the item")
    reason = forms.CharField(required=False, max_length=2000, label="Why")

    def __init__(self, description: Description, draft: Draft, data: Any = None) -> None:
        self.draft, self.kept, self.terms = draft, description.answers, load_terms()
        super().__init__(data, initial={"title": self.kept.get("title", "")})
        self.rows = rows_of(draft, self.kept)
        self.metadata = dict(draft.metadata)
        self.asked: dict[tuple[str, str], str] = {}
        for row in self.rows:
            self._add_row(row)
        if house := house_of(draft):
            self._add_name("house", "agent", house)
        self._add_source(description)

    # --- values

    def _add_row(self, row: Row) -> None:
        self.fields[f"value-{row.key}"] = value_field(self.draft, row.value, self.terms)
        self.fields[f"state-{row.key}"] = forms.ChoiceField(
            choices=STATES,
            required=False,
            widget=forms.RadioSelect,
            initial=row.state,
            label=lot_field(row.name),
        )
        for n, (kind, observed) in enumerate(row.names):
            if (kind, observed) not in self.asked:
                self._add_name(f"{row.key}-{n}", kind, observed)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        for key, value in keyed(self.draft):
            name = f"value-{key}"
            if name in data and data.get(f"state-{key}") != "refused":
                try:
                    changed_value(self.draft, value, _typed(value, data[name], self.draft))
                except NotReadableError as error:
                    self.add_error(name, str(error))
        return data

    # --- names

    def _add_name(self, key: str, kind: str, observed: str) -> None:
        self.asked[kind, observed] = key
        chosen = str(self.kept.get("names", {}).get(name_key(kind, observed), ""))
        known = list(named(TABLES[kind]._default_manager.exclude(publication="merged"), observed)[:PROPOSED])
        if chosen not in {NOBODY, NEW, *(each.ark for each in known)}:
            known += list(Entity.objects.filter(ark=chosen))
        one = "person or body" if kind == "agent" else "place"
        choices = [
            (
                NOBODY,
                "linked to nobody: it stays as written"
                if kind == "agent"
                else "linked nowhere: it stays as written",
            ),
            *((each.ark, f"{each} ({each.ark})") for each in known),
            (NEW, f"a new {one} of this name, as a draft"),
            (OTHER, "another, picked below"),
        ]
        words = f"{'Who' if kind == 'agent' else 'Where'} is “{observed}”?"
        words += f" Perhaps {' or '.join(map(str, known[:2]))}." if known and not chosen else ""
        self.fields[f"name-{key}"] = forms.ChoiceField(
            choices=choices, required=False, widget=QuickSelect, initial=chosen, label=words
        )
        self.fields[f"pick-{key}"] = PickField(
            TABLES[kind], required=False, label=f"Another for “{observed}”"
        )

    def _name_asked(self, kind: str, observed: str) -> Asked | None:
        key = self.asked.get((kind, observed))
        return Asked(kind, observed, self[f"name-{key}"], self[f"pick-{key}"]) if key else None

    # --- source

    def _add_source(self, description: Description) -> None:
        kept = self.kept.get("source", {})
        chosen = str(kept.get("choice", ""))
        there = Source.objects.exclude(draft="set aside")
        known = {each.ark: str(each) for each in (known_source(self.metadata),) if each}
        more = there.filter(pk=description.source_id or 0) | there.filter(ark=chosen)
        known |= dict(more.values_list("ark", "label"))
        proposed = {**proposed_source(self.metadata, description.beginning), **kept}
        self._field("source").choices = [
            *known.items(),
            (OTHER, "another, picked here:"),
            (NEW, "a new source:"),
        ]
        self.initial.update(
            {
                "source": chosen if chosen in {NEW, *known} else next(iter(known), NEW),
                "source_title": proposed["title"],
                "source_url": proposed["url"],
                "source_kind": proposed["source_kind"],
            }
        )
        self._field("source_kind").choices = kinds_of_source(self.terms)

    def _field(self, name: str) -> Any:
        return self.fields[name]

    # --- out

    @property
    def groups(self) -> list[tuple[str, list[Line]]]:
        """The lines under their headings, those of one field in the order of the text."""
        lines = [self._line(row) for row in self.rows]
        found = [(title, [line for line in lines if group_of(line.row.name) == title]) for title, _ in GROUPS]
        return [
            (title, sorted(some, key=lambda line: rank_of(line.row.name))) for title, some in found if some
        ]

    def _line(self, row: Row) -> Line:
        asked = [self._name_asked(*each) for n, each in enumerate(row.names) if self._is_here(row, n, each)]
        value = self[f"value-{row.key}"]
        said = answer_date("", str(value.value() or ""), "").text if row.name == "date" else ""
        doubts = [DOUBTS[each] for each in row.doubts]
        names = [each for each in asked if each]
        return Line(
            row,
            lot_field(row.name),
            value,
            self[f"state-{row.key}"],
            doubts,
            HELP.get(row.name, ""),
            said,
            names,
        )

    def _is_here(self, row: Row, n: int, name: tuple[str, str]) -> bool:
        return self.asked.get(name) == f"{row.key}-{n}"

    @property
    def house(self) -> Asked | None:
        return self._name_asked("agent", house_of(self.draft))

    def answers(self) -> dict[str, Any]:
        """Return what was decided, to be kept with the description."""
        data = self.cleaned_data
        source = {name: data[f"source_{name}"] for name in ("title", "url")}
        source |= {"choice": _chosen(data, "source", "source_pick"), "source_kind": data["source_kind"]}
        source |= {"author": self.metadata.get("house", "")}
        every = ((key, self._answer(key, value)) for key, value in keyed(self.draft))
        values = {key: answer for key, answer in every if answer}
        return {
            "values": values,
            "names": dict(self._names(values)),
            "source": source,
            "title": data["title"],
        }

    def _answer(self, key: str, value: Value) -> dict[str, str]:
        data = self.cleaned_data
        answer = {"state": state} if (state := data.get(f"state-{key}")) else {}
        typed = _typed(value, data.get(f"value-{key}", ""), self.draft)
        if typed and typed != shown_value(self.draft, value):
            answer["value"] = typed
        return answer

    def _names(self, values: dict[str, Any]) -> Iterator[tuple[str, str]]:
        """Yield who is meant, under the name as it stands now: a value may have been changed along."""
        after = {row.key: row.names for row in rows_of(self.draft, {"values": values})}
        for (kind, observed), key in self.asked.items():
            row, _, n = key.rpartition("-")
            names = after.get(row, ())
            now = names[int(n)] if n.isdecimal() and int(n) < len(names) else (kind, observed)
            if choice := _chosen(self.cleaned_data, f"name-{key}", f"pick-{key}"):
                yield name_key(*now), choice


def _chosen(data: Mapping[str, Any], choice: str, pick: str) -> str:
    picked = data.get(pick)
    if data.get(choice) == OTHER:
        return picked.ark if picked else ""
    return str(data.get(choice) or "")


def _typed(value: Value, text: str, draft: Draft) -> str:
    """Return what was typed; a browser sends line ends of its own, which change nothing."""
    text = str(text).replace("\r\n", "\n").strip()
    shown = shown_value(draft, value)
    return shown if " ".join(text.split()) == " ".join(shown.split()) else text
