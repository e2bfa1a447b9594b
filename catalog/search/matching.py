"""From clauses to the engine's query: each word in every group of fields, with weights."""

import re
from collections.abc import Iterable

from tantivy import Occur, Query

from catalog.search.engine import LEAST_KEY
from catalog.search.fields import schema
from catalog.search.queries import all_of, any_of, term
from catalog.search.questions import Clause
from catalog.values.folding import Token

WEIGHTS = {"title": 4.0, "names": 3.0, "text": 1.0}
STEM_WEIGHT = 0.5
KEY_WEIGHT = 0.5
"""A like spelling counts less than the same word, and is asked beside it: neither alone finds all."""


def words_query(clauses: Iterable[Clause], groups: Iterable[str] = tuple(WEIGHTS)) -> Query:
    """All clauses must match and no excluded one; `groups` of fields.py in which to look."""
    asked, looked = list(clauses), tuple(groups)
    wanted = all_of(clause_query(each, looked) for each in asked if not each.excluded)
    without = [(Occur.MustNot, clause_query(each, looked)) for each in asked if each.excluded]
    return Query.boolean_query([(Occur.Must, wanted), *without]) if without else wanted


def clause_query(clause: Clause, groups: tuple[str, ...]) -> Query:
    if clause.is_phrase:
        return any_of(_phrase(clause.parts, group) for group in groups)
    if clause.is_prefix:
        *before, last = clause.parts
        return all_of([*(word_query(each, groups) for each in before), _prefix(last, groups)])
    parts = all_of(word_query(each, groups) for each in clause.parts)
    return any_of([word_query(clause.whole, groups), parts]) if clause.whole else parts


def word_query(token: Token, groups: tuple[str, ...]) -> Query:
    """The word itself in any group, words of its stem, names spelt alike."""
    exact = (
        Query.boost_query(term(group, form), WEIGHTS[group]) for group in groups for form in token.terms.exact
    )
    stems = (term("stems", stem) for stem in token.terms.stems) if "text" in groups else ()
    key = [token.terms.name] if len(token.terms.name) >= LEAST_KEY else []
    return any_of(
        [
            *exact,
            *(Query.boost_query(stem, STEM_WEIGHT) for stem in stems),
            *(Query.boost_query(term("keys", each), KEY_WEIGHT) for each in key),
        ]
    )


def _phrase(parts: tuple[Token, ...], group: str) -> Query:
    first = parts[0].position
    placed: list[str | tuple[int, str]] = [(each.position - first, each.terms.exact[0]) for each in parts]
    return Query.boost_query(Query.phrase_query(schema(), group, placed), WEIGHTS[group])


def _prefix(token: Token, groups: tuple[str, ...]) -> Query:
    """Words that begin so; the engine gives all of them one weight, the word itself gets its own on top."""
    pattern = re.escape(token.terms.exact[0]) + ".*"
    begun = (
        Query.boost_query(Query.regex_query(schema(), group, pattern), WEIGHTS[group]) for group in groups
    )
    return any_of([*begun, word_query(token, groups)])
