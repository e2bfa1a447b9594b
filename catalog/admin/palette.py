"""“Go to”: any record by name, recent ones, acts on the present one, new ones, lists."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import Resolver404, resolve, reverse

from catalog.admin.home import KINDS, kinds_for, recent_work
from catalog.admin.naming import named
from catalog.admin.numbers import number_of
from catalog.models import Entity
from catalog.values.folding import fold_key

FOUND, RECENT = 12, 8

SHORTCUTS = (
    ("Ctrl K", "Go to a record, a page or an act"),
    ("Ctrl S", "Save the form one is in"),
    ("Alt Page Down", "The next tab"),
    ("Alt Page Up", "The tab before"),
    ("Ctrl Enter", "Add a row where one is"),
    ("?", "This list, where one is not typing"),
)
"""Keys and what they do; on a Mac, Cmd stands for Ctrl."""


@dataclass(frozen=True)
class Way:
    """Somewhere to go: in words, a note beside them, and the address."""

    words: str
    note: str
    address: str


@dataclass(frozen=True)
class Group:
    """Ways of one sort under a heading."""

    title: str
    ways: list[Way]


def go(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    """The page for those without scripts; the same as data for the palette (`?as=data`)."""
    words, at = str(request.GET.get("q") or "").strip(), str(request.GET.get("at") or "")
    groups = [each for each in _groups(request, words, at, context["house_links"]) if each.ways]
    if request.GET.get("as") == "data":
        return JsonResponse({"groups": [asdict(each) for each in groups]})
    more = {"title": "Go to", "go_words": words, "groups": groups, "at": at, "shortcuts": SHORTCUTS}
    return render(request, "catalog/desk/go.html", {**context, **more})


def _groups(request: HttpRequest, words: str, at: str, house: list[tuple[str, str]]) -> Iterator[Group]:
    sees = request.user.has_perm("catalog.view_entity")
    if sees and words:
        found = named(Entity.objects.exclude(publication="merged"), words)[:FOUND]
        nearest = sorted(
            found, key=lambda each: len(each.label)
        )  # what says little else is meant more likely
        yield Group("Records", [_record(each) for each in nearest])
    yield Group("This record", _fitting(_here(at, request.user), words))
    if sees and not words:
        recent = recent_work(request.user)[:RECENT]
        yield Group("Recent", [Way(str(each.entity), each.one, each.address) for each in recent])
    kinds = kinds_for(request.user)
    news = [Way(f"New {each.one}", "", each.new) for each in kinds]
    if any(each.name == "item" for each in kinds):
        news.insert(
            1, Way("New from description", "paste a lot, or drop a sale", reverse("admin:description_new"))
        )
    yield Group("New", _fitting(news, words))
    lists = [Way(each.many, "list", each.listed) for each in kinds]
    lists += [Way("Waiting for review", "list", reverse("admin:review"))] if kinds else []
    if any(each.name == "item" for each in kinds):
        lists.append(Way("Descriptions", "list", reverse("admin:descriptions")))
    lists += [Way(name.capitalize(), "list", address) for name, address in house]
    lists.append(Way("Desk", "home", reverse("admin:index")))
    yield Group("Lists", _fitting(lists, words))


def _record(entity: Entity) -> Way:
    address = reverse(f"admin:catalog_{entity.kind}_change", args=[entity.pk])
    return Way(str(entity), f"{KINDS[entity.kind][0]} · {entity.ark}", address)


def _fitting(ways: list[Way], words: str) -> list[Way]:
    """Return those in whose words each typed word begins one."""
    typed = fold_key(words).split()
    return [
        each
        for each in ways
        if all(any(word.startswith(part) for word in fold_key(each.words).split()) for part in typed)
    ]


def _here(at: str, user: Any) -> list[Way]:
    """Return what may be done with the record whose page one is on."""
    entity = _entity_at(at)
    if entity is None or not user.has_perm(f"catalog.change_{entity.kind}"):
        return []
    acts = [
        ("Edit", "change"),
        ("Preview", "preview"),
        ("History", "history"),
        ("What the draft changes", "compare"),
    ]
    acts += [("Review, with notes", "review")] if user.has_perm("catalog.approve_entity") else []
    acts += [("Duplicate, or the next letter", "duplicate")] if entity.kind == "item" else []
    ways = [
        Way(words, "", reverse(f"admin:catalog_{entity.kind}_{name}", args=[entity.pk]))
        for words, name in acts
    ]
    if entity.kind == "item":
        ways.append(
            Way("New item in this collection", "", f"{reverse('admin:catalog_item_add')}?parent={entity.pk}")
        )
    if entity.is_published:
        ways.append(Way("Public page", "", reverse("entity", args=[entity.ark])))
    return ways


def _entity_at(at: str) -> Entity | None:
    try:
        found = resolve(at.partition("?")[0]) if at.startswith("/") else None
    except Resolver404:
        return None
    key = number_of(found.kwargs.get("key") or found.kwargs.get("object_id")) if found else 0
    return Entity.objects.filter(pk=key or 0).first()
