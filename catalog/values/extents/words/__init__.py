"""Words for extents and sizes, one file per language; add one by writing it and registering it here.

Languages are read together, since one catalogue often mixes them; a word must not mean two different things.
"""

from catalog.registry import Shelf
from catalog.values.extents.words import english, french, german
from catalog.values.extents.words.shape import ExtentWords

languages: Shelf[ExtentWords] = Shelf("words for extents")
languages.register("en", english.WORDS)
languages.register("de", german.WORDS)
languages.register("fr", french.WORDS)

NUMBERS = {word: number for words in languages for number, word in enumerate(words.numbers.split(), 1)}
NUMBERS |= {word: 1 for words in languages for word in words.also_one.split()}
UNITS = {word: unit for words in languages for word, unit in words.units.items()} | {"cm": "cm", "mm": "mm"}
STATES = {word: state for words in languages for word, state in words.states.items()}
# Longest first, so that "and a half" is not read as "a" and "half".
PHRASES = dict(
    sorted((pair for words in languages for pair in words.phrases.items()), key=lambda pair: -len(pair[0]))
)
BY = frozenset(word for words in languages for word in words.by.split())
FORMATS = frozenset(word for words in languages for word in words.formats.split())
# One letter for each class of word; the reader of extents matches on these letters.
CLASSES = {
    word: letter
    for words in languages
    for letter, listed in (
        ("S", words.sides),
        ("L", words.leaves),
        ("H", words.sheets),
        ("D", words.bifolia),
        ("O", words.on),
        ("B", words.both_sides),
        ("", words.ignored),
    )
    for word in listed.split()
}
