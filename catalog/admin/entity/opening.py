"""The one form of an entity: its own columns, its rows, its private side; valid and saved together."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.forms import BaseForm

from catalog.admin.entity.tabs import Folder, Tab
from catalog.admin.forms.about import About, PartChoice
from catalog.admin.forms.part import Sheet
from catalog.admin.forms.rows import Rows
from catalog.admin.forms.sheet import PartForm, SheetForm, form_class
from catalog.models import Entity, EntityAnnex, Name

User = Any
FORM_ID = "entity_form"
"""Every field of the page names its form, since the parts' own small forms stand between them."""


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong, with the id of the field to go to."""

    anchor: str
    label: str
    message: str


def may_see_annex(user: AbstractBaseUser | AnonymousUser) -> bool:
    return bool(user.has_perm("catalog.view_annex"))  # type: ignore[union-attr]  # both have it


def may_change_annex(user: AbstractBaseUser | AnonymousUser) -> bool:
    return may_see_annex(user) and bool(user.has_perm("catalog.change_annex"))  # type: ignore[union-attr]  # as above


def rows_of(entity: Entity, sheet: Sheet) -> list[Any]:
    """Return the rows of a collection, none for an entity that is not saved yet."""
    return list(getattr(entity, sheet.collection).all()) if entity.pk else []


def about_entity(folder: Folder, entity: Entity) -> About:
    """Return what the forms need to know; the entity's rows get their terms, so that they can be told."""
    about = About(folder.kind)
    about.vocabularies.furnish(entity)
    for each in entity.parallels.all() if entity.pk else ():
        about.languages.setdefault((each.part, each.field), []).append(each.language)
    for sheet in (*folder.rows, *folder.lists):
        for row in rows_of(entity, sheet):
            choice = _choice(sheet, about.vocabularies.furnish(row), about)
            about.parts += [] if sheet.private else [choice]
            if sheet.collection == "surfaces":
                about.surfaces = {**about.surfaces, str(row.pk): row}
    return about


def _choice(sheet: Sheet, row: Any, about: About) -> PartChoice:
    if sheet.inner:
        for each in getattr(row, sheet.inner.collection).all():
            about.vocabularies.furnish(each)
    return PartChoice(row.pid, sheet.collection, f"{sheet.one}: {sheet.telling(row)}"[:90])


class EntityForms:
    """Forms of one page; bound where `data` is given."""

    def __init__(
        self,
        folder: Folder,
        entity: Any,
        user: User,
        data: Mapping[str, Any] | None = None,
        *,
        unfold: bool = False,
    ) -> None:
        self.folder, self.entity = folder, entity
        self.sees_annex = may_see_annex(user)
        self.about = about_entity(folder, entity)
        model = form_class(type(entity), folder.fields, self.about, SheetForm)
        self.main = model(data, instance=entity, owner_form=FORM_ID)
        self.rows = {
            sheet.collection: Rows(
                sheet, self.about, rows_of(entity, sheet), data=data, owner_form=FORM_ID, unfold=unfold
            )
            for sheet in folder.rows
        }
        if "names" in self.rows:
            self.rows["names"].begin(Name(pid="", preferred=True))
        self.annex = self._annex(user, data)
        self.refusals: list[Problem] = []

    def _annex(self, user: User, data: Mapping[str, Any] | None) -> SheetForm | None:
        """The private side, for those alone who may change it."""
        if not may_change_annex(user):
            return None
        row = getattr(self.entity, "annex", None) if self.entity.pk else None
        form = form_class(EntityAnnex, self.folder.annex_fields, self.about, PartForm)
        return form(data, instance=row or EntityAnnex(), prefix="annex", owner_form=FORM_ID)

    @property
    def tabs(self) -> list[Tab]:
        return list(self.folder.tabs)

    def is_valid(self) -> bool:
        parts = [self.main.is_valid(), *(rows.is_valid() for rows in self.rows.values())]
        if self.annex is not None:
            parts.append(self.annex.is_valid())
        self._one_name_is_preferred()
        return all(parts) and not self.refusals

    def _one_name_is_preferred(self) -> None:
        names = self.rows.get("names")
        if names is None:
            return
        if sum(form.prefers for form in names.kept) != 1:
            words = "Mark exactly one name as preferred" if names.kept else "Give a name, marked as preferred"
            self.refusals.append(Problem("rows-names", "Names", f"{words}."))

    def refuse(self, problem: Problem) -> None:
        self.refusals.append(problem)

    def problems(self) -> list[Problem]:
        """Return everything that is wrong, in the order in which it stands on the page."""
        if not self.main.is_bound:
            return []
        found = list(problems_of(self.main))
        for rows in self.rows.values():
            for form in rows.faults:
                found.extend(problems_of(form, rows.sheet.one))
            found.extend(refusal_of(rows))
        if self.annex is not None:
            found.extend(problems_of(self.annex, "private"))
        return [*found, *self.refusals]

    def save(self) -> Entity:
        saved: Entity = self.main.save()
        for sheet in sorted(self.folder.rows, key=lambda each: each.collection != "surfaces"):
            self.rows[sheet.collection].save(saved)
        if self.annex is not None and self.annex.has_changed():
            self.annex.instance.entity_id = saved.pk
            self.annex.save()
        return saved


def refusal_of(rows: Rows) -> list[Problem]:
    """Return what is wrong with the rows as a whole."""
    return [Problem(f"rows-{rows.prefix}", rows.sheet.title, rows.refusal)] if rows.refusal else []


def problems_of(form: BaseForm, one: str = "") -> Iterator[Problem]:
    """Yield what is wrong with a form; errors of no field lead to its first field."""
    first = next(iter(form.fields), "")
    for name, messages in form.errors.items():
        bound = form[name if name in form.fields else first]
        label = f"{one}, {bound.label}" if one else str(bound.label)
        for message in messages:
            yield Problem(bound.id_for_label or "content-start", label[:1].upper() + label[1:], str(message))
