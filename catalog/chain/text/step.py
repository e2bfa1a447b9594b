"""One step, from its words: certainty, method, party, life dates, place, date, lot. All of it, or nothing."""

import re
from dataclasses import dataclass, field
from typing import Any

from catalog.chain.methods import CUSTODY, TITLE, method_of
from catalog.chain.silence import is_unknown, parted_unknown
from catalog.chain.text.dates import may_be_dated, read_dates
from catalog.chain.text.names import INSTITUTION, SUFFIX, is_kin, is_life, is_name, is_place
from catalog.chain.text.phrases import Head, read_head
from catalog.chain.text.pieces import masked
from catalog.chain.text.prices import without_prices

NOBODY = "somebody not named"
VERBATIM = "noted:"
"""Before words in quotation marks that are kept as they are."""

_CERTAIN = re.compile(r"(possibly|probably|perhaps|likely),?\s+", re.IGNORECASE)
_LOT = re.compile(
    r"(?:cat(?:alogue|\.)? )?(?:lots?|nos?\.?|numbers?)(?: nos?\.?)?(?: ?#| |(?<=\.))"
    r"(?:“(?P<quoted>[^“”]+)”|(?P<lot>[^“”]*\d[^“”]*))",
    re.IGNORECASE,
)
_STOCK = re.compile(r"(?:stock|inv(?:entory|\.)?) (?:no\.?|number) ?\S+", re.IGNORECASE)
_DATE_INSIDE = re.compile(
    r"(?<=[^,\s])(?<!until)(?<!likely)(?<!sometime)(?<!least)(?<!\bby) "
    r"(?=(?:likely )?(?:by|until|on|in|after|before|c\.|ca\.|circa|about|sometime|from) "
    r"?(?:(?:sometime|at least|about|c\.|ca\.|early|late|mid|before|after|by) ?)*"
    r"(?:the )?(?:[A-Z][a-z]+\.? )?\d)"
)
_WAYS = {
    "by descent": "descent",
    "by inheritance": "descent",
    "by exchange": "exchange",
    "by auction": "auction",
    "at auction": "auction",
    "by bequest": "bequest",
    "by gift": "gift",
    "by purchase": "purchase",
    "by marriage": "marriage",
    "via marriage": "marriage",
    "by restitution": "restitution",
    "by forced sale": "forced-sale",
}
_DATE_FIRST = re.compile(
    r"(?P<lead>(?:by|in|on|before|after|about|circa|ca?\.|until|from) (?:[^,;“”()]{0,40}\d[^,;“”()]{0,20}|"
    r"[A-Z][a-z]+ \d{1,2}, \d{4})), (?=\S)",
    re.IGNORECASE,
)
_WAY = re.compile(rf"(?:^| )(?:(?P<method>{'|'.join(_WAYS)})|(?:acting )?as agent)$", re.IGNORECASE)
_FUSED = re.compile(r"(?:gift|bequest|donation|sale|purchase) (?:of|from) ", re.IGNORECASE)
_AFTER_LIFE = re.compile("\\](?<=\\0{4}\\]) (?=[A-Z])")
_THROUGH = re.compile(r"(?:,? )(?:through|via)(?: the agency of)? (?=[A-Z“(])")
_LONGEST = 700


@dataclass
class Draft:
    """What was understood; the names are those of the fields of a provenance event.

    `silence` holds the words by which the step says that nobody is known.
    """

    fields: dict[str, Any] = field(default_factory=dict)
    price: str = ""
    silence: str = ""


class UnreadError(ValueError):
    """The step is left as it is; says why."""


def read_step(words: str) -> Draft:
    """Read the words of one step, without its notes. UnreadError where any of it is not understood."""
    if len(words) > _LONGEST:
        raise UnreadError("it is too long for a step")
    draft = Draft()
    plain, prices = without_prices(_collapsed(words))
    draft.price = "; ".join(prices)
    rest = _date_behind(_certainty(_collapsed(plain), draft))
    rest = _in_parentheses(rest, draft)
    rest = _certainty(rest, draft)
    if _FUSED.match(rest):
        raise UnreadError("it names two owners in one step; write “the one; gift to the other”")
    head, rest = read_head(rest)
    rest = parted_unknown(_in_parentheses(rest, draft))
    segments = _segments(rest)
    named = not rest.startswith(",") and bool(rest)
    if head.method:
        draft.fields["method"] = head.method
    segments = _tail(segments, draft, at_least=1 if named else 0)
    segments = _party(segments, draft) if named else _through(segments, draft)
    _place(segments, draft)
    _capacity(head, draft)
    return draft


