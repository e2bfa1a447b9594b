"""Provenance as text at the desk: printed in a named form, pasted, read, looked at, and added on a yes."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse

from catalog.actions.drafts import StaleDraftError, WrongStateError
from catalog.actions.provenance import add_provenance
from catalog.admin.entity.editing import base_of, change_address, find
from catalog.admin.entity.opening import may_change_annex
from catalog.admin.parts.provenance import as_named, asked_of, remark_on
from catalog.chain import present_owner, unknown_words
from catalog.chain.text import DEFAULT, LONGEST, ReadStep, TextReading, TooLongError, profiles, read, write
from catalog.chain.text.dates import say_dates
from catalog.models import Term
from catalog.publishing.assemble import fetch

if TYPE_CHECKING:
    from catalog.admin.item import ItemAdmin

CHOICES = [(profile.code, profile.name) for profile in profiles]


class TextForm(forms.Form):
    """A text and the form that it is written in."""

    text = forms.CharField(
        label="Provenance text",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 9}),
        help_text="As a catalogue prints it: steps between semicolons and full stops, notes after them.",
    )
    profile = forms.ChoiceField(label="Written in the form", choices=CHOICES, initial=DEFAULT)


@dataclass(frozen=True)
class Proposal:
    """A step as it was read, beside its words."""

    name: str
    step: ReadStep
    facts: tuple[tuple[str, str], ...]
    warning: str = ""
    remark: str = ""

    @property
    def joint(self) -> str:
        return {"direct": "passed directly", "gap": "no direct passage known"}.get(
            self.step.event.transfer, ""
        )


def chain(admin: "ItemAdmin", request: HttpRequest, key: int) -> HttpResponse:
    """Show the chain as text; read a pasted one; add its steps where somebody says yes."""
    if not admin.has_change_permission(request):
        raise PermissionDenied
    item = find(admin, key)
    form = TextForm(request.POST or None)
    reading = _read(form) if form.is_bound else None
    stale = ""
    if reading and "add" in request.POST:
        try:
            return _add(request, item, reading)
        except StaleDraftError as error:
            stale = f"{error} Nothing was added."
        except WrongStateError as error:
            stale = str(error)
    context = _context(admin, request, item) | {
        "form": form,
        "proposals": _proposals(reading) if reading else [],
        "again": write(reading.events, reading.profile.code) if reading else "",
        "stale": stale,
    }
    status = 409 if stale else 422 if form.is_bound and not reading else 200
    return TemplateResponse(request, "catalog/desk/chain.html", context, status=status)


def _context(admin: "ItemAdmin", request: HttpRequest, item: Any) -> dict[str, Any]:
    shown = request.GET.get("form", DEFAULT)
    shown = shown if shown in profiles else DEFAULT
    entity = fetch(item)
    record = as_named(entity)
    return {
        **admin.admin_site.each_context(request),
        "title": f"{item}: provenance as text",
        "folder": admin.folder,
        "opts": admin.opts,
        "entity": item,
        "home": f"{change_address(item)}#provenance",
        "base": base_of(request.POST) if request.method == "POST" else item.head,
        "printed": write(record.provenance, shown),
        "shown": shown,
        "choices": CHOICES,
        "count": len(record.provenance),
        "questions": asked_of(entity),
        "may_keep_prices": may_change_annex(request.user),
    }


def _read(form: TextForm) -> TextReading | None:
    if not form.is_valid():
        return None
    try:
        reading = read(form.cleaned_data["text"], form.cleaned_data["profile"])
    except TooLongError as error:
        form.add_error("text", str(error))
        return None
    if not reading.steps:
        form.add_error("text", "There is no step in this text; paste the provenance itself.")
        return None
    return reading


def _add(request: HttpRequest, item: Any, reading: TextReading) -> HttpResponse:
    chosen = [step for step in reading.steps if f"take-{step.event.id}" in request.POST]
    prices = {step.event.id: step.price for step in chosen if step.price}
    count = add_provenance(
        item,
        [step.event for step in chosen],
        base=base_of(request.POST),
        by=request.user,
        prices=prices if may_change_annex(request.user) else None,
        replace=request.POST.get("add") == "replace",
    )
    messages.success(
        request, f"{count} step{'' if count == 1 else 's'} added to the draft; nothing is published."
    )
    return HttpResponseRedirect(f"{change_address(item)}#provenance")


def _proposals(reading: TextReading) -> list[Proposal]:
    owner = present_owner(reading.events)
    return [_proposal(each, remark_on(owner) if each.event is owner else "") for each in reading.steps]


def _proposal(step: ReadStep, remark: str) -> Proposal:
    event = step.event
    facts = (
        ("Method", _label(event.method)),
        ("Who", _doubted(event.party.observed, uncertain=event.party.uncertain)),
        ("Life dates", event.life_dates),
        ("As", {"agent": "dealer, house or agent"}.get(event.capacity, event.capacity)),
        ("Through", event.through_label),
        ("Where", _doubted(event.place.observed, uncertain=event.place.uncertain)),
        ("When", say_dates(event.date, event.until)),
        ("Lot", event.lot),
        ("Stock number or mark", event.reference),
        ("Certainty", event.certainty),
        ("Note", event.note),
        ("Says", "nothing is known: a gap" if unknown_words(event) else ""),
    )
    kept = tuple((name, value) for name, value in facts if value) if step.is_read else ()
    return Proposal(f"take-{event.id}", step, kept, _warning(step), remark)


def _warning(step: ReadStep) -> str:
    text = f"{step.event.note} {'' if step.is_read else step.event.statement}"
    if any(sign in text for sign in "$£€"):
        return "These words tell a price and will be public; what an owner paid belongs on the private side."
    return ""


def _label(code: str) -> str:
    found = Term.objects.filter(key=f"provenance-method/{code}").first() if code else None
    return str(found or code)


def _doubted(words: str, *, uncertain: bool) -> str:
    return f"{words} (uncertain)" if words and uncertain else words
