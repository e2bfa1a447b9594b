"""Whom a German text names behind "an": a name, kin, a body; the edges of the sheet are nobody.

Everything works on text of the original length, so that spans are offsets.
"""

import re

from catalog.lots.full_names import full_name_at
from catalog.lots.people import UPPER, Span
from catalog.lots.words.listing import any_of
from catalog.lots.words.people import GERMAN_ROLES
from catalog.lots.words.recipients import GERMAN_BODIES

_GERMAN = re.compile(
    rf"(?P<article>(?:den|die|das|dem|seinen?|seine|ihren?|ihre|einen?|eine) )?"
    rf"(?P<role>(?:(?:[a-zäöüß]+ )?(?:{'|'.join(GERMAN_ROLES)}) (?:und )?)+)?(?=[{UPPER}])"
)
_GERMAN_TITLED = re.compile(  # den Lektor Hans Muster, den bekannten Dichter und Arzt H. Muster
    rf"(?:[a-zäöüß]+ ){{0,2}}(?:[{UPPER}][a-zäöüß-]+ und )?[{UPPER}][a-zäöüß-]+ "
    rf"(?=[{UPPER}][\w.'-]* (?:von |van |de )?[{UPPER}])"
)
_FORMS = ("Herrn", "Frau", "Fräulein")
_GERMAN_KIN = re.compile(
    rf"(?:seinen?|seine|ihren?|ihre) (?:Frau|Mann|Gattin|Gatten|Bruder|Schwester|Vater|Mutter|Sohn|Tochter"
    rf"|Onkel|Tante|Neffen|Nichte|Vetter) [{UPPER}][a-zäöüß]+(?! [{UPPER}]| von )(?!\w)"
)
# `An den Rändern gebräunt` speaks of the sheet.
_OF_THE_SHEET = re.compile(
    r"(?:[a-zäöüß]+ )?\w*(?:rand|ränd|kant|falt|falz|fälz|eck|knick|bug|stell|seite|schnitt|umschlag)\w*",
    re.IGNORECASE,
)
_GERMAN_FIRM = re.compile(rf".*(?:{any_of(GERMAN_BODIES)}) ", re.IGNORECASE)
_GERMAN_BODY = re.compile(
    rf"(?:die|das|den|eine[nr]?|seine[nr]?|ihre[nr]?) [{UPPER}][\w-]+(?:(?<=sche) [{UPPER}][\w-]+)?"
    rf"(?: (?:des|der|für|von|und)"
    rf"(?: die| das| den)?(?: [{UPPER}][\w-]+)+)*(?: de[sr] \"[^\"]{{2,60}}\")?"
)


def german_at(text: str, start: int) -> Span | None:
    """Behind "An": `den Verleger Samuel Fischer` is the name; `die Rechtsabteilung des ...` a whole body."""
    found = _GERMAN.match(text, start)
    kin = _GERMAN_KIN.match(text, start)
    if found is None or kin:
        return Span(*kin.span()) if kin else None
    if found["role"] or not found["article"]:
        return _german_name(text, found)
    titled = _GERMAN_TITLED.match(text, found.end())
    if titled:
        firm = _GERMAN_FIRM.fullmatch(text, titled.start(), titled.end())
        name = full_name_at(text, titled.end())
        return Span(start, name.end) if firm and name else name
    body = None if _OF_THE_SHEET.match(text, found.end()) else _GERMAN_BODY.match(text, start)
    return Span(*body.span()) if body else None


def _german_name(text: str, found: "re.Match[str]") -> Span | None:
    """`Herrn Otto Muster` is a name; a surname alone keeps its "Frau"."""
    name = full_name_at(text, found.end())
    role = (found["role"] or "").strip()
    lone = name is not None and " " not in text[name.start : name.end]
    return Span(found.start("role"), name.end) if name and lone and role in _FORMS else name
