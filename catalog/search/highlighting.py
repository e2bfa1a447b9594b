"""The line that tells why something was found, by our own places in the stored text. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from catalog.search.engine import LEAST_KEY, may_be_name
from catalog.search.prose import Passage
from catalog.search.questions import Clause
from catalog.search.requests import Highlight, Segment
from catalog.values.folding import Token, tokens
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
    """What one word of a question matches, by kind of term; `prefix` where only the beginning is given."""

    typed: str
    exact: frozenset[str]
    stems: frozenset[str]
    key: str
    prefix: str = ""

    def matches(self, word: str, terms: Terms) -> bool:
        return bool(
            not self.exact.isdisjoint(terms.exact)
            or not self.stems.isdisjoint(terms.stems)
            or (len(self.key) >= LEAST_KEY and terms.name == self.key and may_be_name(word))
            or (self.prefix and any(form.startswith(self.prefix) for form in terms.exact))
        )


@dataclass
class Found:
    """A passage with the places of the first words in it that match, and which words of the question do."""

    passage: Passage
    spans: list[Span] = field(default_factory=list)
    matched: set[str] = field(default_factory=set)


def sought(clauses: Iterable[Clause]) -> tuple[Sought, ...]:
    """A phrase is shown by its words, which stand together somewhere in the line."""
    return tuple(
        _sought(token, is_prefix=clause.is_prefix and token is clause.parts[-1])
        for clause in clauses
        if not clause.excluded
        for token in (*([clause.whole] if clause.whole else ()), *clause.parts)
    )


def _sought(token: Token, *, is_prefix: bool) -> Sought:
    terms = token.terms
    prefix = terms.exact[0] if is_prefix else ""
    return Sought(token.text.lower(), frozenset(terms.exact), frozenset(terms.stems), terms.name, prefix)


def highlight(passages: Iterable[Passage], asked: tuple[Sought, ...]) -> Highlight | None:
    """Return the line of the passage with most of the words in it; of equals the first."""
    best: Found | None = None
    left = BUDGET
    for passage in passages:
        found, looked = _find(passage, asked, left)
        left -= looked
        if found.matched and (best is None or len(found.matched) > len(best.matched)):
            best = found
        if left <= 0 or (best and len(best.matched) == len(asked)):
            break
    return Highlight(best.passage.field, cut(best.passage.text, best.spans)) if best else None


def _find(passage: Passage, asked: tuple[Sought, ...], budget: int) -> tuple[Found, int]:
    """Return what matches within one line's length of the first match, and how many words were looked at."""
    found = Found(passage)
    looked = 0
    for start, end in _from(passage.text, _entry(passage.text, asked)):
        looked += 1
        if looked > budget or (found.spans and start > found.spans[0][0] + AFTER):
            break
        _look_at(found, start, end, asked)
    return found, looked


def _look_at(found: Found, start: int, end: int, asked: tuple[Sought, ...]) -> None:
    """Note the word if it matches, else the matching parts of a joined word."""
    word, languages = found.passage.text[start:end], tuple(found.passage.languages)
    matched = _matched(word, terms_of(word, languages), asked)
    if matched:
        found.spans.append((start, end))
        found.matched |= matched
    elif not word.isalnum():
        for token in tokens(word, languages):
            place = (start + token.start, start + token.end)
            matched = _matched(token.text, token.terms, asked)
            if matched and place not in found.spans:
                found.spans.append(place)
                found.matched |= matched


def _matched(word: str, terms: Terms, asked: tuple[Sought, ...]) -> set[str]:
    return {each.typed for each in asked if each.matches(word, terms)}


def _entry(text: str, asked: tuple[Sought, ...]) -> int:
    """Where to begin: in a long text where a word stands as typed, since that is found at next to no cost."""
    if len(text) < LONG:
        return 0
    lowered = text.lower()
    places = [place for place in (lowered.find(each.typed) for each in asked) if place >= 0]
    return max(0, min(places) - AFTER) if places else 0


def _from(text: str, entry: int) -> Iterator[Span]:
    begin = text.rfind(" ", 0, entry) + 1 if entry else 0
    return ((begin + start, begin + end) for start, end in words(text[begin:]))


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
