"""Likeness of excerpts: the same words quoted, or the same content in another translation."""

from functools import lru_cache

from rapidfuzz.fuzz import partial_ratio

from catalog.lots.words.listing import listed
from catalog.twins.features import Excerpt
from catalog.values.folding import fold_key

LONGEST = 4_000  # characters compared
LEAST_WORDS = 4  # fewer are quoted alike by chance: "I am very glad"
QUOTED = 88  # of 100, from which the shorter stands within the longer
IN_COMMON = 0.6  # share of the shorter's words without which it cannot stand within the longer
CONTENT = 0.5  # share of content words from which two wordings may be one text translated twice
LEAST_CONTENT = 7
_PLAIN = frozenset(
    listed(
        "that this with have from they will would which were been your their them what when there than then "
        "more very upon into only some such also about other could should these those where after before "
        "shall must much many most here have being dear letter"
    )
)


def text_likeness(ours: tuple[Excerpt, ...], theirs: tuple[Excerpt, ...]) -> tuple[float, str]:
    """Return 0 to 1 and how: "same words", "another translation" or ""; other words prove nothing."""
    found = [_likeness(one, other) for one in ours[:6] for other in theirs[:6]]
    return max(found, default=(0.0, ""))


def _likeness(one: Excerpt, other: Excerpt) -> tuple[float, str]:
    if one.language and other.language and one.language != other.language:
        return 0.0, ""
    mine, yours = _words(one.words), _words(other.words)
    shorter, longer = sorted((mine, yours), key=len)
    if shorter.count(" ") + 1 < LEAST_WORDS:
        return 0.0, ""
    if not _may_stand_within(shorter, longer):
        return _content(mine, yours)
    same = partial_ratio(shorter, longer, score_cutoff=QUOTED)
    if same:
        return min(1.0, (shorter.count(" ") + 1) / 8), "same words"
    return _content(mine, yours)


def _may_stand_within(shorter: str, longer: str) -> bool:
    """Most words in common: the alignment costs a thousand times what these sets cost."""
    first, second = _word_set(shorter), _word_set(longer)
    return len(first & second) >= IN_COMMON * len(first)


def _content(mine: str, yours: str) -> tuple[float, str]:
    first, second = _telling(mine), _telling(yours)
    least = min(len(first), len(second))
    if least < LEAST_CONTENT:
        return 0.0, ""
    share = len(first & second) / least
    return (min(0.6, share), "another translation") if share >= CONTENT else (0.0, "")


@lru_cache(maxsize=2_000)
def _word_set(words: str) -> frozenset[str]:
    return frozenset(words.split())


@lru_cache(maxsize=2_000)
def _words(text: str) -> str:
    return fold_key(text[:LONGEST])


@lru_cache(maxsize=2_000)
def _telling(words: str) -> frozenset[str]:
    """Words of content, cut to their stem's length so that endings matter less."""
    return frozenset(word[:6] for word in words.split() if len(word) > 3 and word not in _PLAIN)
