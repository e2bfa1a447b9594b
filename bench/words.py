"""Invented words with a natural frequency curve, in five scripts, and evidently invented names made of them.

Nothing here is a word of a language or the name of anybody; the same seed gives the same words.
"""

import random
from functools import cache
from itertools import accumulate

SYLLABLES = {
    "Latn": "ba be bi bo da dé di fa fe gi go ka la lé li lo ma me mi mo na ne ni no pa ra re ri ro sé si ta "
            "te ti to va ve vi vo za ze zü ğa şe çi öl ün",
    "Cyrl": "ба бе ви во га де жи за ко ла ле ми мо на не по ра ре си со та те фи хо ча ше ю я",
    "Grek": "βα γε δι θο κα λε μι νο πα ρε σι το φα χε ψι",
    "Arab": "با دو را سا شي عا فا قا كو لا ما نو ها وي",
    "Hebr": "בא גו די הו זי חא טו כי לא מו ני סא פו קי רא שו",
}  # fmt: skip
SOUNDS = {script: syllables.split() for script, syllables in SYLLABLES.items()}
SHARES = {"Latn": 0.8, "Cyrl": 0.1, "Grek": 0.04, "Arab": 0.03, "Hebr": 0.03}
LANGUAGES = {"Latn": "fr", "Cyrl": "ru", "Grek": "el", "Arab": "ar", "Hebr": "he"}
VOCABULARY = 30_000
FLATTENING = 2.7
"""Zipf's law as Mandelbrot amended it: the n-th word's share goes with 1 / (n + this)."""


@cache
def _vocabulary() -> tuple[list[str], list[float]]:
    """Return the words and their cumulated weights; commonest first, every script throughout."""
    dice = random.Random("vocabulary")
    scripts, shares = list(SHARES), list(SHARES.values())
    words: dict[str, None] = {}
    while len(words) < VOCABULARY:
        (script,) = dice.choices(scripts, shares)
        length = 1 + min(4, len(words).bit_length() // 4)
        words["".join(dice.choices(SOUNDS[script], k=dice.randint(max(1, length - 1), length + 1)))] = None
    return list(words), list(accumulate(1 / (n + FLATTENING) for n in range(1, VOCABULARY + 1)))


class Words:
    """Draws words by the frequency curve, many at a time since one at a time costs thrice as much."""

    STORE = 50_000

    def __init__(self, seed: object) -> None:
        self.dice = random.Random(f"words {seed}")
        self.store: list[str] = []
        self.at = 0

    def take(self, count: int) -> str:
        """Return so many words with a space between them."""
        if self.at + count > len(self.store):
            words, weights = _vocabulary()
            self.store, self.at = self.dice.choices(words, cum_weights=weights, k=self.STORE), 0
        self.at += count
        return " ".join(self.store[self.at - count : self.at])

    def sentence(self, count: int) -> str:
        text = self.take(count)
        return f"{text[:1].upper()}{text[1:]}."

    def name(self, script: str = "Latn") -> str:
        """Return one invented name of two to four syllables."""
        made = "".join(self.dice.choices(SOUNDS[script], k=self.dice.randint(2, 4)))
        return made[:1].upper() + made[1:]
