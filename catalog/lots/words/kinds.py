"""Kinds of piece as the trade prints them: codes, and the words of long forms. Data alone.

A noun's value is the letter or letters it has in a code; `CODES` says which abbreviations may be met.
"""

from catalog.lots.words.listing import listed

# Code as printed (without stops) -> normalised code. PS is left out: photograph, postcard or postscript.
CODES = {
    **{
        code: code
        for code in listed(
            "ALS AL TLS TL LS ANS AN TNS NS ADS DS TDS MDS AES AMs AMsS AQS AMQS APCS TPCS ISP SP"
        )
    },
    "AMS": "AMs",
    "AMSS": "AMsS",
    "TMS": "TMs",
    "TMsS": "TMsS",
    "AMusQS": "AMQS",
    "AMusMsS": "AMusMsS",
    "ACS": "APCS",
    "APS": "APCS",
    "TCS": "TPCS",
    "SPI": "ISP",
    "IPS": "ISP",
    "FDC": "FDC",
    "LAS": "ALS",
}
NEEDS_STOP = frozenset(
    listed("AL AN TL NS SP DS LS LAS AMS ACS APS TCS TMS AES")
)  # also met as words or initials

NOUNS = {
    "L": (
        r"letters?(?: of (?:state|introduction|recommendation|condolence|thanks|credence|appointment|"
        r"marque|attorney))?"
    ),
    "N": r"notes?|memorand(?:um|a)|memos?|postscripts?|telegrams?",
    "PC": r"(?:picture |photo(?:graph)? )?(?:post ?cards?|postal cards?)|lettercards?",
    "C": r"(?:correspondence |visiting |greetings? |note|christmas )?cards?",
    "MQ": r"musical quotations?",
    "MusMs": r"(?:musical|music) (?:manuscripts?|scores?)",
    "Q": r"quotations?|sentiments?|verses?",
    "E": r"endorsements?",
    "D": (
        r"documents?|receipts?|che(?:que|ck)s?|passports?|commissions?|appointments?|certificates?|"
        r"bonds?|deeds?|"
        r"contracts?|agreements?|land grants?|warrants?|(?:pay )?orders?|discharges?|promissory "
        r"notes?|licen[cs]es?|"
        r"statements?|affidavits?|declarations?|petitions?|decrees?|pardons?|oaths?|leases?|vouchers?|"
        r"invoices?|depositions?|requisitions?|subpoenas?|testimonials?|stock certificates?|diplomas?|"
        r"powers? of attorney|proclamations?|patents?|indentures?|"
        r"bills? of exchange|manifests?|mandates?|ship's papers?|wills?|bills?|accounts?|reports?|briefs?|"
        r"lists?|inventor(?:y|ies)|memorials?|safe[- ]conducts?|pass(?:es)?(?! to\b)"
    ),
    "Ms": (
        r"manuscripts?|poems?|essays?|speech(?:es)?|lectures?|"
        r"drafts?(?! (?:letter|note|document|telegram)s?\b)|sermons?|lyrics?|notes for|"
        r"fragments?|diary|"
        r"diaries|journals?|typescripts?|notebooks?|calculations|recipes?|transcripts?|fair cop(?:y|ies)"
    ),
    "SP": r"photographs?|photos?|cartes?-de-visite|cabinet (?:cards?|photographs?)|portraits?",
    "SIG": r"signatures?",
}
BODIES = {
    "A": r"(?:(?:partly|partially)[ -]printed )?autograph|autographed|holograph|hand-?written",
    "T": r"(?:secretarial )?typed|typescript|type-?written|typewriter",
    "M": r"manuscript|partly[ -]printed|partially[ -]printed|printed|engraved|vellum|secretarial",
}
EXPANDED = {
    "ALS": "Autograph letter signed",
    "AL": "Autograph letter (unsigned)",
    "TLS": "Typed letter signed",
    "TL": "Typed letter (unsigned)",
    "LS": "Letter signed (body in another hand)",
    "ANS": "Autograph note signed",
    "AN": "Autograph note (unsigned)",
    "TNS": "Typed note signed",
    "NS": "Note signed",
    "ADS": "Autograph document signed",
    "AD": "Autograph document (unsigned)",
    "DS": "Document signed",
    "TDS": "Typed document signed",
    "AES": "Autograph endorsement signed",
    "AMs": "Autograph manuscript (unsigned)",
    "AMsS": "Autograph manuscript signed",
    "TMs": "Typed manuscript (unsigned)",
    "TMsS": "Typed manuscript signed",
    "AQS": "Autograph quotation signed",
    "TQS": "Typed quotation signed",
    "ES": "Endorsement signed",
    "AMQS": "Autograph musical quotation signed",
    "AMusMs": "Autograph musical manuscript (unsigned)",
    "AMusMsS": "Autograph musical manuscript signed",
    "APCS": "Autograph postcard signed",
    "APC": "Autograph postcard (unsigned)",
    "TPCS": "Typed postcard signed",
    "PC": "Postcard (type not stated)",
    "SP": "Signed photograph",
    "ISP": "Inscribed signed photograph",
    "SIG": "Signature",
    "CS": "Card signed",
    "FDC": "First day cover, signed",
    "FF": "Free frank (signed, addressed cover)",
    "AL-frag": "Autograph letter or address, fragment, unsigned",
}
HANDS = {
    "A": "autograph",
    "T": "typed",
    "L": "secretarial",
    "N": "unstated",
    "D": "unstated",
    "F": "unstated",
    "P": "unstated",
}
# French and German formulas, with stops and blanks as printed; the first that fits is taken.
_PAPIERS = (
    r"reçus?|ordres?|chèques?|diplômes?|contrats?|certificats?|passeports?|actes?|congés?|laissez-passer|"
    r"lettres? patentes?|mandats?|procurations?"
)
FRENCH = (
    (r"lettres? autographes? signées?|l\. ?a\. ?s\.?|l\. ?aut\. ?s(?:ig)?\.|LAS\b", "ALS"),
    (
        r"lettres? tapuscrites? signées?|lettres? dactylographiées? signées?|l\. ?t\. ?s\.|l\. ?d\. ?s\.",
        "TLS",
    ),
    (r"lettres? (?:\w+ )?a\. ?s\.", "ALS"),
    (r"billets? a\. ?s\.", "ANS"),
    (r"cartes? (?:de visite |de correspondance )?a\. ?s\.", "APCS"),
    (r"pièces? a\. ?s\.|quittances? a\. ?s\.", "ADS"),
    (r"(?:poèmes?|manuscrits?) a\. ?s\.", "AMsS"),
    (r"lettres? autographes?|l\. ?a\.", "AL"),
    (r"lettres? (?:dictées? |circulaires? )?signées?|l\. ?s\.|l\. sig\.", "LS"),
    (r"cartes? postales? (?:autographes? signées?|(?:\w+ )?a\. ?s\.)|c\. ?p\. ?a\. ?s\.", "APCS"),
    (r"cartes?(?: de visite)? autographes? signées?|c\. ?a\. ?s\.", "APCS"),
    (r"cartes?(?: de visite| postales?)? autographes?", "APC"),
    (r"billets? autographes? signées?|billets? autographes? signés?|b\. ?a\. ?s\.", "ANS"),
    (r"(?:pièces?|documents?) autographes? signée?s?|p\. ?a\. ?s\.", "ADS"),
    (r"(?:pièces?|documents?|brevets?|quittances?) signée?s?|p\. ?s\.|quitt\. sig\.|brevet sig\.", "DS"),
    (rf"(?:{_PAPIERS}) autographes? signée?s?", "ADS"),
    (rf"(?:{_PAPIERS}) signée?s?", "DS"),
    (r"télégrammes? autographes? signés?", "ANS"),
    (r"télégrammes? signés?", "NS"),
    (r"(?:citations?|phrases?) musicales? autographes? signées?", "AMQS"),
    (r"(?:manuscrits? musica(?:l|ux)|musiques?|partitions?) autographes? signée?s?", "AMusMsS"),
    (r"(?:manuscrits? musica(?:l|ux)|musiques?|partitions?) autographes?", "AMusMs"),
    (r"(?:minutes?|brouillons?) autographes? signée?s?", "AMsS"),
    (r"(?:minutes?|brouillons?) autographes?", "AMs"),
    (
        (
            r"(?:photographies?|portraits?) (?:avec|portant) (?:une? )?(?:envoi|dédicace) autographe"
            r"(?: signée?)?"
        ),
        "ISP",
    ),
    (r"(?:envois?|dédicaces?|pensées?) autographes? signée?s?", "SIG"),
    (r"notes? autographes? signées?", "AMsS"),
    (r"notes? autographes?", "AMs"),
    (r"(?:manuscrits?|poèmes?) autographes? signés?|m(?:an)?\. ?a\. ?s\.", "AMsS"),
    (r"(?:manuscrits?|poèmes?) autographes?|manuscrit aut\.", "AMs"),
    (r"photographies? dédicacées?(?: et signées?)?", "ISP"),
    (r"photographies? signées?", "SP"),
    (r"tapuscrits? (?:autographes? )?signés?|textes? dactylographiés? signés?", "TMsS"),
    (r"tapuscrits? (?:avec|portant) [^.;]{0,40}corrections", "TMs"),
    (r"apostilles? autographes? signées?|apostille a\. ?s\.", "ANS"),
)
_U = r" ?(?:m\.|mit) ?(?:e\.|eh\.|eigenh\.|eigenhändige[rm])? ?(?:U\.|Unterschrift|Namenszug|Paraphe)"
_E = r"(?:(?<!\w)e\.|(?<!\w)autogr?\.|(?<!\w)eh\.|eigenh\.|eigenhändige[rs]?)"
_T = r"(?:masch\.?|ms\.|maschinenschriftliche[rs]?|maschinengeschriebene[rs]?)"
GERMAN = (
    (
        (
            r"(?:Porträt|Portrait|Rollen)?-?(?:photographie|fotografie|foto|postkarte) (?:m\.|mit) "
            r"(?:e\.|eh\.|eigenh\.|eigenhändiger) Widmung (?:und|u\.|sowie) ?(?:Unterschrift|U\.|Namenszug)"
        ),
        "ISP",
    ),
    (
        (
            r"(?:Ansichts|Bild|Post)(?:post)?karte (?:m\.|mit) (?:e\.|eh\.|eigenh\.|eigenhändige[mnr]) "
            r"(?:Gru(?:ß|ss)|Grüßen|Zeilen|Nachschrift)(?: (?:und|u\.) (?:Unterschrift|U\.))"
        ),
        "APCS",
    ),
    (rf"{_E} (?:Bild|Ansichts)?(?:post)?karte{_U}|{_E} Correspondenzkarte{_U}", "APCS"),
    (rf"{_E} (?:[a-zäöüß]+er )?Brief(?:karten?|en?)?{_U}", "ALS"),
    (rf"{_E} (?:Billett?|Notiz|Zeilen|Mitteilung){_U}", "ANS"),
    (rf"{_E} (?:Notiz|Zeilen|Mitteilung)\b", "AN"),
    (rf"{_E} (?:Widmung|Eintragung|Eintrag){_U}", "SIG"),
    (rf"Telegramme?{_U}", "NS"),
    (
        (
            r"signierte[srn]? (?:[\w-]{1,30} )?[\w-]{0,20}(?:photographie|photo|fotografie|foto|postkarte)\b|"
            r"(?:photographie|photo|fotografie|foto) (?:m\.|mit) (?:eigenh(?:\.|ändiger) )?Signatur\b"
        ),
        "SP",
    ),
    (
        (
            rf"{_E} (?:musikalisches )?(?:Musikzitat|Notenzitat|Zitat(?<=musikalisches Zitat)|Notenzeile|"
            rf"musikalisches Albumblatt){_U}"
        ),
        "AMQS",
    ),
    (rf"{_E} Albumblatt{_U}|{_E} Zitat{_U}", "AQS"),
    (rf"{_E} (?:Musikmanuskript|Notenmanuskript){_U}", "AMusMsS"),
    (rf"{_E} (?:Manuskript|Gedicht|Gedichtmanuskript|Entwurf){_U}", "AMsS"),
    (rf"{_E} (?:Manuskript|Gedicht|Gedichtmanuskript|Entwurf)", "AMs"),
    (rf"{_E} (?:Schriftstück|Dokument|Quittung){_U}", "ADS"),
    (rf"{_E} (?:Namenszug|Unterschrift)", "SIG"),
    (rf"{_E} (?:[a-zäöüß]+er )?Brief", "AL"),
    (rf"{_T} Briefe?{_U}", "TLS"),
    (rf"{_T} Postkarte{_U}", "TPCS"),
    (rf"Briefe?{_U}", "LS|TLS"),
    (rf"(?:Portrait|Porträt)?-?(?:photographie|fotografie|postkarte){_U}", "SP"),
    (
        rf"(?:Dokument|Urkunde|Schriftstück|Diplom|Quittung|Patent|Pass|Befehl|Erlass|Vollmacht|Vertrag|Rechnung|Anweisung){_U}",
        "DS",
    ),
)
