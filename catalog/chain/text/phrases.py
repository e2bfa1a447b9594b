"""How each method is written before a name, and how else it is met in print. English; one line a method."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Phrase:
    """`to` stands before a name, `bare` where nobody is named; `also` is read and never written."""

    to: str
    bare: str
    also: tuple[str, ...] = ()
    by_house: str = ""
    """Set where the name after `to` is a house's or dealer's: what is written before an owner's instead."""


PHRASES: dict[str, Phrase] = {
    "acquisition": Phrase(
        "acquired by",
        "acquisition",
        ("acquired from the artist by", "obtained by", "received by", "accessioned by"),
    ),
    "creation": Phrase("made by", "made", ("created by", "written by")),
    "sent": Phrase("sent to", "sent", ("posted to", "mailed to")),
    "purchase": Phrase(
        "purchased by",
        "purchase",
        (
            "bought by",
            "sold to",
            "sale to",
            "purchase by",
            "purchased from the artist by",
            "purchased",
            "bought",
        ),
    ),
    "auction": Phrase(
        "purchased at auction by",
        "purchased at auction",
        ("bought at auction by", "sold at auction to", "purchase at auction by", "by auction, to"),
    ),
    "agent-purchase": Phrase("purchased on behalf of", "purchased through an agent", ("purchased for",)),
    "private-sale": Phrase("sold privately to", "private sale", ("by private treaty to",)),
    "sale": Phrase(
        "sale,",
        "sold",
        (
            "sold at auction at",
            "sold at auction by",
            "sold at auction through",
            "sold at auction,",
            "sold at,",
            "sold at",
            "sold by",
            "sold through",
            "at sale,",
            "sale at",
            "in sale at",
            "at auction,",
            "auction,",
            "auctioned at",
            "auctioned by",
            "auction sale,",
            "offered and sold at",
        ),
        by_house="by a sale to",
    ),
    "after-sale": Phrase("sold after the sale to", "sold after the sale"),
    "lot-purchase": Phrase("purchased as part of a lot by", "purchased as part of a lot"),
    "pre-emption": Phrase("pre-empted by", "pre-emption", ("by pre-emption to",)),
    "buy-back": Phrase("bought back by", "bought back", ("bought in by", "bought in", "repurchased by")),
    "joint-purchase": Phrase("purchased jointly by", "joint purchase", ("jointly purchased by",)),
    "commission": Phrase("commissioned by", "commission", ("by commission, to",)),
    "exchange": Phrase(
        "by exchange to",
        "exchange",
        ("exchanged with", "by exchange, to", "exchanged to", "acquired by exchange by"),
    ),
    "part-exchange": Phrase("in part exchange to", "part exchange"),
    "debt-settlement": Phrase("in settlement of a debt to", "settlement of a debt"),
    "gift": Phrase(
        "gift to",
        "gift",
        ("given to", "donated to", "gifted to", "donation to", "given by the artist to", "by gift to"),
    ),
    "presentation": Phrase("presented to", "presentation", ("presentation to", "presented by the author to")),
    "partial-gift": Phrase(
        "partial gift to", "partial gift", ("partial gifts to", "partial gift and partial purchase by")
    ),
    "gift-by-exchange": Phrase("gift by exchange to", "gift by exchange", ("gift, by exchange, to",)),
    "bequest": Phrase("bequest to", "bequest", ("bequeathed to", "by bequest to", "willed to")),
    "bequest-by-exchange": Phrase(
        "bequest by exchange to", "bequest by exchange", ("bequest, by exchange, to",)
    ),
    "descent": Phrase(
        "by descent to",
        "by descent",
        ("by inheritance to", "inherited by", "descended to", "passed by descent to", "descent to"),
    ),
    "descent-through": Phrase(
        "by descent through", "by descent through the family", ("by descent in", "descended through")
    ),
    "estate": Phrase("passed to the estate of", "estate"),
    "marriage": Phrase("by marriage to", "by marriage", ("via marriage to",)),
    "division": Phrase("by division of property to", "division of property"),
    "dissolution": Phrase("on dissolution to", "dissolution"),
    "succession": Phrase("by succession to", "by succession", ("succeeded by",)),
    "acceptance-in-lieu": Phrase("accepted in lieu of tax by", "acceptance in lieu of tax"),
    "nationalisation": Phrase("nationalised by", "nationalisation", ("nationalized by",)),
    "escheat": Phrase("by escheat to", "by escheat"),
    "settlement": Phrase("by settlement to", "settlement", ("by settlement with",)),
    "institutional-transfer": Phrase(
        "transferred to", "transfer between institutions", ("transfered to", "transfer to", "by transfer to")
    ),
    "promised-gift": Phrase("promised gift to", "promised gift"),
    "offered": Phrase(
        "offered by",
        "offered for sale",
        ("offered at", "for sale at", "for sale by"),
        by_house="offered for sale while with",
    ),
    "offered-unsold": Phrase(
        "offered unsold by",
        "offered and unsold",
        ("offered unsold at", "unsold at", "unsold by", "bought in at", "passed at"),
        by_house="offered and unsold while with",
    ),
    "offered-withdrawn": Phrase(
        "offered and withdrawn by",
        "offered and withdrawn",
        ("withdrawn from sale by", "withdrawn at"),
        by_house="offered and withdrawn while with",
    ),
    "possession": Phrase(
        "in the possession of",
        "in somebody’s possession",
        ("possessed by", "in possession of", "held by", "in the hands of", "with"),
    ),
    "discovery": Phrase("found by", "found", ("discovered by", "rediscovered by")),
    "consignment": Phrase("consigned to", "consignment", ("on consignment to", "on consignment with")),
    "on-approval": Phrase("on approval with", "on approval", ("on approval to", "sent on approval to")),
    "agent": Phrase(
        "through the agency of", "through an agent", ("as agent,",), by_house="through an agent to"
    ),
    "transfer": Phrase("passed to", "passed on", ("to", "handed to", "transmitted to", "delivered to")),
    "unknown": Phrase("by an unknown way to", "by an unknown way", ("by unknown means to",)),
    "loan": Phrase("on loan to", "loan", ("loaned to", "lent to", "loan to")),
    "long-loan": Phrase(
        "on long-term loan to", "long-term loan", ("on permanent loan to", "extended loan to")
    ),
    "exhibition": Phrase("exhibited by", "exhibition", ("lent for exhibition to", "exhibited at")),
    "deposit": Phrase("deposited with", "deposit", ("on deposit with", "deposited at", "on deposit at")),
    "safekeeping": Phrase(
        "in safekeeping with", "in safekeeping", ("placed for safekeeping with", "stored with", "stored at")
    ),
    "pledge": Phrase("pledged to", "pledge", ("pawned to", "pawned with")),
    "restoration": Phrase("in restoration with", "in restoration"),
    "return": Phrase("returned to", "return", ("given back to",)),
    "restitution": Phrase("restituted to", "restitution", ("by restitution to",)),
    "recovery": Phrase("recovered by", "recovery", ("recovered from theft by",)),
    "move": Phrase("moved by", "moved", ("taken by the owner",)),
    "evacuation": Phrase("evacuated by", "evacuation"),
    "loss": Phrase("lost by", "lost"),
    "destruction": Phrase("destroyed while with", "destroyed", ("destroyed by",)),
    "theft": Phrase("stolen by", "stolen", ("theft by", "stolen from the owner by")),
    "looting": Phrase("looted by", "looted", ("plundered by",)),
    "confiscation": Phrase("confiscated by", "confiscation", ("seized by", "confiscated")),
    "forced-sale": Phrase("by forced sale to", "forced sale", ("forced sale, to", "forced sale to")),
    "conversion": Phrase("by conversion to", "conversion", ("by conversion, to", "converted by")),
}

