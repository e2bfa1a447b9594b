"""Where sentences begin, among the abbreviations of the trade. Imports nothing."""

import re

from catalog.lots.words.listing import listed

# A stop behind these does not close a sentence. Single letters (initials, L. a. s.) never do.
_ABBREVIATIONS = frozenset(
    listed(
        "mr mrs ms dr st ste jr sr col gen capt lt maj sgt rev hon prof sir no nos vol vols ca c cf ed "
        "eds esq messrs "
        "jan feb mar apr jun jul aug sept sep oct nov dec feby jany inc co ltd bros approx fol "
        "aut sig autogr lat ver e.g i.e geb gest hrsg bd nr mme mlle mgr monogr eigenh masch "
        "qu gr kl sm obl viz temp wm chas geo jas jos thos robt alex benj danl saml edw "
        "rt brig adm lieut gov sen pres revd honble cmdr comdr ven"
    )
)
MOST_NESTED = 4  # brackets within brackets
_STOP = re.compile(
    r"(?P<word>[^\s.!?…]{0,12})(?P<stop>[.!?…]{1,6})(?P<close>[\"')\]]{0,3})(?P<blank>\s+(?:- "
    r")?)(?=[\w\"'(\[„£$€½¼¾])"
)


def sentence_starts(text: str) -> tuple[int, ...]:
    """Return the places where sentences of `text` begin; brackets are kept whole."""
    starts, depth, counted = [0], 0, 0
    paired = _without_unclosed(text)
    for found in _STOP.finditer(text):
        depth = max(0, depth + _opened(paired[counted : found.end("stop")]))
        counted = found.end("stop")
        inside = depth > 0 and not (depth == 1 and found["close"][-1:] in ("]", ")"))
        if not inside and _closes(text, found):
            starts.append(found.end())
            depth, counted = 0, found.end()
        elif found.end() - starts[-1] > 3000:
            depth = 0  # a bracket that is never closed
    return tuple(starts)


def _without_unclosed(text: str) -> str:
    """`text` without the brackets that are opened and never closed: they hold no sentence together."""
    unclosed: list[int] = []
    for found in re.compile(r"[][()]").finditer(text):
        if found[0] in "([":
            unclosed.append(found.start())
        elif unclosed:
            near = range(len(unclosed) - 1, max(-1, len(unclosed) - 1 - MOST_NESTED), -1)
            same = (at for at in near if text[unclosed[at]] + found[0] in ("()", "[]"))
            del unclosed[next(same, -1)]
    letters = list(text)
    for place in unclosed:
        letters[place] = " "
    return "".join(letters)


def _opened(part: str) -> int:
    return part.count("(") + part.count("[") - part.count(")") - part.count("]")


def _closes(text: str, found: "re.Match[str]") -> bool:
    following, following_words = text[found.end()], text[found.end() : found.end() + 4]
    if found["word"].endswith(("(", "[")) and found["close"]:
        return False  # `Mockport (?) 17 January`: a doubt in brackets
    word = found["word"].lstrip("([\"'-").lower()
    if _short(found) and re.match(r"[A-Z][a-z](?:[a-z]| )", following_words):
        return True
    if found["stop"] == "." and not found["close"] and (word in _ABBREVIATIONS or _initial(word)):
        return False
    return not following.islower()


def _initial(word: str) -> bool:
    """Whether the word before the stop is one letter; figures (`1p`, `1930`) are none."""
    return len(word) == 1 and word.isalpha()


def _short(found: "re.Match[str]") -> bool:
    """`n.p. Fine`: a small letter closes before a capital, but for the German `e. U.` and `m. U.`."""
    word = found["word"].lstrip("([\"'")
    return len(word) == 1 and word.islower() and word not in "emu"
