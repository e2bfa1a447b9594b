"""One question or claim: what was stated, who states it, each dated step, what can be done."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from catalog.actions.enquiries import COURSES, courses_for, those_who_handle
from catalog.admin.handed_in import Choice
from catalog.models import Enquiry
from catalog.models.enquiry import CLAIMS, IN_HAND
from catalog.publishing.progress import answering

TEMPLATE = "catalog/desk/enquiry.html"
TOLD = "To the asker: on the status page, and by mail if there is an address"
LABELS = {
    "acknowledge": "Acknowledge",
    "look": "Look into it",
    "ask": "Ask back",
    "answer": "Answer",
    "uphold": "Uphold",
    "reject": "Do not uphold",
    "refer": "Refer to another body",
    "withdraw": "Withdrawn by the asker",
    "reopen": "Reopen",
}
KINDS = {
    "question": "question",
    "correction": "correction of provenance",
    "ownership": "claim of ownership",
    "loss": "report of a loss or theft",
    "takedown": "takedown request",
}
GROUNDS = "Grounds, for the house"


def is_late(row: Enquiry) -> bool:
    return row.state in IN_HAND and row.due is not None and row.due < timezone.localdate()


def find(key: object) -> Enquiry:
    text = str(key)
    rows = Enquiry.objects.select_related("entity__merged_into", "assigned_to")
    row = rows.filter(pk=int(text)).first() if text.isdecimal() and len(text) < 18 else None
    if row is None:
        raise Http404
    return row


def show(admin: Any, request: HttpRequest, key: str) -> HttpResponse:
    if not admin.has_view_permission(request):
        raise PermissionDenied
    return TemplateResponse(request, TEMPLATE, context_of(admin, request, find(key)))


def context_of(admin: Any, request: HttpRequest, row: Enquiry) -> dict[str, Any]:
    """Return what the page shows; personal data only for those who may see it."""
    user, entity = request.user, answering(row.entity)
    others = Enquiry.objects.filter(entity__in={entity, row.entity}).exclude(pk=row.pk)
    handles, shows = user.has_perm("catalog.handle_enquiry"), user.has_perm("catalog.show_claim")
    return {
        **admin.admin_site.each_context(request),
        "title": f"{KINDS[row.kind].capitalize()} {row.reference}",
        "kind": KINDS[row.kind],
        "opts": admin.opts,
        "act_address": "admin:catalog_enquiry_act",
        "row": row,
        "entity": entity,
        "entity_page": reverse(f"admin:catalog_{entity.kind}_change", args=[entity.pk]),
        "edition_page": _edition_page(row),
        "steps": row.steps.all(),
        "late": is_late(row),
        "person": row if user.has_perm("catalog.see_enquirer") and not row.erased else None,
        "choices": _choices(row, user),
        "may_handle": handles,
        "colleagues": those_who_handle() if handles and row.is_unsettled else [],
        "may_show": shows and row.kind in CLAIMS and row.is_unsettled and not row.shown,
        "may_hide": shows and bool(row.shown),
        "may_erase": user.has_perm("catalog.erase_enquirer") and not row.erased,
        "is_in_hand": row.state in IN_HAND,
        "others": [(other, KINDS[other.kind]) for other in others[:20]],
    }


def _edition_page(row: Enquiry) -> str:
    if row.entity.publication != "published":
        return ""
    return reverse("edition", args=[row.entity.ark, row.edition])


def _choices(row: Enquiry, user: Any) -> list[Choice]:
    names = [name for name in courses_for(row) if user.has_perm(f"catalog.{COURSES[name].act}")]
    return [_choice(name) for name in names]


def _choice(name: str) -> Choice:
    way = COURSES[name]
    return Choice(
        name,
        LABELS[name],
        note=GROUNDS if way.needs_note else "Note for the house",
        note_required=way.needs_note,
        reply=TOLD,
        reply_required=way.needs_told,
        grave=name in {"uphold", "reject"},
    )
