"""How the name of a place is printed: towns, houses, ships, with what stands behind a comma."""

import re

from catalog.lots.people import UPPER
from catalog.lots.words.months import MONTHS, WEEKDAYS

MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b"
_WORD = (
    rf"(?!(?:The|A|An|In|On|At|To|With|This|That|Dated|Undated|No|Ende|Anfang|Mitte|Im|Fin|Début|(?i:{MONTH}|{'|'.join(WEEKDAYS)}))\b)"
    rf"(?:(?:St|Ste|Ft|Mt|Co|Mass|Conn|Penn|Va|Pa|Ill|Md)\.|(?:\([{UPPER}][\w-]{{1,20}}\))?[{UPPER}][\w'´-]*(?:\[[\w.]{{1,20}}\][\w.]{{0,20}})?|"
    rf"(?:[{UPPER}]\. ?){{1,3}}|\d{{1,5}}(?=,? [{UPPER}]))"
)
_LINK = r"(?:of|on|upon|de|du|la|le|sur|der|am|an|bei|in|the|off|at|near|près de|St\.)"
TOWN = rf"(?:{_WORD}(?: {_LINK})?(?: {_WORD}(?: (?:of|on|upon|de|du|sur|am|off|at|near))?)*)"
_SUPPLIED = rf"(?: ?\[[^\[\]]{{2,60}}\]| \([{UPPER}][\w. '-]{{2,30}}\)| \(\?\))?"
TOWNS = rf"(?:\[{TOWN}\??\]|{TOWN}{_SUPPLIED}(?:, {TOWN}{_SUPPLIED}){{0,5}})"
COUNTRY = (
    r"(?:Alabama|California|Connecticut|Florida|Georgia|Illinois|Indiana|Kentucky|Louisiana|Maine|Maryland|"
    r"Massachusetts|Michigan|Mississippi|Missouri|New Hampshire|New Jersey|New York|North Carolina|Ohio|"
    r"Pennsylvania|Rhode Island|South Carolina|Tennessee|Texas|Vermont|Virginia|England|Scotland|Ireland|"
    r"Wales|France|Germany|Italy|Austria|Switzerland|Russia|Canada|Mexico)\b"
)
STATE = (
    r"(?:(?:AL|AK|AZ|AR|CA|CO|CT|DE|DC|FL|GA|IA|IL|IN|KS|KY|LA|MA|MD|ME|MI|MN|MO|MS|MT|NC|ND|NE|NH|NJ|NM|NV|NY|"
    r"OH|OK|OR|PA|RI|SC|TN|TX|UT|VA|VT|WA|WI|WV)\b|"
    r"(?:N\. ?[YJHC]|S\. ?C|D\. ?C|R\. ?I)\.|(?:Ala|Ark|Calif|Conn|"
    r"Fla|Ga|Ill|Ind|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Pa|Penn|Tenn|Tex|Va|Vt|Wis)\b\.?|"
    rf"{COUNTRY})"
)
_NO_TOWN = re.compile(
    r"\b(?:letterhead|Signed|Letter|Octavo|Quarto|Folio|stationery|German|French|English|Russian|"
    r"Italian|(?:World|Civil|Great) War|Minister|Place not|dated|cover|[Pp]ostmark(?:ed)?|Place and|"
    r"[Nn]o (?:date|place)|[Ww]ithout (?:place|date)|[Dd]ate (?:and|not)|"
    r"Check|Cheque|Document|Note|Postcard|Photograph|Envelope|Card|Signature|Slip|Manuscript|"
    r"Provenance|Autograph|Typed|Fine|Good|Excellent|Mint|Condition|Personal)\b"
)


def no_town(words: str) -> bool:
    return _NO_TOWN.search(words) is not None


def town_part(words: str) -> str:
    """Return the words without what is no place at their head: `Quarto, Mockport`; "" where none is left."""
    while words and no_town(words):
        _, comma, words = words.partition(", ")
        if not comma:
            return ""
    made = re.match(r"[A-Z]{3,} in (?=[A-Z])", words)  # "TESTA in Mockport" of a photographer's stamp
    words = words[made.end() :] if made else words
    return re.sub(rf" {_LINK}$", "", words)
