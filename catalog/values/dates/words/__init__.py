"""The languages in which dates are read and said. To add one: a file with `Words(...)` and a line here."""

from catalog.registry import Shelf
from catalog.values.dates.words.en import ENGLISH
from catalog.values.dates.words.fr import FRENCH
from catalog.values.dates.words.shape import Words

LANGUAGES: Shelf[Words] = Shelf("languages of dates")
LANGUAGES.register("en", ENGLISH)
LANGUAGES.register("fr", FRENCH)
