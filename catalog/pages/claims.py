"""Claims side by side: every value that sources give for a property, and whether they exclude each other."""

from dataclasses import dataclass
from itertools import groupby

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from catalog.pages.dates import say_edtf
from catalog.pages.labels import field_label, sentence
from catalog.pages.marks import Chip, Said, doubt_of, say_ref
from catalog.pages.saying import Saying
from catalog.pages.sources import Sources
from catalog.pages.vocabulary import Vocabulary
from catalog.record.document import Document, Part
from catalog.record.entity import EntityRecord, walk_parts
from catalog.record.parts.activity import Activity
from catalog.record.parts.claim import Claim
from catalog.record.properties import SPOKEN
from catalog.values.folding import fold_key

CONTESTING = frozenset({"preferred", "alternative"})
STANCES = {
    "preferred": lambda: _("preferred here"),
    "alternative": lambda: _("stands beside it"),
    "compatible": lambda: _("may be true as well"),
    "superseded": lambda: _("superseded"),
    "rejected": lambda: _("not accepted here"),
}


@dataclass(frozen=True)
class ClaimLine:
    """One value with its source; `stance` is the Record's word, `standing` the reader's."""

    id: str
    value: Said
    stance: str
    standing: str
    sources: tuple[int, ...]
    locator: str
    quotation: str
    evidence: str
    reason: str
    heard: tuple[str, str] = ("", "")


@dataclass(frozen=True)
class Question:
    """A property that several sources speak of."""

    anchor: str
    title: str
    chip: Chip | None
    lines: tuple[ClaimLine, ...]
    part: str = ""
    field: str = ""

    @property
    def open(self) -> bool:
        """Whether more than one value is on record."""
        return len(self.lines) > 1


Place = tuple[str, str]
"""Part id (empty for the entity) and field."""


def anchor_of(place: Place) -> str:
    return "claims-" + "-".join(filter(None, (place[0], place[1].replace(" ", "-").replace("_", "-"))))


def _grouped(record: EntityRecord) -> dict[Place, list[Claim]]:
    def place(claim: Claim) -> Place:
        return claim.part, claim.field

    found: dict[Place, list[Claim]] = {}
    for key, claims in groupby(record.claims, place):
        found.setdefault(key, []).extend(claims)
    return found


def _meaning(claim: Claim) -> tuple[str, str, str]:
    return fold_key(claim.value), claim.date.edtf, claim.target.ark if claim.target else ""


def chip_for(record: EntityRecord, place: Place, claims: list[Claim]) -> Chip | None:
    """Return the amber chip where values exclude each other, the calm one where they may all be true.

    A column without a preferred claim of its own speaks as one voice more.
    """
    contesting = [claim for claim in claims if claim.stance in CONTESTING]
    voices = len({claim.source.ark if claim.source else claim.id for claim in contesting})
    values = len({_meaning(claim) for claim in contesting})
    if _column_speaks(record, place, contesting):
        voices, values = voices + 1, values + 1
    if values > 1:
        count = max(voices, 2)
        said = ngettext("%(count)d source disagrees", "%(count)d sources disagree", count) % {"count": count}
        return Chip(said, anchor_of(place))
    calm = [claim for claim in claims if claim.stance == "compatible"]
    if calm and len({_meaning(claim) for claim in (*contesting, *calm)}) > 1:
        both = len(calm) + len(contesting) == 2
        return Chip(_("both may be true") if both else _("all may be true"), anchor_of(place), calm=True)
    return None


def _column_speaks(record: EntityRecord, place: Place, contesting: list[Claim]) -> bool:
    if not contesting or any(claim.stance == "preferred" for claim in contesting):
        return False
    return place[1] not in SPOKEN[record.kind] and bool(getattr(_holder(record, place), place[1], None))


def _holder(record: EntityRecord, place: Place) -> Document | None:
    """Return the entity or the part that the claim speaks of."""
    if not place[0]:
        return record
    return next((each for each in walk_parts(record) if each.id == place[0]), None)


def _column(record: EntityRecord, place: Place, sources: Sources, saying: Saying) -> ClaimLine:
    """The value of the column, as one voice among the claims."""
    holder = _holder(record, place)
    info = type(holder).model_fields[place[1]] if holder else None
    said = saying.value(getattr(holder, place[1], None), info, place[1])
    value = Said(said, sources=sources.of(place[1], place[0]))
    return ClaimLine(
        "column-" + anchor_of(place), value, "column", _("shown on this page"), (), "", "", "", ""
    )


def chips_of(record: EntityRecord) -> dict[Place, Chip]:
    found = {place: chip_for(record, place, claims) for place, claims in _grouped(record).items()}
    return {place: chip for place, chip in found.items() if chip}


def questions_of(
    record: EntityRecord, sources: Sources, vocabulary: Vocabulary, language: str
) -> tuple[Question, ...]:
    """Return the properties that claims speak of, in the order of the Record, preferred values first."""
    parts, heard = {part.id: part for part in walk_parts(record)}, _heard(record)
    found = []
    for place, claims in _grouped(record).items():
        order = list(STANCES)
        lines = sorted(claims, key=lambda claim: order.index(claim.stance))
        said = tuple(
            _line(claim, sources, vocabulary, language, heard.get(claim.communication, ("", "")))
            for claim in lines
        )
        if _column_speaks(record, place, [claim for claim in claims if claim.stance in CONTESTING]):
            said = (_column(record, place, sources, Saying(vocabulary, language)), *said)
        title = _title(place, parts, vocabulary, language)
        found.append(Question(anchor_of(place), title, chip_for(record, place, claims), said, *place))
    return tuple(found)


def _title(place: Place, parts: dict[str, Part], vocabulary: Vocabulary, language: str) -> str:
    part, field = place
    named = parts.get(part)
    within = getattr(named, "label", "") or getattr(named, "text", "") if named else ""
    if isinstance(named, Activity):
        within = vocabulary.label("activity", named.type, language)
    title = sentence(field_label(field))
    return f"{title} ({within})" if within else title


def _value(claim: Claim, language: str) -> Said:
    known = say_ref(claim.target) if claim.target else Said("")
    dated = say_edtf(claim.date.edtf, language) if claim.date.edtf else claim.date.as_written
    if claim.value and dated and fold_key(claim.value) != fold_key(dated):
        return Said(f"{claim.value} ({dated})", known.address)
    return Said(claim.value or known.text or dated or _("nothing stated"), known.address)


def _heard(record: EntityRecord) -> dict[str, tuple[str, str]]:
    """Return by part id the anchor of each communication and who it is from, with the day."""
    return {
        each.id: (
            f"communication-{each.id}",
            ", ".join(filter(None, (each.credit or _("a reader"), each.date))),
        )
        for each in record.communications
    }


def _line(
    claim: Claim,
    sources: Sources,
    vocabulary: Vocabulary,
    language: str,
    heard: tuple[str, str] = ("", ""),
) -> ClaimLine:
    value = _value(claim, language)
    return ClaimLine(
        id=claim.id,
        value=Said(
            value.text,
            value.address,
            doubts=doubt_of(claim.certainty),
            sources=sources.number(claim.source),
        ),
        stance=claim.stance,
        standing=STANCES[claim.stance](),
        sources=sources.number(claim.source),
        locator=claim.locator,
        quotation=claim.quotation,
        evidence=vocabulary.label("evidence", claim.evidence, language),
        reason=claim.reason,
        heard=heard,
    )
