"""Words of condition: grades, faults with their terms, places on a leaf. The first term that fits is taken.

Terms follow the archive's list of faults; a language adds its words to the same term.
"""

GRADES = (
    r"(?:(?:about |almost |nearly |overall |generally |essentially |virtually |otherwise |else |"
    r"o/w ){0,3}(?:(?:extra|extremely|exceptionally|very|quite) )?"
    r"(?:fine|good|excellent|fair|poor|mint|near mint|near fine|choice|pristine|superb|average|clean|"
    r"nice|bon|gut|(?:well|beautifully|nicely|perfectly)[- ]preserved)"
    r"(?:(?: to |[-/])(?:(?:extra|extremely|very|near) )?(?:fine|good|excellent|mint|poor|fair))?"
    r"(?: plus| ?\+)?)"
)
OTHER_STATES = (
    r"(?:attractive|decent|acceptable|satisfactory|reasonable|presentable|sound|lovely|wonderful|great)"
)
"""Praise that is a grade only in front of `condition`."""
ABBREVIATED = r"(?:about |almost )?(?:EX|VG|NM|MT|EF|VF)(?:[-/+]{1,2}(?:EX|VG|NM|MT|VF)?)?\+?(?:[ -]MT)?"
LAST_LETTERS = r"G|GD|F|P"
"""Grades of some British houses, so short that they count at the end of the statement alone."""
FRENCH_GRADES = (
    r"\b(?:en )?(?:(?:très|assez) )?(?:bon|bel|beau|excellent|mauvais|parfait|superbe) état\b|"
    r"\bétat (?:moyen|correct|d'usage)\b|\b(?:bonne|belle|parfaite) conservation\b"
)
GERMAN_GRADES = (
    r"(?:\b(?:sehr|recht|insgesamt|sonst|noch) ){0,2}\b(?:gut|schön|wohl|tadellos|bestens|vorzüglich) ?"
    r"erhalten(?:es|er)?\b(?: (?:Exemplar|Stück|Brief))?|"
    r"(?:\b(?:in|von) )?(?:\b(?:sehr|recht|altersentsprechend) ){0,2}"
    r"\b(?:gut|schön|best|tadellos|vorzüglich|ordentlich)e[mnr]? (?:Gesamt)?(?:Zustand|Erhaltung)\b"
)
ITALIAN_GRADES = (
    r"\b(?:in )?(?:buono|ottimo|discreto|perfetto) stato\b|\b(?:in )?(?:buone|ottime|discrete|perfette) "
    r"condizioni\b"
)
SPANISH_GRADES = r"\b(?:en )?(?:muy )?(?:buen|excelente|perfecto|regular) estado\b"

