"""The tables of a dossier's annex: steps, tracks, offers, certificates, checks, condition, authorities."""

from django.utils.translation import gettext as _

from catalog.dossier.document import CertificateRow, Dossier, Gap, Span, Step
from catalog.pages.addresses import page_address
from catalog.pages.authentication import OpinionCard, opinions_of, yes_no
from catalog.pages.condition import CheckCard, checks_of
from catalog.pages.context import Context
from catalog.pages.dates import is_stated, say_day
from catalog.pages.dossier_parts import Cell, Table
from catalog.pages.dossier_words import CERTAINTIES, REMARKS, STANDINGS, STATUSES, TRACKS, say
from catalog.pages.labels import KINDS, sentence
from catalog.pages.marks import Said
from catalog.pages.offer import OfferLine, offers_of
from catalog.pages.provenance import Chain
from catalog.pages.register_search import SearchCard, searches_of
from catalog.record.item import ItemRecord
from catalog.record.parts.certificate_lookup import CertificateLookup

UNSAID = "–"


def day(iso: str, context: Context) -> str:
    """Return a day (YYYY-MM-DD…) in the reader's words, or nothing."""
    return say_day(iso, context.language) if iso else ""


def marked(said: Said) -> str:
    """Return a value with its marks of knowledge, which on paper nothing explains on touch."""
    text = f"[{said.text}]" if said.supplied else said.text
    return f"{said.sure} {text}".strip() + ("?" if said.uncertain else "")


def joined(*parts: str, by: str = "; ") -> str:
    return by.join(filter(None, parts))


def tables_of(told: Dossier, record: ItemRecord, chain: Chain, context: Context) -> tuple[Table, ...]:
    """Return the tables in the order of the annex."""
    return (
        _steps(told, context),
        _tracks(told, context),
        _offers(told, record, chain, context),
        _certificates(told, record, context),
        _checks(told, record, context),
        _condition(record, context),
    )


# --- the chain ----------------------------------------------------------------------------------------------


def _steps(told: Dossier, context: Context) -> Table:
    return Table(
        key="steps",
        title=_("The chain, step by step"),
        heads=(_("No."), _("Step"), _("How sure"), _("Rests on")),
        rows=tuple(_step(n, each, context) for n, each in enumerate(told.chain.steps, 1)),
        widths=(6, 46, 26, 22),
        empty=_("No step is on record."),
    )


def _step(number: int, step: Step, context: Context) -> tuple[Cell, ...]:
    passage = {"direct": _("directly from the step before"), "gap": _("after a gap")}
    inferred = _("The name is supplied by the archive.") if step.supplied else ""
    known = context.sources.by_ark
    numbers = tuple(dict.fromkeys(known[each.ark] for each in step.sources if each.ark in known))
    where = joined(*dict.fromkeys(each.locator for each in step.sources))
    return (
        Cell(str(number)),
        Cell(step.text, note=passage.get(step.transfer, ""), language="en"),
        Cell(
            sentence(say(CERTAINTIES, step.certainty)),
            note=joined(inferred, step.reason, by=" "),
            tone="doubt" if step.certainty or step.supplied else "",
        ),
        Cell(where or (_("the source as a whole") if numbers else _("no source is cited")), sources=numbers),
    )


def _tracks(told: Dossier, context: Context) -> Table:
    rows = []
    for track in told.chain.tracks:
        gaps = [each for each in told.chain.gaps if each.track == track.name]
        for span in track.spans:
            rows += [_gap_row(each, context) for each in gaps if each.before == span.part]
            rows.append(_span_row(track.name, span, context))
        rows += [_gap_row(each, context) for each in gaps if not each.before]
        rows += [] if track.spans or gaps else [_nothing(track.name)]
    return Table(
        key="tracks",
        title=_("Owner, holder, place"),
        lead=_("Four bounds each: it may have begun, had begun, still was, had ended by then at the latest."),
        heads=(_("Track"), _("Who or where"), _("May begin"), _("Has begun"), _("Still was"), _("Has ended")),
        rows=tuple(rows),
        widths=(12, 28, 15, 15, 15, 15),
    )


