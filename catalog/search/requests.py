"""What may be asked of the index and what it answers: plain frozen values, free of the engine beneath."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Sort = Literal["relevance", "newest", "oldest", "title", "published"]
SORTS: tuple[Sort, ...] = ("relevance", "newest", "oldest", "title", "published")
MOST_ROWS = 100
"""Rows a page at most."""

DEEPEST_ROW = 10_000
"""Paging ends here: whoever wants all of them takes the dump."""

Years = tuple[int | None, int | None]
"""First and last year, both included; None leaves that side open. Astronomical: 0 is 1 BC."""


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """One question. `filters` maps the name of a facet to values: any of these, and all of the facets.

    `undated`: None puts no condition; False leaves the undated out; True asks for them alone or, beside
    `years`, for them too.
    """

    words: str = ""
    kind: tuple[str, ...] = ("item",)
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    years: Years | None = None
    undated: bool | None = None
    sort: Sort = "relevance"
    page: int = 1
    size: int = 24


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text, and whether it is what was asked for."""

    text: str
    is_match: bool = False


@dataclass(frozen=True, slots=True)
class Highlight:
    """The line that tells why: `field` is the property of the Record it stands in (`content`, `names` …)."""

    field: str
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """All that a row of results needs; keys and values as in the Record, words are for `pages`.

    `date`: a plain DateValue of the Record; `dates`: life years of an agent ("1879–1940"); `image`: the part
    id of an image, a stand-in drawing (see `image_nature`) only where there is no other; `roles`: only in
    lists by reference, how this entity refers to the one asked for.
    """

    ark: str
    kind: str
    title: str
    date: Mapping[str, Any] = field(default_factory=dict)
    dates: str = ""
    place: str = ""
    document_kind: str = ""
    level: str = ""
    reference_code: str = ""
    image: str = ""
    image_nature: str = ""
    image_alt: str = ""
    subtitle: str = ""
    summary: str = ""
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By language: title, subtitle and summary where the Record gives them in it; else a `name`."""
    names: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    highlight: Highlight | None = None


@dataclass(frozen=True, slots=True)
class FacetCount:
    """One value of a facet; `label` is empty where the value is a code that `pages` has words for."""

    value: str
    label: str
    count: int
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Decade:
    """A bar of the histogram: the decade's first year; one item may span several."""

    first_year: int
    count: int


@dataclass(frozen=True, slots=True)
class Counts:
    """All that a results page counts; see SearchResult."""

    facets: Mapping[str, tuple[FacetCount, ...]]
    histogram: tuple[Decade, ...]
    undated: int


@dataclass(frozen=True, slots=True)
class Spelling:
    """The question with one word spelt as the archive has it, or a phrase as words, and its total."""

    words: str
    total: int


@dataclass(frozen=True, slots=True)
class Relaxation:
    """How many would be found without one condition: a facet's filter, `years` or `word`.

    `value` and `label`: the facet's value and its title; of a word the words that remain and the one dropped.
    """

    condition: str
    value: str
    label: str
    total: int


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What to try where nothing was found; every way offered does find something."""

    spellings: tuple[Spelling, ...] = ()
    relaxations: tuple[Relaxation, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The answer; `total` and all counts are exact. `facets` keeps the order of the shelf.

    `histogram` and `undated` count without the request's own condition on years, so that a range can be
    widened.
    """

    hits: tuple[Hit, ...]
    total: int
    facets: Mapping[str, tuple[FacetCount, ...]] = field(default_factory=dict)
    histogram: tuple[Decade, ...] = ()
    undated: int = 0
    took_ms: float = 0.0
    suggestion: Suggestion | None = None


@dataclass(frozen=True, slots=True)
class Suggestions:
    """As-you-type answers in four groups."""

    items: tuple[Hit, ...] = ()
    people: tuple[Hit, ...] = ()
    places: tuple[Hit, ...] = ()
    essays: tuple[Hit, ...] = ()


@dataclass(frozen=True, slots=True)
class References:
    """Who refers to an entity, in order of date; roles are counted over all, whatever role is asked for."""

    hits: tuple[Hit, ...]
    total: int
    roles: tuple[FacetCount, ...] = ()
    histogram: tuple[Decade, ...] = ()
    undated: int = 0


@dataclass(frozen=True, slots=True)
class Children:
    """What lies directly beneath, in order of reference code; `beneath` counts their own children by ARK."""

    hits: tuple[Hit, ...]
    total: int
    beneath: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Items beside an item: before and after it in its correspondence, of the same day, of the same place."""

    previous: Hit | None = None
    following: Hit | None = None
    correspondence: int = 0
    same_day: tuple[Hit, ...] = ()
    same_place: tuple[Hit, ...] = ()


@dataclass(frozen=True, slots=True)
class IndexState:
    """`last`: number of the last ledger entry the index holds; `documents`: how many entities are in it.

    `subjects`: the mark of the tree of subjects that it was built with.
    """

    last: int
    documents: int
    subjects: str = ""


class IndexUnavailable(Exception):  # noqa: N818 - a state of affairs that doors put into words
    """There is no index to ask and it is too large to build while a reader waits: run `rebuild_search`."""