_GIVER = r"(?:(?:his|her|their|its)(?: own)? )?"
_FOUND_AT = re.compile(r"(?:found|discovered) (?:in|at) (?=[A-Z“])", re.IGNORECASE)


@dataclass(frozen=True)
class Head:
    """The method at the head of a step; `is_house` tells of which sort the name after it is."""

    method: str = ""
    is_house: bool = False
    to_owner: bool = False


def _named_heads() -> dict[str, Head]:
    found: dict[str, Head] = {}
    for code, phrase in PHRASES.items():
        for text in (phrase.to, *phrase.also):
            found.setdefault(text.lower(), Head(code, is_house=bool(phrase.by_house)))
        if phrase.by_house:
            found.setdefault(phrase.by_house, Head(code, to_owner=True))
    return found


_NAMED_HEADS = _named_heads()
_BARE_HEADS = {phrase.bare.lower(): Head(code) for code, phrase in PHRASES.items()}


def _any_of(heads: dict[str, Head], follows: str) -> re.Pattern[str]:
    texts = "|".join(re.escape(text) for text in sorted(heads, key=len, reverse=True))
    return re.compile(rf"{_GIVER}(?P<phrase>{texts})(?={follows})", re.IGNORECASE)


_NAMED, _BARE = _any_of(_NAMED_HEADS, " "), _any_of(_BARE_HEADS, ",|$")


def read_head(words: str) -> tuple[Head, str]:
    """Return the method at the head of a step and what follows it; no method where none is written.

    What follows begins with a comma, or is empty, where nobody is named.
    """
    named, bare = _NAMED.match(words), _BARE.match(words)
    place = _FOUND_AT.match(words)
    if named and (bare is None or named.end() >= bare.end()):
        return _NAMED_HEADS[named["phrase"].lower()], words[named.end() :].lstrip()
    if bare:
        return _BARE_HEADS[bare["phrase"].lower()], words[bare.end() :]
    if place:
        return Head("discovery"), ", " + words[place.end() :]
    return Head(), words


def head_words(method: str, capacity: str, *, named: bool) -> str:
    """Return what is written before the name, or instead of it; empty for a method without a phrase."""
    phrase = PHRASES.get(method)
    if phrase is None:
        return ""
    if not named:
        return phrase.bare
    return phrase.by_house if phrase.by_house and capacity in {"owner", "holder"} else phrase.to


def is_by_house(method: str, capacity: str, *, named: bool) -> bool:
    """Whether the name is a house's or a dealer's, which stands in parentheses."""
    phrase = PHRASES.get(method)
    return capacity == "agent" or bool(named and phrase and phrase.by_house and not capacity)