FAULTS = (
    (
        "corner bend",
        (
            r"corner (?:bend|crease|bump)s?|bend to (?:the )?(?:\w+ ){1,2}corner|bent corners?|dog-?ear\w*|"
            r"bumped corners?|bumps?|bumped|eselsohr\w*"
        ),
    ),
    ("staple holes", r"staple (?:holes?|marks?|slits?)"),
    (
        "punch holes",
        r"(?:file|filing|punch|punched|binder) ?holes?|punched|lochung|gelocht|perforations? d'archivage",
    ),
    (
        "fold separation",
        (
            r"(?:separat\w+|weak\w*|splitting)(?: \w+){0,3} folds?|weak(?:ness)? (?:at|in|along)\b|"
            r"fold (?:separations?|splits?|weakness(?:es)?)|"
            r"weak folds?|(?:edge|minor|slight|small|partial|some) separations?"
        ),
    ),
    (
        "split",
        r"splits?|slits?|splitting|(?:falt(?:en)?|falz|bug)riss\w*|déchirures? aux plis|fentes?\b|fendue?s?",
    ),
    ("fold damage", r"damage to (?:the )?folds?"),
    ("ink corrosion", r"ink (?:erosion|corrosion|burn)|haloing|tintenfraß"),
    (
        "repair",
        (
            r"repair\w*|reinforc\w+|strengthened|infill\w*|restor(?:ed|ation\w*)|conserved|réparation\w*|"
            r"hinterlegt|unterlegt|ausgebessert|restaur(?:iert\w*|ée?s?|ations?)|consolidée?s?|renforcée?s?|doublée?s?"
        ),
    ),
    (
        "laid down",
        (
            r"laid[- ]?down|laid on|inlaid (?:to|on|into)\b|adhered to|backed|"
            r"affixed to (?:a|an|the|another|board|card|paper)\b|"
            r"aufgezogen|contrecollée?s?|auf (?:Karton|Papier|Trägerkarton|Untersatz\w*) montiert"
        ),
    ),
    ("attached clipping", r"clipping (?:affixed|attached)\w*|affixed clipping"),
    ("show-through", r"(?:show|see|bleed|strike)(?:ing)?-?\s?through|durchschlagend|durchschein\w+"),
    (
        "tape residue",
        (
            r"(?:tape|sellotape)(?: \w+){0,2} (?:residue|marks?|stains?|staining|remnants?|adhesion "
            r"marks)|old tape adhesion marks"
        ),
    ),
    (
        "mounting remnants",
        (
            r"(?:mount|mounting|hinge|album|guard)(?: \w+)? (?:remnants?|traces?|residue|strips?|"
            r"remains|marks?)|mounting strip|"
            r"(?:traces?|remnants?|remains|evidence|signs) of (?:\w+ )?(?:mount\w*|hinges?|albums?|guards?|"
            r"prior mount\w*)|tape from mount|"
            r"(?:strips?|slips?|pieces?) of (?:\w+ )?(?:paper|tape|card|linen) from (?:\w+ )?mount\w*|"
            r"hinged|hinges?|tipped[- ](?:in|on|to|into|onto)\b|former mounting|montagespuren|montagereste|"
            r"traces de montage|onglets?"
        ),
    ),
    ("tape", r"tape|sellotape|klebestreifen|adhésif"),
    ("adhesive residue", r"glue|adhesive|gum\b|adhesion|kleb\w+|traces de colle"),
    ("mounted", r"(?:loosely )?mounted(?: on| to)"),
    (
        "paperclip mark",
        (
            r"(?:rust\w* )?(?:\w+ )?from (?:an? )?(?:old )?paper-?\s?clips?|"
            r"paper-?\s?clip\w*(?: \w+)?"
        ),
    ),
    (
        "toning",
        (
            r"(?:age-?\s?|edge |mat |light |uniform )?toning|toned|mat burn|mat line|gebräunt\w*|"
            r"bräunung\w*|vergilbt\w*|nachgedunkelt|lichtrandig|brunissures?|jaunie?s?"
        ),
    ),
    ("browning", r"brown(?:ed|ing)|bruni\w*"),
    ("foxing", r"fox(?:ed|ing)|fox[- ]?marks?|rousseurs?|piqûres|stockfleck\w*"),
    ("foxing/spotting", r"spott(?:ed|ing)|(?<!sweet )spots?|fleck\w*"),
    (
        "staining",
        (
            r"(?:damp|water|ink|rust|wax )?-?\s?stain(?!ed glass)\w*|tidelines?|blots?|splotch\w*|"
            r"mouillures?|taches?|tachée?s?|auréoles?|rouille|wasserfleck\w*|wasserrand\w*|feuchtrandig|rostspur\w*"
        ),
    ),
    (
        "soiling",
        (
            r"dust-?\s?stain\w*|(?:dust-?)?soil(?:ed|ing)|dirt\w*|grubby|smudgy|dust(?:y|ed)|angeschmutzt|angestaubt|staubrandig|"
            r"verschmutzt|salissures?|salie?s?\b|poussiéreu\w+|défraîchie?s?"
        ),
    ),
    ("handling wear", r"handling(?: wear)?|thumbed|finger ?marks?|fingerprints?"),
    (
        "creasing",
        (
            r"creas(?:e|es|ed|ing)|wrinkl\w*|rumpl\w*|crinkl\w*|crumpl\w*|rippl\w*|buckl\w*|knitt(?:er|r)\w*|zerknittert|geknickt|"
            r"knickspur\w*|froissée?s?|froissures?"
        ),
    ),
    (
        "folds",
        (
            r"folds?\b|fold(?:ed|ing)(?! (?:cover|letter|sheet|leaf|card|bifolium|address|folio))"
            r"(?: (?:marks?|for mailing))?|gefaltet|faltspur\w*|faltung\w*|plis?\b|"
            r"pliures?|"
            r"horizontal fold\w*|fold lines?"
        ),
    ),
    (
        "tear",
        (
            r"tears?\b|torn(?! from (?:an?|another|the)\b)|rips?\b|ripped|\w*einriss\w*|risse?\b|"
            r"randrissig|eingerissen|déchir\w+"
        ),
    ),
    ("hole", r"(?:spike|pin|worm)? ?-?holes?|pinholes?|pin ?pricks?|wormhol\w+|wormed|löcher|trous?\b"),
    (
        "loss",
        (
            r"loss(?:es)?|missing(?! (?:link|persons?|man|men|in action))|"
            r"incomplete|lacun\w+|cut off|cut away|lacking|fehlstelle\w*|\w*ausriss\w*|"
            r"\w*textverlust\w*|manque\w*|ausschnitt\w*|"
            r"verlust\w*"
        ),
    ),
    (
        "chips",
        (
            r"chip(?:s|ped|ping)?|nicks?|nicked|frayed|fraying|ragged|effrangée?s?|"
            r"(?:rough|uneven) (?:\w+ )?edges?|"
            r"edges? (?:is |are |a trifle |a little |slightly |somewhat |very ){0,3}(?:rough|uneven)"
        ),
    ),
    ("trimmed", r"trimm(?:ed|ing)|cut down|cropped|beschnitten|rognée?"),
    ("clipped", r"clipped"),
    (
        "thinning",
        (
            r"thinn(?:ed|ing)|skinn(?:ed|ing)|abra(?:sions?|ded)|scuff\w*|scrap(?:e|es|ed|ing)|rubb(?:ed|"
            r"ing)|scratch\w*"
        ),
    ),
    ("silked", r"silked|silk[- ]mounted|laminat\w+|tissued|encapsulated"),
    ("de-acidified", r"de-?acidified|washed|bleached"),
    (
        "fading",
        (
            r"fad(?:ed|ing)|verblasst|passée?|(?:signature|ink|text|writing)(?: \w+)? (?:is |a bit |"
            r"slightly |somewhat )*(?:light|pale)|pale ink"
        ),
    ),
    ("smudging", r"smudg(?:e|es|ed|ing)|smear\w*|brushing|verwischt"),
    ("offsetting", r"offset(?:ting)?|ghosting|transferr?(?:ing)?\b"),
    ("cancellation", r"cancell?ation\w*|cancel holes?"),
    ("light damage", r"sunn(?:ed|ing)|light-?struck|silvering|solarisation"),
    ("brittleness", r"brittle\w*|fragile|embrittled|brüchig"),
    (
        "later notation",
        (
            r"(?:pencil|ink|later|collector's|file|filing|dealer's) (?:notation|annotation|note|number|"
            r"mark|marking|stroke|underlining)s?|later (?:pencil|ink) strokes?|(?:accession|inventory) "
            r"(?:number|mark|stamp)s?|notation|annotat\w+"
        ),
    ),
    ("discoloration", r"discolou?r\w*"),
    (
        "ageing",
        (
            r"(?:lightly |slightly |a little |somewhat |evenly )?aged(?! (?:\d|man|woman|about|lady))|"
            r"age?ing|age wear"
        ),
    ),
    (
        "wear",
        r"wear|worn|gebrauchsspuren|altersspuren|abgegriffen|usures?|usée?s?\b|defects?|faulty|blemish\w*|imperfections?",
    ),
    (
        "damage",
        (
            r"damage[ds]?|impairments?|dents?|dings?|burns?\b|beschädig\w+|(?:rand)?läsur\w*|lädiert|(?:rand)?schäden|schadhaft\w*|defekt\w*|"
            r"stray marks?|marks?\b|flaws?"
        ),
    ),
)
# Of these a clause without a grade is taken to speak of condition; the rest are met in any prose.
TELLING = frozenset(name for name, _ in FAULTS) - {
    "damage",
    "later notation",
    "clipped",
    "cancellation",
    "folds",
    "wear",
    "mounted",
    "silked",
}

