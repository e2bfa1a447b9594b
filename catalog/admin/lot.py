"""The other pieces of a lot: named at once, from the offer of one of them."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse

from catalog.actions.offers import SameLotError, same_lot, share_offer
from catalog.admin.entity.editing import change_address, find
from catalog.admin.forms.fields import PickField
from catalog.admin.parts.offer import offers
from catalog.models import Item, Offer

if TYPE_CHECKING:
    from catalog.admin.item import ItemAdmin

ROOM = 8
"""Pieces named at a time; a larger lot is named in several goes."""


class LotForm(forms.Form):
    """Which items shared the lot; each is picked as everywhere else on the desk."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for n in range(1, ROOM + 1):
            self.fields[f"piece-{n}"] = PickField(Item, required=False, label=f"Piece {n}")

    @property
    def chosen(self) -> list[Item]:
        return [item for item in self.cleaned_data.values() if item]


def lot(admin: "ItemAdmin", request: HttpRequest, key: int, pid: str) -> HttpResponse:
    """Show which pieces are on record as of this lot, and take further ones."""
    if not admin.has_change_permission(request):
        raise PermissionDenied
    item = find(admin, key)
    offer = Offer.objects.select_related("entity", "sale", "catalogue").filter(entity=key, pid=pid).first()
    if offer is None:
        raise Http404("This offer is no longer there; somebody removed it meanwhile.")
    form = LotForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and (answer := _share(request, offer, form)):
        return answer
    context = {
        **admin.admin_site.each_context(request),
        "title": f"{item}: other pieces of this lot",
        "folder": admin.folder,
        "opts": admin.opts,
        "entity": item,
        "home": f"{change_address(item)}#offers",
        "told": offers.telling(offer),
        "offer": offer,
        "pieces": [(each.entity, change_address(each.entity)) for each in same_lot(offer)],
        "form": form,
    }
    status = 422 if form.is_bound and not form.is_valid() else 200
    return TemplateResponse(request, "catalog/desk/lot.html", context, status=status)


def _share(request: HttpRequest, offer: Offer, form: LotForm) -> HttpResponse | None:
    """Share the offer; None where it was refused, with the reason among the form's errors."""
    try:
        with transaction.atomic():
            named = share_offer(offer, form.chosen, by=request.user)
    except SameLotError as error:
        form.add_error(None, str(error))
        return None
    words = ", ".join(f"“{item}”" for item in named)
    messages.success(request, f"Lot {offer.lot} now stands on {words} as well, as a draft to be published.")
    return HttpResponseRedirect(request.path)
