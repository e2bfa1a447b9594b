"""How look-ups of certificates are logged: a form that stands filled in but for what was seen."""

import datetime as dt
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse

from catalog.admin.forms.part import Sheet
from catalog.admin.parts.wording import date_words, joined, link_words, shortened
from catalog.models import CertificateLookup
from catalog.publishing.certifiers import roll
from catalog.record.document import Link, Ref

FOUND = {
    "yes": "number known",
    "partly": "number known in part",
    "no": "number not known",
}


def _lookup(row: CertificateLookup) -> str:
    where = row.address.removeprefix("https://")
    found = FOUND.get(row.found, "")
    return joined(date_words(row.date), link_words(row, "by"), shortened(where, 40), found, by=" · ")


def begin(item: Any, about: str) -> dict[str, Any]:
    """Return what a new look-up starts from: today, and the opinion meant with the place where one asks."""
    fresh = {"date_edtf": dt.datetime.now(tz=dt.UTC).date().isoformat()}
    opinions = [each for each in item.authentications.all() if each.pid == about]
    opinions = opinions or [each for each in item.authentications.all() if each.number]
    if len(opinions) == 1:
        fresh |= {"authentication": opinions[0].pid, "address": address_of(opinions[0])}
    return fresh


def look_up(_admin: Any, _request: HttpRequest, key: int, pid: str) -> HttpResponseRedirect:
    """The way from an opinion to a new look-up of it."""
    new = reverse("admin:catalog_item_part_new", args=[key, "certificate_lookups"])
    return HttpResponseRedirect(f"{new}?{urlencode({'of': pid})}")


def address_of(opinion: Any) -> str:
    """Return where the number is looked up: that of the opinion (a row), else its issuer's."""
    certifier = roll().of_link(link_of(opinion.issuer_ref, opinion.issuer_observed))
    return opinion.lookup_url or (certifier.address_for(opinion.number_key) if certifier else "")


def link_of(agent: Any, observed: str) -> Link:
    """Return an issuer as the desk holds it, as a Record would name it."""
    names = [each.text for each in agent.names.all()] if agent else []
    ref = Ref(ark=agent.ark, kind="agent", name=str(agent), names=names) if agent else None
    return Link(ref=ref, observed=observed)


lookups = Sheet(
    model=CertificateLookup,
    collection="certificate_lookups",
    title="Look-ups of certificates",
    one="look-up",
    fields=(
        "authentication",
        "date",
        "by",
        "address",
        "found",
        "showed",
        "matches_object",
        "number",
        "note",
    ),
    telling=_lookup,
    begin=begin,
    takes_file=True,
    file_column="scan",
    needs_file=False,
    picture="scan",
    hint=(
        "A log: each look is a row of its own. What was shown goes in word for word. The file is a picture of"
        " the page; it stays in the house, and only its checksum is published."
    ),
)
