"""The queue as a list, by what is due first; nothing is added, altered or deleted through it."""

from typing import Any

from django.contrib import admin
from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils import timezone

from catalog.admin.enquiry import acts, page
from catalog.admin.reading import ReadOnlyAdmin
from catalog.admin.site import desk
from catalog.models import Enquiry
from catalog.models.enquiry import IN_HAND, UNSETTLED
from catalog.values.identifiers import read_reference


class Urgency(admin.SimpleListFilter):
    """What is still to be done, and what is late."""

    title = "urgency"
    parameter_name = "urgency"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("open", "not settled"), ("late", "late"), ("mine", "in my hands")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        enquiries: dict[str, QuerySet[Any]] = {
            "open": queryset.filter(state__in=UNSETTLED),
            "late": queryset.in_hand().filter(due__lt=timezone.localdate()),  # type: ignore[attr-defined]  # its own QuerySet
            "mine": queryset.filter(state__in=UNSETTLED, assigned_to=request.user.pk),
        }
        return enquiries.get(self.value() or "", queryset)


@admin.register(Enquiry, site=desk)
class EnquiryAdmin(ReadOnlyAdmin):
    """Each line leads to a page of its own; who asks is shown there, and only to whom may see it."""

    right = "catalog.view_enquiry"
    columns = ("state", "what", "answer_by", "came", "taken_by")
    has_pages = True
    list_per_page = 50
    list_select_related = ("entity", "assigned_to")
    list_filter = (Urgency, "state", "kind", "assigned_to")
    search_fields = ("reference",)
    search_help_text = "A reference, or words of the statement"
    ordering = (F("due").asc(nulls_last=True), "-pk")

    def what(self, row: Enquiry) -> str:
        return page.KINDS[row.kind]

    def came(self, row: Enquiry) -> str:
        return f"{row.received:%-d %B %Y}"

    def answer_by(self, row: Enquiry) -> str:
        if row.state not in IN_HAND or not row.due:
            return ""
        return f"{row.due:%-d %B %Y}" + (" (late)" if page.is_late(row) else "")

    def taken_by(self, row: Enquiry) -> str:
        return row.assigned_to.get_username() if row.assigned_to else ""

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        term = search_term.strip()
        reference = read_reference(term)
        if reference:
            return queryset.filter(reference=reference), False
        return (queryset.filter(statement__icontains=term) if term else queryset), False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm("catalog.handle_enquiry")

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
            return acts.act_on(self, request, **parts)

        own = path("<int:key>/acts/<slug:verb>/", self.admin_site.admin_view(act), name="catalog_enquiry_act")
        return [own, *super().get_urls()]
