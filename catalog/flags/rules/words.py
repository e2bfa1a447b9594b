"""RF29 and RF30: texts that differ between descriptions, and a signature read against the writer's name."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations, pairwise

from catalog.flags.evidence import Evidence
from catalog.flags.facts import flag, name_of, short, whom
from catalog.flags.flag import Flag
from catalog.flags.given_names import may_be
from catalog.flags.people import Person, writers_of
from catalog.record.item import ItemRecord
from catalog.record.parts.observation import Observation
from catalog.values.folding import fold_key

LEAST_WORDS, MOST_WORDS = 8, 400
ALIKE, DIFFERENT = 0.97, 0.45
"""Between these shares of words in common two texts are taken for two readings of the same lines."""

_WORD = re.compile(r"\w+")


def texts_differ(item: ItemRecord, evidence: Evidence) -> Iterator[Flag]:  # noqa: ARG001  # every rule has both
    """RF29."""
    quoted = [each for each in item.observations if each.link == "is" and each.excerpt][:12]
    for one, other in combinations(quoted, 2):
        if _differ(one, other):
            yield flag(
                item, "RF29", "text", "info", one.id, other.id, parts=(one.id, other.id),
                one=short(one.excerpt), other=short(other.excerpt),
            )  # fmt: skip


def _differ(one: Observation, other: Observation) -> bool:
    first, second = (_words(each.excerpt) for each in (one, other))
    if min(len(first), len(second)) < LEAST_WORDS:
        return False
    shorter, longer = sorted((first, second), key=len)
    matcher = SequenceMatcher(None, longer, shorter, autojunk=False)
    inside = [block for block in matcher.get_matching_blocks() if block.size]
    if not inside:
        return False
    # Only the stretch that both quote is compared: one house quotes more of a letter than another.
    begin, end = inside[0].a, inside[-1].a + inside[-1].size
    share = SequenceMatcher(None, longer[begin:end], shorter, autojunk=False).ratio()
    return DIFFERENT <= share < ALIKE


def _words(text: str) -> list[str]:
    return [fold_key(word) for word in _WORD.findall(text)[:MOST_WORDS]]


def signature_name(item: ItemRecord, evidence: Evidence) -> Iterator[Flag]:
    """RF30: the family name is the writer's, the given name beside it none that the writer is known by."""
    people = writers_of(item)
    if len(people) != 1:
        return
    names = _names(people[0], evidence)
    given, family = _signed(item.signed_as, {name[-1] for name in names})
    known = {word for name in names for word in name if word != family and len(word) > 1}
    if given and known and not any(may_be(given, word) for word in known):
        yield flag(
            item, "RF30", "signature.name", "medium", "signed_as", fields=["signed_as"],
            signed=item.signed_as, who=whom(people[0].link),
        )  # fmt: skip


def _signed(words: str, families: set[str]) -> tuple[str, str]:
    """Return the given name at the side of a family name, and that name; both empty where there is none.

    “Dave Beard” has one; “Yours, L. Trotsky” and “Mountbatten of Burma” have not.
    """
    found = _WORD.findall(words)
    for before, word in pairwise(found):
        if fold_key(word) in families and before[:1].isupper() and len(before) > 2:
            return fold_key(before), fold_key(word)
    return "", ""


def _names(person: Person, evidence: Evidence) -> list[list[str]]:
    """Return the person's names as folded words, in direct order; “Beard, Daniel C” is Daniel C Beard."""
    ref = person.link.ref
    record = evidence.authority(ref.ark) if ref else None
    told = [name.text for name in getattr(record, "names", ())] if record else []
    told += [name_of(person.link), *(ref.names if ref else [])]
    found = []
    for name in filter(None, told):
        family, comma, given = name.partition(",")
        found.append([fold_key(word) for word in _WORD.findall(f"{given} {family}" if comma else name)])
    return [each for each in found if each]
