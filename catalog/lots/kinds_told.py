"""Kinds that a house tells instead of naming: by what somebody did to the piece, or where a hand stands.

Every finding is (start, end, code, body, sure); a code or a long form beside it is always the better witness.
"""

import re
from collections.abc import Iterator

Told = tuple[int, int, str, str, bool]

_PAPERS = (
    r"letter|note|document|decree|warrant|manuscript|petition|statement|receipt|contract|agreement|"
    r"certificate|commission|photograph"
)
_CODE_OF = {"letter": "LS", "note": "NS", "photograph": "SP"}
_HANDS = r"[\"'(]|(?:boldly |clearly )?in [\w ]{0,24}(?:ink|pencil|pen)\b"
# "a royal warrant ... signed by Amos Testa"; "decree document, in Russian, signed 'Testa'"
_SIGNED_LATER = re.compile(
    rf"\b(?P<noun>{_PAPERS})\b(?:[^.;]{{0,140}}\bsigned (?:\(?(?:twice|boldly)\)? )?by (?=[A-Z])"
    rf"|[^.;]{{0,60}}(?:\bis|\bhas been|,) (?:boldly |also )?signed,? (?={_HANDS}))",
    re.IGNORECASE,
)
_CHEQUE = re.compile(
    r"\b(?P<noun>(?:third-party |personal |bank |payroll )?che(?:ck|que))s?\b[^;]{0,120}?\b(?:signed|"
    r"endorsed)\b(?! che)",
    re.IGNORECASE,
)
_NAME_SIGNED = re.compile(r"\b[A-Z]\w+-signed (?P<noun>letter|document|photograph|note|cheque|check)\b")
# "has signed the letter clearly"; "a short note written by his secretary"
_SIGNED_THE = re.compile(
    rf"\b(?:has |have |nicely |boldly )(?:nicely |boldly )?signed (?:the|this) (?P<noun>{_PAPERS})\b",
    re.IGNORECASE,
)
_BY_SECRETARY = re.compile(
    r"\b(?:letter|note)(?= (?:written|penned|in the hand of|in the handwriting of)(?: by)? (?:his|her) "
    r"(?:\w+ ){0,2}secretary\b)",
    re.IGNORECASE,
)
# The letter is named first, and far behind: "typewritten and signed in black ink".
_MADE_AND_SIGNED = re.compile(
    r"\b(?P<noun>letter|note|document)\b[^;]{0,700}?\b(?P<how>typewritten|typed|hand-?written) and "
    r"(?:hand-?)?signed\b(?! (?:letter|note|document|postcard))",
    re.IGNORECASE,
)
# What is "clipped from the end of a document" is a slip with a signature, whatever it was cut from.
CUT_FROM = re.compile(
    r"\b(?:clipped|cut|removed|excised|detached|trimmed|torn) (?:from|out of) [^.;]{0,90}$", re.IGNORECASE
)
_ENVELOPE = re.compile(
    r"\b(?:autograph|handwritten|hand-addressed|holograph)(?: address(?:ed)?)? (?:envelope|cover|address "
    r"(?:panel|leaf))(?:,? |-)signed\b|\bsigned autograph (?:envelope|cover)\b",
    re.IGNORECASE,
)
# An English house's "Als re the church"; the German "als" never stands before these.
_SMALL_CODE = re.compile(r"(?<![\w.])(?P<code>Als|Tls|Ans|Tns)(?= (?:re|to|from|signed|dated|with|of)\b)")
_GERMAN_ON = re.compile(
    r"\b(?:eigenh(?:ändige|\.)|e\.) (?:Unterschrift|Namenszug)(?: \([^()]{1,40}\))?[^.;]{0,100}? auf "
    r"(?:eine[rnm]?|der|dem) (?:[a-zäöüß.]+ ){0,3}?[A-ZÄÖÜ]?[\w-]*?(?:anweisung|urkunde|dokument|quittung|"
    r"schriftstück|wechsel|vertrag|diplom|patent|bescheinigung)\b",
    re.IGNORECASE,
)
_CALLING_CARD = re.compile(
    r"\b(?:Visitenkarte|Visitkarte) mit (?:e\.|eh\.|eigenh\.|eigenhändige[mnr]?) "
    r"(?:Zusatz|Zeilen?|Worten|Gru(?:ß|ss)|Widmung|Beschriftung)(?P<u> (?:m\.|mit) ?(?:e\.|eigenh\.)? ?"
    r"(?:U\.|Unterschrift))?",
    re.IGNORECASE,
)


def told(text: str) -> Iterator[Told]:
    """Yield the kinds that are told, in no order."""
    yield from _acts(text)
    for found in _ENVELOPE.finditer(text):
        yield (*found.span(), "FF", "A", True)
    for found in _SMALL_CODE.finditer(text):
        yield (*found.span(), found["code"].upper(), found["code"][0], True)
    for found in _GERMAN_ON.finditer(text):
        yield (*found.span(), "DS", "", True)
    for found in _CALLING_CARD.finditer(text):
        yield (*found.span(), "ANS" if found["u"] else "AN", "A", True)


def _acts(text: str) -> Iterator[Told]:
    for pattern in (_SIGNED_LATER, _SIGNED_THE):
        for found in pattern.finditer(text):
            yield (*found.span("noun"), _CODE_OF.get(found["noun"].lower(), "DS"), "", False)
    for found in _CHEQUE.finditer(text):
        yield (*found.span("noun"), "DS", "", False)
    for found in _MADE_AND_SIGNED.finditer(text):
        body = "A" if found["how"].lower().startswith("hand") else "T"
        yield (*found.span("noun"), body + found["noun"][0].upper() + "S", body, False)
    for found in _BY_SECRETARY.finditer(text):
        yield (*found.span(), "LS", "", False)
    for found in _NAME_SIGNED.finditer(text):
        code = {"l": "LS", "n": "NS", "p": "SP"}.get(found["noun"][0], "DS")
        yield (found.start("noun") - 7, found.end(), code, "", True)
