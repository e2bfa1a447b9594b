"""The line that tells why something was found, by our own places in the stored text. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from catalog.search.engine import LEAST_KEY, may_be_name
from catalog.search.prose import Passage
from catalog.search.questions import Clause
from catalog.search.requests import Highlight, Segment
from catalog.values.folding import tokens
from catalog.values.folding.tokens import Terms, terms_of
from catalog.values.folding.words import words

BEFORE, AFTER = 60, 140
"""Characters shown before the first match and after it."""

BUDGET = 4_000
"""Words looked at for one hit, so that a page of long diaries stays quick."""

LONG = 2_000
"""Characters from which on a passage is entered where the word as typed stands, if it does."""

Span = tuple[int, int]


@dataclass(frozen=True)
class Sought:
    """What the positive clauses of a question match, by kind of term."""

    exact: frozenset[str]
    stems: frozenset[str]
    keys: frozenset[str]
    prefixes: tuple[str, ...] = ()
    typed: tuple[str, ...] = field(default=())

    def matches(self, word: str, terms: Terms) -> bool:
        return bool(
            not self.exact.isdisjoint(terms.exact)
            or not self.stems.isdisjoint(terms.stems)
            or (terms.name in self.keys and may_be_name(word))
            or (self.prefixes and any(form.startswith(self.prefixes) for form in terms.exact))
        )


def sought(clauses: Iterable[Clause]) -> Sought:
    """A phrase is shown by its words, which stand together somewhere in the line."""
    wanted = [clause for clause in clauses if not clause.excluded]
    found = [
        token for clause in wanted for token in (*clause.parts, *([clause.whole] if clause.whole else ()))
    ]
    return Sought(
        exact=frozenset(form for token in found for form in token.terms.exact),
        stems=frozenset(stem for token in found for stem in token.terms.stems),
        keys=frozenset(token.terms.name for token in found if len(token.terms.name) >= LEAST_KEY),
        prefixes=tuple(clause.parts[-1].terms.exact[0] for clause in wanted if clause.is_prefix),
        typed=tuple(token.text.lower() for token in found),
    )


def highlight(passages: Iterable[list[Any]], asked: Sought) -> Highlight | None:
    """Return the line of the passage with most of the words in it; of equals the first."""
    best: tuple[int, Passage, list[Span]] | None = None
    left = BUDGET
    for each in passages:
        passage = Passage(*each)
        spans, looked = _find(passage, asked, left)
        left -= looked
        variety = len({passage.text[start:end].lower() for start, end in spans})
        if variety and (best is None or variety > best[0]):
            best = (variety, passage, spans)
        if left <= 0:
            break
    return Highlight(best[1].field, cut(best[1].text, best[2])) if best else None


def _find(passage: Passage, asked: Sought, budget: int) -> tuple[list[Span], int]:
    """Return what matches within one line's length of the first match, and how many words were looked at."""
    found: list[Span] = []
    looked = 0
    for start, end in _from(passage.text, _entry(passage.text, asked)):
        looked += 1
        if looked > budget or (found and start > found[0][0] + AFTER):
            break
        found += _within(passage, start, end, asked)
    return found, looked


def _entry(text: str, asked: Sought) -> int:
    """Where to begin: in a long text where a word stands as typed, since that is found at next to no cost."""
    if len(text) < LONG:
        return 0
    lowered = text.lower()
    places = [place for place in (lowered.find(word) for word in asked.typed) if place >= 0]
    return max(0, min(places) - AFTER) if places else 0


def _from(text: str, entry: int) -> Iterator[Span]:
    begin = text.rfind(" ", 0, entry) + 1 if entry else 0
    return ((begin + start, begin + end) for start, end in words(text[begin:]))


def _within(passage: Passage, start: int, end: int, asked: Sought) -> list[Span]:
    """Return the word if it matches, else the matching parts of a joined word."""
    word, languages = passage.text[start:end], tuple(passage.languages)
    if asked.matches(word, terms_of(word, languages)):
        return [(start, end)]
    if word.isalnum():
        return []
    inner = (token for token in tokens(word, languages) if asked.matches(token.text, token.terms))
    return list(dict.fromkeys((start + token.start, start + token.end) for token in inner))


def cut(text: str, spans: list[Span]) -> tuple[Segment, ...]:
    """Return the text around the matches in segments, with an ellipsis where it goes on."""
    begin = 0 if spans[0][0] <= BEFORE else _word_start(text, spans[0][0] - BEFORE)
    stop = len(text) if len(text) <= spans[0][0] + AFTER else _word_end(text, spans[0][0] + AFTER)
    stop = max(stop, spans[-1][1])
    found: list[Segment] = [Segment("… ")] if begin else []
    here = begin
    for start, end in spans:
        if start > here:
            found.append(Segment(_flat(text[here:start])))
        found.append(Segment(text[start:end], is_match=True))
        here = end
    if stop > here:
        found.append(Segment(_flat(text[here:stop])))
    return (*found, *([Segment(" …")] if stop < len(text) else ()))


def _word_start(text: str, place: int) -> int:
    blank = text.find(" ", place)
    return blank + 1 if 0 <= blank < place + BEFORE else place


def _word_end(text: str, place: int) -> int:
    blank = text.rfind(" ", 0, place)
    return blank if blank > place - BEFORE else place


def _flat(text: str) -> str:
    return text.replace("\n", " ")
