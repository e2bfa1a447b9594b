"""Names compared blind to spelling, order and initials: Trotzky, L. Trotsky and Троцкий may be one person."""

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from catalog.lots.words.listing import listed
from catalog.lots.words.people import KIN, SALUTATIONS, TITLES, UNKNOWN
from catalog.values.folding import fold_key, search_key

SPELLING = 86  # of 100, from which two long names count as one name spelt twice
LEAST_FOR_SPELLING = 6  # letters; shorter ones are alike by chance

_SILENT = frozenset(fold_key(" ".join([*TITLES, *SALUTATIONS])).split()) | frozenset(
    listed(
        "the and of a an his her their to i jr esq camarade comrade dearest saint st von van de der du la le "
        "di da to monsieur sieur citoyen"
    )
)
_NOBODY = re.compile(
    rf"^(?:{UNKNOWN.replace(' ', '|')}|an? |{'|'.join(KIN)})|\b(?:{'|'.join(UNKNOWN.split())})\b"
)
_IDENTIFIED = re.compile(r"\[(?:his|her|their|the|i\.e\.)?[^\[\]]*\]")
_DATES = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Called:
    """One name: keys of its words, and the first letters of words and initials."""

    words: tuple[str, ...]
    initials: frozenset[str]
    letters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody, or some place, under one or more names; `observed` is how the description has it."""

    observed: str
    names: tuple[Called, ...]


def person(observed: str, *names: str) -> Person | None:
    """Return somebody who can be compared; None where the words name nobody ("his wife")."""
    called = tuple(
        dict.fromkeys(found for each in (observed, *names) if (found := _called(each)) is not None)
    )
    return Person(observed, called) if called else None


@lru_cache(maxsize=20_000)
def _called(name: str) -> Called | None:
    plain = _DATES.sub(" ", name[:300])
    if _NOBODY.search(plain.casefold().strip()):
        return None
    folded, keyed = fold_key(plain).split(), search_key(plain).split()
    kept = [(word, key) for word, key in zip(folded, keyed, strict=False) if word not in _SILENT]
    words = [(word, key) for word, key in kept if len(word) > 2]
    if not words:
        return None
    initials = frozenset(word[0] for word, _ in kept if len(word) <= 2)
    return Called(tuple(key for _, key in words), initials, tuple(word[0] for word, _ in words))


def agreement(ours: tuple[Person, ...], theirs: tuple[Person, ...]) -> tuple[float, Person, Person] | None:
    """Return how well any of these is any of those, 0 to 1, and which; None where a side names nobody."""
    if not ours or not theirs:
        return None
    pairs = ((same_person(one, other), one, other) for one in ours for other in theirs)
    return max(pairs, key=lambda pair: pair[0])


def same_person(one: Person, other: Person) -> float:
    return max(_same(mine, yours) for mine in one.names for yours in other.names)


def _same(mine: Called, yours: Called) -> float:
    """1: the same words; 0.8: one name has less than the other; 0.4: only given names like each other."""
    shared = [(word, match) for word in mine.words if (match := _match(word, yours.words))]
    if not shared:
        return 0.0
    left = [place for place, word in enumerate(mine.words) if word not in {each for each, _ in shared}]
    right = [place for place, word in enumerate(yours.words) if word not in {each for _, each in shared}]
    if len(shared) >= 2 and not (left and right):
        return 1.0
    if not left and not right:
        return 0.0 if _apart(mine.initials, yours.initials) else 1.0 if len(shared) > 1 else 0.9
    first = frozenset(mine.letters[place] for place in left) | mine.initials
    second = frozenset(yours.letters[place] for place in right) | yours.initials
    if _apart(first, second):
        return 0.3 if len(shared) >= 2 else 0.0
    return 0.8 if not (left and right) else 0.4 if len(shared) == 1 else 0.9


def _match(word: str, words: tuple[str, ...]) -> str:
    if word in words:
        return word
    if len(word) < LEAST_FOR_SPELLING:
        return ""
    near = (each for each in words if len(each) >= LEAST_FOR_SPELLING and ratio(word, each) >= SPELLING)
    return next(near, "")


def _apart(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether both have given names, and none of them can be the other's."""
    return bool(first) and bool(second) and not first & second
