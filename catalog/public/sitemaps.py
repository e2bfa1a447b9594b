"""The sitemap: every published entity with the day of its current edition, in every language of the site."""

from datetime import datetime

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from catalog.pages.addresses import page_address
from catalog.public.caching import answer, page_tag
from catalog.public.directories import DIRECTORIES
from catalog.publishing import reading

SIZE = 10_000
"""Entities on a page; with their languages well beneath the 50,000 addresses that sitemaps.org allows."""
XML = "application/xml; charset=utf-8"


def root() -> str:
    return str(settings.PUBLIC_URL)


@require_safe
def sitemap_index(request: HttpRequest) -> HttpResponse:
    """Name the pages of the sitemap; the first also holds the ways in."""
    tag = page_tag("sitemap", reading.ledger_size())

    def write() -> HttpResponse:
        count = max(1, reading.pages_of_published(SIZE))
        pages = [root() + reverse("sitemap-page", args=[number]) for number in range(1, count + 1)]
        return render(request, "catalog/sitemap_index.xml", {"pages": pages}, content_type=XML)

    return answer(request, tag, write)


@require_safe
def sitemap_page(request: HttpRequest, number: int) -> HttpResponse:
    if number < 1 or number > max(1, reading.pages_of_published(SIZE)):
        raise Http404
    tag = page_tag("sitemap", number, reading.ledger_size())

    def write() -> HttpResponse:
        entries = [_entry(ark, time) for ark, time in reading.published_arks(number, SIZE)]
        ways = _ways_in() if number == 1 else []
        return render(request, "catalog/sitemap.xml", {"entries": entries, "ways": ways}, content_type=XML)

    return answer(request, tag, write)


def _ways_in() -> list[str]:
    names = ("home", *DIRECTORIES, "collections", "subjects")
    return [root() + reverse(name) for name in names]


def _entry(ark: str, time: datetime) -> dict[str, object]:
    others = [(code, root() + page_address(ark, code)) for code, _name in settings.LANGUAGES]
    return {"address": root() + page_address(ark, settings.LANGUAGE_CODE), "time": time, "others": others}
