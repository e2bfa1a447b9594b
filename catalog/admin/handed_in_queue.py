"""What the queues of things handed in share as lists: whose they are, the search, a page for each line."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path

from catalog.admin.reading import ReadOnlyAdmin
from catalog.values.identifiers import read_reference


@dataclass(frozen=True)
class Pages:
    """The page of a line, from the list, the request and the line's key; and what an act on it answers."""

    show: Callable[[Any, HttpRequest, str], HttpResponse]
    act: Callable[..., HttpResponse]


class HandedInQueue(ReadOnlyAdmin):
    """Each line leads to a page of its own; whose it is is shown there, and only to whom may see it."""

    has_pages = True
    list_per_page = 50
    list_select_related = ("entity", "assigned_to")
    search_fields = ("reference",)

    words = ""
    """The column with what was handed in, which the search looks through."""

    act_right = ""
    """Who may act on a line, as `catalog.handle_enquiry`."""

    pages: Pages

    def came(self, row: Any) -> str:
        return f"{row.received:%-d %B %Y}"

    def taken_by(self, row: Any) -> str:
        return row.assigned_to.get_username() if row.assigned_to else ""

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        term = search_term.strip()
        reference = read_reference(term)
        if reference:
            return queryset.filter(reference=reference), False
        return (queryset.filter(**{f"{self.words}__icontains": term}) if term else queryset), False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm(self.act_right)

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        return self.pages.show(self, request, object_id or "")

    def get_urls(self) -> list[URLPattern]:
        def act(request: HttpRequest, **parts: Any) -> HttpResponse:
            return self.pages.act(self, request, **parts)

        name = f"catalog_{self.opts.model_name}_act"
        own = path("<int:key>/acts/<slug:verb>/", self.admin_site.admin_view(act), name=name)
        return [own, *super().get_urls()]
