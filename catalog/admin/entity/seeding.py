"""Which seed a new record starts from, by its address: another item, a template, a collection, or nothing."""

from django.http import HttpRequest

from catalog.admin.entity.duplicating import seed_from_item
from catalog.admin.entity.seeds import Seed, in_collection
from catalog.admin.entity.tabs import Folder


def seed_for(folder: Folder, request: HttpRequest) -> Seed | None:
    """Return the seed, or None for an empty form."""
    if folder.kind != "item":
        return None
    return seed_from_item(folder, request) or _from_collection(request)


def _from_collection(request: HttpRequest) -> Seed | None:
    record = in_collection({}, request)
    return Seed(record, "A new item in the collection", "") if record else None
