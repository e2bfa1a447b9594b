"""What was paid, taken out of the words of a step: it is private, and belongs to no name and to no date."""

import re

_SIGN = r"(?:(?:US|USA|A|C|HK) ?)?[$£€¥]|USD|GBP|EUR|FF|NF|DM|RM|CHF|S?Frs?\.?|Rs\.?|NLG|SEK|JPY|ATS|Mk\.?"
_WORD = (
    r"(?-i:(?!Marks? |Pounds? |Crowns? |Francs? ))"
    r"(?:(?:US|gold|French|Swiss|Belgian|German|Dutch|Austrian|Russian) )?(?:guineas?|gns\.?|francs?|frs\.?|"
    r"(?:reichs|gold|deutsch)?marks?|dollars?|pounds?(?: sterling)?|lire|lira|florins?|gulden|guilders?|"
    r"kronen|crowns?|rou?bles?|pesetas?|euros?|yen|schillings?|shillings?|livres?|thalers?)\b|"
    r"(?:USD|GBP|EUR|FF|DM|RM|CHF|NLG|SEK|JPY|ATS)\b|[$£€](?!\w)"
)
_NUMBER = r"(?:\d{1,3}(?:[.,'’]\d{3})+(?!\d)|\d+)(?:[.,]\d{1,2}(?!\d))?(?:[.,][-–—]+)?"
_SPACED = r"\d{1,3}(?:\s\d{3})+(?:,\d\d)?"
_MANY = r"(?:\s?(?:million|thousand|k)\b)?"
_AMOUNT = (
    rf"(?:(?<!\w)(?:{_SIGN})\s?(?:{_SPACED}(?!\d)|{_NUMBER}){_MANY}(?:\s(?:guineas|gns))?|"
    rf"(?<![\w.,/–-])(?:{_SPACED}|{_NUMBER}){_MANY}\s?(?:{_WORD}))"
)
_LEAD = (
    r"(?:(?:,?\s|(?<=[(\[]))(?:and\s)?(?:for|at)(?:\s(?:the|a)\s(?:sum|price|cost)\sof)?(?:\s(?:about|ca?\.|approximately|only))?"
    r"|,?\s(?:the\s)?(?:(?:hammer|sale|purchase)\s)?price:?(?:\sof)?|,)?\s?"
)
_PREMIUM = (
    r"(?:\s?\((?:incl|excl|with|without|plus|hammer)[^()]*\)|,?\s(?:including|with|plus)\s(?:the\s)?"
    r"(?:buyer[’']s\s)?premium|\shammer(?:\sprice)?)?"
)
_PRICE = re.compile(rf"{_LEAD}(?P<price>{_AMOUNT}){_PREMIUM}", re.IGNORECASE)
_QUOTED = re.compile("“[^“”]*”")
LEFT_OUT = "[…]"


def without_prices(words: str) -> tuple[str, tuple[str, ...]]:
    """Return the words without what was paid, and the prices; words in quotation marks are left alone."""
    cover = _QUOTED.sub(lambda found: "\0" * len(found[0]), words)
    begin, kept, prices = 0, [], []
    for found in _PRICE.finditer(cover):
        kept.append(words[begin : found.start()])
        prices.append(" ".join(found["price"].split()))
        begin = found.end()
    if not prices:
        return words, ()
    left = re.sub(r"\s?\(\s*\)|\s?\[\s*\]", "", "".join([*kept, words[begin:]]))
    return " ".join(left.split()), tuple(prices)


def blotted(words: str) -> str:
    """Return the words as they are, a sign in the place of each price."""
    cover = _QUOTED.sub(lambda found: "\0" * len(found[0]), words)
    begin, kept = 0, []
    for found in _PRICE.finditer(cover):
        kept += [words[begin : found.start("price")], LEFT_OUT]
        begin = found.end("price")
    return "".join([*kept, words[begin:]])
