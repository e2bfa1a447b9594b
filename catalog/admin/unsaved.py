"""Work that was not saved: taken from the page while one types, offered again when the page is opened."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.contrib import messages
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseNotAllowed,
    HttpResponseRedirect,
    JsonResponse,
    QueryDict,
)
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from catalog.actions.autosaves import LARGEST, TooLargeError, drop_autosave, keep_autosave, permitted
from catalog.admin.numbers import number_of
from catalog.models import Autosave

COPY = re.compile(r"[a-z0-9]{8,32}")
SMALL = re.compile(r"/(acts|notes|assign)/")
"""Forms of decisions, answers and assignments: they have no page of their own."""
FILES = "chosen-file"
"""Under this name a copy tells of a file that was chosen; the file itself cannot be kept."""


@dataclass(frozen=True)
class Offer:
    """A copy that may be restored, with the ways to do so; `stale` where the record has changed since."""

    copy: Autosave
    here: str
    head: int | None

    @property
    def restore(self) -> str:
        """Forms that have no page of their own are filled where they stand, by script."""
        page = self.copy.page.partition("?")[0]
        if "/review/" in page:
            return f"{page}?refill={self.copy.pk}"
        if found := SMALL.search(page):
            return f"{page[: found.start()]}/change/?refill={self.copy.pk}#publication"
        return self._address("restore")

    @property
    def compare(self) -> str:
        return self._address("compare")

    def _address(self, verb: str) -> str:
        return f"{self.copy.page}{'&' if '?' in self.copy.page else '?'}{verb}={self.copy.pk}"

    @property
    def is_part(self) -> bool:
        """It is of a smaller form that the page holds."""
        return self.copy.page.partition("?")[0] != self.here.partition("?")[0]

    @property
    def stale(self) -> bool:
        return self.head is not None and self.comparable and self.copy.base != self.head

    @property
    def today(self) -> bool:
        return timezone.localtime(self.copy.changed).date() == timezone.localdate()

    @property
    def comparable(self) -> bool:
        """Pages of entities and parts can be shown beside what is saved."""
        return bool(re.search(r"/(change|add)/|/parts/", self.copy.page))


def offers_for(request: HttpRequest, *, head: int | None = None, page: str = "") -> list[Offer]:
    """Return the copies of the page's forms, newest first; not the one that is being restored."""
    here = page or request.path
    beneath = here.removesuffix("change/") if here.endswith("change/") else here
    mine = Autosave.objects.filter(user_id=request.user.pk or 0, page__startswith=beneath).defer("data")
    asked = str(request.GET.get("restore") or request.GET.get("refill") or "")
    live = str(request.POST.get("autosave") or "")
    return [Offer(each, here, head) for each in mine[:8] if str(each.pk) != asked and each.copy != live]


def restored(request: HttpRequest) -> Autosave | None:
    """Return the copy that the address asks to restore."""
    return _own(request, "restore")


def compared(request: HttpRequest) -> Autosave | None:
    return _own(request, "compare")


def _own(request: HttpRequest, verb: str) -> Autosave | None:
    key = number_of(request.GET.get(verb))
    if request.method != "GET" or key is None:
        return None
    return Autosave.objects.filter(user_id=request.user.pk or 0, pk=key).first()


def as_posted(copy: Autosave, user: Any) -> QueryDict:
    """Return what the form would have sent, without what the person may not change any more."""
    data = QueryDict(mutable=True)
    for name, value in permitted(user, copy.data):
        data.appendlist(name, value)
    return data


def files_of(copy: Autosave | None) -> list[str]:
    """Return the names of files that had been chosen and must be chosen again."""
    return [value for name, value in copy.data if name == FILES] if copy else []


def _refill(request: HttpRequest, copy: Autosave | None) -> dict[str, Any] | None:
    """Return what a script fills into the form that the copy is of."""
    return (
        {"page": copy.page, "copy": copy.copy, "data": permitted(request.user, copy.data)} if copy else None
    )


def restored_context(request: HttpRequest, copy: Autosave | None, head: int | None) -> dict[str, Any]:
    return {
        "restored": Offer(copy, request.path, head) if copy else None,
        "copy_id": copy.copy if copy else str(request.POST.get("autosave") or ""),
        "lost_files": files_of(copy),
        "offers": offers_for(request, head=head),
        "refill": _refill(request, _own(request, "refill") or copy),
    }


def forget(request: HttpRequest) -> str:
    """Drop the copy of a form that was saved; return the tag that tells the browser to drop its own."""
    copy = str(request.POST.get("autosave") or "")
    if not COPY.fullmatch(copy):
        return ""
    drop_autosave(request.user, copy)
    return f"kept-{copy}"


def take(request: HttpRequest) -> HttpResponse:
    """Keep what a page sends of itself: {page, copy, base, title, data: [[name, value], …]}."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    if len(request.body) > 2 * LARGEST:
        return JsonResponse({"error": "too large"}, status=413)
    fields = _fields(request.body)
    if fields is None:
        return JsonResponse({"error": "not understood"}, status=400)
    try:
        kept = keep_autosave(request.user, **fields)
    except TooLargeError as error:
        return JsonResponse({"error": str(error)}, status=413)
    return JsonResponse({"time": f"{timezone.localtime(kept.changed):%H:%M}"})


def _fields(body: bytes) -> dict[str, Any] | None:
    try:
        sent = json.loads(body)
        data = [(str(name), str(value)) for name, value in sent["data"]]
        page, copy, base = str(sent["page"]), str(sent["copy"]), int(sent.get("base") or 0)
        title = str(sent.get("title") or "")
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
    if not COPY.fullmatch(copy) or not _is_ours(page) or not 0 <= base < 2**31:
        return None
    return {"page": page, "copy": copy, "base": base, "title": title, "data": data}


def _is_ours(page: str) -> bool:
    parts = urlsplit(page)
    return (
        len(page) <= 300 and not parts.netloc and not parts.scheme and page.startswith(reverse("admin:index"))
    )


def discard(request: HttpRequest) -> HttpResponse:
    """Forget a copy at its owner's wish and go back to the page."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    copy = str(request.POST.get("copy") or "")
    drop_autosave(request.user, copy)
    if request.POST.get("quietly"):
        return HttpResponse(status=204)
    messages.info(request, "The unsaved work is discarded.", extra_tags=f"kept-{copy}")
    back = str(request.POST.get("back") or "")
    return HttpResponseRedirect(back if _is_ours(back) else reverse("admin:index"))


def show_offers(request: HttpRequest) -> HttpResponse:
    """The offers alone, for a page that has just sent a copy it had kept in the browser."""
    page, head = str(request.GET.get("page") or ""), number_of(request.GET.get("head"))
    found = offers_for(request, head=head, page=page) if _is_ours(page) else []
    return render(request, "catalog/desk/unsaved/offers.html", {"offers": found, "back": page})


def typed_words(data: QueryDict) -> Iterator[tuple[str, str]]:
    """Yield field and text of what was typed, for work that makes no complete record as it stands."""
    for name, value in data.items():
        if value and not name.endswith(("-pid", "-total", "-place", "-folded", "-words", "calendar")):
            words = re.sub(r"[-_]+", " ", name)
            yield words[:1].upper() + words[1:], re.sub(r"^\d+\|", "", str(value))
