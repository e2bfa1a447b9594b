"""The draft as publishing would show it: exactly the Record that would be stored, and nothing private."""

from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from catalog.actions.publication import unpublished_references
from catalog.admin.entity.editing import change_address, find
from catalog.admin.entity.outline import outline_of
from catalog.publishing.assemble import assemble
from catalog.publishing.editions import publishable

if TYPE_CHECKING:
    from catalog.admin.entity.base import EntityAdmin


def preview(admin: "EntityAdmin", request: HttpRequest, key: int) -> HttpResponse:
    if not admin.has_change_permission(request):
        raise PermissionDenied
    row = find(admin, key)
    plain = publishable(assemble(row))
    context = {
        **admin.admin_site.each_context(request),
        "title": f"Preview of {row}",
        "folder": admin.folder,
        "opts": admin.opts,
        "entity": row,
        "home": change_address(row),
        "outline": outline_of(plain),
        "missing": [(each, change_address(each)) for each in unpublished_references(plain)],
    }
    return TemplateResponse(request, "catalog/desk/preview.html", context)
