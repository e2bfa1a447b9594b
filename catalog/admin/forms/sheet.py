"""A form of one row of any table, made from its columns. To add a kind of column: `field_for`."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.db.models import CharField, ForeignKey, Model, TextField

from catalog.admin.forms.about import About
from catalog.admin.forms.boxes import Box, boxes_of, composite_of, names_of
from catalog.admin.forms.dates import check_edtf, complete_date
from catalog.admin.forms.fields import KeptChoiceField, PickField, QuickSelect, RowField
from catalog.admin.generic import AnyForm
from catalog.models import Entity, Parallel, StoredFile, Surface, Term
from catalog.models.composite import DateColumns

EDTF_COLUMNS = frozenset({"closed_until", "next_inspection", "expires", "valid_until", "accessed"})
"""Plain columns that hold an EDTF date."""

PART_COLUMNS = {
    "condition_check": "condition_checks",
    "authentication": "authentications",
    "superseded_by": "authentications",
}
"""Plain columns that hold the id of another part of the same entity, and in which collection that is."""

PARTS = {
    "as_written": "as written",
    "edtf": "EDTF",
    "calendar": "calendar",
    "uncertain": "uncertain in the source",
    "supplied": "supplied by the cataloguer",
    "reason": "reason",
    "ref": "identified as",
    "observed": "as named in the source",
}
"""How the columns of a date or a link are called within their group."""


class SheetForm(AnyForm):
    """The form of one row; `boxes` says in which groups its fields are shown."""

    about: About
    names: tuple[str, ...]
    template_name_label = "catalog/desk/form/label.html"

    def __init__(self, *args: Any, owner_form: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            if isinstance(field, (PickField, RowField, KeptChoiceField)):
                field.admit(getattr(self.instance, name, None))
            if owner_form:
                field.widget.attrs["form"] = owner_form

    def boxes(self) -> Iterator[Box]:
        return boxes_of(self, self.names)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        for name in self.names:
            if isinstance(composite_of(self._meta.model, name), DateColumns):
                complete_date(self, name)
            elif name in EDTF_COLUMNS and cleaned.get(name):
                cleaned[name] = check_edtf(self, name, cleaned[name])
        self._check_property(cleaned)
        return cleaned

    def _check_property(self, cleaned: dict[str, Any]) -> None:
        """A citation or claim may speak only of a property that is declared for the part it names."""
        part, name = cleaned.get("part"), cleaned.get("field")
        parallel = self._meta.model is Parallel
        fits = self.about.may_be_parallel if parallel else self.about.may_speak_of
        if part is not None and name and not fits(part, name):
            self.add_error("field", "This is no property of the part that was chosen; choose another.")

    def _get_validation_exclusions(self) -> set[str]:
        """Rows that our own fields have found need no second query each to see whether they are there."""
        found: set[str] = super()._get_validation_exclusions()  # type: ignore[misc]  # stubs lack it
        return found | {
            name for name, field in self.fields.items() if isinstance(field, (PickField, RowField))
        }


class PartForm(SheetForm):
    """The form of a part, which its entity saves."""

    def validate_unique(self) -> None:
        """Part ids are minted here, and what else is unique concerns the whole entity."""


def form_class(
    model: type[Model], names: tuple[str, ...], about: About, base: type[SheetForm] = PartForm
) -> type[SheetForm]:
    """Make the form of a table; `names` may be columns or dates and links, which stand for several."""

    def callback(column: Any, **kwargs: Any) -> forms.Field | None:
        return field_for(column, about, **kwargs)

    columns = [each for name in names for each in names_of(model, name)]
    made = forms.modelform_factory(model, form=base, fields=columns, formfield_callback=callback)
    made.about, made.names = about, names  # type: ignore[attr-defined]  # declared on SheetForm
    return made  # type: ignore[return-value]  # it is made from `base`


def field_for(column: Any, about: About, **kwargs: Any) -> forms.Field | None:
    """Return the form field of a column, in the desk's own words."""
    label = PARTS.get(column.name.rpartition("_")[2]) or PARTS.get(column.name.partition("_")[2])
    words = {"label": (label or str(column.verbose_name)), "help_text": column.help_text}
    words["label"] = words["label"][:1].upper() + words["label"][1:]
    if isinstance(column, ForeignKey):
        return _row_field(column, about, required=not column.blank, **words)
    if column.name == "part":
        return KeptChoiceField(
            choices=about.part_choices(), required=False, label="About", widget=QuickSelect
        )
    if column.name in PART_COLUMNS:
        parts = about.choices_of(PART_COLUMNS[column.name])
        return KeptChoiceField(choices=parts, required=False, widget=QuickSelect, **words)
    if column.name == "field":
        required = not column.blank
        parallel = column.model is Parallel
        choices = about.parallel_choices() if parallel else about.property_choices()
        title = "Field" if parallel else "Property"
        return KeptChoiceField(choices=choices, required=required, label=title, widget=QuickSelect)
    if column.choices:
        kwargs["widget"] = QuickSelect
    elif isinstance(column, TextField):
        long = {"rows": 24, "class": "markup", "spellcheck": "true"}
        kwargs["widget"] = forms.Textarea(
            attrs=long if column.name == "body" else {"rows": 2, "data-grow": ""}
        )
    elif isinstance(column, CharField):
        kwargs["widget"] = forms.TextInput()
    made: forms.Field | None = column.formfield(**{**kwargs, "label": words["label"]})
    return made


def _row_field(column: Any, about: About, *, required: bool, **words: Any) -> forms.Field | None:
    target = column.related_model
    if target is Term:
        vocabulary = column.get_limit_choices_to()["vocabulary"]
        return RowField(about.vocabularies.offered(vocabulary), required=required, **words)
    if target is Surface:
        return RowField(about.surfaces, none="no surface named", required=required, **words)
    if target is StoredFile:
        return None
    if issubclass(target, Entity):
        return PickField(target, required=required, **words)
    raise TypeError(f"no form field is known for a column that holds a {target.__name__}")
