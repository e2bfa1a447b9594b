"""Small answers while one types: suggestions of entities by name, and what a date was understood to be."""

from collections import defaultdict
from typing import Any

from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render

from catalog.admin.forms.dates import answer_date
from catalog.admin.home import KINDS
from catalog.admin.naming import named
from catalog.models import Activity, Entity
from catalog.models.entity import EntityQuerySet
from catalog.record.authority import SPANS

AT_ONCE = 20
BEGIN, END = ({f"activity/{each}" for each in types} for types in SPANS["agent"])


def say_alive(request: HttpRequest) -> JsonResponse:
    """Tell a page that its person is still logged in, with the token that its forms need now."""
    return JsonResponse({"token": get_token(request)})


def say_date(request: HttpRequest) -> HttpResponse:
    """Answer a date field; its three texts come under their own names or with a form's prefix before them."""
    written, edtf, calendar = (_last(request, name) for name in ("as_written", "edtf", "calendar"))
    answer = answer_date(str(request.GET.get("text") or written), edtf or _day(request), calendar)
    return render(request, "catalog/desk/form/answer.html", {"answer": answer})


def _last(request: HttpRequest, name: str) -> str:
    found = (v for key, v in request.GET.items() if key == name or key.endswith(f"_{name}"))
    return str(next(found, ""))


def _day(request: HttpRequest) -> str:
    return _last(request, "until") or str(request.GET.get("accessed") or "")


def suggest(request: HttpRequest, kind: str) -> JsonResponse:
    """Suggest entities of a kind (`entity`: of any) by the words typed: name, kind or dates, ARK."""
    if kind not in {*KINDS, "entity"}:
        raise Http404
    if not request.user.has_perm(f"catalog.view_{kind}"):
        raise PermissionDenied
    words = str(request.GET.get("q") or "").strip()
    rows: EntityQuerySet = (
        apps.get_model("catalog", kind)
        ._default_manager.exclude(publication="merged")
        .exclude(draft="set aside")
    )
    found = list((named(rows, words) if words else rows.order_by("-pk"))[: AT_ONCE + 1])
    spans = _spans(found)
    results = [_told(each, spans, several=kind == "entity") for each in found[:AT_ONCE]]
    return JsonResponse({"results": results, "more": len(found) > AT_ONCE})


def _spans(entities: list[Entity]) -> dict[int, str]:
    """Return the years of birth and death of these agents, in one query."""
    acts = Activity.objects.filter(entity__in=[each.pk for each in entities], type_id__in=BEGIN | END)
    years: dict[int, dict[bool, str]] = defaultdict(dict)
    for key, kind, edtf in acts.exclude(date_edtf="").values_list("entity_id", "type_id", "date_edtf"):
        years[key].setdefault(kind in BEGIN, edtf[:4])
    return {key: f"{each.get(True, '')}–{each.get(False, '')}" for key, each in years.items()}


def _told(entity: Entity, spans: dict[int, str], *, several: bool) -> dict[str, Any]:
    note = [KINDS[entity.kind][0]] if several else []
    note += [spans[entity.pk]] if entity.pk in spans else []
    return {"key": entity.pk, "words": str(entity), "note": " · ".join([*note, entity.ark])}
