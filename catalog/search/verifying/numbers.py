"""From the number of a certificate to the items that bear one; a number alone is asked of every issuer."""

from catalog.certifiers.roll import name_key
from catalog.publishing import reading
from catalog.publishing.certifiers import roll
from catalog.publishing.reading import Standing
from catalog.search.certificates import Numbered, certificates_with
from catalog.search.verifying.finding import Plain

LONGEST_NAME = 6
"""Words of an issuer's name that are looked for at either end of what was typed."""


def split_issuer(text: str) -> tuple[str, str]:
    """Part “PSA/DNA 84092518” into the issuer's name, as it is known here, and the rest."""
    words, known = text.strip(" .,:#").split(), roll()
    for end in range(min(len(words) - 1, LONGEST_NAME), 0, -1):
        for name, rest in ((words[:end], words[end:]), (words[-end:], words[:-end])):
            found = known.named(" ".join(name).strip(" ,:;()"))
            if found:
                return found.name, " ".join(rest)
    return "", text


def of_number(issuer: str, number: str) -> tuple[list[tuple[Standing, Plain]], list[Plain]]:
    """Return the editions that bear the number with what their certificate says, and notices.

    Where none of the issuer asked for is on record, those of others are told, and said to be of others.
    """
    known = roll()
    named = known.named(issuer) if issuer else None
    key = named.key if named else name_key(issuer)  # whom the roll lacks is known by a printed name alone
    found = certificates_with(number, key, known)
    others = certificates_with(number, known=known) if key and not found else ()
    standings = reading.current_editions([each.ark for each in (*found, *others)])
    bearing = [
        (standings[each.ark], _told(each, is_other=bool(others)))
        for each in (*found, *others)
        if each.ark in standings
    ]
    if others:
        return bearing, [{"key": "other-issuer"}] if bearing else []
    several = len({standing.ark for standing, _ in bearing}) > 1
    return bearing, [{"key": "many"}] if several else []


def _told(each: Numbered, *, is_other: bool) -> Plain:
    told = {"about": "certificate", "part": each.part, "theirs": each.opinion.number}
    if not is_other:
        return told
    issuer = each.opinion.issuer
    name = (issuer.ref.name if issuer.ref else "") or issuer.observed
    return {**told, "verdict": "differs", "how": "another issuer", "theirs": f"{name} {each.opinion.number}"}