PLACES = (
    r"(?:(?:the |both |all |its |top |upper |lower |bottom |left |right |outer |inner |first |second |"
    r"third |final |last |blank |central |front |"
    r"back |far |extreme |vertical |horizontal |outer |area of |areas of |portion of |intersection of "
    r"|address )*"
    r"(?:corners?|edges?|margins?|folds?|verso|recto|reverse|back|front|hinge|spine|cent(?:re|er)|top|"
    r"bottom|foot|head|page|leaf|left|right|"
    r"border|areas?|portion|panel|signature|text|blank))"
    r"(?: (?:of|and|on|to) (?:(?:the |first |second |third |final |last |blank |left |right |top |"
    r"upper |lower |bottom |address )*"
    r"(?:pages?|leaf|leaves|verso|sheet|letter|corners?|edges?|margins?|foot|head|envelope|card|photo|"
    r"panel)))*"
)

FOLDS_ALONE = (
    r"(?:(?:formerly|previously|once|usual|normal|expected|original|old|light|minor|faint|very|single|some|an?|one|two|"
    r"three|several|horizontal|vertical|central|center|transverse|intersecting|mailing|letter|file|filing|"
    r"postal|multiple) ){0,4}(?:folds?|folded|fold (?:lines?|marks?)|folding|creas(?:es|ed))"
    r"(?: (?:once|twice|flat|in (?:half|two|three|four|quarters|thirds|sixths|eighths)|where folded|as usual|"
    r"(?:at|to|across|through|along|down) (?:the )?(?:\w+ ){0,2}(?:cent(?:er|re)|middle|top|foot|left|right)|"
    r"(?:for|from|inherent to|due to|as) (?:[\w ]{0,16})(?:mailing|mail|posting|post|postage|sent|issued)))?"
    r"|(?:traces? de )?(?:pliures?|plis?)"
    r"(?: (?:central|horizonta|vertica|transversa|médian|posta|ancien|d'usage|d'époque|d'envoi)\w*){0,4}"
    r"(?: inhérente?s? [\w' ]{3,40})?"
    r"|(?:übliche |alte )?(?:faltspur(?:en)?|faltung(?:en)?|mittelfalte|querfalten?|längsfalten?)"
)
"""A clause or sentence that says of the paper only how it was folded."""
