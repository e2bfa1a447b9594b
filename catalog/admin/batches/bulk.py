"""Changing many records at once: choose what to do, say the value, then see what would become of each."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from catalog.actions.batches import draw_up_edit
from catalog.actions.drafts import WrongStateError
from catalog.admin.batches.selection import Selection, selected
from catalog.admin.batches.wishes import Wish, change_of, form_for, read_wish, title_of, wishes
from catalog.admin.entity.opening import may_change_annex

if TYPE_CHECKING:
    from catalog.admin.entity.base import EntityAdmin


@dataclass
class Asked:
    """What the page is about: the selection, the wish and its form, and why it cannot be done."""

    chosen: Selection
    wish: Wish | None
    form: forms.Form | None
    refusal: str = ""


def edit(admin: "EntityAdmin", request: HttpRequest) -> HttpResponse:
    """Ask what is to be done with the selection; on POST draw up the batch and go to its preview."""
    if not admin.has_change_permission(request):
        raise PermissionDenied
    is_post, private = request.method == "POST", may_change_annex(request.user)
    said = request.POST if is_post else request.GET
    wish = read_wish(admin.folder.kind, str(said.get("what") or ""), private=private)
    form = form_for(admin.folder.kind, wish, request.POST if is_post else None) if wish else None
    asked = Asked(selected(admin, request), wish, form)
    if not asked.chosen.keys:
        asked.refusal = "Nothing is chosen. Tick records in the list, or take all that it shows."
    elif is_post and form is not None and form.is_valid():
        return _draw_up(admin, request, asked)
    return _page(admin, request, asked, status=422 if is_post or asked.refusal else 200)


def _draw_up(admin: "EntityAdmin", request: HttpRequest, asked: Asked) -> HttpResponse:
    assert asked.wish is not None  # both are there where the form is valid
    assert asked.form is not None
    kind = admin.folder.kind
    try:
        change = change_of(kind, asked.wish, asked.form)
        if change is None:
            return _page(admin, request, asked, status=422)
        title = title_of(asked.wish, asked.form)
        batch = draw_up_edit(kind, asked.chosen.keys, change, title=title, by=request.user)
    except WrongStateError as error:
        asked.refusal = str(error)
        return _page(admin, request, asked, status=422)
    return HttpResponseRedirect(reverse("admin:batch", args=[batch.pk]))


def _page(admin: "EntityAdmin", request: HttpRequest, asked: Asked, *, status: int) -> HttpResponse:
    count, folder = len(asked.chosen.keys), admin.folder
    context: dict[str, Any] = {
        **admin.admin_site.each_context(request),
        "title": f"Change {count:,} {folder.one if count == 1 else folder.many}",
        "folder": folder,
        "opts": admin.opts,
        "chosen": asked.chosen,
        "wish": asked.wish,
        "form": asked.form,
        "groups": wishes(folder.kind, private=may_change_annex(request.user)),
        "refusal": asked.refusal,
    }
    return TemplateResponse(request, "catalog/desk/batch/bulk.html", context, status=status)
