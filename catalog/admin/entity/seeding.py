"""Which seed a new record starts from, by its address: another item, a template, a collection, or nothing."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from catalog.admin.entity.duplicating import seed_from_item
from catalog.admin.entity.seeds import Seed, split
from catalog.admin.entity.tabs import Folder
from catalog.admin.numbers import number_of
from catalog.models import Item, Template
from catalog.models.item import SEGMENT

NOTHING = "none"
"""In the address: begin without a template though the collection has one."""


@dataclass(frozen=True)
class Start:
    """A way to begin: its name, its address, and whether it was taken."""

    name: str
    address: str
    taken: bool


def seed_for(folder: Folder, request: HttpRequest) -> Seed | None:
    """Return the seed, or None for an empty form."""
    if folder.kind != "item":
        return None
    return seed_from_item(folder, request) or _from_collection(folder, request)


def _from_collection(folder: Folder, request: HttpRequest) -> Seed | None:
    above, template = _parent(request), _template(request)
    above = above or (template.collection if template else None)
    record: dict[str, Any] = dict(template.record) if template else {}
    if template and template.document_kind_id:
        record.setdefault("document_kind", template.document_kind_id.partition("/")[2])
    if above:
        record["parent"] = {"ark": above.ark, "kind": "item"}
    if not record:
        return None
    fields, ready = split(record, folder, {})
    words = f"From the template “{template}”" if template else f"A new item in “{above}”"
    return Seed(fields, words, "default" if template else "", ready)


def _parent(request: HttpRequest) -> Item | None:
    key = number_of(request.GET.get("parent"))
    return None if key is None else Item.objects.filter(pk=key).first()


def _template(request: HttpRequest) -> Template | None:
    """Return the template that was named, else the first of the nearest collection above."""
    asked, above = str(request.GET.get("template") or ""), _parent(request)
    if (key := number_of(asked)) is not None:
        return Template.objects.filter(pk=key).first()
    if asked == NOTHING or above is None:
        return None
    return next((each for each in _fitting(above) if each.collection_id), None)


def _fitting(above: Item | None) -> list[Template]:
    """Return the templates of the nearest collection that has any, then those for no one collection."""
    chain = [above.pk, *reversed(_steps(above.path))] if above else []
    rows = list(Template.objects.filter(collection__in=chain))
    nearest = next((key for key in chain if any(each.collection_id == key for each in rows)), None)
    own = [each for each in rows if each.collection_id == nearest]
    return [*own, *Template.objects.filter(collection=None)]


def _steps(path: str) -> list[int]:
    return [int(path[start : start + SEGMENT]) for start in range(0, len(path), SEGMENT)]


def starts_for(folder: Folder, request: HttpRequest) -> list[Start]:
    """Return the ways to begin a new item here, where there is any beside the empty form."""
    if folder.kind != "item" or request.GET.get("like"):
        return []
    above, taken = _parent(request), _template(request)
    home = reverse("admin:catalog_item_add")
    beneath = f"parent={above.pk}&" if above else ""
    found = [
        Start(str(each), f"{home}?{beneath}template={each.pk}", each == taken)
        for each in _fitting(above)[:12]
    ]
    empty = Start("an empty form", f"{home}?{beneath}template={NOTHING}", taken is None)
    return [*found, empty] if found else []
