"""Rows of a form that may hold many: names, claims, participants. Found again by part id, never by place.

A row that the form does not mention stays; a row that was deleted meanwhile comes back with what was typed.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.db.models import Model

from catalog.admin.forms.about import About
from catalog.admin.forms.part import Sheet
from catalog.admin.forms.sheet import PartForm, SheetForm, form_class
from catalog.values.identifiers import is_part_id, mint_part_id

MOST = 5_000
"""Rows beyond this are refused as a mistake or an attack."""


class RowForm(PartForm):
    """A row knows its part id, its place in the order, and whether it is to go."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        hidden = {"form": form} if (form := kwargs.get("owner_form")) else {}
        self.fields["pid"] = forms.CharField(
            required=False, widget=forms.HiddenInput(hidden), initial=self.instance.pid
        )
        self.fields["place"] = forms.IntegerField(
            required=False, min_value=0, widget=forms.NumberInput(hidden), label="Place in the order"
        )
        self.fields["gone"] = forms.BooleanField(
            required=False, widget=forms.CheckboxInput(hidden), label="Remove on saving"
        )

    told: str = ""

    @property
    def is_new(self) -> bool:
        return self.instance.pk is None

    @property
    def is_empty(self) -> bool:
        """Nothing was typed into a fresh row."""
        return self.is_new and not set(self.changed_data) - {"pid", "place", "gone"}

    def goes(self) -> bool:
        return bool(self.data.get(self.add_prefix("gone")))


class Rows:
    """All rows of one collection within a form."""

    def __init__(
        self,
        sheet: Sheet,
        about: About,
        rows: Iterable[Model],
        *,
        data: Mapping[str, Any] | None = None,
        prefix: str = "",
        owner_form: str = "",
    ) -> None:
        self.sheet, self.data, self.owner_form = sheet, data, owner_form
        self.prefix = f"{prefix}-{sheet.collection}" if prefix else sheet.collection
        self.form = form_class(sheet.model, sheet.fields, about, RowForm)
        self.present = {row.pid: about.vocabularies.furnish(row) for row in rows}  # type: ignore[attr-defined]
        self.forms = self._bound() if data is not None else self._unbound()

    def _make(self, place: int | str, row: Model, data: Mapping[str, Any] | None = None) -> SheetForm:
        initial = {"place": place + 1} if isinstance(place, int) else {}
        form = self.form(
            data,
            instance=row,  # type: ignore[arg-type]  # of the sheet's own table
            prefix=f"{self.prefix}-{place}",
            initial=initial,
            owner_form=self.owner_form,
        )
        form.told = self.sheet.telling(row) if row.pk else ""  # type: ignore[attr-defined]  # a RowForm
        return form

    def _unbound(self) -> list[SheetForm]:
        return [self._make(place, row) for place, row in enumerate(self.present.values())]

    def _bound(self) -> list[SheetForm]:
        assert self.data is not None  # the caller has looked
        total = str(self.data.get(f"{self.prefix}-total") or "0")
        if not total.isdecimal() or int(total) > MOST:
            raise ValueError(f"{self.sheet.title}: more than {MOST} rows cannot be saved at once.")
        return [self._make(place, self._row(place), self.data) for place in range(int(total))]

    def _row(self, place: int) -> Model:
        assert self.data is not None  # as above
        pid = str(self.data.get(f"{self.prefix}-{place}-pid") or "")
        if pid in self.present:
            return self.present[pid]
        return self.sheet.model(pid=pid if is_part_id(pid) else mint_part_id())

    @property
    def total(self) -> int:
        return len(self.forms)

    @property
    def blank(self) -> SheetForm:
        """The row that a script copies for a new one; `__n__` stands for its number."""
        return self._make("__n__", self.sheet.model(pid=""))

    @property
    def faults(self) -> list[SheetForm]:
        return [form for form in self.forms if form.is_bound and not self._passes(form)]

    def _passes(self, form: Any) -> bool:
        return form.goes() or form.is_empty or form.is_valid()

    def is_valid(self) -> bool:
        return not self.faults

    def save(self, owner: Model) -> None:
        """Bring the table in step; a name that ceases to be preferred is saved before its successor."""
        kept: list[Any] = []
        for form in self.forms:
            if form.goes():  # type: ignore[attr-defined]  # all are RowForms
                if form.instance.pk:
                    form.instance.delete()
            elif not form.is_empty:  # type: ignore[attr-defined]  # as above
                kept.append(form)
        kept.sort(key=_place)
        for position, form in sorted(enumerate(kept), key=lambda each: _preferred(each[1])):
            self._save_row(form, owner, position)

    def _save_row(self, form: Any, owner: Model, position: int) -> None:
        row = form.instance
        moved = row.position != position
        if form.is_new or moved or form.has_changed():
            row.position = position
            setattr(row, self.sheet.owner, owner)
            row.save()


def _place(form: Any) -> int:
    """Rows without a place come last, in the order in which they stand in the form."""
    place = form.cleaned_data.get("place")
    return MOST if place is None else int(place)


def _preferred(form: Any) -> bool:
    return bool(getattr(form.instance, "preferred", False))
