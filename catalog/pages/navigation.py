"""The ways in that the header and the footer offer. An entry shows as soon as its address exists."""

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

HEADER = (
    ("results", _("Items")),
    ("people", _("People")),
    ("places", _("Places")),
    ("events", _("Events")),
    ("collections", _("Collections")),
    ("subjects", _("Subjects")),
    ("essays", _("Essays")),
    ("verify", _("Verify")),
)
FOOTER = (
    ("sources", _("Sources")),
    ("news", _("New editions (Atom)")),
    ("knowledge-home", _("What visitors know")),
)


@dataclass(frozen=True)
class Way:
    """One entry of a menu."""

    name: str
    label: str
    address: str
    here: bool


def ways(entries: tuple[tuple[str, object], ...], path: str) -> list[Way]:
    """Return the entries whose address exists, marking the one that `path` lies under."""
    found = []
    for name, label in entries:
        try:
            address = reverse(name)
        except NoReverseMatch:
            continue
        found.append(Way(name, str(label), address, path.startswith(address)))
    return found
