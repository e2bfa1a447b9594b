"""Stems, cut in the original script and folded afterwards, since accents carry grammar. Uses Snowball."""

import threading
import unicodedata

import snowballstemmer

from catalog.values.folding.letters import fold, modern_russian
from catalog.values.languages import default_script
from catalog.values.names import guess_script

# ISO 639-1 and 639-2/3 -> Snowball's name
_ALGORITHMS = {
    code: algorithm
    for algorithm, codes in {
        "arabic": "ar ara",
        "armenian": "hy hye arm",
        "czech": "cs ces cze",
        "danish": "da dan",
        "dutch": "nl nld dut",
        "english": "en eng",
        "finnish": "fi fin",
        "french": "fr fra fre",
        "german": "de deu ger",
        "greek": "el ell gre",
        "hungarian": "hu hun",
        "italian": "it ita",
        "norwegian": "no nor nb nob",
        "persian": "fa fas per",
        "polish": "pl pol",
        "portuguese": "pt por",
        "romanian": "ro ron rum",
        "russian": "ru rus",
        "spanish": "es spa",
        "swedish": "sv swe",
        "turkish": "tr tur",
        "yiddish": "yi yid",
    }.items()
    for code in codes.split()
}
_BY_SCRIPT = {"Latn": ("en",), "Cyrl": ("ru",), "Grek": ("el",), "Armn": ("hy",), "Arab": ("ar",)}
_own = threading.local()  # a Snowball stemmer holds the word it works on, so threads must not share one


def stems(word: str, languages: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return the folded stems of one word: one for each of `languages` written in its script.

    Where none of them is, the script decides: Cyrillic is cut as Russian, Latin as English, and so on.
    Numbers and scripts without a stemmer have none.
    """
    script = guess_script(word)
    fitting = tuple(code for code in languages if code in _ALGORITHMS and default_script(code) == script)
    found = (fold(_stem(word, code)) for code in fitting or _BY_SCRIPT.get(script, ()))
    return tuple(dict.fromkeys("".join(stem.split()) for stem in found if stem))


def _stem(word: str, language: str) -> str:
    algorithm = _ALGORITHMS[language]
    plain = word.replace("’", "'")
    if algorithm == "turkish":
        plain = plain.replace("İ", "i").replace("I", "ı")
    plain = unicodedata.normalize("NFC", plain.casefold())
    if algorithm == "russian":
        plain = modern_russian(plain)
    stemmers = _own.__dict__
    if algorithm not in stemmers:
        stemmers[algorithm] = snowballstemmer.stemmer(algorithm)
    return str(stemmers[algorithm].stemWord(plain))
