"""Lists that are for reading alone: nothing is added, changed or deleted through them."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from catalog.admin.entity.listing import BoundedList, NoCount
from catalog.admin.generic import AnyAdmin


class ReadOnlyAdmin(AnyAdmin):
    """A list for everybody who may see entities at all."""

    right = "catalog.view_entity"
    list_per_page = 100
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    paginator = NoCount
    sortable_by = ()
    list_display_links = None
    actions = None
    columns: tuple[str, ...] = ()
    has_pages = False
    change_list_template = "catalog/desk/list.html"

    def get_changelist(self, request: HttpRequest, **_: Any) -> type[BoundedList]:
        return BoundedList

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm(self.right)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)
