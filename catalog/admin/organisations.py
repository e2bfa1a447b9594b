"""The desk's pages of organisations: the list, and one with its members and keys. Administrators alone."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse

from catalog.actions.drafts import WrongStateError
from catalog.actions.organisations import (
    change_member,
    close_organisation,
    end_membership,
    invite_member,
    make_organisation,
    revoke_key_for,
)
from catalog.models import ApiKey, Membership, Organisation

Context = dict[str, Any]


def _require(request: HttpRequest) -> None:
    if not request.user.has_perm("catalog.manage_organisation"):
        raise PermissionDenied


def listed(request: HttpRequest, context: Context) -> HttpResponse:
    """All organisations, and a form for one more."""
    _require(request)
    trouble, typed = "", {"name": "", "note": ""}
    if request.method == "POST":
        typed = {name: request.POST.get(name, "") for name in typed}
        try:
            made = make_organisation(typed["name"], by=request.user, note=typed["note"])
        except WrongStateError as error:
            trouble = str(error)
        else:
            messages.success(request, f"“{made}” is made. Invite its people now.")
            return HttpResponseRedirect(reverse("admin:organisation", args=[made.pk]))
    keys = Count("keys", filter=Q(keys__revoked=None), distinct=True)
    rows = Organisation.objects.annotate(members=Count("memberships", distinct=True), open_keys=keys)
    more = {"title": "Organisations", "organisations": list(rows), "trouble": trouble, "typed": typed}
    return _page(request, "list", {**context, **more}, faulty=bool(trouble))


def one(request: HttpRequest, context: Context, key: int) -> HttpResponse:
    """One organisation; what is posted names the act."""
    _require(request)
    house = get_object_or_404(Organisation, pk=key)
    trouble = ""
    if request.method == "POST":
        try:
            said = _do(request, house)
        except WrongStateError as error:
            trouble = str(error)
        else:
            messages.success(request, said)
            return HttpResponseRedirect(reverse("admin:organisation", args=[house.pk]))
    more = {
        "title": str(house),
        "organisation": house,
        "members": house.memberships.select_related("user"),
        "keys": house.keys.all(),
        "trouble": trouble,
        "typed": {name: request.POST.get(name, "") for name in ("email", "role")},
    }
    return _page(request, "one", {**context, **more}, faulty=bool(trouble))


def _page(request: HttpRequest, name: str, context: Context, *, faulty: bool) -> HttpResponse:
    template = f"catalog/desk/organisations/{name}.html"
    return TemplateResponse(request, template, context, status=422 if faulty else 200)


def _do(request: HttpRequest, house: Organisation) -> str:
    act = ACTS.get(request.POST.get("act", ""))
    if act is None:
        raise WrongStateError("That is nothing that can be done here.")
    return act(request, house)


def _invite(request: HttpRequest, house: Organisation) -> str:
    row = invite_member(
        house,
        request.POST.get("email", ""),
        request.POST.get("role", "member"),
        by=request.user,
        language=request.POST.get("language", "en"),
    )
    return f"{row.user} is a {row.role} now; a letter says how to come in."


def _member(request: HttpRequest, house: Organisation) -> Membership:
    return get_object_or_404(Membership, pk=_number(request, "member"), organisation=house)


def _number(request: HttpRequest, name: str) -> int:
    text = request.POST.get(name, "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0


def _change(request: HttpRequest, house: Organisation) -> str:
    row = _member(request, house)
    change_member(row, request.POST.get("role", ""), by=request.user)
    return f"{row.user} is changed."


def _end(request: HttpRequest, house: Organisation) -> str:
    row = _member(request, house)
    name = str(row.user)
    end_membership(row, by=request.user)
    return f"{name} does not belong to {house} any more."


def _close(request: HttpRequest, house: Organisation) -> str:
    close_organisation(house, by=request.user, closed=house.closed is None)
    return f"{house} is {'closed: its desk and its keys' if house.closed is None else 'open again'}."


def _revoke(request: HttpRequest, house: Organisation) -> str:
    row = get_object_or_404(ApiKey, pk=_number(request, "key"), organisation=house)
    revoke_key_for(row, by=request.user)
    return f"The key {row} is revoked."


ACTS: dict[str, Callable[[HttpRequest, Organisation], str]] = {
    "invite": _invite,
    "change": _change,
    "end": _end,
    "close": _close,
    "revoke": _revoke,
}
