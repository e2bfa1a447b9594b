"""A dossier gathered for reading: what the page, its print and the PDF all show, in the reader's language."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from catalog.chain import Drawing
from catalog.dossier.document import Contested, Dossier, FlagRow, NotKnown, Side
from catalog.pages.addresses import image_address
from catalog.pages.authentication import opinions_of
from catalog.pages.claims import STANCES
from catalog.pages.context import Context, context_of
from catalog.pages.dates import say_date
from catalog.pages.dossier_flags import question_words
from catalog.pages.dossier_parts import Cell, Contest, Table
from catalog.pages.dossier_tables import authorities_table, joined, marked, tables_of
from catalog.pages.dossier_words import (
    ABSENCES,
    CATEGORIES,
    CLAIMS,
    DETAILS,
    LIMITS,
    STANDINGS,
    say,
)
from catalog.pages.facts import facts_of
from catalog.pages.flags import SEVERITY, STATES
from catalog.pages.labels import field_label, sentence
from catalog.pages.marks import Said, say_link
from catalog.pages.provenance import Chain, chain_of
from catalog.pages.sources import SourceLine
from catalog.pages.tracks import drawings_of, words_of
from catalog.pages.vocabulary import Vocabulary
from catalog.record.entity import walk_parts
from catalog.record.item import ItemRecord
from catalog.record.kinds import read_record
from catalog.record.parts.surface import Image

MOST_AT_HEAD = 4
"""Questions on the first page; the others are in the annex."""
LONGEST_CHAIN = 1200
LONGEST_AT_HEAD = 320
"""Signs of one value on the first page; the item's page and the data have the whole."""


@dataclass(frozen=True)
class Picture:
    """The picture at the head: of the piece, or a stand-in that says so."""

    address: str
    sha256: str
    width: int
    height: int
    alt: str
    warning: str


@dataclass(frozen=True)
class ChainPart:
    """The chain: its paragraph in AAM form with notes, what is not known between steps, the drawing."""

    paragraph: str
    notes: tuple[str, ...]
    gaps: tuple[str, ...]
    oddities: tuple[str, ...]
    drawings: tuple[Drawing, ...]
    words: str


@dataclass(frozen=True)
class DossierPage:
    """Everything in the order of reading: the first page, then the annex."""

    ark: str
    title: str
    kind: str
    language: str
    stamp: tuple[tuple[str, str], ...]
    permalink: str
    picture: Picture | None
    object_id: tuple[tuple[str, Cell], ...]
    identity: tuple[Cell, ...]
    chain: ChainPart
    open_claims: tuple[str, ...]
    open_questions: tuple[Cell, ...]
    closed_count: str
    questions: Table
    tables: tuple[Table, ...]
    contests: tuple[Contest, ...]
    not_known: tuple[str, ...]
    limits: tuple[str, ...]
    sources: tuple[SourceLine, ...]
    authorities: Table
    archive: str
    keys: str
    digest: str


def dossier_page(
    told: Dossier, vocabulary: Vocabulary, language: str, *, shown: Collection[str] | None = None
) -> DossierPage:
    """Gather the page in the language that is active; `shown` are pictures (SHA-256) that may be."""
    record = read_record(told.record)
    if not isinstance(record, ItemRecord):
        raise TypeError(f"a dossier is of an item, not of {record.kind}")
    context = context_of(record, vocabulary, language)
    spoken = context.record
    assert isinstance(spoken, ItemRecord)  # what is spoken of stays what it is
    chain = chain_of(spoken, context)
    return DossierPage(
        ark=told.ark,
        title=spoken.title,
        kind=sentence(context.label("document-kind", spoken.document_kind)),
        language=language,
        stamp=tuple(_stamp(told)),
        permalink=told.permalink,
        picture=_picture(spoken, shown),
        object_id=tuple(_object_id(told, spoken, context)),
        identity=tuple(_identity(told, spoken, context)),
        chain=_chain(told, chain),
        open_claims=tuple(
            joined(say(CLAIMS, each.kind), _date(each.since), by=" ") for each in told.open_claims
        ),
        open_questions=tuple(_question(each, context) for each in told.flags if _is_open(each))[
            :MOST_AT_HEAD
        ],
        closed_count=_rest(told),
        questions=_questions(told, context),
        tables=tables_of(told, spoken, chain, context),
        contests=tuple(_contest(each, told, context) for each in told.contested),
        not_known=tuple(_not_known(told, spoken, context)),
        limits=tuple(say(LIMITS, each) for each in told.limits),
        sources=context.sources.lines,
        authorities=authorities_table(told),
        archive=told.archive.name,
        keys=told.archive.keys,
        digest=told.edition.digest,
    )


# --- the head -----------------------------------------------------------------------------------------------


