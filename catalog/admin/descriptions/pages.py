"""One description beside its values: what was read, what is decided, what it may be the same piece as."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseNotAllowed,
    HttpResponseRedirect,
)
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse

from catalog.actions.descriptions.accepting import (
    Bearing,
    GoneInError,
    StaleAnswersError,
    accept_description,
)
from catalog.actions.descriptions.deciding import MOVES, keep_answers, move_description
from catalog.actions.descriptions.facts import twins_of
from catalog.actions.drafts import WrongStateError
from catalog.actions.permission import NotAllowedError
from catalog.admin.descriptions import intake, lots
from catalog.admin.descriptions.forms import OTHER, DecisionForm
from catalog.admin.descriptions.marking import stretches
from catalog.admin.descriptions.wording import LINKS, WENT, tell_agreement, tell_reason
from catalog.admin.unsaved import forget, restored, restored_context
from catalog.lots import Draft, read_lot
from catalog.lots.lot import Lot
from catalog.lots.record import record_of
from catalog.models import Description, Item
from catalog.pages.lot_fields import lot_field
from catalog.search.twins import Twin

NEW = "new"


def addresses(site: AdminSite) -> list[URLPattern]:
    """Return the addresses of descriptions and of the lots of sales under the desk."""
    views = (
        ("descriptions/", intake.listing, "descriptions"),
        ("descriptions/new/", intake.new, "description_new"),
        ("descriptions/<int:key>/", show, "description"),
        ("descriptions/<int:key>/<slug:act>/", move, "description_act"),
        ("batches/<int:key>/lots/", lots.show, "lots"),
    )
    return [path(route, site.admin_view(_of(site, view)), name=name) for route, view, name in views]


def _of(site: AdminSite, view: Any) -> Any:
    def show_it(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        answer: HttpResponse = view(site, request, **kwargs)
        return answer

    return show_it


@dataclass
class Shown:
    """What the page is about: the reading, the form, and why it was refused."""

    draft: Draft
    form: DecisionForm
    refusal: str = ""


@dataclass
class Proposal:
    """An item that it may be, with the reasons in words."""

    twin: Twin
    item: Item

    @property
    def address(self) -> str:
        return reverse("admin:catalog_item_change", args=[self.item.pk])

    @property
    def percent(self) -> int:
        return round(self.twin.likeness.score * 100)

    @property
    def link_words(self) -> str:
        return dict(LINKS)[self.twin.likeness.link]

    @property
    def reasons(self) -> list[tuple[str, str]]:
        return [(each.verdict, tell_reason(each)) for each in self.twin.likeness.reasons]


def find(request: HttpRequest, key: int) -> Description:
    if not request.user.has_perm("catalog.change_item"):
        raise PermissionDenied
    found = Description.objects.select_related("item", "source", "row__batch").filter(pk=key).first()
    if found is None:
        raise Http404("There is no such description.")
    return found


def show(site: AdminSite, request: HttpRequest, key: int) -> HttpResponse:
    """Show the words and the values; on POST keep what was decided, and do what the button says."""
    description = find(request, key)
    draft = read_lot(description.text)
    form, refusal = DecisionForm(description, draft), ""
    if request.method == "POST":
        form = DecisionForm(description, draft, _posted(request, draft))
        try:
            if form.is_valid():
                return _decide(request, description, form)
        except GoneInError as error:
            messages.info(request, str(error))
            return HttpResponseRedirect(reverse("admin:description", args=[description.pk]))
        except (WrongStateError, NotAllowedError) as error:
            refusal = str(error)
            if isinstance(error, StaleAnswersError):
                description.refresh_from_db()
                refusal += f" {_tell_difference(form, description)}"
    return _page(site, request, description, Shown(draft, form, refusal))


def _tell_difference(form: DecisionForm, description: Description) -> str:
    """Say what a colleague decided otherwise; the form keeps what was sent: neither is lost unseen."""
    mine, theirs = form.answers(), description.answers
    names = [
        lot_field(row.name)
        for row in form.rows
        if mine["values"].get(row.key) != theirs.get("values", {}).get(row.key)
    ]
    names += [
        words
        for part, words in (("names", "who is meant"), ("source", "the source"), ("title", "the title"))
        if mine[part] != theirs.get(part, type(mine[part])())
    ]
    differing = ", ".join(dict.fromkeys(names)) or "nothing"
    return (
        f"It differs from yours in: {differing}. What stands below is yours; sent once more, it goes in "
        "place of theirs. Open the page anew to see theirs."
    )


def _posted(request: HttpRequest, draft: Draft) -> Any:
    """Return what the form sent; “all that is sure” is said of those that nobody decided on."""
    data = request.POST.copy()
    if data.get("act") == "sure":
        for row in DecisionForm(Description(), draft, None).rows:
            if row.is_sure and not data.get(f"state-{row.key}"):
                data[f"state-{row.key}"] = "accepted"
    return data


def _decide(request: HttpRequest, description: Description, form: DecisionForm) -> HttpResponse:
    posted = str(request.POST.get("version") or "")
    version = int(posted) if posted.isdecimal() else description.version
    here = HttpResponseRedirect(reverse("admin:description", args=[description.pk]))
    act = str(request.POST.get("act") or "keep")
    bearing = _bearing(form) if act == "accept" else None
    keep_answers(description, form.answers(), version=version, by=request.user)
    tag = forget(request)
    if bearing is not None:
        item = accept_description(description, bearing, version=description.version, by=request.user)
        words = f"The description was {WENT[bearing.went]}. It is a draft, revision {item.head}."
        messages.success(request, words, extra_tags=tag)
        return HttpResponseRedirect(reverse("admin:catalog_item_change", args=[item.pk]))
    if act == "park":
        move_description(description, "park", by=request.user)
        messages.success(request, "Parked, with all that was decided.", extra_tags=tag)
        return HttpResponseRedirect(_home(description))
    messages.success(request, "What you decided is kept; nothing is in the catalogue yet.", extra_tags=tag)
    return here


def _home(description: Description) -> str:
    row = description.row
    return reverse("admin:lots", args=[row.batch_id]) if row else reverse("admin:descriptions")


def _bearing(form: DecisionForm) -> Bearing:
    """Return how the form says that the description bears on the catalogue; raises where it does not say."""
    data = form.cleaned_data
    chosen = data["bearing"]
    if chosen == NEW:
        return Bearing()
    item = data["item"] if chosen == OTHER else Item.objects.filter(ark=chosen).first()
    if not chosen or item is None:
        raise WrongStateError(
            "Say where it goes: a new item, one of those proposed, or another that you pick."
        )
    return Bearing(data["link"] or "possibly", item, data["reason"] or _why(form, item))


def _why(form: DecisionForm, item: Item) -> str:
    found = next((each for each in twins_of(form.draft) if each.ark == item.ark), None)
    return tell_agreement(found.likeness) if found else ""


def proposals_of(draft: Draft) -> list[Proposal]:
    twins = twins_of(draft)
    items = {each.ark: each for each in Item.objects.filter(ark__in=[twin.ark for twin in twins])}
    return [Proposal(twin, items[twin.ark]) for twin in twins if twin.ark in items]


def _page(site: AdminSite, request: HttpRequest, description: Description, shown: Shown) -> HttpResponse:
    draft, form, refusal = shown.draft, shown.form, shown.refusal
    faulty = bool(form.is_bound and form.errors)
    copy, devised = restored(request), str(record_of(draft).record["title"]) if draft.values else ""
    found = proposals_of(draft) if description.state != "accepted" else []
    sure = any(each.twin.likeness.link == "is" for each in found)
    context: dict[str, Any] = (
        site.each_context(request)
        | restored_context(request, copy, description.version)
        | {
            "title": devised or str(description),
            "description": description,
            "draft": draft,
            "metadata": list(draft.metadata.items()),
            "stretches": stretches(description.text, _beginning(description.text), form.rows),
            "form": form,
            "groups": form.groups,
            "proposals": found,
            "bearing": form["bearing"].value() or ("" if sure else NEW),
            "link": form["link"].value() or (found[0].twin.likeness.link if found else "possibly"),
            "devised": devised,
            "refusal": refusal,
            "faulty": faulty,
            "went": WENT.get(description.went, ""),
            "before": intake.before_this(description),
            "undecided": sum(1 for row in form.rows if not row.state),
            "sure": sum(1 for row in form.rows if row.is_sure and not row.state),
        }
    )
    status = 422 if refusal or faulty else 200
    return TemplateResponse(request, "catalog/desk/description/page.html", context, status=status)


def _beginning(text: str) -> int:
    """Return where the words begin, behind the lines of metadata."""
    head = Lot(text).head[1]
    return head + len(text[head:]) - len(text[head:].lstrip())


def move(site: AdminSite, request: HttpRequest, key: int, act: str) -> HttpResponse:
    """Park, take up again, set aside, or read the same words anew."""
    del site
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    description = find(request, key)
    if act == "again":
        return intake.again(request, description)
    if act not in MOVES:
        raise Http404
    try:
        move_description(description, act, by=request.user)
    except WrongStateError as error:
        messages.error(request, str(error))
    return HttpResponseRedirect(reverse("admin:description", args=[description.pk]))
