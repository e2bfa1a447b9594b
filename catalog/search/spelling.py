"""What to try where nothing was found: nearest spellings, and conditions to drop, one at a time."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from tantivy import Query

from catalog.search.conditions import conditions
from catalog.search.facets import facets
from catalog.search.fields import schema
from catalog.search.matching import WEIGHTS, clause_query, words_query
from catalog.search.queries import all_of, any_of, one_of, total_of
from catalog.search.questions import Clause, read_question, respelt, without
from catalog.search.reader import Reader
from catalog.search.requests import Relaxation, SearchRequest, Spelling, Suggestion
from catalog.values.folding import tokens

LONG_WORD = 6
"""From this length on two letters may be wrong, below it one."""

LEAST_WORD = 3
MOST_SPELLINGS = 3
LOOKED_AT = 40
"""Documents with a like word that are read for how they spell it."""

MOST_WORDS = 600


def suggestion_for(request: SearchRequest, clauses: tuple[Clause, ...], reader: Reader) -> Suggestion:
    return Suggestion(
        spellings=tuple(islice(_spellings(request, clauses, reader), MOST_SPELLINGS)),
        relaxations=tuple(each for each in _relaxations(request, clauses, reader) if each.total),
    )


def found_by(request: SearchRequest, reader: Reader) -> int:
    words = words_query(read_question(request.words, reader.languages))
    return _count(all_of([words, *conditions(request, reader)]), reader)


def _count(query: Query, reader: Reader) -> int:
    return total_of(reader.searcher.search(query, 1))


# --- conditions to drop -------------------------------------------------------------------------------------


def _relaxations(request: SearchRequest, clauses: tuple[Clause, ...], reader: Reader) -> Iterator[Relaxation]:
    for name, values in request.filters.items():
        titles = reader.titles_of(values) if facets[name].titled else {}
        for value in values:
            left = tuple(each for each in values if each != value)
            fewer = replace(request, filters={**request.filters, name: left})
            yield Relaxation(name, value, titles.get(value, ""), found_by(fewer, reader))
    if request.years or request.undated is not None:
        yield Relaxation("years", "", "", found_by(replace(request, years=None, undated=None), reader))
    for clause in clauses if len(clauses) > 1 else ():
        fewer = replace(request, words=without(request.words, clause))
        yield Relaxation("word", fewer.words, clause.typed, found_by(fewer, reader))


# --- like words ---------------------------------------------------------------------------------------------


def _spellings(request: SearchRequest, clauses: tuple[Clause, ...], reader: Reader) -> Iterator[Spelling]:
    """Replace words that are found nowhere, one at a time, by words that are; take a phrase word by word."""
    for clause in clauses:
        for instead in _instead(clause, request, reader):
            words = respelt(request.words, clause, instead)
            if total := found_by(replace(request, words=words), reader):
                yield Spelling(words, total)


def _instead(clause: Clause, request: SearchRequest, reader: Reader) -> list[str]:
    if clause.excluded:
        return []
    if clause.is_phrase:
        return [" ".join(token.text for token in clause.parts)]
    if len(clause.parts) > 1 or _is_known(clause, reader):
        return []
    return like_words(clause.parts[0].terms.exact[0], request.kind, reader)


def _is_known(clause: Clause, reader: Reader) -> bool:
    return _count(clause_query(clause, tuple(WEIGHTS)), reader) > 0


def like_words(folded: str, kinds: tuple[str, ...], reader: Reader) -> list[str]:
    """Return words of the archive near the folded one, as they are spelt there, the nearest first.

    The engine finds documents that have a like word but not the word itself, so these are read for it.
    """
    if len(folded) < LEAST_WORD:
        return []
    most = 2 if len(folded) >= LONG_WORD else 1
    like = any_of(Query.fuzzy_term_query(schema(), group, folded, most) for group in WEIGHTS)
    query = all_of([like, *([one_of("kind", kinds)] if kinds else [])])
    tally: Counter[tuple[int, str]] = Counter()
    spelt: dict[str, str] = {}
    for _, address in reader.searcher.search(query, LOOKED_AT, count=False).hits:
        passages = json.loads(reader.searcher.doc(address).get_first("passages") or b"[]")
        for plain, word in dict(_plain_words(passages)).items():
            away = distance(folded, plain, most)
            if away <= most:
                tally[away, plain] += 1
                spelt.setdefault(plain, word)
    nearest = sorted(tally, key=lambda each: (each[0], -tally[each], each[1]))
    return [spelt[plain] for _, plain in nearest[:MOST_SPELLINGS]]


def _plain_words(passages: list[list[str]]) -> Iterator[tuple[str, str]]:
    left = MOST_WORDS
    for _, text, *_ in reversed(passages):  # names and titles stand last
        for token in tokens(text):
            if (left := left - 1) < 0:
                return
            yield token.terms.exact[0], token.text


def distance(one: str, other: str, most: int) -> int:
    """Return how many letters to add, drop, change or swap; whatever is above `most` is `most` + 1."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        now = [row]
        for column, against in enumerate(other, 1):
            cost = min(last[column] + 1, now[-1] + 1, last[column - 1] + (letter != against))
            swapped = row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == against
            now.append(min(cost, before[column - 2] + 1) if swapped else cost)
        before, last = last, now
    return min(last[-1], most + 1)