def _date(iso: str) -> str:
    return date_format(datetime.fromisoformat(iso), "j F Y")


def _stamp(told: Dossier) -> Iterator[tuple[str, str]]:
    """Yield which edition, as of when, by whom compiled."""
    later = "" if told.edition.latest else _("a later one existed then")
    yield (
        _("Edition"),
        joined(f"{told.edition.number}, {_date(told.edition.published)}", later, by=" – "),
    )
    yield (
        _("As of"),
        _("%(date)s, ledger of %(size)d entries") % {"date": _date(told.as_of.time), "size": told.as_of.size},
    )
    yield _("Compiled by"), told.archive.name


def _picture(record: ItemRecord, shown: Collection[str] | None) -> Picture | None:
    """Return the first picture of the piece that may be shown, else the first stand-in."""
    known = [each for each in record.images if shown is None or each.file.sha256 in shown]
    real = [each for each in known if each.nature != "stand-in"] or known
    if not real:
        return None
    image: Image = real[0]
    stand_in = image.nature == "stand-in"
    return Picture(
        address=image_address(record.ark, image.id),
        sha256=image.file.sha256,
        width=image.file.width,
        height=image.file.height,
        alt=image.alt,
        warning=_("A stand-in drawing, not a picture of the piece.") if stand_in else image.credit,
    )


def _object_id(told: Dossier, record: ItemRecord, context: Context) -> Iterator[tuple[str, Cell]]:
    """Yield the nine categories; what is missing says so, since a register of losses will ask."""
    block = told.object_id
    sizes = next((each for each in facts_of(record, context) if each.label == _("Size")), None)
    found = {
        "type": Cell(
            sentence(context.label("document-kind", block.type)), note=_printed(block.type_as_printed)
        ),
        "materials": Cell(block.materials),
        "measurements": Cell(
            joined(*(each.text for each in sizes.values)) if sizes else "",
            note=joined(*(each.beside for each in sizes.values)) if sizes else "",
        ),
        "inscriptions": Cell(shortened(_inscriptions(told))),
        "distinguishing_features": Cell(shortened(joined(*block.distinguishing_features))),
        "title": Cell(record.title, language=context.lang("title")),
        "subject": Cell(shortened(record.summary or record.scope), language=context.lang("summary")),
        "date": Cell(say_date(block.date, context.language).text if "date" not in block.missing else ""),
        "maker": Cell(marked(say_link(block.maker)), note=block.maker.ref.dates if block.maker.ref else ""),
    }
    for code, cell in found.items():
        yield say(CATEGORIES, code), cell or Cell(_("not stated"), tone="quiet")


def shortened(text: str, most: int = LONGEST_AT_HEAD) -> str:
    """Return the text, cut at a word where it is too long for the first page."""
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"


def _printed(words: str) -> str:
    return _("printed “%(words)s”") % {"words": words} if words else ""


def _inscriptions(told: Dossier) -> str:
    block = told.object_id
    signed = _("signed “%(name)s”") % {"name": block.signed_as} if block.signed_as else ""
    marks = [f"“{each.inscription}”" for each in block.inscriptions if each.inscription]
    return joined(signed, *marks)


def _identity(told: Dossier, record: ItemRecord, context: Context) -> Iterator[Cell]:
    """Yield whose hand it is read as, on whose opinion, and that the archive has not seen the piece."""
    hand = next((each for each in facts_of(record, context) if each.label == _("Hand and signature")), None)
    for value in hand.values if hand else ():
        yield Cell(joined(value.before, marked(value), by=" "), sources=value.sources)
    if record.hand_reason:
        yield Cell(shortened(record.hand_reason), tone="quiet", language=context.lang("hand_reason"))
    for card in opinions_of(record, context):
        who = joined(marked(card.examiner), marked(card.issuer), by=", ")
        yield Cell(joined(card.kind.text, who, by=": "), note=_weight(told, card.id))
    described = [each for each in told.identity.opinions if each.reading == "description"]
    if described:
        names = dict.fromkeys(say_link(each.by).text for each in described)
        yield Cell(_("So named by: %(sources)s") % {"sources": "; ".join(names)})
    if not told.identity.seen_by_archive:
        yield Cell(_("Nobody is on record as having had the piece itself before them."), tone="doubt")


def _weight(told: Dossier, part: str) -> str:
    standing = next((each.standing for each in told.certificates if each.certificate.id == part), "")
    return say(STANDINGS, standing) if standing else ""


# --- the chain ----------------------------------------------------------------------------------------------


def _chain(told: Dossier, chain: Chain) -> ChainPart:
    body, _parted, notes = told.chain.text.partition("\n\n")
    return ChainPart(
        paragraph=shortened(body, LONGEST_CHAIN),
        notes=tuple(notes.splitlines()[1:]),
        gaps=tuple(each.text for each in chain.gaps),
        oddities=chain.odd,
        drawings=drawings_of(chain.tracks),
        words=words_of(chain.tracks),
    )


