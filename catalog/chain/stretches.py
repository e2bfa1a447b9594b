"""What is not known of each track, as the drawing hatches it: for tables and documents that say the same."""

from collections.abc import Iterator
from typing import Literal

from catalog.chain.axis import Axis, Empty, Mark
from catalog.chain.bounds import Bounds
from catalog.chain.chain import Chain, Gap, between
from catalog.chain.spans import TRACKS, Track


def unknown_stretches(chain: Chain) -> tuple[Gap, ...]:
    """Return every gap of the three tracks, in the order of their spans.

    Those before the first span have no `after`, those after the last no `before`.
    """
    if not chain:
        return ()
    axis = Axis(chain)
    return tuple(gap for track in TRACKS for gap in _on(axis, track))


def _on(axis: Axis, track: Track) -> Iterator[Gap]:
    """Yield the gaps that are stated or follow from dates, and what else the drawing leaves empty."""
    stated = {gap.before: gap for gap in axis.chain.gaps if gap.track == track}
    order = [*(span.event for span in axis.chain.tracks[track]), ""]
    drawn: dict[str, list[Gap]] = {}
    for stretch in axis.empty(track):
        gap = _gap(axis, track, stretch)
        if gap.before not in stated:
            drawn.setdefault(gap.before, []).append(gap)
    for event in order:
        yield from [stated[event]] if event in stated else drawn.get(event, ())


def _gap(axis: Axis, track: Track, stretch: Empty) -> Gap:
    spans = [mark for mark in axis.marks if mark.track == track and mark.event]
    before = [mark.event for mark in spans if mark.begin >= stretch.end]
    after = [mark.event for mark in spans if mark.begin <= stretch.begin]
    following = stretch.before.stated if stretch.before else Bounds()
    bounds = between(_last_known(axis, stretch.after) if stretch.after else _from_the_first(axis), following)
    kind: Literal["certain", "possible"] = "certain" if stretch.is_certain else "possible"
    return Gap(track, after[-1] if after else "", before[0] if before else "", kind, "", bounds)


def _last_known(axis: Axis, after: Mark) -> Bounds:
    """Of the marks that come before, the one that is known latest: all of a year goes before its April."""
    near = [each.stated for each in axis.marks if each.track == after.track and each.begin <= after.begin]
    return max(near, key=lambda each: each.days[-1:]) if after.stated.days else after.stated


def _from_the_first(axis: Axis) -> Bounds:
    """A time before the first day on which anything is known of the piece, on any track."""
    days = min(axis.marks, key=lambda each: each.begin).stated.days[:1]
    return Bounds(definite_until=days[0] - 1) if days else Bounds()