def _nothing(track: str) -> tuple[Cell, ...]:
    return Cell(say(TRACKS, track)), Cell(_("nothing is known"), tone="gap"), *([Cell(UNSAID)] * 4)


def _span_row(track: str, span: Span, context: Context) -> tuple[Cell, ...]:
    bounds = (span.possible_from, span.definite_from, span.definite_until, span.possible_until)
    sure = sentence(say(CERTAINTIES, span.certainty)) if span.certainty else ""
    return (
        Cell(say(TRACKS, track)),
        Cell(span.label or _("not named"), note=sure),
        *(Cell(day(each, context) or UNSAID) for each in bounds),
    )


def _gap_row(gap: Gap, context: Context) -> tuple[Cell, ...]:
    first, last = day(gap.first, context) or UNSAID, day(gap.last, context) or UNSAID
    said = Cell(_("gap: nothing is known"), note=asked_words(gap), tone="gap")
    return Cell(say(TRACKS, gap.track)), said, Cell(first), Cell(UNSAID), Cell(UNSAID), Cell(last)


def asked_words(gap: Gap) -> str:
    return {
        "covers": _("reaches into 1933–1945"),
        "may cover": _("may reach into 1933–1945"),
    }.get(gap.asked, "")


# --- offers and certificates --------------------------------------------------------------------------------


def _offers(told: Dossier, record: ItemRecord, chain: Chain, context: Context) -> Table:
    digests = {each.offer.id: each.description_digest for each in told.offers}
    return Table(
        key="offers",
        title=_("Offers and sales"),
        heads=(_("House and sale"), _("Lot"), _("Date"), _("Estimate"), _("Result"), _("Description")),
        rows=tuple(_offer(each, digests.get(each.id, "")) for each in offers_of(record, chain, context)),
        widths=(26, 9, 15, 14, 17, 19),
        empty=_("No offer for sale is on record."),
        lead=_("The digest is the SHA-256 of the words under which it was offered."),
    )


def _offer(line: OfferLine, digest: str) -> tuple[Cell, ...]:
    where = joined(line.kind, line.sale.text, line.place.text, by=", ")
    return (
        Cell(marked(line.house), note=where, sources=line.sources),
        Cell(line.lot or _("not stated"), note=line.pieces),
        Cell(marked(line.date)),
        Cell(line.estimate or _("not stated")),
        Cell(line.result or _("not stated"), note=line.outcome),
        Cell(f"{digest[:8]}…{digest[-8:]}" if digest else UNSAID, note=line.catalogue.text, tone="digest"),
    )


def _certificates(told: Dossier, record: ItemRecord, context: Context) -> Table:
    rows = zip(told.certificates, opinions_of(record, context), strict=True)
    return Table(
        key="certificates",
        title=_("Certificates and opinions"),
        heads=(_("Paper"), _("Opinion"), _("Number and date"), _("Status"), _("Looked up")),
        rows=tuple(_certificate(row, card, context) for row, card in rows),
        widths=(22, 28, 18, 16, 16),
        empty=_("No opinion is on record."),
        lead=_("Each is the opinion of somebody at a date. None of them settles who wrote the piece."),
    )


def _certificate(row: CertificateRow, card: OpinionCard, context: Context) -> tuple[Cell, ...]:
    paper = row.certificate
    quoted = f"“{card.quoted}”" if card.quoted else ""
    standing = say(STANDINGS, row.standing) if row.standing else card.weight
    remarks = sentence("; ".join(say(REMARKS, each) for each in row.remarks))
    number = _("no. %(number)s") % {"number": paper.number} if paper.number else _("number not stated")
    date = context.date(paper.date).text if is_stated(paper.date) else _("date not stated")
    changed = day(paper.status_date.edtf, context) if paper.status_date.edtf else ""
    who = joined(marked(card.issuer), marked(card.examiner), by=", ")
    return (
        Cell(card.kind.text, note=joined(who, f"“{card.as_printed}”" if card.as_printed else "")),
        Cell(joined(card.opinion, quoted, by=" "), note=standing, sources=card.sources),
        Cell(number, note=date),
        Cell(
            sentence(say(STATUSES, paper.status)),
            note=joined(changed, remarks),
            tone="" if paper.status == "current" else "gone",
        ),
        _looked_up(row.look_ups, context),
    )


