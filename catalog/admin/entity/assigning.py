"""The form that gives a record to a colleague, on the tab where one decides."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from catalog.actions.assigning import assign_entity, finish_assignment
from catalog.actions.drafts import WrongStateError
from catalog.actions.permission import NotAllowedError
from catalog.admin.entity.editing import change_address
from catalog.admin.forms.assigning import AssignForm
from catalog.admin.numbers import number_of
from catalog.admin.unsaved import forget
from catalog.models import Assignment, Entity

if TYPE_CHECKING:
    from catalog.admin.entity.base import EntityAdmin


def assign(admin: "EntityAdmin", request: HttpRequest, key: int) -> HttpResponse:
    """Give the record to somebody, or finish what was given."""
    if not admin.has_change_permission(request):
        raise PermissionDenied
    entity = Entity.objects.filter(pk=key, kind=admin.folder.kind).first()
    if entity is None:
        raise Http404
    if request.method == "POST":
        _do(request, entity)
    if request.POST.get("back") == "home":
        return HttpResponseRedirect(reverse("admin:index"))
    return HttpResponseRedirect(f"{change_address(entity)}#publication")


def _do(request: HttpRequest, entity: Entity) -> None:
    try:
        messages.success(
            request, _finish(request, entity) or _assign(request, entity), extra_tags=forget(request)
        )
    except NotAllowedError as error:
        raise PermissionDenied(str(error)) from error
    except WrongStateError as error:
        messages.error(request, str(error))


def _finish(request: HttpRequest, entity: Entity) -> str:
    key = number_of(request.POST.get("finish")) or 0
    found = Assignment.objects.filter(pk=key, entity=entity).first()
    if found is None:
        return ""
    finish_assignment(found, by=request.user)
    return "Done; it no longer stands on the list."


def _assign(request: HttpRequest, entity: Entity) -> str:
    form = AssignForm(request.POST)
    if not form.is_valid():
        faults = [f"{form[name].label}: {' '.join(map(str, words))}" for name, words in form.errors.items()]
        raise WrongStateError("Not assigned. " + " ".join(map(str, faults)))
    data = form.cleaned_data
    assign_entity(entity, data["to"], by=request.user, note=data["note"], due=data["due"])
    return f"Given to {data['to']}."
