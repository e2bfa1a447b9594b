"""The tracks of a chain as drawings and as tables that say the same, for those who do not see them."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from catalog.chain import TRACKS, Bounds, Captions, Chain, Drawing, Gap, Span, draw
from catalog.pages.dates import say_day
from catalog.values.dates import day_to_iso


@dataclass(frozen=True)
class TrackRow:
    """A span, or a gap between two; the four dates are words, empty where they are open or not known."""

    number: int
    name: str
    is_gap: bool
    is_certain: bool
    possible_from: str
    definite_from: str
    definite_until: str
    possible_until: str


@dataclass(frozen=True)
class TrackTable:
    """One track with its rows in the order of the chain."""

    title: str
    rows: tuple[TrackRow, ...]


def captions() -> Captions:
    return Captions(
        owner=_("Owner"), holder=_("Holder"), place=_("Place"), undated=_("undated"), unnamed=_("not named")
    )


def drawings_of(chain: Chain) -> tuple[Drawing, ...]:
    """Return the drawing for a wide page and the one for a narrow page."""
    return draw(chain, captions()) if chain else ()


def tables_of(chain: Chain, language: str) -> tuple[TrackTable, ...]:
    titles = captions()
    return tuple(
        TrackTable(titles.of(track), _rows(chain, chain.tracks[track], language))
        for track in TRACKS
        if chain.tracks[track]
    )


def _rows(chain: Chain, spans: tuple[Span, ...], language: str) -> tuple[TrackRow, ...]:
    gaps = {gap.before: gap for gap in chain.gaps if gap.track == spans[0].track}
    found = []
    for span in spans:
        if span.event in gaps:
            found.append(_gap(gaps[span.event], language))
        name = span.name or captions().unnamed
        found.append(TrackRow(span.number, name, False, False, *_days(span.bounds, language)))
    return tuple(found)


def _gap(gap: Gap, language: str) -> TrackRow:
    is_certain = gap.kind == "certain"
    name = _("Not known") if is_certain else _("Perhaps not known")
    return TrackRow(0, name, True, is_certain, *_days(gap.bounds, language))


def _days(bounds: Bounds, language: str) -> tuple[str, str, str, str]:
    first, second, third, fourth = (
        "" if day is None else say_day(day_to_iso(day), language)
        for day in (bounds.possible_from, bounds.definite_from, bounds.definite_until, bounds.possible_until)
    )
    return first, second, third, fourth


def words_of(chain: Chain) -> str:
    """Return the whole drawing in a line, as its label."""
    said = [f"{span.number}: {span.name or captions().unnamed}" for span in chain.steps]
    return _(
        "Provenance on an axis of time, as three tracks: %(steps)s. The table after it says the same."
    ) % {"steps": "; ".join(said)}
