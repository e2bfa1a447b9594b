"""Keys of an organisation, for its managers: made, shown once, revoked."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from catalog.actions.organisations import (
    Access,
    TooManyKeysError,
    colleagues_of,
    keys_of,
    make_key,
    revoke_key,
)
from catalog.verification.asking import for_members
from catalog.verification.forms import KeyForm


@for_members
@require_http_methods(["GET", "HEAD", "POST"])
def keys(request: HttpRequest, access: Access) -> HttpResponse:
    """The keys there are, and a new one; its secret stands on the answer to the form and nowhere else."""
    if not access.is_manager:
        raise PermissionDenied
    form = KeyForm(request.POST or None)
    made, status = "", 200
    if request.method == "POST":
        made, status = _made(access, form)
    context: dict[str, Any] = {
        "member": access,
        "form": KeyForm() if made else form,
        "made": made,
        "keys": keys_of(access),
        "colleagues": colleagues_of(access),
    }
    return render(request, "catalog/verification/keys.html", context, status=status)


def _made(access: Access, form: KeyForm) -> tuple[str, int]:
    if not form.is_valid():
        return "", 422
    said = form.cleaned_data
    try:
        return make_key(access, said["name"], said["scopes"], said["days"] or None), 200
    except TooManyKeysError:
        form.add_error(None, _("There are as many keys as one organisation may have; revoke one first."))
        return "", 422


@for_members
@require_POST
def revoke(request: HttpRequest, access: Access, key: int) -> HttpResponse:
    if not access.is_manager:
        raise PermissionDenied
    if revoke_key(access, key):
        messages.success(request, _("The key is revoked; nothing that uses it will be answered any more."))
    return redirect("verify-keys")
