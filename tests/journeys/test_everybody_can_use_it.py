"""Every page in both themes and at two widths: no violation that axe finds, nothing wider than the screen.

On one database only: the pages are the same on the other, and looking at all of them takes minutes.
"""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from catalog.models import Contribution, Entity, Item

pytestmark = [pytest.mark.browser, pytest.mark.only_on("sqlite"), pytest.mark.usefixtures("sample")]

SIGHTS = ((1440, "light"), (390, "dark"), (390, "light"), (1440, "dark"))
"""Two tell of both widths and both themes; four of each with each. The page is loaded once, then restyled."""

WCAG_22 = {"rules": {"target-size": {"enabled": True}}, "resultTypes": ["violations"]}
"""What axe leaves out unless asked: WCAG 2.2, 2.5.8, targets of 24 px."""
OF_SIGHT = {"runOnly": ["color-contrast", "target-size"], "resultTypes": ["violations"]}
"""What a second sight of the same page can change."""


def faults(page: Any, address: str, sights: int = 2) -> list[str]:
    """What axe finds on the page as each sight shows it, and whether it can be read without scrolling."""
    found = []
    page.goto(address)
    for n, (width, theme) in enumerate(SIGHTS[:sights]):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=theme, reduced_motion="reduce")
        report = Axe().run(page, options=OF_SIGHT if n else WCAG_22).response
        found += [
            f"{address} ({theme}, {width}): {fault['id']} at {node['target']}"
            for fault in report["violations"]
            for node in fault["nodes"]
        ]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append(f"{address}: wider than {width}")
    return found


def address_of(kind: str, words: str) -> str:
    return "/" + Entity.objects.filter(kind=kind, label__contains=words).values_list("ark", flat=True)[0]


def test_axe_finds_nothing_in_the_reading_room(page):
    postcard = address_of("item", "postcard")
    lists = ("items", "people", "places", "events", "sources", "collections", "essays", "verify")
    known = {
        "agent": "Trotsky",
        "place": "Büyükada",
        "event": "Arrival",
        "source": "R&R Auction",
        "item": "correspondence",
        "essay": "A Card and What",
    }
    addresses = [
        *(f"/{each}/" for each in lists),
        *(address_of(kind, words) for kind, words in known.items()),
        "/items/?q=nothing-of-the-kind",
        "/no-such-page",
        f"{postcard}/editions/",
        f"{postcard}/editions/1",
        f"{postcard}/knowledge/?field=title",
        "/knowledge/",
    ]
    found = [fault for each in ("/", "/items/?q=buyukada", postcard) for fault in faults(page, each, 4)]
    assert found + [fault for each in addresses for fault in faults(page, each)] == []


def test_axe_finds_nothing_at_the_desk(page, sign_in):
    found = faults(page, "/admin/login/") + faults(page, "/admin/password_reset/")
    sign_in("administrator")
    form = f"/admin/catalog/item/{Item.objects.get(reference_code='TR/1930-04-29').pk}"
    lists = ("item", "agent", "place", "event", "source", "essay", "term", "act", "edition", "ledgerentry")
    addresses = [
        "/admin/",
        "/admin/review/",
        "/admin/descriptions/",
        "/admin/descriptions/new/",
        "/admin/mail/",
        "/admin/mail/shelf/receipt/fr/",
        "/admin/catalog/contribution/",
        f"/admin/catalog/contribution/{Contribution.objects.values_list('pk', flat=True)[0]}/change/",
        "/admin/auth/user/",
        *(f"/admin/catalog/{each}/" for each in lists),
        *(f"{form}/{each}/" for each in ("history", "preview", "compare")),
        *(f"{form}/change/#{tab}" for tab in ("people-and-places", "provenance", "publication")),
    ]
    found += faults(page, f"{form}/change/", 4)
    assert found + [fault for each in addresses for fault in faults(page, each)] == []
