"""Whether words may be the name of somebody or of a place; a sentence is left unread, never forced."""

import re

from catalog.chain.silence import is_unknown

_LIFE = re.compile(
    r"(?:(?:born|died|active|act\.|fl\.|b\.|d\.|ca?\.|about)\s*)*"
    r"(?:[A-Z][a-z]+ )?(?:\d{3,4}s?\??~?)?\s*"
    r"(?:[-–—]\s*(?:(?:died|d\.|ca?\.|about)\s*)?(?:[A-Z][a-z]+ )?(?:\d{2,4}\??~?)?)?"
)
_TOO_MANY = 16
_STRANGE_WORDS = """
is was were are been be has had have not did does see seen glued listed located mentioned recorded
according under review updated acquired purchased sold bought given donated received obtained
presented consigned exchanged lent loaned transferred transfered which who whose whom that this
these those where when until till after before since about because although however probably
possibly perhaps likely accessioned deaccessioned exhibited published on as via through from it they
he she there here executrix executor according by to
"""
_STRANGE = frozenset(_STRANGE_WORDS.split())
_PLAIN_WORDS = """
de da di du del della des der den dem van von und et y e la le les the of and or & zu af av ter ten
al his her their its a an in at for
"""
_PLAIN = frozenset(_PLAIN_WORDS.split())
_HEADS_WORDS = """
by from to until after before purchased sold acquired gift gifts given donated listed located
consigned bequest bequeathed exchanged lent loaned obtained received transferred sale original under
updated presented commissioned possessed see
"""
_HEADS = frozenset(_HEADS_WORDS.split())
_KIN = re.compile(
    r"(?:(?:his|her|their|its|the (?:artist|writer|author|sitter)[’']s|[A-Z][\w.]+[’']s) )"
    r"(?:\w+[ -]){0,2}?(?:wife|husband|widow|widower|son|daughter|brother|sister|nephew|niece|cousin|mother|"
    r"father|grandson|granddaughter|grandfather|grandmother|heirs?|estate|family|children|grandchildren|"
    r"partner|uncle|aunt|friend|secretary|executors?|descendants?|siblings|half[ -]brother|companion|sons|"
    r"daughters|grand-?niece|grand-?nephew|step-?son|step-?daughter|widows?|daughter-in-law|son-in-law)"
    r"(?: and (?:his |her )?[\w-]+)?|"
    r"(?:the )?(?:grand)?(?:son|daughter|brother|sister|wife|widow|nephew|niece|cousin|father|mother|heirs?|"
    r"descendants?|executors?) of (?:the )?[\w’'. ]+",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"[$£€¥%=*@<>{}\\|~^?]")
"""No name and no place bears these; what does is no understood step."""
_TAIL = re.compile(r" (?:[sS]ale|auction|purchase|gift|bequest)$")
INSTITUTION = re.compile(
    r".*\b(?:Institute|Institution|Museum|University|College|Library|Society|Academy|Foundation|Archives?)\b.*"
)
SUFFIX = re.compile(
    r"(?:(?:Jr|Sr)\.? and .*|Jr|Sr|Inc|Incorporated|Ltd|Limited|LLC|L\.L\.C|Co|Corp|"
    r"Esq|M\.?D|Ph\.?D|M\. ?P|S\.?A|R\.?A|"
    r"G\.?m\.?b\.?H|II|III|IV|V|2nd|3rd|4th|the (?:Elder|Younger)|(?:\d+(?:st|nd|rd|th) )?(?:Duke|Earl|Lord|"
    r"Baron|Viscount|Marquess|Marquis|Count|Comte|Prince|Baronet|Lady|Baroness|Duchess|Countess|Marchioness|"
    r"Bishop|King|Queen)\b.*|subsequently .*|later .*)\.?",
)


def is_life(words: str) -> bool:
    return bool(words.strip()) and bool(re.search(r"\d{3}", words)) and bool(_LIFE.fullmatch(words.strip()))


def is_kin(words: str) -> bool:
    """“his wife”, after which the name follows."""
    return bool(_KIN.fullmatch(words.strip()))


def is_name(words: str) -> bool:
    """Whether the words may be a name: few of them, no verb, no sentence."""
    bare = re.sub(r"\[[^\]]*\]|\([^)]*\)", " ", words)
    tokens = re.findall(r"[^\W_][\w’'.-]*", bare)
    if not any(token[0].isalpha() for token in tokens) or len(tokens) > _TOO_MANY:
        return False
    if _TAIL.search(bare) or _SIGNS.search(bare):
        return False
    lowered = [token for token in tokens if token[0].islower()]
    strange = any(token.rstrip(".") in _STRANGE for token in lowered)
    if strange or tokens[-1] in _PLAIN or tokens[0].lower() in _HEADS:
        return False
    return sum(token not in _PLAIN for token in lowered) <= 3


def is_place(words: str) -> bool:
    """Whether the words may be a place: it begins with a capital, no verb, no number but in brackets."""
    bare = re.sub(r"\([^)]*\)", " ", words).strip()
    tokens = re.findall(r"[^\W_][\w’'.-]*", bare)
    if is_unknown(bare) or _SIGNS.search(bare):
        return False
    if not tokens or len(tokens) > 12 or not (bare[0].isupper() or not bare[0].isascii() or bare[0] in "'’"):
        return False
    lowered = [token for token in tokens if token[0].islower()]
    strange = any(token.rstrip(".") in _STRANGE for token in lowered)
    return (
        not strange and sum(token not in _PLAIN for token in lowered) <= 2 and not re.search(r"\d{3}", bare)
    )
