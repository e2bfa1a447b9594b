"""Where a text names the kind of piece, as a code or in words, and what that says of body and signature.

Add a spelling in `words.kinds`; this module holds only how spellings are put together.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from catalog.lots.kinds_told import told
from catalog.lots.lot import Lot
from catalog.lots.words.kinds import BODIES, CODES, FRENCH, GERMAN, NEEDS_STOP, NOUNS

STRONG, WEAK = 2, 1
_SPACED = {code: r"\.? ?".join(code) + r"\.?" for code in CODES if code.isupper()}
_CODE = re.compile(
    r"(?<![\w.&'-])(?P<code>"
    + "|".join(sorted(map(re.escape, CODES), key=len, reverse=True))
    + r")(?P<many>s|'s)?"
    r"(?![\w&'])"
)
_STOPPED = re.compile(
    r"(?<![\w.&])(?P<code>(?:[ATLDNMQCPES]\. ?|Ms\.? ?){1,4}[Ss]\.|A\. ?L\.(?= )|T\. ?L\.(?= ))(?![\w])"
)
_ADJECTIVES = "|".join(BODIES.values())
_NOUNS = "|".join(f"(?P<{name}>{words})" for name, words in NOUNS.items())
_FILL = r"(?:(?!signed\b|and\b|to\b|from\b|of\b|in\b|on\b|by\b)[a-z][\w'-]* ){0,2}?"
_LONG = re.compile(
    rf"\b(?:(?P<front>(?:signed|inscribed) )?(?P<body>{_ADJECTIVES}),? (?:and )?(?P<mid>signed )?{_FILL})?"
    rf"(?P<lone>signed )?(?:{_NOUNS})\b"
    rf"(?:,? (?P<hand>hand-?written|typed|in holograph))?(?P<signed>,? (?:and |boldly )?"
    rf"signed|,? in (?:an? )?(?:[\w'-]+ ){{1,3}}hand,? signed)?",
    re.IGNORECASE,
)
_HEADLINE_END = re.compile(
    r"(?<=[a-z] )[Ss]ignatures?\. (?=[A-Z])|(?<=- )Signature(?= {2}|$)"
)  # `12. Amos Testa Signature. Rare ...`
_SIGNED_SOON = re.compile(
    r"[^.;]{0,90}?\b(?:and|is|been|boldly|hand)? ?signed\b"
    r"|[^.;]{0,60}?\bwith (?:an? |his |her )?(?:\w+ ){0,2}signature\b|"
    r"[^;]{0,240}?\. Signed [\"'(]|"
    r"\s*\(\s*[\"'][^\"')]{1,60}[\"']\s*\)|,? [\"'][^\"']{1,60}[\"']"
)
_SIGNED_AT_ALL = re.compile(r"(?<!not )\bsigned\b", re.IGNORECASE)
_UNSIGNED = re.compile(r"[^.;]{0,60}?\b(?:unsigned|not signed|in the third person)\b")
_FRENCH = re.compile("|".join(f"(?P<f{at}>{words})" for at, (words, _) in enumerate(FRENCH)), re.IGNORECASE)
_GERMAN = re.compile("|".join(f"(?P<g{at}>{words})" for at, (words, _) in enumerate(GERMAN)), re.IGNORECASE)
_IS_FRENCH = re.compile(
    r"\b(?:le|la|les|du|des|une|dans|avec|sur|pour|au|aux|pages?|lettre)\b", re.IGNORECASE
)
_FRENCH_TRADE = re.compile(
    r"\bin-(?:4|8|12|16|fol)|[LPBC]\. ?a\. ?s\.|[lc]\.a\.s\.|\ba\. ?s\. [«\",(]|n° ?\d|\bfr\."
    r"|\bcartes? postales? a\. ?s\.|\bautographes? signée?s?\b"
    r"|\b(?:photographies?|pièces?|documents?|tapuscrits?|textes?|brevets?|quittances?|notes?|lettres?) "
    r"(?:dédicacée?s?|signée?s?)\b"
    r"|\bcartes? (?:de visite |postales? )?autographes?\b",
    re.IGNORECASE,
)
_FRANKED = re.compile(
    r"\b(?:envelope|cover|address (?:panel|leaf)|letter sheet|panel) (?:hand-?)?(?:free[ -])?franked"
    r"|\b(?:free[ -]?frank(?:ed)?|franking signature)(?: (?:envelope|cover|address (?:panel|leaf)|"
    r"signature))?",
    re.IGNORECASE,
)
_COVER = re.compile(
    r"\b(?:(?:auto(?:graphed|graph)|signed) ?)*(?:first day (?:cover|envelope)s?)(?: FDC)?", re.IGNORECASE
)
_FRAGMENT = re.compile(
    r"\b(?:fragment of (?:a |an )?(?:autograph )?letter|autograph (?:letter )?fragment"
    r"|(?:autograph )?address (?:of|from) (?:a )?letter(?:, in the autograph of)?|autograph address)",
    re.IGNORECASE,
)
_PICTURE = re.compile(
    r"\b(?:(?:portrait )?photo(?:graph)?|portrait|carte-de-visite|cabinet (?:card|photograph)|"
    r"headshot|print)s?"
    r"(?: (?:of|by|showing|depicting) [^.;]{2,160}?)?(?:, [\d½¼¾./]+\"? ?x ?[\d½¼¾./]+"
    r"(?:\"| ?mm| ?cm| ?in\.?| ?inches)?)?,? (?:\w+ ){0,2}?(?P<how>signed|inscribed)(?P<more> "
    r"(?:and|&) (?:signed|inscribed))?"
    r"|\b(?P<front>inscribed (?:and |& )?)?signed (?:(?:and|&) inscribed )?(?:(?!\w+\. [A-Z]|(?:by|with|to|"
    r"on|of|letter|document|card|note|cheque|check)\b)[\w.\"'/&-]+ ){0,9}?"
    r"(?:photo(?:graph)?|portrait|headshot)s?\b|\binscribed (?:portrait )?photo(?:graph)?s?\b",
    re.IGNORECASE,
)
_LEAF = re.compile(
    r"\bsigned (?:[\w.\"-]+ ){0,4}?(?:album (?:page|leaf)|page|sheet|slip|cut|(?:base|foot|"
    r"basket)?ball|bat|book|jersey|program(?:me)?|menu|magazine|record|poster|ticket|bookplate|"
    r"banknote)\b|\b(?:cut|album page|card) signed\b"
    r"|\b(?:(?:base|foot|basket)ball|bat|jersey|menu|program(?:me)?|poster|ticket|banknote|bookplate) "
    r"(?:\w+ ){0,2}?signed by (?=[A-Z])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming of the kind at `text[start:end]`; `printed` says that a code, not words, was read."""

    start: int
    end: int
    code: str
    body: str = ""
    strength: int = STRONG
    printed: bool = False
    language: str = "en"


