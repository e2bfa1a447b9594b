"""Rows of a form that may hold many: names, claims, participants. Found again by part id, never by place.

A row that the form does not mention stays; a row that was deleted meanwhile comes back with what was typed.
Beyond `UNFOLDED` they come folded: a page of four hundred rows would else weigh twenty megabytes.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any, cast

from django.db.models import Model

from catalog.admin.forms.about import About
from catalog.admin.forms.part import Sheet
from catalog.admin.forms.row import AnyRow, FoldedRow, RowForm
from catalog.admin.forms.sheet import form_class
from catalog.admin.numbers import number_of
from catalog.values.identifiers import is_part_id, mint_part_id

UNFOLDED = 24
MOST = 5_000
"""Rows beyond this are refused as a mistake or an attack."""

REFUSED = "How many rows there are came garbled; look whether all are here, then save again."


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
        unfold: bool = False,
    ) -> None:
        self.sheet, self.data, self.owner_form = sheet, data, owner_form
        self.refusal = ""
        self.prefix = f"{prefix}-{sheet.collection}" if prefix else sheet.collection
        self.form = cast("type[RowForm]", form_class(sheet.model, sheet.fields, about, RowForm))
        self.present: dict[str, Any] = {row.pid: about.vocabularies.furnish(row) for row in rows}  # type: ignore[attr-defined]  # every row has
        self.folds = not unfold and len(self.present) > UNFOLDED
        self.forms: list[AnyRow] = self._bound(data) if data is not None else self._unbound()

    def _unbound(self) -> list[AnyRow]:
        make = self._folded if self.folds else self.make
        return [make(place, row) for place, row in enumerate(self.present.values())]

    def make(self, place: int | str, row: Any, data: Mapping[str, Any] | None = None) -> RowForm:
        """Return the form of a row; its number in the form is `place`."""
        form = self.form(
            data,
            instance=row,
            prefix=f"{self.prefix}-{place}",
            initial={"place": place + 1} if isinstance(place, int) else {},
            owner_form=self.owner_form,
        )
        form.told = self._told(row)
        return form

    def _folded(self, place: int, row: Any, data: Mapping[str, Any] | None = None) -> FoldedRow:
        return FoldedRow(row, f"{self.prefix}-{place}", self._told(row), data, place)

    def _told(self, row: Any) -> str:
        return self.sheet.telling(row) if row.pk else ""

    def begin(self, *rows: Model) -> None:
        """Show first rows, not saved yet, in a form that has none."""
        if self.data is None and not self.forms:
            self.forms = [self.make(place, row) for place, row in enumerate(rows)]

    def _bound(self, data: Mapping[str, Any]) -> list[AnyRow]:
        total = number_of(data.get(f"{self.prefix}-total") or "0")
        if total is None or total > MOST:
            self.refusal = REFUSED if total is None else f"More than {MOST} rows cannot be saved at once."
        places = range(total or 0) if not self.refusal else self._sent(data)
        return [found for place in places if (found := self._bind(place, data))]

    def _sent(self, data: Mapping[str, Any]) -> list[int]:
        """Return the numbers of the rows that came, whatever their total is said to be."""
        name = re.compile(rf"{re.escape(self.prefix)}-(\d{{1,4}})-", re.ASCII)
        return sorted({int(found[1]) for each in data if (found := name.match(str(each)))})

    def _bind(self, place: int, data: Mapping[str, Any]) -> AnyRow | None:
        pid = str(data.get(f"{self.prefix}-{place}-pid") or "")
        row = self.present.get(pid)
        if data.get(f"{self.prefix}-{place}-folded"):
            return self._folded(place, row, data) if row else None
        new = row or self.sheet.model(pid=pid if is_part_id(pid) else mint_part_id())
        return self.make(place, new, data)

    @property
    def total(self) -> int:
        return max((int(str(form.prefix).rpartition("-")[2]) + 1 for form in self.forms), default=0)

    @property
    def blank(self) -> RowForm:
        """The row that a script copies for a new one; `__n__` stands for its number."""
        return self.make("__n__", self.sheet.model(pid=""))

    @property
    def kept(self) -> list[AnyRow]:
        """The rows that saving would leave in the table."""
        return [form for form in self.forms if not form.goes and not form.is_empty]

    @property
    def faults(self) -> list[RowForm]:
        return [form for form in self.forms if isinstance(form, RowForm) and not form.passes]

    def is_valid(self) -> bool:
        return not self.refusal and not self.faults

    def save(self, owner: Model) -> None:
        """Bring the table in step; a name that ceases to be preferred is saved before its successor."""
        for form in self.forms:
            if form.goes and form.instance.pk:
                form.instance.delete()
        ordered = sorted(self.kept, key=lambda form: MOST if form.place is None else form.place)
        for position, form in sorted(enumerate(ordered), key=lambda each: each[1].preferred):
            self._save_row(form, owner, position)

    def _save_row(self, form: AnyRow, owner: Model, position: int) -> None:
        row = form.instance
        moved = row.position != position
        if form.is_new or moved or form.has_changed():
            row.position = position
            setattr(row, self.sheet.owner, owner)
            row.save()