# --- questions and contests ---------------------------------------------------------------------------------


def _is_open(row: FlagRow) -> bool:
    return row.state in {"open", "asked again"}


def _question(row: FlagRow, context: Context) -> Cell:
    severity = str(row.flag.get("severity", ""))
    weight = str(SEVERITY.get(severity, severity))
    return Cell(question_words(row.flag, context), note=weight, tone=severity)


def _rest(told: Dossier) -> str:
    """Say how many questions stand in the annex alone."""
    still = sum(map(_is_open, told.flags)) - MOST_AT_HEAD
    more = ngettext("%(n)d more open question in the annex", "%(n)d more open questions in the annex", still)
    return joined(more % {"n": still} if still > 0 else "", _closed(told))


def _closed(told: Dossier) -> str:
    count = sum(not _is_open(each) for each in told.flags)
    return (
        ngettext("%(n)d question answered or set aside", "%(n)d questions answered or set aside", count)
        % {"n": count}
        if count
        else ""
    )


def _questions(told: Dossier, context: Context) -> Table:
    return Table(
        key="questions",
        title=_("Questions"),
        lead=_("A rule asks, a person answers. A question is never a verdict."),
        heads=(_("Rule"), _("Question"), _("Weight"), _("State and reason")),
        rows=tuple(_question_row(each, context) for each in told.flags),
        widths=(9, 45, 14, 32),
        empty=_("The rules ask nothing of this record."),
    )


def _question_row(row: FlagRow, context: Context) -> tuple[Cell, ...]:
    last = row.answers[-1] if row.answers else None
    said = joined(last.text, joined(last.name, _date(last.date), by=", "), by=" – ") if last else ""
    asked = _question(row, context)
    return (
        Cell(str(row.flag.get("rule", ""))),
        Cell(asked.text),
        Cell(sentence(asked.note), tone=asked.tone),
        Cell(sentence(str(STATES[row.state])), note=said, tone="doubt" if _is_open(row) else ""),
    )


def _contest(block: Contested, told: Dossier, context: Context) -> Contest:
    about = "" if block.ark == told.ark else block.name
    return Contest(
        title=sentence(field_label(block.field)),
        about=about,
        exclusive=block.exclusive,
        sides=tuple(_side(each, context) for each in block.sides),
    )


def _side(side: Side, context: Context) -> tuple[Cell, ...]:
    dated = say_date(side.date, context.language).text if side.date.edtf else ""
    value = joined(side.value, dated if dated and dated not in side.value else "", by=" – ") or side.target
    source = side.source
    numbers = (context.sources.by_ark[source.ark],) if source and source.ark in context.sources.by_ark else ()
    who = source.name if source else _("the archive’s own reading")
    stance = sentence(STANCES[side.stance]()) if side.stance in STANCES else ""
    return (
        Cell(value, note=f"“{source.quotation}”" if source and source.quotation else ""),
        Cell(
            joined(who, source.locator if source else "", by=", "),
            sources=numbers,
            note=_("describes this very piece") if side.own else "",
            tone="own" if side.own else "",
        ),
        Cell(stance, note=side.reason, tone="gone" if side.stance == "rejected" else ""),
    )


# --- what is not known --------------------------------------------------------------------------------------


def _not_known(told: Dossier, record: ItemRecord, context: Context) -> Iterator[str]:
    """Yield what is not known; what lacks at one part is said in one line."""
    whole = [each for each in told.not_known if each.code in ABSENCES]
    yield from dict.fromkeys(say(ABSENCES, each.code) for each in whole)
    at: dict[str, list[NotKnown]] = {}
    for each in told.not_known:
        if each.code not in ABSENCES:
            at.setdefault(each.part, []).append(each)
    for part, lacking in at.items():
        words = ", ".join(say(DETAILS, each.code) for each in lacking)
        yield _("Of %(part)s: %(words)s.") % {"part": _part_name(part, record, context), "words": words}


def _part_name(part: str, record: ItemRecord, context: Context) -> str:
    for opinion in record.authentications:
        if opinion.id == part:
            who = _first(context.link(opinion.issuer, "issuer"), context.link(opinion.examiner, "examiner"))
            return joined(context.label("authentication-kind", opinion.kind), who, by=", ")
    for offer in record.offers:
        if offer.id == part:
            return _("the offer by %(house)s") % {"house": context.link(offer.house, "house").text or "–"}
    for number, event in enumerate(record.provenance, 1):
        if event.id == part:
            return _("step %(number)d of the chain") % {"number": number}
    return next((each.id for each in walk_parts(record) if each.id == part), part)


def _first(*said: Said) -> str:
    return next((each.text for each in said if each), "")
