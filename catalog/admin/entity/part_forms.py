"""The small form of one part: its columns, the parts of it, its private side, its file."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db.models import Model

from catalog.admin.entity.opening import Problem, may_change_annex, problems_of, refusal_of
from catalog.admin.entity.uploading import UploadForm
from catalog.admin.forms.about import About
from catalog.admin.forms.part import Sheet
from catalog.admin.forms.rows import Rows
from catalog.admin.forms.sheet import PartForm, SheetForm, form_class
from catalog.models import Entity


class PartForms:
    """Bound where `data` is given; a row that is not saved yet is a new part."""

    def __init__(
        self,
        sheet: Sheet,
        about: About,
        entity: Entity,
        row: Any,
        user: Any,
        *,
        data: Mapping[str, Any] | None = None,
        files: Any = None,
    ) -> None:
        self.sheet, self.entity, self.row = sheet, entity, row
        self.is_new = row.pk is None
        prefix = f"{sheet.collection}-{'new' if self.is_new else row.pid}"
        form = form_class(sheet.model, sheet.fields, about, PartForm)
        self.main = form(data, instance=row, prefix=prefix)
        self.inner = self._inner(about, data, prefix)
        self.annex = self._annex(user, about, data, prefix)
        needed = self.is_new and sheet.needs_file
        self.upload = (
            UploadForm(data, files, prefix=prefix, needed=needed, by=user) if sheet.takes_file else None
        )
        self.refusals: list[Problem] = []

    def _inner(self, about: About, data: Mapping[str, Any] | None, prefix: str) -> Rows | None:
        if self.sheet.inner is None:
            return None
        rows = [] if self.is_new else getattr(self.row, self.sheet.inner.collection).all()
        return Rows(self.sheet.inner, about, rows, data=data, prefix=prefix)

    def _annex(
        self, user: Any, about: About, data: Mapping[str, Any] | None, prefix: str
    ) -> SheetForm | None:
        if self.sheet.annex is None or not may_change_annex(user):
            return None
        table = self.sheet.annex
        found: Model | None = None
        if not self.is_new:
            found = table._default_manager.filter(entity_id=self.entity.pk, pid=self.row.pid).first()
        form = form_class(table, self.sheet.annex_fields, about, PartForm)
        return form(data, instance=found or table(), prefix=f"{prefix}-annex")

    @property
    def action(self) -> str:
        """The last segment of the address that saves this form."""
        return "new" if self.is_new else str(self.row.pid)

    def is_valid(self) -> bool:
        forms = [self.main, self.inner, self.annex, self.upload]
        return False not in [each.is_valid() for each in forms if each is not None]

    def problems(self) -> Iterator[Problem]:
        if not self.main.is_bound:
            return
        yield from problems_of(self.main)
        if self.inner is not None:
            for form in self.inner.faults:
                yield from problems_of(form, self.inner.sheet.one)
            yield from refusal_of(self.inner)
        if self.annex is not None:
            yield from problems_of(self.annex, "private")
        if self.upload is not None:
            yield from problems_of(self.upload)
        yield from self.refusals

    def save(self) -> Entity:
        row = self.main.instance
        row.entity = self.entity
        if self.is_new:
            row.position = getattr(self.entity, self.sheet.collection).count()
        if self.upload is not None and self.upload.stored is not None:
            setattr(row, self.sheet.file_column, self.upload.stored)
        row.save()
        if self.inner is not None:
            self.inner.save(row)
        if self.annex is not None and self.annex.has_changed():
            self.annex.instance.entity_id, self.annex.instance.pid = self.entity.pk, row.pid
            self.annex.save()
        return self.entity