def _collapsed(words: str) -> str:
    return re.sub(r"( [.,;])+$", "", " ".join(words.split()))


def _date_behind(words: str) -> str:
    """“By 1936, Hans Muster, Paris”, as many museums write, put as the guide has it: the date at the end."""
    found = _DATE_FIRST.match(words)
    if found is None or read_dates(found["lead"]) is None:
        return words
    lead = found["lead"]
    return f"{words[found.end() :]}, {lead[0].lower()}{lead[1:]}"


def _certainty(words: str, draft: Draft) -> str:
    found = _CERTAIN.match(words)
    if found is None or "certainty" in draft.fields:
        return words
    draft.fields["certainty"] = "possible" if found[1].lower() in {"possibly", "perhaps"} else "probable"
    return words[found.end() :]


def _in_parentheses(words: str, draft: Draft) -> str:
    """A step in parentheses is a dealer's, house's or agent's; so is one whose name alone stands in them."""
    if not words.startswith("("):
        return words
    closing = re.search(r"\)", _outer(words))
    if closing is None:
        raise UnreadError("a parenthesis is not closed")
    inner, rest = words[1 : closing.start()], words[closing.end() :]
    rest = rest if not rest or rest.startswith(",") else f", {rest.strip()}"
    if is_life(inner):
        raise UnreadError("it begins with dates")
    draft.fields["capacity"] = "agent"
    return inner + rest


def _outer(words: str) -> str:
    """Return the words with all between the first parenthesis and its own end blacked out."""
    cover = masked(words)
    return cover if cover[1:2] == "\0" else " " * len(words)


def _segments(words: str) -> list[str]:
    cover = masked(words)
    cuts = [(found.start(), found.end()) for found in re.finditer(r",", cover)]
    cuts += [(found.start(), found.end()) for found in _DATE_INSIDE.finditer(cover)]
    cuts += [(found.start() + 1, found.end()) for found in _AFTER_LIFE.finditer(cover)]
    begin, found = 0, []
    for start, end in sorted(cuts):
        found.append(words[begin:start].strip())
        begin = end
    found.append(words[begin:].strip())
    return [each for each in found if each]


def _tail(segments: list[str], draft: Draft, *, at_least: int) -> list[str]:
    """Take dates, lots and references off the end, until what is left is a name and a place."""
    left = list(segments)
    while len(left) > at_least or (left and left[-1].endswith(")")):
        shorter = next((found for take in _TAKES if (found := take(left, draft, at_least)) is not None), None)
        if shorter is None:
            break
        left = shorter
    return left


def _way(segments: list[str], draft: Draft, at_least: int) -> list[str] | None:
    """Take “by descent” or “as agent” from the end of a step, where other houses write it."""
    last = segments[-1]
    found = _WAY.search(last)
    if found is None or (found.start() == 0 and len(segments) <= at_least):
        return None
    if found["method"]:
        if "method" in draft.fields:
            return None
        draft.fields["method"] = _WAYS[found["method"].lower()]
    else:
        draft.fields["capacity"] = "agent"
    before = last[: found.start()].strip()
    return [*segments[:-1], before] if before else segments[:-1]


def _reference(segments: list[str], draft: Draft, _at_least: int) -> list[str] | None:
    """“(Lugt Suppl. 633b)” at the end of the last segment, or a stock number."""
    last = segments[-1]
    if _STOCK.fullmatch(last) and "reference" not in draft.fields and len(segments) > 1:
        draft.fields["reference"] = last
        return segments[:-1]
    found = re.search(r"(?:^|\s)\(([^()]*)\)$", last)
    if found is None or "reference" in draft.fields or is_life(found[1]):
        return None
    if not re.search(r"[\d“]", found[1]):
        return None
    draft.fields["reference"] = _unquoted(found[1].strip())
    before = last[: found.start()].strip()
    return [*segments[:-1], before] if before else segments[:-1]


def _lot(segments: list[str], draft: Draft, at_least: int) -> list[str] | None:
    found = _LOT.fullmatch(segments[-1])
    if found is None or "lot" in draft.fields or len(segments) <= at_least:
        return None
    draft.fields["lot"] = (found["quoted"] or found["lot"]).strip()
    return segments[:-1]


