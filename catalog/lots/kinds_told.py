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
    rf"\b(?P<noun>{_PAPERS})\b(?:(?:[^.;]{{0,140}}|(?<=manuscript document)[^.;]{{0,320}})"
    rf"\bsigned (?:\(?(?:twice|boldly)\)? )?by (?=[A-Z])"
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

# "Two ALsS", "A.Ls.S.": the plural stands behind the noun's letter.
_PLURAL_CODE = re.compile(r"(?<![\w.])(?P<body>[AT])\.? ?(?P<noun>[LND])\.?s\.? ?S\.?(?!\w)")
_NAMED_BETWEEN = re.compile(
    r"\b[Ss]igned (?:[A-Z][\w.'-]{0,20} ){1,4}(?P<how>handwritten|autograph|typed) "
    r"(?P<noun>letter|note|document)\b"
)
_MANUSCRIPT_UNSIGNED = re.compile(r"\bmanuscript letters?,? \(?(?:but )?unsigned\b", re.IGNORECASE)
_ALBUM = re.compile(r"\bautograph album lea(?:f|ves),? signed\b", re.IGNORECASE)
_ON_PICTURE = re.compile(
    r"\b(?:autograph |original |ink )?(?:signature|inscription and signature) on (?:an? |his |her )?"
    r"(?:[\w-]+ ){0,3}?(?:photograph|photo|portrait)\b",
    re.IGNORECASE,
)
_INSCRIPTION = re.compile(
    r"\b(?:signed )?autograph (?:presentation )?inscription(?:,? (?:and )?signed| and signature)?\b"
    r"|\bsigned (?:presentation )?inscription\b|\binscription signed\b",
    re.IGNORECASE,
)
# At the head of a sentence: "Program for a concert, May 12, 1954, signed in black ink"
_THINGS = (
    r"program(?:me)?|playbill|menu|poster|sheet music|score|libretto|title[- ]page|album (?:page|leaf)|book|"
    r"bookplate|ticket|magazine|newspaper|calendar|stamp|drawing|sketch|print|engraving|lithograph|slip|page|"
    r"sheet|broadside|pamphlet|playing card|banknote|first edition"
)
_THING_SIGNED = re.compile(
    rf"(?:(?<=[.:)\]] )|(?<=- ))(?:(?:An?|The|Original|Vintage|Rare|Printed|Souvenir|Concert|Pencil) ){{0,3}}"
    rf"(?P<noun>{_THINGS})\b[^.;]{{0,160}}?\b(?:signed|autographed)\b(?! (?:up|off|on to|with)\b)",
    re.IGNORECASE,
)
_SIGNED_THING = re.compile(
    r"\bsigned (?:[\w-]+ ){0,3}?(?:playbill|sheet music|drawing|sketch|stamp|calendar|score|libretto|"
    r"lithograph|engraving|broadside|pamphlet)\b",
    re.IGNORECASE,
)
_COVER_SIGNED = re.compile(
    r"\benvelope,? (?:\w+ )?(?:addressed and signed|signed and addressed)\b"
    r"|\b(?:addressed and signed|signed and addressed|signed) (?:autograph )?(?:envelope|cover)\b",
    re.IGNORECASE,
)
_AUTOGRAPH_OF = re.compile(
    r"(?:(?<=[.:)\]] )|(?<=- ))Autographs?(?= of [A-Z]|, (?:on|in)\b| on (?:an? )?(?:[\w-]+ ){0,3}"
    r"(?:card|slip|page|leaf|sheet|paper)\b)"
)
_CHEQUES_OF = re.compile(r"\b[Cc]he(?:ck|que)s? of (?=[A-Z][a-z])")
_MANUSCRIPT_SIGNED = re.compile(
    r"(?<=[.:)\]] )(?:(?:An?|Original|Manuscript) )?(?:manuscript|poem|fair copy|lyrics)"
    r"(?: of [^.;,]{1,60})?,? signed\b",
    re.IGNORECASE,
)
_SURE = (
    (_MANUSCRIPT_UNSIGNED, "AL", "A"),
    (_ALBUM, "AQS", "A"),
    (_ON_PICTURE, "SP", ""),
    (_GERMAN_ON, "DS", ""),
)
_LOOSE = (
    (_INSCRIPTION, "SIG", "A"),
    (_THING_SIGNED, "SIG", "A"),
    (_SIGNED_THING, "SIG", "A"),
    (_AUTOGRAPH_OF, "SIG", "A"),
    (_COVER_SIGNED, "FF", "A"),
    (_CHEQUES_OF, "DS", ""),
    (_MANUSCRIPT_SIGNED, "AMsS", "A"),
    (re.compile(r"\bautograph lines,? signed\b", re.IGNORECASE), "AQS", "A"),
)


def told(text: str) -> Iterator[Told]:
    """Yield the kinds that are told, in no order."""
    yield from _acts(text)
    for found in _ENVELOPE.finditer(text):
        yield (*found.span(), "FF", "A", True)
    yield from _spelled(text)
    for table, sure in ((_SURE, True), (_LOOSE, False)):
        for pattern, code, body in table:
            for found in pattern.finditer(text):
                yield (*found.span(), code, body, sure)
    for found in _CALLING_CARD.finditer(text):
        yield (*found.span(), "ANS" if found["u"] else "AN", "A", True)


def _spelled(text: str) -> Iterator[Told]:
    """Codes in unusual spellings, and a name between "signed" and the hand."""
    for found in _SMALL_CODE.finditer(text):
        yield (*found.span(), found["code"].upper(), found["code"][0], True)
    for found in _PLURAL_CODE.finditer(text):
        yield (*found.span(), f"{found['body']}{found['noun']}S", found["body"], True)
    for found in _NAMED_BETWEEN.finditer(text):
        body = "T" if found["how"] == "typed" else "A"
        yield (*found.span(), f"{body}{found['noun'][0].upper()}S", body, True)


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
