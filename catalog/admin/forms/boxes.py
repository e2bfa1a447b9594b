"""How the fields of a form are grouped for the eye: plain fields, dates as one group, links as one group."""

import inspect
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db.models import Model
from django.forms import BoundField, CheckboxInput, Textarea

from catalog.admin.certificates import answer_row
from catalog.admin.forms.dates import Answer, answer_date
from catalog.admin.forms.marked_text import amiss_in, signs_for
from catalog.models import Authentication
from catalog.models.composite import DateColumns, LinkColumns
from catalog.values.markup import Remark

if TYPE_CHECKING:
    from catalog.admin.forms.sheet import SheetForm

DATE = ("as_written", "edtf", "calendar", "uncertain", "supplied", "reason")
LINK = ("ref", "observed", "uncertain", "supplied", "reason")
NOTHING = Answer()
EDTF_NAMES = ("closed_until", "next_inspection", "expires", "valid_until", "accessed")


@dataclass
class Box:
    """One or several fields under one heading; `main` is always seen, `doubts` folded away while empty."""

    shape: str
    title: str
    main: list[BoundField]
    doubts: list[BoundField]
    answer: Answer = NOTHING
    wide: bool = False
    languages: tuple[str, ...] = ()
    """Further languages in which the field is given."""
    amiss: tuple[Remark, ...] = ()
    callable: tuple[tuple[str, str], ...] = ()
    """What the markup of a text may call: the sign to write, and what it stands for."""
    name: str = ""
    notes: list[Any] = field(default_factory=list)

    @property
    def tick(self) -> bool:
        return isinstance(self.main[0].field.widget, CheckboxInput)

    @property
    def doubted(self) -> bool:
        return any(field.value() for field in self.doubts) or any(field.errors for field in self.doubts)

    @property
    def faulty(self) -> bool:
        return any(field.errors for field in (*self.main, *self.doubts))


def composite_of(model: type[Model], name: str) -> DateColumns | LinkColumns | None:
    found = inspect.getattr_static(model, name, None)
    return found if isinstance(found, (DateColumns, LinkColumns)) else None


def names_of(model: type[Model], name: str) -> list[str]:
    """Return the columns that a name stands for: several for a date or a link, else itself."""
    composite = composite_of(model, name)
    if composite is None:
        return [name]
    return [f"{name}_{each}" for each in (DATE if isinstance(composite, DateColumns) else LINK)]


def boxes_of(form: "SheetForm", names: tuple[str, ...]) -> Iterator[Box]:
    model = form._meta.model
    for name in names:
        composite = composite_of(model, name)
        fields = [form[each] for each in names_of(model, name) if each in form.fields]
        if isinstance(composite, DateColumns):
            box = _date_box(name, fields)
        elif composite:
            box = Box("link", _title(name), fields[:2], fields[2:])
        elif fields:
            box = _plain_box(fields[0], form)
        else:
            continue
        box.name = name
        yield box


def _plain_box(field: BoundField, form: "SheetForm") -> Box:
    if field.name == "body":
        text = str(field.value() or "")
        amiss, signs = amiss_in(text, form.about), signs_for(form.about)
        return Box(
            "markup", str(field.label), [field], [], NOTHING, True, _languages(field, form), amiss, signs
        )
    answer = answer_date("", str(field.value() or ""), "") if field.name in EDTF_NAMES else Answer()
    shape = "day" if field.name in EDTF_NAMES else "plain"
    if field.name == "number" and isinstance(form.instance, Authentication):
        shape, answer = "number", answer_row(form.instance)
    return Box(
        shape,
        str(field.label),
        [field],
        [],
        answer,
        isinstance(field.field.widget, Textarea),
        _languages(field, form),
    )


def _languages(field: BoundField, form: "SheetForm") -> tuple[str, ...]:
    part = getattr(form.instance, "pid", "")
    return tuple(form.about.languages.get((part, field.name), ()))


def _date_box(name: str, fields: list[BoundField]) -> Box:
    written, edtf, calendar = (str(field.value() or "") for field in fields[:3])
    return Box("date", _title(name), fields[:3], fields[3:], answer_date(written, edtf, calendar), wide=True)


def _title(name: str) -> str:
    return name.replace("_", " ").capitalize()
