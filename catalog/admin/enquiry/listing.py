"""The queue as a list, by what is due first; nothing is added, altered or deleted through it."""

from typing import Any

from django.contrib import admin
from django.db.models import F, QuerySet
from django.http import HttpRequest
from django.utils import timezone

from catalog.admin.enquiry import acts, page
from catalog.admin.handed_in_queue import HandedInQueue, Pages
from catalog.admin.site import desk
from catalog.models import Enquiry
from catalog.models.enquiry import IN_HAND, UNSETTLED


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
class EnquiryAdmin(HandedInQueue):
    """What is due first stands first."""

    right = "catalog.view_enquiry"
    columns = ("state", "what", "answer_by", "came", "taken_by")
    act_right = "catalog.handle_enquiry"
    words = "statement"
    pages = Pages(page.show, acts.act_on)
    list_filter = (Urgency, "state", "kind", "assigned_to")
    search_help_text = "A reference, or words of the statement"
    ordering = (F("due").asc(nulls_last=True), "-pk")

    def what(self, row: Enquiry) -> str:
        return page.KINDS[row.kind]

    def answer_by(self, row: Enquiry) -> str:
        if row.state not in IN_HAND or not row.due:
            return ""
        return f"{row.due:%-d %B %Y}" + (" (late)" if page.is_late(row) else "")
