"""Whose hand wrote the body, apart from who signed; the kind of signature, as the seller claims it."""

import re
from collections.abc import Iterator

from catalog.lots.draft import Draft, Value
from catalog.lots.lot import Lot
from catalog.lots.people import name_at
from catalog.lots.words.kinds import HANDS

CLAIMED = "autograph (claimed by the seller)"
_IN_HAND_OF = re.compile(
    r"\b[Ii]n the (?:hand|handwriting|autograph) of (?P<kin>\w+'s (?:wife|daughter|son|secretary|"
    r"sister|brother|clerk) )?(?=[A-Z])"
)
_OTHER_HAND = re.compile(
    r"\b(?P<form>(?:completed|accomplished|filled (?:in|out)) in (?:an? )?(?:unidentified|unknown|"
    r"clerical|another|different) hand)|\bin (?:another|a secretarial|a clerical) hand\b",
    re.IGNORECASE,
)
_FORM = re.compile(r"\bpart(?:ly|ially)[ -]printed\b", re.IGNORECASE)
_UNSIGNED = re.compile(
    r"\bunsigned\b|\bsignature (?:has been |was |is )?(?:cut|removed|clipped)|\bin the third person\b|"
    r"\bpart with the signature was cut",
    re.IGNORECASE,
)
_MACHINE = re.compile(
    r"\b(autopen|secretarial signature|stamped signature|stamp(?:ed)?[ -]signed|facsimile signature|"
    r"rubber[ -]stamp\w*)\b",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"(?:[A-Z]\. ?){1,4}|[A-Z]{1,3}")
_SPECIAL = {"FDC": "printed cover", "FF": "autograph address", "SIG": "autograph", "AL-frag": "autograph"}


def read(lot: Lot, draft: Draft) -> Iterator[Value]:
    kind = draft.first("kind")
    if kind is None:
        return
    yield _body(lot, kind)
    yield _signature(lot, draft, kind)


def _body(lot: Lot, kind: Value) -> Value:
    code = kind.value
    named = _IN_HAND_OF.search(lot.bare)
    name = name_at(lot.straight, named.end()) if named and code in ("LS", "DS", "NS") else None
    if named and name:
        return Value("body_hand", f"secretarial: {lot.plain[name.start : name.end]}", named.start(), name.end)
    other = _OTHER_HAND.search(lot.bare, kind.start)
    if other and code in ("LS", "DS", "NS"):
        form = "printed form " if _FORM.search(lot.bare) else ""
        return Value("body_hand", f"{form}{other['form'] or 'another hand'}".lower(), *other.span())
    return Value("body_hand", _by_code(lot, kind), kind.start, kind.end)


def _by_code(lot: Lot, kind: Value) -> str:
    if kind.value == "DS" and _FORM.search(lot.bare):
        return "printed form completed in manuscript"
    if kind.more["body"] == "M" or (
        kind.value == "DS" and re.search(r"\bmanuscript $", lot.bare[: kind.start][-14:])
    ):
        return "manuscript, hand unstated"
    return _SPECIAL.get(kind.value) or HANDS.get(kind.value[0], "unstated")


def _signature(lot: Lot, draft: Draft, kind: Value) -> Value:
    machine = _MACHINE.search(lot.bare, kind.end)
    if machine:
        return Value("signature_kind", machine[1].lower(), *machine.span(1))
    unsigned = _UNSIGNED.search(lot.bare)
    if unsigned:
        return Value("signature_kind", "none", *unsigned.span())
    if kind.value in ("AL", "AN", "AD", "TL", "AMs", "AMusMs", "TMs", "APC", "AL-frag"):
        return Value("signature_kind", "none", kind.start, kind.end)
    signed = draft.first("signed_as")
    if signed and _INITIALS.fullmatch(signed.value) and len(signed.value) > 1:
        return Value("signature_kind", "initials", signed.start, signed.end)
    return Value("signature_kind", CLAIMED, kind.start, kind.end)
