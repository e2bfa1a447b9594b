"""Personal names in parts, in direct and in filing order; the script of a text. Imports languages."""

import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from catalog.values.languages import default_script

NO_SCRIPT = "Zyyy"
_SHARE = (
    0.8  # of the letters, which one script must have: a foreign initial or two does not make a text mixed
)

# First word of a letter's Unicode name -> ISO 15924.
_SCRIPT_BY_WORD = {
    "LATIN": "Latn",
    "CYRILLIC": "Cyrl",
    "GREEK": "Grek",
    "COPTIC": "Copt",
    "HEBREW": "Hebr",
    "ARABIC": "Arab",
    "SYRIAC": "Syrc",
    "ARMENIAN": "Armn",
    "GEORGIAN": "Geor",
    "ETHIOPIC": "Ethi",
    "DEVANAGARI": "Deva",
    "BENGALI": "Beng",
    "TAMIL": "Taml",
    "THAI": "Thai",
    "TIBETAN": "Tibt",
    "MONGOLIAN": "Mong",
    "GLAGOLITIC": "Glag",
    "CJK": "Hani",
    "HIRAGANA": "Hira",
    "KATAKANA": "Kana",
    "HANGUL": "Hang",
}
_FAMILY_FIRST = {"Hani", "Hira", "Kana", "Jpan", "Hang", "Kore"}
_FAMILY_FIRST_LANGUAGES = {"hu", "hun", "vi", "vie"}


@dataclass(frozen=True)
class PersonalName:
    """One name of one person. Someone known by a single name has it in `given`.

    `particle` is one that does not file with the family name (von, de); one that does, as in De Gaulle,
    belongs to `family`. `suffix` is part of the name (Jr., II), `dates` never are and no form shows them.
    `kind` is a key: birth, married, pseudonym ...
    """

    family: str = ""
    given: str = ""
    patronymic: str = ""
    particle: str = ""
    suffix: str = ""
    dates: str = ""
    script: str = ""
    language: str = ""
    kind: str = ""

    @property
    def display(self) -> str:
        """The name as one says it: Lev Davidovich Trotsky; in Hungarian Bartók Béla; 毛泽东 unspaced."""
        own = self._spaced(self.given, self.patronymic)
        surname = self._spaced(self.particle, self.family)
        if not self._family_first():
            return self._spaced(own, surname, self.suffix)
        glue = "" if guess_script(self.family + self.given) in {"Hani", "Jpan"} else " "
        return self._spaced(glue.join(filter(None, (surname, own))), self.suffix)

    @property
    def inverted(self) -> str:
        """The name as it is filed: Goethe, Johann Wolfgang von; King, Martin Luther, Jr."""
        if self._family_first() or not self.family:
            return self.display
        own = self._spaced(self.given, self.patronymic, self.particle)
        return ", ".join(filter(None, (self.family, own, self.suffix)))

    def _family_first(self) -> bool:
        script = self.script or guess_script(self.family + self.given)
        # A Chinese name in Latin letters may be in either order, so its language does not decide.
        return script in _FAMILY_FIRST or self.language in _FAMILY_FIRST_LANGUAGES

    @staticmethod
    def _spaced(*parts: str) -> str:
        return " ".join(filter(None, parts))


def guess_script(text: str) -> str:
    """Return the ISO 15924 code of the script that has four fifths of the letters.

    Kana makes ideographs beside it Jpan, Hangul makes them Kore. "Zyyy" where there are no letters, where
    they are of a script not known here, and where none prevails: "Троцкий (Trotsky)" is not guessed at.
    """
    counts = Counter(_script_of(letter) for letter in text if letter.isalpha())
    _pool(counts, "Jpan", ("Hira", "Kana"))
    _pool(counts, "Kore", ("Hang",))
    if not counts:
        return NO_SCRIPT
    script, letters = counts.most_common(1)[0]
    return script if letters >= _SHARE * counts.total() else NO_SCRIPT


def _pool(counts: "Counter[str]", together: str, marks: tuple[str, ...]) -> None:
    """Count ideographs in with the letters of Japan or Korea when any of those stand beside them."""
    own = sum(counts.pop(mark, 0) for mark in marks)
    if own:
        counts[together] = own + counts.pop("Hani", 0)


@lru_cache(maxsize=4096)
def _script_of(letter: str) -> str:
    word = unicodedata.name(letter, "").split(" ", 1)[0].split("-", 1)[0]
    return _SCRIPT_BY_WORD.get(word, NO_SCRIPT)


def script_of_name(name: PersonalName) -> str:
    """Return the script the cataloguer gave, else the one the letters show, else that of the language."""
    guessed = guess_script(name.family + name.given)
    if name.script or guessed != NO_SCRIPT:
        return name.script or guessed
    return default_script(name.language) if name.language else NO_SCRIPT
