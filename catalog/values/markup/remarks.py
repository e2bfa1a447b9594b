"""What is amiss in a text: line and reason, for whoever writes it. The words themselves always stay."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from catalog.values.markup.reading import read_markup
from catalog.values.markup.tokens import Call, FigureCall, MentionCall, NoteCall, calls


@dataclass(frozen=True)
class Remark:
    """The line (counted from 1) and what is amiss there."""

    line: int
    reason: str


SIGNS = (
    (
        re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE),
        "HTML has no meaning here; it is shown as the words it is",
    ),
    (re.compile(r"!\[[^\[\]]*\]\("), "a picture is called by the id of a figure: ![[id]]"),
    (
        re.compile(r"\]\((?!\s*<?(https?://|ark:))"),
        "a link leads to http, https or an ARK; this one is left as words",
    ),
    (re.compile(r"^\s*(```|~~~)"), "code has no meaning here; it is shown as words"),
    (re.compile(r"^\s*\|.*\|\s*$"), "tables have no meaning here; they are shown as words"),
)
"""What people write out of habit, and what happens to it."""


def remarks_on(
    text: str, *, mentions: Collection[str], citations: Collection[str], figures: Collection[str]
) -> list[Remark]:
    """Return what is amiss, in the order of the lines; the collections hold the ids that there are."""
    read = read_markup(text)
    found = [*_habits(text)]
    if read.flat:
        found.append(
            Remark(1, "quotations or lists are nested too deeply; the whole text is shown as it was typed")
        )
    known = {MentionCall: mentions, NoteCall: citations, FigureCall: figures}
    found += [
        Remark(call.line, why) for call in calls(read.blocks) for why in _unknown(call, known[type(call)])
    ]
    return sorted(found, key=lambda each: each.line)


def _habits(text: str) -> Iterator[Remark]:
    for n, line in enumerate(text.split("\n"), 1):
        yield from (Remark(n, reason) for sign, reason in SIGNS if sign.search(line))
        if _has_figure_among_words(line):
            yield Remark(n, "a figure stands alone in its paragraph")


def _has_figure_among_words(line: str) -> bool:
    """A pattern would begin anew at each letter: seconds for a paragraph that is one long line."""
    before, sign, after = line.strip().partition("![[")
    return bool(sign) and bool(before or after.partition("]]")[2])


def _unknown(call: Call, known: Collection[str]) -> Iterator[str]:
    if isinstance(call, NoteCall):
        yield from (
            f"no citation has the id “{each}”; the note is shown as typed"
            for each in call.ids
            if each not in known
        )
    elif call.id not in known:
        one = "mention" if isinstance(call, MentionCall) else "figure"
        yield f"no {one} has the id “{call.id}”; its words are shown without it"
