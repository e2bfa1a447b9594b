"""A bare Django admin over the same tables: what one has by registering the models and nothing more.

Stock ModelAdmin, stock inlines for every part, stock search. It keeps no revision, checks no stale save and
assembles no Record: it does less, and is here to be compared with.
"""

from typing import Any

from django.apps import apps
from django.contrib import admin
from django.db.models import ForeignKey
from django.urls import path

from bench.run import STOCK
from catalog.models import Agent, Item
from catalog.models.part import Part


class BareSite(admin.AdminSite):
    """Django's admin site in Django's own dress."""

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        inner = super().admin_view(view, cacheable)

        def answer(request: Any, *args: Any, **kwargs: Any) -> Any:
            found = inner(request, *args, **kwargs)
            if hasattr(found, "using"):
                found.using = STOCK
            return found

        return answer


bare = BareSite(name="bare")


def _inline(model: Any) -> Any:
    foreign = {
        field.name
        for field in model._meta.local_fields
        if isinstance(field, ForeignKey) and field.related_model._meta.model_name in RAW
    }
    return type(
        f"{model.__name__}Inline",
        (admin.StackedInline,),
        {"model": model, "extra": 0, "raw_id_fields": tuple(foreign), "fk_name": "entity"},
    )


RAW = ("agent", "place", "item", "source", "event", "entity", "surface", "storedfile")
"""Stock drop-down lists of these would hold a million entries; the documented way out is the raw key."""


def _inlines() -> list[Any]:
    """Every table of parts that hangs on an item, whether its owner column says item or entity."""
    found = []
    for model in apps.get_app_config("catalog").get_models():
        owner = {field.name: field for field in model._meta.local_fields}.get("entity")
        if issubclass(model, Part) and owner is not None and owner.related_model in (Item, Item.__base__):
            found.append(_inline(model))
    return found


@admin.register(Item, site=bare)
class BareItems(admin.ModelAdmin):
    list_display = ("title", "reference_code", "draft", "publication")
    search_fields = ("title", "reference_code")
    list_filter = ("draft", "publication", "level")
    raw_id_fields = ("parent", "repository", "body_writer", "signature_by")
    inlines = _inlines()


@admin.register(Agent, site=bare)
class BareAgents(admin.ModelAdmin):
    search_fields = ("label", "names__text")


urlpatterns = [path("bare/", bare.urls)]
