"""Word lists are written as running text; this cuts them into words. Imports nothing."""


def listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


def any_of(words: tuple[str, ...]) -> str:
    """The words as one choice of a pattern, the longest first: none hides behind its beginning."""
    return "|".join(sorted(words, key=len, reverse=True))
