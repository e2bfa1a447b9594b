"""Steps that say that nothing is known (“whereabouts unknown, 1933–1945”), and those whose words are unread.

Neither is knowledge: they fill no track of owner or holder, and nothing passes directly across them.
"""

import re

from catalog.record.parts.provenance import ProvenanceEvent
from catalog.values.text import clean_line

_WHAT = r"(?:(?:present|current|subsequent|later|further|previous|earlier|exact|precise) )?"
_NOT = r"(?:is |are |was |were |remains? )?(?:as yet |still |at present |currently |presently )?"
_UNKNOWN = (
    rf"(?:(?:the |its )?{_WHAT}(?:whereabouts|location|ownership|owners?|holder|history|provenance) "
    rf"{_NOT}(?:unknown|not known|untraced|not traced|not recorded|unrecorded|undocumented|unidentified)|"
    rf"unknown (?:whereabouts|location|ownership)|{_NOT}(?:unknown|not known|untraced|not traced|unlocated|"
    r"unaccounted for)|lost (?:from|to) (?:sight|view)|"
    r"verbleib (?:unbekannt|ungeklärt)|unbekannter verbleib|standort unbekannt|(?:localisation|lieu|sort) "
    r"inconnue?|localisation non connue|non localisée?)"
)
_IS = re.compile(rf"[\[(]*{_UNKNOWN}[\])?]*", re.IGNORECASE)
_SAYS = re.compile(
    rf"[\[(]*(?:(?:possibly|probably|perhaps|likely),? )?[\[(]*(?P<words>{_UNKNOWN})"
    r"(?=$|[\])?,.;]| (?:\(|until |till |through |by |in |on |from |since |between |before |after |about |"
    r"around |circa |during |sometime |c\.|ca\.|\d))",
    re.IGNORECASE,
)


def is_unknown(words: str) -> bool:
    """Whether the words stand where a name would, and say that there is none to give."""
    return bool(_IS.fullmatch(words.strip()))


def parted_unknown(words: str) -> str:
    """Return the words of a step with what follows “unknown” put behind a comma: “untraced since 1938”."""
    found = _SAYS.match(words)
    rest = words[found.end() :] if found else ""
    if not found or not rest.startswith(" ") or rest.startswith(" ("):
        return words
    return f"{found[0]}, {re.sub(r'^(?:since|during|from) ', '', rest.lstrip(), flags=re.IGNORECASE)}"


def unknown_words(event: ProvenanceEvent) -> str:
    """Return the words by which the step says that nobody is known; empty where it says who or how.

    They stand in its statement, or were typed where the name goes.
    """
    if event.method or event.party.ref:
        return ""
    named = event.party_label or event.party.observed
    if named:
        return named if is_unknown(named) else ""
    found = None if event.capacity else _SAYS.match(clean_line(event.statement))
    return found["words"] if found and (_is_more(event) or _is_all(found)) else ""


def _is_all(found: re.Match[str]) -> bool:
    """Words after it make the whole an unread statement, which is kept as it is."""
    return not found.string[found.end() :].strip(" .;])?")


def _is_more(event: ProvenanceEvent) -> bool:
    through = (event.through, event.through_label)
    return any((*_when(event), *through, event.place.observed, event.place.ref, event.lot, event.reference))


def _when(event: ProvenanceEvent) -> tuple[str, ...]:
    return event.date.edtf, event.date.as_written, event.until.edtf, event.until.as_written


def is_unread(event: ProvenanceEvent) -> bool:
    """Whether there is nothing to it but a statement."""
    understood = (event.method, event.party_label, event.party.ref, event.party.observed)
    said = any(understood) or _is_more(event) or bool(unknown_words(event))
    return bool(clean_line(event.statement)) and not said


def is_silent(event: ProvenanceEvent) -> bool:
    """Whether the step names nobody of whom anything is known: stated as unknown, or unread."""
    return bool(unknown_words(event)) or is_unread(event)