def _date(segments: list[str], draft: Draft, at_least: int) -> list[str] | None:
    if "date" in draft.fields or not may_be_dated(segments[-1]):
        return None
    for count in range(min(6, len(segments) - at_least), 0, -1):
        words = ", ".join(segments[-count:])
        found = read_dates(re.sub(r", (?=until )", " ", words))
        if found is not None:
            draft.fields["date"], draft.fields["until"] = found
            return segments[:-count]
    return None


_TAKES = (_reference, _lot, _way, _date)


def _party(segments: list[str], draft: Draft) -> list[str]:
    """Take the name, with what belongs to it, from the front."""
    if not segments:
        raise UnreadError("no name is left")
    name, rest = segments[0], segments[1:]
    if name.lower() == NOBODY:
        return _through(rest, draft)
    if is_unknown(name):
        if "method" not in draft.fields:
            draft.silence = name.strip("[]()?")
            draft.fields.pop("capacity", None)
        return _through(rest, draft)
    while rest and is_kin(name.rpartition(", ")[2]):
        name, rest = f"{name}, {rest[0]}", rest[1:]
    while rest and _belongs(rest[0]):
        name, rest = f"{name}, {rest[0]}", rest[1:]
    through = _THROUGH.search(masked(name))
    if through is not None:
        draft.fields["through_label"] = _unquoted(name[through.end() :])
        name = name[: through.start()]
    _name(name, draft)
    return _through(rest, draft)


def _belongs(segment: str) -> bool:
    bare = re.sub(r"\s*[\[(][^\[\]()]*[\])]\??$", "", segment)
    follows = bool(SUFFIX.fullmatch(bare)) or is_kin(bare) or segment.startswith(("& ", "and "))
    return "“" not in segment and (follows or bool(INSTITUTION.fullmatch(bare)))


def _through(segments: list[str], draft: Draft) -> list[str]:
    if segments and segments[0].startswith("through ") and "through_label" not in draft.fields:
        draft.fields["through_label"] = _unquoted(segments[0].removeprefix("through "))
        return segments[1:]
    return segments


def _name(words: str, draft: Draft) -> None:
    found = re.fullmatch(r"(?P<name>.*\S)\s*(?:\[(?P<life>[^\[\]]*)\]|\((?P<round>[^()]*)\))", words)
    life = (found["life"] or found["round"] or "") if found else ""
    if found and is_life(life):
        draft.fields["life_dates"] = life.strip()
        words = found["name"]
    link = _link(words)
    observed = link["observed"]
    if not words.startswith(("“", "[“")) and not is_name(observed):
        raise UnreadError(f"“{observed[:60]}” is not understood as a name")
    draft.fields["party"] = link


def _link(words: str) -> dict[str, Any]:
    """Return a name or place as observed, with its two doubts: “Bruno?”, “[Bruno]”."""
    found: dict[str, Any] = {}
    if words.endswith("?"):
        found["uncertain"], words = True, words[:-1].rstrip()
    inside = re.fullmatch(r"\[(“[^“”]*”|[^\[\]]*\D[^\[\]]*)\]", words)
    if inside:
        found["supplied"], words = True, inside[1]
    found["observed"] = _unquoted(words.strip())
    if not found["observed"]:
        raise UnreadError("a name is empty")
    return found


def _unquoted(words: str) -> str:
    found = re.fullmatch("“([^“”]*)”", words)
    return found[1].strip() if found else words


def _place(segments: list[str], draft: Draft) -> None:
    if not segments:
        return
    words = ", ".join(segments)
    bare = words.removesuffix("?").strip()
    is_quoted = bool(re.fullmatch("“[^“”]*”|\\[“[^“”]*”\\]", bare))
    inner = bare[1:-1] if bare.startswith("[") and bare.endswith("]") else bare
    if not is_quoted and not all(is_place(each) for each in inner.split(",")):
        raise UnreadError(f"“{words[:60]}” is understood neither as a place nor as a date")
    draft.fields["place"] = _link(words)


def _capacity(head: Head, draft: Draft) -> None:
    """Dealers stand in parentheses; another is an owner, unless the method moves no title."""
    moves = method_of(head.method).moves
    if draft.fields.get("capacity") == "agent" or head.is_house:
        draft.fields["capacity"] = "agent"
    elif "party" not in draft.fields:
        return
    elif not head.method or TITLE in moves:
        draft.fields["capacity"] = "owner"
    elif CUSTODY in moves or head.to_owner:
        draft.fields["capacity"] = "holder"
