"""Bodies and words of certificates as descriptions print them. Data alone."""

AUTHORITIES = (
    r"PSA/DNA|PSA|JSA|James Spence(?: Authentication)?|Beckett(?: Authentication(?: Services)?)?|BAS|"
    r"R&R(?: Auction)?|RR Auction|"
    r"University Archives|REAL|Epperson|PADA|UACC|AFTAL|Steiner Sports|Upper Deck|UDA|MLB|SGC|CGC|Art "
    r"Loss Register|ALR|"
    r"Heritage(?: Auctions)?|Goldberg|Lelands|MEARS|GAI|Global Authentics|Fanatics|Tristar|Mounted Memories"
)
KINDS = (
    ("auction LOA", r"auction (?:LOA|letter|letter of authenticity|certificate)"),
    ("pre-certification", r"pre-?\s?cert\w*"),
    ("encapsulation", r"encapsulat\w+|slabb\w+"),
    ("LOA", r"(?:full )?LOAs?|(?:full )?letters? of authenticity|letter of opinion"),
    ("COA", r"COAs?|certificates? of authenticity"),
    ("search certificate", r"(?:search )?certificate"),
    ("sticker", r"sticker|hologram"),
    ("authentication", r"authenticat\w+|certified"),
)
