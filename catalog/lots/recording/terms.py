"""From the reader's words to the codes of the archive's vocabularies. Data alone."""

DOCUMENT_KINDS = {
    "ALS": "als",
    "AL": "al",
    "AL-frag": "al",
    "LS": "ls",
    "TLS": "tls",
    "TL": "tl",
    "ANS": "ans",
    "AN": "an",
    "TNS": "tns",
    "NS": "ns",
    "APCS": "apcs",
    "APC": "apc",
    "TPCS": "tpcs",
    "ADS": "ads",
    "AD": "ad",
    "DS": "ds",
    "TDS": "tds",
    "MDS": "mds",
    "AMs": "ams",
    "AMsS": "amss",
    "TMs": "tms",
    "TMsS": "tmss",
    "AQS": "aqs",
    "AMQS": "amqs",
    "AMusMs": "ams",
    "AMusMsS": "amusmss",
    "SP": "photograph-signed",
    "ISP": "photograph-inscribed",
    "SIG": "signature",
    "CS": "card-signed",
    "FDC": "first-day-cover",
    "FF": "free-frank",
    "PC": "postcard",
}
"""The normalised code of the reader -> document-kind; AES has no term of its own and stays as printed."""

NOUNS = {
    "L": "letter",
    "N": "note",
    "P": "postcard",
    "D": "document",
    "M": "manuscript",
    "Q": "quotation",
    "E": "endorsement",
}
WHOLE_NOUNS = {
    "SP": "signed photograph",
    "ISP": "inscribed photograph",
    "SIG": "signature",
    "CS": "signed card",
    "FDC": "first day cover",
    "FF": "franked cover",
    "AMQS": "musical quotation",
    "AMusMs": "musical manuscript",
    "AMusMsS": "musical manuscript",
    "AL-frag": "fragment of a letter",
}
"""How the devised title calls the piece; kinds that are absent follow from the last letters of their code."""

FAULTS = {
    "staple holes": "hole",
    "punch holes": "hole",
    "split": "fold-separation",
    "fold damage": "damage",
    "attached clipping": "attachment",
    "tape residue": "tape",
    "browning": "toning",
    "foxing/spotting": "foxing",
    "clipped": "trimmed",
    "wear": "handling-wear",
}
"""Terms of the reader whose code is not the term itself with hyphens."""

OPINIONS = {
    "auction LOA": "auction-loa",
    "pre-certification": "auction-loa",
    "encapsulation": "slab",
    "LOA": "full-loa",
    "COA": "sticker-coa",
    "sticker": "sticker-coa",
    "contemporary certification": "old-attestation",
}
HOUSES = (
    "r&r",
    "rr auction",
    "heritage",
    "goldberg",
    "lelands",
    "university archives",
    "pada",
    "uacc",
    "aftal",
    "fanatics",
    "tristar",
    "mounted memories",
    "steiner",
    "upper deck",
    "uda",
)
"""Bodies whose certificate of authenticity is a seller's guarantee, and no opinion of a third party."""

MACHINES = {
    "autopen": "autopen",
    "secretarial signature": "secretarial",
    "facsimile signature": "facsimile",
}
CURRENCIES = {"$": "USD", "£": "GBP", "€": "EUR", "US$": "USD", "CA$": "CAD", "AU$": "AUD", "¥": "JPY"}


def fault_code(term: str) -> str:
    return FAULTS.get(term, term.replace(" ", "-"))


def noun(code: str) -> str:
    """Return the plain noun for a kind's code: letter, note, postcard …; "piece" where no code says."""
    if code in WHOLE_NOUNS:
        return WHOLE_NOUNS[code]
    if "PC" in code:
        return "postcard"
    letters = code.removesuffix("S").removesuffix("s")[-1:]
    return NOUNS.get(letters, "piece")
