"""What is said of the offer: lot number, estimate, starting bid, price, result. Amounts as printed."""

import re
from collections.abc import Iterator

from catalog.lots.draft import Draft, Value
from catalog.lots.lot import Lot

_MONEY = (
    r"(?:(?:US|CA|AU)?[$£€¥]|EUR|USD|GBP|CHF|DM) ?\d[\d., ]*\d|(?:[$£€]) ?\d+|\d[\d., ]*\d ?(?:€|EUR|"
    r"USD|GBP|CHF|euros?)"
)
_RANGE = (
    rf"(?:{_MONEY})(?: ?(?:-|/|to) ?(?:[$£€] ?)?\d[\d., ]*\d)?|\d[\d,.]*\d ?(?:-|/) ?\d[\d,.]*\d(?: "
    rf"?(?:GBP|USD|EUR|CHF))?"
)
_FIELDS = (
    (
        "lot",
        re.compile(
            r"\s*(?:lot|los) ?(?:no\.? ?)?(\d{1,5}[a-z]?)\b|\s*(\d{1,5})(?=\.? [A-Z(\[])", re.IGNORECASE
        ),
        True,
    ),
    (
        "estimate",
        re.compile(
            r"\b(?:estimate[ds]?(?: at| value| price)?|est\.|schätz(?:preis|ung)|estimation)[: ]{1,3}"
            rf"({_RANGE})",
            re.IGNORECASE,
        ),
        False,
    ),
    ("estimate", re.compile(r"\[(\d[\d,]*/\d[\d,]*)\]"), False),
    (
        "start",
        re.compile(rf"\b(?:starting bid|opening bid|start(?:ing)? price):? ({_MONEY})", re.IGNORECASE),
        False,
    ),
    (
        "price",
        re.compile(
            rf"\b(?:sold for|realized|realised|hammer price|price realized|sale price|price):? ({_MONEY})",
            re.IGNORECASE,
        ),
        False,
    ),
    ("price", re.compile(rf"(?<=[.;/] )({_MONEY})(?=[. (]|$)"), False),
    (
        "status",
        re.compile(r"\b(unsold|sold out|withdrawn|not sold|passed)\b(?=[.\s]|$)", re.IGNORECASE),
        False,
    ),
    ("reference", re.compile(r"\b(?:SKU|Ref\.?|BN|Stock no\.?):? ?([A-Z]{0,4}\d{2,8})\b"), False),
)


def read(lot: Lot, draft: Draft) -> Iterator[Value]:
    if draft.first("kind") is None:
        return
    found_names: set[str] = set()
    for name, pattern, at_head in _FIELDS:
        found = pattern.match(lot.bare) if at_head else pattern.search(lot.bare)
        if found and name not in found_names:
            group = next(at for at in range(1, found.re.groups + 1) if found[at])
            found_names.add(name)
            yield Value(
                f"sale_{name}", lot.text[found.start(group) : found.end(group)].strip(), *found.span(group)
            )
