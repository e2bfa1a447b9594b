"""Names in running text: a run of capitalised words with titles, initials and particles.

Everything works on text of the original length, so that spans are offsets. Imports words only.
"""

import re
from typing import NamedTuple

from catalog.lots.words.people import PARTICLES, TITLES


class Span(NamedTuple):
    """`text[start:end]`."""

    start: int
    end: int


UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽΑ-ΩА-Я"
_TITLE = "|".join(TITLES)
WORD = (
    rf"(?:(?:{_TITLE}|Jr|Sr|St|Ste|Chas|Ch|Fredk|Edw|Benj|Danl|Saml|Alex|Robt|Hy|Th|Jno|Andw|Nath|Wm|"
    rf"Geo|Thos|Jas|Jos|Rt|Brig|Genl|Adm|Lieut|Gov|Sen|Pres|Revd|Honble|Cmdr|Comdr|Ven)\.(?:-[{UPPER}][a-z]{{2,6}}\b\.?)?"
    rf"|(?:[{UPPER}]\.){{1,4}}+|[{UPPER}][a-z]{{0,2}}:(?= [{UPPER}])"
    rf"|[{UPPER}][\w'-]{{0,12}}\[[a-zà-ÿ][\w'-]{{0,16}}\.?\]|(?:[dlDL]'|[Oo]')?[{UPPER}][\w'-]*+)"
)
_SUPPLIED = rf"\[{WORD}(?: {WORD}){{0,4}}\]"
_PIECE = rf"(?:{WORD}|{_SUPPLIED})"
_LINK = rf"(?: (?:{'|'.join(PARTICLES)}|d'|&)){{0,3}} ?"
_NICKNAME = rf" \(?[\"“'‘][{UPPER}¤][\w'¤-]+[\"”'’]\)?(?= [{UPPER}])"  # Amos "Rube" Testa
_COUPLE = r"(?:(?:Mr|Dr|Sir|Lord|Prof|Herr)\.? (?:and|&|und) (?:Mrs|Lady|Frau)\.? )?"
NAME = rf"{_COUPLE}(?:(?:von|van|de|du|d') ?)?{_PIECE}(?:(?:{_NICKNAME})?{_LINK}{_PIECE}){{0,7}}"
_NAME = re.compile(NAME)
_NOT_PEOPLE = re.compile(
    r"(?:In|On|The|A(?![.\[])|An|At|From|With|This|That|He|She|It|His|Her|One|Two|Three|When|As|And|But|"
    r"For|To|Sold|Lot|Signed|Unsigned"
    r"|Letter|Document|Autograph|Typed|Estimate|Provenance|Condition|Fine|Good|Very|Accompanied|"
    r"Measuring|Dated)\b"
)


def name_at(text: str, start: int) -> Span | None:
    """Return the name that begins at `start`; a full stop that closes the sentence is left out."""
    found = _NAME.match(text, start)
    if found is None or _NOT_PEOPLE.match(text, start):
        return None
    return without_stop(text, Span(*found.span()))


def without_stop(text: str, span: Span) -> Span:
    """`Mr. Lee.` never ends with the stop, but `Henry H.` and `King Jr.` do."""
    words = text[span.start : span.end]
    while words.endswith((" ", "'", "-")):
        words = words[:-1]
    return Span(span.start, span.start + len(words))
