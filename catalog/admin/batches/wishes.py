"""What a bulk edit may do, as choices of a page, and the form that asks for what each of them needs."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.apps import apps

from catalog.actions.batches.finding import ref_kinds
from catalog.admin.forms.dates import check_edtf
from catalog.admin.forms.fields import PickField, QuickSelect, RowField
from catalog.models import Entity, Term
from catalog.pages.labels import field_label, part_label
from catalog.record.annex import ANNEXES
from catalog.record.changing import Change
from catalog.record.columns import Column, columns_of, private_columns
from catalog.record.faults import GREATEST
from catalog.record.kinds import kinds

Choice = tuple[str, str]
PARTS = {
    "relations": ("relation", "a relation"),
    "subjects": ("subject", "a subject"),
    "citations": ("", "a citation of the whole record"),
}
"""Collections from which a part may be added or taken away: the vocabulary of its type, and what it is."""


@dataclass(frozen=True)
class Wish:
    """One thing to do: the operation, the field, and whether it is of the private side."""

    op: str
    field: str
    private: bool = False

    @property
    def code(self) -> str:
        return f"{'private-' if self.private else ''}{self.op}:{self.field}"


def _named(name: str) -> str:
    words = field_label(name)
    return words[:1].upper() + words[1:]


def wishes(kind: str, *, private: bool) -> list[tuple[str, list[Choice]]]:
    """Return the choices in groups: fill, empty, replace words, add, take away."""
    columns = list(columns_of(kind).values())
    columns.sort(key=lambda each: each.name == "description_language")
    collections = [name for name in PARTS if name in kinds[kind].model_fields]
    groups = [
        ("Set", [(Wish("set", c.name).code, _named(c.name)) for c in columns]),
        (
            "Replace words in",
            [(Wish("replace", c.name).code, _named(c.name)) for c in columns if c.holds_text],
        ),
        ("Empty", [(Wish("clear", c.name).code, _named(c.name)) for c in columns if not c.required]),
        ("Add", [(Wish("add", name).code, PARTS[name][1].capitalize()) for name in collections]),
        ("Take away", [(Wish("remove", name).code, PARTS[name][1].capitalize()) for name in collections]),
    ]
    if private:
        groups.append(("Private", list(_private_wishes(kind))))
    return groups


def _private_wishes(kind: str) -> Iterator[Choice]:
    for column in private_columns(ANNEXES[kind]).values():
        yield Wish("set", column.name, private=True).code, f"Set {field_label(column.name)}"
        yield Wish("replace", column.name, private=True).code, f"Replace words in {field_label(column.name)}"
        yield Wish("clear", column.name, private=True).code, f"Empty {field_label(column.name)}"


def read_wish(kind: str, code: str, *, private: bool) -> Wish | None:
    """Return the wish of a code, where it is one of the choices."""
    offered = {each for _, choices in wishes(kind, private=private) for each, _ in choices}
    if code not in offered:
        return None
    op, _, name = code.partition(":")
    return Wish(op.removeprefix("private-"), name, op.startswith("private-"))


# --- the form of a wish -------------------------------------------------------------------------------------


def form_for(kind: str, wish: Wish, data: Any = None) -> forms.Form:
    """Return the form that asks for what the wish needs."""
    made: type[forms.Form] = type("WishForm", (forms.Form,), dict(_fields(kind, wish)))
    return made(data)


def _fields(kind: str, wish: Wish) -> Iterator[tuple[str, forms.Field]]:
    if wish.op == "replace":
        yield "find", forms.CharField(label="Words", strip=False)
        yield "put", forms.CharField(label="By", required=False, strip=False, help_text="empty: the words go")
        yield "ignore_case", forms.BooleanField(label="Upper and lower case alike", required=False)
    elif wish.op == "set":
        document = private_columns(ANNEXES[kind]) if wish.private else columns_of(kind)
        yield "value", _value_field(kind, document[wish.field])
    elif wish.op in {"add", "remove"}:
        yield from _part_fields(wish)


def _value_field(kind: str, column: Column) -> forms.Field:
    label = _named(column.name)
    if column.sort == "term":
        return _term_field(column.vocabulary, label)
    if column.sort == "ref":
        return PickField(apps.get_model("catalog", ref_kinds(kind)[column.name]), label=label)
    if column.sort == "choice":
        return forms.ChoiceField(
            label=label, choices=[(e, e) for e in column.choices if e], widget=QuickSelect
        )
    if column.sort == "count":
        return forms.IntegerField(label=label, min_value=0, max_value=GREATEST)
    widget = forms.Textarea(attrs={"rows": 3}) if column.sort == "text" else forms.TextInput()
    hints = {
        "codes": "ISO 639 codes, e.g. “fr ru”",
        "date": "EDTF, e.g. 2030-01-01",
        "language": "ISO 639, e.g. fr",
    }
    return forms.CharField(label=label, widget=widget, help_text=hints.get(column.sort, ""))


def _term_field(vocabulary: str, label: str) -> RowField:
    terms = Term.objects.filter(vocabulary=vocabulary, retired=False)
    return RowField({each.key: each for each in terms}, label=label, none="choose a term")


def _part_fields(wish: Wish) -> Iterator[tuple[str, forms.Field]]:
    vocabulary = PARTS[wish.field][0]
    if vocabulary:
        yield "term", _term_field(vocabulary, "Relation" if wish.field == "relations" else "Subject")
    if wish.field == "relations":
        yield "target", PickField(Entity, label="To")
    if wish.field == "citations":
        yield "source", PickField(apps.get_model("catalog", "source"), label="Source")
        if wish.op == "add":
            yield "locator", forms.CharField(label="Locator", required=False, help_text="page, lot, line …")


# --- from the form to the change ----------------------------------------------------------------------------


def change_of(kind: str, wish: Wish, form: forms.Form) -> Change | None:
    """Return the change that the form asks for; None, with an error on it, where a value is none."""
    data = form.cleaned_data
    if wish.op == "replace":
        return Change(op="replace", field=wish.field, private=wish.private, **data)
    if wish.op in {"add", "remove"}:
        return Change(op=wish.op, field=wish.field, part=_part(data))
    if wish.op == "clear":
        return Change(op="clear", field=wish.field, private=wish.private)
    document = private_columns(ANNEXES[kind]) if wish.private else columns_of(kind)
    column = document[wish.field]
    value = check_edtf(form, "value", data["value"]) if column.sort == "date" else data["value"]
    return (
        None
        if form.errors
        else Change(op="set", field=wish.field, value=_plain(column, value), private=wish.private)
    )


def _plain(column: Column, value: Any) -> Any:
    if isinstance(value, Term):
        return value.key.partition("/")[2]
    if isinstance(value, Entity):
        return {"ark": value.ark, "kind": value.kind}
    return value.split() if column.sort == "codes" else value


def _part(data: dict[str, Any]) -> dict[str, Any]:
    part: dict[str, Any] = {}
    if "target" in data:
        part["type"] = data["term"].key.partition("/")[2]
        part["target"] = {"ark": data["target"].ark, "kind": data["target"].kind}
    elif "term" in data:
        part["term"] = data["term"].key.partition("/")[2]
    if "source" in data:
        part["source"] = {"ark": data["source"].ark, "kind": data["source"].kind}
    if data.get("locator"):
        part["locator"] = data["locator"]
    return part


def title_of(wish: Wish, form: forms.Form) -> str:
    """Return the batch in words: “Rights: set to “CC0””."""
    if wish.private:  # the words of a batch stand in histories, which more people read
        return f"Private: {field_label(wish.field)}"
    data = form.cleaned_data if form.fields else {}
    if wish.op == "replace":
        return f"{_named(wish.field)}: “{data['find']}” replaced by “{data['put']}”"
    if wish.op == "clear":
        return f"{_named(wish.field)}: emptied"
    if wish.op == "set":
        return f"{_named(wish.field)}: set to “{_short(data['value'])}”"
    label = part_label(wish.field)
    said = " ".join(_short(each) for each in data.values() if each)
    return f"{label[:1].upper() + label[1:]}: {'added' if wish.op == 'add' else 'taken away'}: {said}"


def _short(value: Any) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= 60 else f"{text[:59].rstrip()}…"