@lru_cache(maxsize=8)
def mentions(lot: Lot) -> tuple[Mention, ...]:
    """All namings of a kind in their order, quotations left out; overlapping ones are decided by length."""
    found = _found(lot.bare)
    if not found:  # a description may be known from a quotation alone
        found = [one for one in _found(lot.straight) if one.strength == STRONG]
    kept: list[Mention] = []
    for each in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return tuple(kept)


def _found(text: str) -> list[Mention]:
    return [*_codes(text), *_long_forms(text), *_special(text), *_foreign(text)]


def _codes(text: str) -> Iterator[Mention]:
    for found in _CODE.finditer(text):
        code = found["code"]
        if code not in NEEDS_STOP or _trade_place(text, found.start(), found.end()):
            yield Mention(*found.span(), CODES[code], _body_of(CODES[code]), printed=True)
    for found in _STOPPED.finditer(text):
        code = re.sub(r"[. ]", "", found["code"])
        normal = CODES.get(code) or CODES.get(code.upper())
        if normal and normal != "SP":
            yield Mention(*found.span(), normal, _body_of(normal), printed=True)


def _trade_place(text: str, start: int, end: int) -> bool:
    """A short code counts where what follows is the trade's: a comma, "in French", "signed", "(2)", "to"."""
    before = text[max(0, start - 12) : start]
    return re.match(
        r"[,.:;]|\s*\(|\s+(?:in|signed|on|by|to|from|one|two|as|of|à|au|an|with|\"|«)", text[end : end + 12]
    ) is not None and (not re.search(r"\d\s*$|[A-Z]{2,}\s$", before))


def _body_of(code: str) -> str:
    return code[0] if code[0] in "AT" else ""


def _long_forms(text: str) -> Iterator[Mention]:
    for found in _LONG.finditer(text):
        noun = next(name for name in NOUNS if found[name])
        body = _body(found["body"] or found["hand"] or "")
        if found[noun].lower().startswith("typescript"):
            body = "T"
        signed = any(found[group] for group in ("front", "mid", "lone", "signed"))
        mention = _long_form(text, found, noun, body, signed=signed)
        if mention is not None:
            yield mention


def _body(words: str) -> str:
    return next(
        (name for name, form in BODIES.items() if re.fullmatch(form, words.lower())), "A" if words else ""
    )


