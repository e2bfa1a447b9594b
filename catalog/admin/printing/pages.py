"""The pages that print: which items, on which paper, with what; the shelf only for who may see the Annex."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from catalog.admin.batches.selection import selected
from catalog.admin.entity.opening import may_see_annex
from catalog.admin.numbers import number_of
from catalog.admin.parts.wording import date_words, joined
from catalog.admin.printing.codes import Drawing, draw_code
from catalog.admin.printing.sheets import GRIDS, PAPERS, laid_out
from catalog.models import Activity, EntityAnnex, Item, Movement
from catalog.standards.asking import MADE

if TYPE_CHECKING:
    from catalog.admin.entity.base import EntityAdmin

MOST = 2_000
"""Labels and lines at once; a browser lays out no more in reasonable time."""


class PrintForm(forms.Form):
    """What to print, and how."""

    what = forms.ChoiceField(
        choices=[("labels", "Labels"), ("list", "Box list")], widget=forms.RadioSelect, initial="labels"
    )
    grid = forms.ChoiceField(
        label="Sheet of labels", choices=[(each.name, each.words) for each in GRIDS.values()]
    )
    first = forms.IntegerField(
        label="First label on the sheet",
        min_value=1,
        max_value=60,
        initial=1,
        help_text="2, where one is gone",
    )
    paper = forms.ChoiceField(label="Paper of the list", choices=list(PAPERS.items()))
    code = forms.BooleanField(label="QR code of the permanent address", required=False, initial=True)
    shelf = forms.BooleanField(label="Box and shelf (private)", required=False)

    def __init__(self, *args: Any, private: bool, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": "print-%s", **kwargs})
        if not private:
            del self.fields["shelf"]


@dataclass(frozen=True)
class Label:
    """An item as it stands on a label or in a list."""

    code: str
    title: str
    dates: str
    extent: str
    where: str
    address: str
    drawing: Drawing | None


def options(admin: "EntityAdmin", request: HttpRequest, key: int | None = None) -> HttpResponse:
    """Ask what to print of the chosen items, or of a collection."""
    collection, hidden, count = _about(admin, request, key)
    home = reverse("admin:catalog_item_changelist")
    context = {
        **admin.admin_site.each_context(request),
        "title": f"Print labels or a list of “{collection}”" if collection else "Print labels or a list",
        "folder": admin.folder,
        "opts": admin.opts,
        "entity": collection,
        "home": reverse("admin:catalog_item_change", args=[collection.pk]) if collection else "",
        "back": home,
        "hidden": hidden,
        "count": count,
        "most": MOST,
        "form": PrintForm(
            private=may_see_annex(request.user), initial={"what": "list" if collection else "labels"}
        ),
    }
    return TemplateResponse(request, "catalog/desk/printing/options.html", context)


def _about(
    admin: "EntityAdmin", request: HttpRequest, key: int | None
) -> tuple[Item | None, list[tuple[str, str]], int]:
    if key is None:
        chosen = selected(admin, request)
        return None, chosen.hidden, len(chosen.keys)
    item = _collection(admin, request, key)
    count = item.descendants().count()
    if not count:  # with nothing beneath it, a piece prints its own label
        return None, [("scope", "ticked"), ("key", str(key))], 1
    return item, [("in", str(key))], count


def _collection(admin: "EntityAdmin", request: HttpRequest, key: int) -> Item:
    if not admin.has_view_permission(request):
        raise PermissionDenied
    found = Item.objects.filter(pk=key).first()
    if found is None:
        raise Http404
    return found


def printed(admin: "EntityAdmin", request: HttpRequest) -> HttpResponse:
    """The page to print: labels or a list, and nothing else on it."""
    private = may_see_annex(request.user)
    form = PrintForm(request.GET, private=private)
    within = number_of(request.GET.get("in"))
    collection = None if within is None else _collection(admin, request, within)
    keys = None if collection else selected(admin, request).keys
    if not form.is_valid():
        raise Http404("This is no way to print; choose again.")
    data = form.cleaned_data
    labels = _labels(
        _items(collection, keys), with_code=data["code"], with_shelf=private and bool(data.get("shelf"))
    )
    context = {
        "labels": labels,
        "archive": settings.ARCHIVE_NAME,
        "collection": collection,
        "now": timezone.localtime(),
    }
    if data["what"] == "list":
        more = {"paper": data["paper"], "shelves": private and bool(data.get("shelf"))}
        return TemplateResponse(request, "catalog/desk/printing/list.html", {**context, **more})
    grid = GRIDS[data["grid"]]
    more = {"grid": grid, "paper": grid.paper, "sheets": list(laid_out(labels, grid, data["first"]))}
    return TemplateResponse(request, "catalog/desk/printing/labels.html", {**context, **more})


def _items(collection: Item | None, keys: list[int] | None) -> list[Item]:
    """Return the items in the natural order of their codes; those without one come last, by title."""
    rows = collection.descendants() if collection else Item.objects.filter(pk__in=(keys or [])[:MOST])
    found = list(rows.select_related("repository").order_by("reference_order", "pk")[:MOST])
    return sorted(
        found, key=lambda row: (not row.reference_code, row.reference_order, row.reference_code, row.title)
    )


def _labels(items: list[Item], *, with_code: bool, with_shelf: bool) -> list[Label]:
    keys = [each.pk for each in items]
    dates, places = _dates(keys), _places(keys) if with_shelf else {}
    root = str(settings.PUBLIC_URL)
    return [
        Label(
            each.reference_code,
            each.title,
            dates.get(each.pk, ""),
            each.extent_as_given,
            places.get(each.pk, ""),
            f"{root}/{each.ark}",
            draw_code(f"{root}/{each.ark}") if with_code else None,
        )
        for each in items
    ]


def _dates(keys: list[int]) -> dict[int, str]:
    """Return for each item the first date of its making, in words."""
    types = [f"activity/{each}" for each in MADE]
    found: dict[int, str] = {}
    for row in Activity.objects.filter(entity__in=keys, type__in=types).order_by("position", "pk"):
        if words := date_words(row.date):
            found.setdefault(row.entity_id, words)
    return found


def _places(keys: list[int]) -> dict[int, str]:
    """Return where each item lies now: its last movement, else its normal shelf."""
    shelves = EntityAnnex.objects.filter(entity__in=keys).exclude(shelf="")
    found = dict(shelves.values_list("entity_id", "shelf"))
    for row in Movement.objects.filter(entity__in=keys).current():
        if not row.home and row.place:
            found[row.entity_id] = joined(row.place)
    return found
