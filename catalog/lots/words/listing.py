"""Word lists are written as running text; this cuts them into words. Imports nothing."""


def listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())
