"""Lists that are for reading alone: nothing is added, changed or deleted through them."""

from typing import Any

from django.http import HttpRequest

from catalog.admin.entity.listing import UncountedList


class ReadOnlyAdmin(UncountedList):
    """A list for everybody who may see entities at all."""

    right = "catalog.view_entity"
    list_per_page = 100
    list_display_links = None
    columns: tuple[str, ...] = ()
    has_pages = False

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
