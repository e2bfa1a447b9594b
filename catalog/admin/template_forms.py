"""The forms of a template: for what it is meant, the default values, and the parts that stand ready."""

from collections.abc import Mapping
from typing import Any

from django import forms

from catalog.admin.forms.about import About
from catalog.admin.forms.part import Sheet
from catalog.admin.forms.row import AnyRow, RowForm
from catalog.admin.forms.rows import MOST, Rows
from catalog.admin.forms.sheet import PartForm, SheetForm, form_class
from catalog.admin.numbers import number_of
from catalog.admin.parts.activity import activities
from catalog.admin.parts.surface import surfaces
from catalog.models import Item, Template
from catalog.publishing.binding.binding import Binding, binding_of
from catalog.publishing.drafting import unsaved_entity, unsaved_parts
from catalog.record.kinds import kinds
from catalog.standards import standards_for

FIELDS = (
    "level", "repository", "kind_as_printed", "languages", "support", "body_hand",
    "body_writer", "signature", "signature_by", "book_format", "scope", "access_conditions", "rights",
    "rights_statement", "description_rights",
)  # fmt: skip
"""Columns of an item that may have a default."""

READY = (
    surfaces,
    Sheet(
        model=activities.model,
        collection="activities",
        title="Activities that stand ready",
        one="activity",
        fields=("type", "place", "note"),
        telling=lambda row: str(row.type),
        hint="Written, sent, received …; date and people are entered with each item.",
    ),
)


def _staying(rows: Rows) -> list[AnyRow]:
    """Return the rows to keep, as they are to stand; those of a template are in no table and yet not new."""
    found = [
        form
        for form in rows.forms
        if not form.goes and (form.instance.pid in rows.present or not form.is_empty)
    ]
    return sorted(found, key=_place)


def _place(form: AnyRow) -> int:
    found = number_of(form.data.get(f"{form.prefix}-place"))
    return MOST if found is None else found


class TemplateForms:
    """Bound where `data` is given."""

    def __init__(self, template: Template, data: Mapping[str, Any] | None = None) -> None:
        self.template = template
        about = About("item")
        own = form_class(Template, ("name", "collection", "document_kind"), about, PartForm)
        self.own = own(data, instance=template, prefix="template")
        choices = [("", "the house’s own"), *((each.code, each.name) for each in standards_for("item"))]
        self.own.fields["standard"] = forms.ChoiceField(
            choices=choices, required=False, initial=template.standard, label="Measured against"
        )
        self.defaults = self._defaults(about, data)
        self.rows = [self._rows(sheet, about, data) for sheet in READY]

    def _defaults(self, about: About, data: Mapping[str, Any] | None) -> SheetForm:
        instance = unsaved_entity("item", {k: v for k, v in self.template.record.items() if k in FIELDS})
        form = form_class(Item, FIELDS, about, PartForm)(data, instance=instance, prefix="defaults")
        for field in form.fields.values():
            field.required = False
        return form

    def _rows(self, sheet: Sheet, about: About, data: Mapping[str, Any] | None) -> Rows:
        kept = self.template.record.get(sheet.collection, [])
        return Rows(sheet, about, unsaved_parts("item", sheet.collection, kept), data=data, prefix="ready")

    def is_valid(self) -> bool:
        rows = [form for each in self.rows for form in _staying(each) if isinstance(form, RowForm)]
        forms_of_it: tuple[Any, ...] = (self.own, self.defaults, *self.rows, *rows)
        return False not in [each.is_valid() for each in forms_of_it]

    def gather(self) -> Template:
        """Return the template with what was typed, not saved yet; call it once the forms are valid."""
        template = self.template
        template.standard = self.own.cleaned_data["standard"]
        binding = binding_of(kinds["item"])
        plain = {
            codec.name: codec.read(self.defaults.instance) for codec in binding.codecs if codec.name in FIELDS
        }
        record: dict[str, Any] = {name: value for name, value in plain.items() if value}
        for rows in self.rows:
            collection = rows.sheet.collection
            parts = [self._part(binding.collections[collection], collection, row) for row in _staying(rows)]
            if parts:
                record[collection] = parts
        template.record = record
        return template

    def _part(self, binding: Binding, collection: str, form: Any) -> dict[str, Any]:
        """Return a part in plain form; who takes part in an activity is kept as it was."""
        read = {codec.name: codec.read(form.instance) for codec in binding.codecs}
        before = {each["id"]: each for each in self.template.record.get(collection, [])}
        inner = {name: before.get(read["id"], {}).get(name, []) for name in binding.collections}
        return dict(binding.document.model_validate({**read, **inner}).plain())
