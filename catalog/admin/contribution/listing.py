"""The queue as a list, by state; nothing is added, altered or deleted through it."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path

from catalog.admin.contribution import acts, page
from catalog.admin.reading import ReadOnlyAdmin
from catalog.admin.site import desk
from catalog.models import Contribution
from catalog.values.identifiers import read_reference


@admin.register(Contribution, site=desk)
class ContributionAdmin(ReadOnlyAdmin):
    """Each line leads to a page of its own; who sent it is shown there, and only to whom may see it."""

    right = "catalog.view_contribution"
    columns = ("state", "kind", "about", "came", "taken_by")
    has_pages = True
    list_per_page = 50
    list_select_related = ("entity", "assigned_to")
    list_filter = ("state", "kind", "assigned_to")
    search_fields = ("reference",)
    search_help_text = "A reference, or words of the message"
    ordering = ("-pk",)

    def came(self, row: Contribution) -> str:
        return f"{row.received:%-d %B %Y}"

    def taken_by(self, row: Contribution) -> str:
        return row.assigned_to.get_username() if row.assigned_to else ""

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        term = search_term.strip()
        reference = read_reference(term)
        if reference:
            return queryset.filter(reference=reference), False
        return (queryset.filter(message__icontains=term) if term else queryset), False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm("catalog.use_contribution")

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        return page.show(self, request, object_id or "")

    def get_urls(self) -> list[URLPattern]:
        def act(request: HttpRequest, **parts: Any) -> HttpResponse:
            return acts.act(self, request, **parts)

        own = path(
            "<int:key>/acts/<slug:verb>/", self.admin_site.admin_view(act), name="catalog_contribution_act"
        )
        return [own, *super().get_urls()]