def _looked_up(look_ups: list[CertificateLookup], context: Context) -> Cell:
    if not look_ups:
        return Cell(_("not looked up"))
    said = [
        joined(
            context.date(each.date).text,
            each.address,
            _("known to the issuer: %(answer)s") % {"answer": yes_no(each.found)},
            f"“{each.showed}”" if each.showed else "",
            _("shows this piece: %(answer)s") % {"answer": yes_no(each.matches_object)},
            by=", ",
        )
        for each in look_ups
    ]
    return Cell(said[0], note="; ".join(said[1:]))


# --- checks and condition -----------------------------------------------------------------------------------


def _checks(told: Dossier, record: ItemRecord, context: Context) -> Table:
    dues = {each.search.id: each.due for each in told.checks}
    return Table(
        key="checks",
        title=_("Searches of registers"),
        heads=(_("What and where"), _("When, by whom"), _("Asked"), _("Result"), _("Next due")),
        rows=tuple(
            _check(each, dues.get(each.id, ""), told, context) for each in searches_of(record, context)
        ),
        widths=(24, 20, 20, 22, 14),
        empty=_("No search is on record: nobody says that a register was asked about this piece."),
    )


def _check(card: SearchCard, due: str, told: Dossier, context: Context) -> tuple[Cell, ...]:
    overdue = bool(due) and due < told.as_of.time[:10]
    asked = "; ".join(f"{label}: {value}" for label, value in card.details)
    return (
        Cell(card.register, note=joined(card.keeper.text, card.place.text, by=", ")),
        Cell(marked(card.date), note=card.by.text, sources=card.sources),
        Cell(asked or _("not stated")),
        Cell(card.result, note=card.weight, tone=card.tone),
        Cell(
            day(due, context) or _("not stated"),
            note=_("overdue") if overdue else "",
            tone="gone" if overdue else "",
        ),
    )


def _condition(record: ItemRecord, context: Context) -> Table:
    return Table(
        key="condition",
        title=_("Condition at dates"),
        heads=(_("When, by whom"), _("How"), _("What was written"), _("Faults")),
        rows=tuple(_condition_row(each) for each in checks_of(record, context)),
        widths=(22, 16, 34, 28),
        empty=_("Its condition is not on record."),
    )


def _condition_row(card: CheckCard) -> tuple[Cell, ...]:
    grade = f"{card.grade} ({joined(card.scale, card.exclusion, by=', ')})" if card.grade else ""
    faults = "; ".join(
        joined(each.term.text, each.where, each.length, *each.touches, by=", ") for each in card.faults
    )
    return (
        Cell(marked(card.date), note=card.examiner.text),
        Cell(card.method or _("not stated")),
        Cell(f"“{card.statement}”" if card.statement else UNSAID, note=grade, sources=card.sources),
        Cell(faults or _("none named"), note=card.unplaced),
    )


def authorities_table(told: Dossier) -> Table:
    """Return which editions of people, places, events and sources were current, by their digests."""
    return Table(
        key="authorities",
        title=_("As they stood then"),
        lead=_("The records that this one names, by their editions at that size of the ledger."),
        heads=(_("Record"), _("Kind"), _("Edition"), _("SHA-256")),
        rows=tuple(
            (
                Cell(each.name, note=each.ark, address=page_address(each.ark)),
                Cell(sentence(str(KINDS.get(each.kind, each.kind)))),
                Cell(str(each.edition)),
                Cell(f"{each.digest[:8]}…{each.digest[-8:]}", tone="digest"),
            )
            for each in told.authorities
        ),
        widths=(50, 16, 12, 22),
        empty=_("It names none."),
    )
