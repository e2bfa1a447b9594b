"""The lots of a sale: how far their reading is, what each seems to be, and accepting many at once."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from catalog.actions.batches import accept_lots, visible
from catalog.actions.batches.lot_rows import CHOOSABLE, OWN, RESTING
from catalog.actions.descriptions.naming import NEW
from catalog.actions.drafts import WrongStateError
from catalog.actions.permission import NotAllowedError
from catalog.admin.batches.pages import progress_of
from catalog.admin.batches.telling import STATES
from catalog.admin.descriptions.choices import kinds_of_source, load_terms
from catalog.admin.descriptions.forms import OTHER
from catalog.admin.forms.fields import PickField
from catalog.admin.numbers import number_of
from catalog.models import Batch, BatchRow, Source

AT_ONCE = 100
"""Lots on one page."""


class SaleForm(forms.Form):
    """From which source the lots are: one for all, chosen or new, or each from its own."""

    source = forms.ChoiceField(
        choices=((OWN, ""), (OTHER, ""), (NEW, "")), widget=forms.RadioSelect, required=False
    )
    source_pick = PickField(Source, required=False, label="The source of all lots")
    source_title = forms.CharField(required=False, max_length=500, label="Title of the new source")
    source_url = forms.CharField(required=False, max_length=2000, label="Its address on the web")
    source_kind = forms.ChoiceField(required=False, label="Its kind")
    sure_alone = forms.BooleanField(required=False, label="Leave out what is in doubt")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kind: Any = self.fields["source_kind"]
        kind.choices = kinds_of_source(load_terms())

    def answer(self) -> dict[str, Any]:
        data = self.cleaned_data
        picked = data["source_pick"].ark if data["source_pick"] else ""
        choice = picked if data["source"] == OTHER else data["source"]
        more = {name: data[f"source_{name}"] for name in ("title", "url")}
        return {"choice": choice, "source_kind": data["source_kind"], **more}


@dataclass
class Lot:
    """One lot as a line of the table."""

    row: BatchRow
    description: Any

    @property
    def facts(self) -> dict[str, Any]:
        found: dict[str, Any] = self.description.facts
        return found

    @property
    def twin(self) -> dict[str, Any] | None:
        twins = self.facts.get("twins") or []
        return {**twins[0], "percent": round(twins[0]["score"] * 100)} if twins else None

    @property
    def choosable(self) -> bool:
        return self.row.state in CHOOSABLE and self.description.state != "accepted"

    @property
    def state(self) -> str:
        state = str(self.row.state)
        if state == "held" and self.row.given.get("sound") and not self.row.reason:
            return "sound, not taken"
        return LOT_STATES.get(state, STATES.get(state, state))


LOT_STATES = {
    "waiting": "not read yet",
    "new": "sound",
    "held": "waits for your word",
    "refused": "cannot be taken",
    "done": "accepted",
    "undone": "taken back",
    "left": "left as it is",
    "unchanged": "accepted before",
}


def show(site: AdminSite, request: HttpRequest, key: int) -> HttpResponse:
    """Show the table; on POST accept the lots that were ticked, or all that are sound."""
    batch = visible(request.user).filter(pk=key, task="lots").first()
    if batch is None:
        raise Http404("There is no such sale.")
    if not request.user.has_perm("catalog.change_item"):
        raise PermissionDenied
    refusal, form = "", SaleForm(request.POST or None, initial={"source": OWN})
    if request.method == "POST":
        try:
            if form.is_valid():
                return _accept(request, batch, form)
        except (WrongStateError, NotAllowedError) as error:
            refusal = str(error)
            batch.refresh_from_db()
    context = site.each_context(request) | _table(request, batch) | {"form": form, "refusal": refusal}
    status = 422 if refusal or (form.is_bound and form.errors) else 200
    return TemplateResponse(request, "catalog/desk/description/lots.html", context, status=status)


def _accept(request: HttpRequest, batch: Batch, form: SaleForm) -> HttpResponse:
    every = request.POST.get("act") == "sound"
    ticked = {key for each in request.POST.getlist("lot") if (key := number_of(each)) is not None}
    answer, sure_alone = form.answer(), form.cleaned_data["sure_alone"]
    count = accept_lots(batch, None if every else ticked, answer, sure_alone=sure_alone, by=request.user)
    messages.success(request, f"{count:,} lot{'' if count == 1 else 's'}: being written as drafts.")
    return HttpResponseRedirect(reverse("admin:lots", args=[batch.pk]))


def _table(request: HttpRequest, batch: Batch) -> dict[str, Any]:
    state, after = str(request.GET.get("state") or ""), number_of(request.GET.get("after"))
    rows = batch.rows.filter(state=state) if state in STATES else batch.rows.all()
    rows = rows if after is None else rows.filter(position__gt=after)
    found = list(rows.select_related("entity", "description").defer("description__text")[: AT_ONCE + 1])
    lots = [Lot(row, row.description) for row in found[:AT_ONCE] if hasattr(row, "description")]
    progress = progress_of(batch)
    progress["counts"] = [(each, LOT_STATES.get(each, words), n) for each, words, n in progress["counts"]]
    return {
        **progress,
        "title": str(batch),
        "lots": lots,
        "state": state,
        "after": found[AT_ONCE - 1].position if len(found) > AT_ONCE else None,
        "sound": batch.rows.filter(state__in=CHOOSABLE, given__sound=True).count(),
        "rests": batch.state in RESTING,
        "choosable": any(lot.choosable for lot in lots),
        "may_publish": request.user.has_perm("catalog.publish_entity"),
    }
