"""Whether a given name as signed may stand for another: short forms in use. Pure; a small list."""

DIMINUTIVES: dict[str, str] = {
    "abraham": "abe", "albert": "al bert bertie", "alexander": "alec alex sandy sasha xander",
    "alfred": "alf fred freddie", "andrew": "andy drew", "anna": "ann anne nan nancy annie anya",
    "anthony": "tony", "antoinette": "toni", "arthur": "art artie", "barbara": "babs barb",
    "benjamin": "ben benny", "bernard": "bernie", "catherine": "cathy kate katie kitty cat",
    "charles": "charlie chas chuck carl", "christopher": "chris kit", "daniel": "dan danny",
    "david": "dave davy", "donald": "don donnie", "dorothy": "dolly dot dora", "edmund": "ed ned ted",
    "edward": "ed eddie ned ted teddy", "eleanor": "ella ellen nell nellie nora",
    "elizabeth": "bess bessie beth betsy betty eliza elsie libby lily liz lizzie", "emma": "em emmy",
    "ernest": "ernie", "eugene": "gene", "florence": "flo flora florrie", "frances": "fanny fran",
    "francis": "frank fran", "franklin": "frank", "frederick": "fred freddie fritz", "george": "geo georgie",
    "gerald": "gerry jerry", "gilbert": "bert gil", "harold": "hal harry", "harriet": "hattie",
    "helen": "nell nellie ellen", "henry": "hal hank harry", "herbert": "bert bertie herb",
    "ivan": "vanya", "isaac": "ike", "jacob": "jake", "james": "jas jim jimmy jamie", "jane": "jenny",
    "jean": "jeannot", "john": "jack jock johnny jno ian", "jonathan": "jon", "joseph": "joe jos jo",
    "joshua": "josh", "katharine": "kate kathy kitty", "lawrence": "larry", "leonard": "len leo",
    "leonora": "nora", "lev": "leon leo lyova", "leon": "leo lev", "louis": "lou lew louie",
    "lucille": "lucy", "margaret": "daisy greta madge maggie meg peg peggy rita", "martha": "patty",
    "mary": "mamie may molly polly", "matilda": "tilda tilly", "matthew": "matt",
    "michael": "mick mike misha",
    "nathaniel": "nat nathan", "nicholas": "nick", "nicolas": "nick", "oliver": "ollie noll",
    "patricia": "pat patty", "patrick": "pat paddy", "peter": "pete", "philip": "phil pip",
    "raymond": "ray", "rebecca": "becky", "richard": "dick rick dickie",
    "robert": "bob bobby rob robbie bert",
    "roger": "rog", "ronald": "ron", "rosalind": "ros", "samuel": "sam", "sarah": "sally sadie",
    "sigmund": "sigi", "stephen": "steve", "susan": "sue susie", "theodore": "ted teddy theo",
    "theresa": "tess", "thomas": "tom tommy thos", "timothy": "tim", "victor": "vic",
    "vincent": "vince", "vladimir": "volodya", "walter": "wally walt wat", "wilhelmina": "mina",
    "william": "bill billy will willie wm", "winston": "winnie",
}  # fmt: skip
"""Folded given names with their common short forms, from general usage; what lacks here is asked about."""

_FULL: dict[str, set[str]] = {}
for _name, _forms in DIMINUTIVES.items():
    for _form in _forms.split():
        _FULL.setdefault(_form, set()).add(_name)


def may_be(signed: str, known: str) -> bool:
    """Whether a folded name as signed may stand for a known one; an initial or a beginning may."""
    if signed == known or known.startswith(signed) or signed.startswith(known):
        return True
    return known in _FULL.get(signed, ()) or signed in _FULL.get(known, ()) or _share(signed, known)


def _share(one: str, other: str) -> bool:
    """Two short forms of one name."""
    return bool(_FULL.get(one, set()) & _FULL.get(other, set()))
