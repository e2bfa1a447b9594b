"""A text in the house's markup on the desk: what it may call, and what is amiss in it."""

from collections.abc import Iterator

from catalog.admin.forms.about import About, PartChoice
from catalog.values.markup import NoteCall, Remark, calls, read_markup, remarks_on

SIGNS = {"mentions": "[[{}]]", "citations": "[^{}]", "figures": "![[{}]]"}
"""How the parts of a collection are called."""


def signs_for(about: About) -> tuple[tuple[str, str], ...]:
    """Return what the text may call: the sign to write, and the part in words."""
    return tuple(
        (SIGNS[name].format(part.pid), _told(part, SIGNS[name].format(part.pid)))
        for name in SIGNS
        for part in about.parts
        if part.collection == name
    )


def _told(part: PartChoice, sign: str) -> str:
    """Return the part in words, without what its sign and its place in the list say already."""
    return part.words.partition(": ")[2].removeprefix(f"{sign} · ").removeprefix("body: ")


def amiss_in(text: str, about: About) -> tuple[Remark, ...]:
    """Return what is amiss in the text as typed, then (line 0) the sources that no footnote calls."""
    known = {name: {each.pid for each in about.parts if each.collection == name} for name in SIGNS}
    return (*remarks_on(text, **known), *_uncalled(text, about)) if text else ()


def _uncalled(text: str, about: About) -> Iterator[Remark]:
    called = {
        id_ for each in calls(read_markup(text).blocks) if isinstance(each, NoteCall) for id_ in each.ids
    }
    for part in about.parts:
        about_body = part.words.startswith("citation: body")
        if about_body and part.collection == "citations" and part.pid not in called:
            yield Remark(0, f"no footnote calls [^{part.pid}], {part.words}")
