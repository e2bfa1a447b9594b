"""The tracks of a chain as drawings and as tables that say the same, for those who do not see them."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from catalog.chain import TRACKS, Bounds, Captions, Chain, Drawing, Gap, Span, Track, draw, unknown_stretches
from catalog.pages.dates import say_day
from catalog.values.dates import day_to_iso


@dataclass(frozen=True)
class TrackRow:
    """A span, or a gap beside one; the four dates are words, empty where they are open or not known."""

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
    titles, gaps = captions(), unknown_stretches(chain)
    rows = {track: tuple(_rows(chain.tracks[track], track, gaps, language)) for track in TRACKS}
    return tuple(TrackTable(titles.of(track), rows[track]) for track in TRACKS if rows[track])


def _rows(spans: tuple[Span, ...], track: Track, gaps: tuple[Gap, ...], language: str) -> Iterator[TrackRow]:
    """Yield the spans with the gaps that the drawing hatches before, between and after them."""
    own = [gap for gap in gaps if gap.track == track]
    for span in spans:
        yield from (_gap(gap, language) for gap in own if gap.before == span.event)
        name = span.name or captions().unnamed
        yield TrackRow(span.number, name, False, False, *_days(span.bounds, language))
    yield from (_gap(gap, language) for gap in own if not gap.before)


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