def _long_form(text: str, found: "re.Match[str]", noun: str, body: str, *, signed: bool) -> Mention | None:
    loose = (found["body"] or "").lower() == "autographed"
    if loose and not signed:
        body, signed, loose = "", True, True
    elif body in ("A", "T", "M") and not signed:
        signed = bool(_SIGNED_SOON.match(text, found.end())) and not _UNSIGNED.match(text, found.end())
    if noun in ("MQ", "Q") and body and not signed:
        signed = _SIGNED_AT_ALL.search(text, found.end(), found.end() + 500) is not None
    if noun == "N" and body and not signed and found[noun].lower() == "notes":
        noun = "Ms"  # "handwritten notes on the theory": what is set down for oneself
    code = code_of(body, noun, signed=signed)
    if noun == "SIG" and not found["body"] and not _heads(text, found.start()):
        return None
    if not code or (not body and not signed and noun not in ("PC", "SIG")):
        return None
    if noun == "L" and code == "ALS" and not found["hand"] and _postcard_follows(text, found.end()):
        code = "APCS"
    strength = WEAK if loose or (not body and not signed and noun == "PC") else STRONG
    return Mention(found.start(), found.end(), code, body, strength)


def _heads(text: str, start: int) -> bool:
    """A bare "signature" is a kind at the head of a sentence, or as "just a signature", "ink signature"."""
    before = text[max(0, start - 24) : start]
    return (
        re.search(
            r"(?:^|[.:)\]]\s+|\b(?:just an?|ink|pen|ballpoint|felt[- ]tip|crayon|pencil|cut|clipped|bold|"
            r"original|album page) )$",
            before,
            re.IGNORECASE,
        )
        is not None
        or _HEADLINE_END.match(text, start) is not None
    )


def _postcard_follows(text: str, end: int) -> bool:
    return (
        re.match(r"[^.;]{0,120}?\bon (?:an? )?(?:\w+ ){0,2}post ?card", text[end : end + 160], re.IGNORECASE)
        is not None
    )


_TABLE = {
    "L": {"A": "AL", "T": "TL", "": "L"},
    "N": {"A": "AN", "T": "TN", "": "N"},
    "D": {"A": "AD", "T": "TD", "": "D"},
    "E": {"A": "AE", "": "E"},
    "Q": {"A": "AQ", "T": "TQ"},
    "MQ": {"A": "AMQ", "": "AMQ"},
    "PC": {"A": "APC", "T": "TPC", "": "PC"},
    "C": {"A": "APC", "T": "TPC", "": "C"},
}


def code_of(body: str, noun: str, *, signed: bool) -> str:
    """Return the normalised code; "" where the words name no kind that can be coded."""
    if noun in ("Ms", "MusMs"):
        return f"{body}{noun}{'S' if signed else ''}" if body in ("A", "T") else ""
    if noun in ("SP", "SIG"):
        return noun if signed or noun == "SIG" else ""
    stem = _TABLE[noun].get("" if body == "M" else body, "")
    if noun == "PC" and not body:
        return "PC"
    unsigned = stem if stem in ("AL", "AN", "AD", "TL", "APC") else ""
    return f"{stem}S" if stem and signed else unsigned


def _special(text: str) -> Iterator[Mention]:
    for pattern, code in ((_FRANKED, "FF"), (_COVER, "FDC"), (_FRAGMENT, "AL-frag")):
        for found in pattern.finditer(text):
            yield Mention(*found.span(), code, "A" if code != "FDC" else "")
    for found in re.finditer(r"\bautograph signatures?\b[^.;]{0,60}?\bfirst day cover", text, re.IGNORECASE):
        yield Mention(*found.span(), "FDC")
    for found in _LEAF.finditer(text):
        yield Mention(*found.span(), "SIG", "A")
    for found in _PICTURE.finditer(text):
        inscribed = "inscribed" in found[0].lower()
        yield Mention(*found.span(), "ISP" if inscribed else "SP")
    for start, end, code, body, sure in told(text):
        yield Mention(start, end, code, body, STRONG if sure else WEAK)


def _foreign(text: str) -> Iterator[Mention]:
    french = len(_IS_FRENCH.findall(text[:4000])) >= 2 or _FRENCH_TRADE.search(text[:4000]) is not None
    for pattern, words, first in ((_FRENCH, FRENCH, "f"), (_GERMAN, GERMAN, "g")):
        if first == "f" and not french:
            continue
        for found in pattern.finditer(text):
            if text[max(0, found.start() - 1) : found.start()].isalnum():
                continue
            code = words[int((found.lastgroup or first)[1:])][1]
            language = "fr" if first == "f" else "de"
            decided = _decided(code, text, found.end())
            yield Mention(*found.span(), decided, _body_of(code), printed=True, language=language)


def _decided(code: str, text: str, end: int) -> str:
    """Read "Brief m. e. U." as typed, by the dealers' own key, but not before there were typewriters."""
    if code != "LS|TLS":
        return code
    year = re.search(r"\b(1[4-9]|20)\d\d\b", text[end : end + 160])
    return "LS" if year is None or int(year[0]) < 1880 else "TLS"
