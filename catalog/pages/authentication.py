"""Authentications in words: who gave which opinion, when and on what, and whether it still stands.

How much a kind of certificate weighs is said by its term in the vocabulary; the archive gives no opinion.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from catalog.certifiers import Certifier, roll_with
from catalog.pages.addresses import web_address
from catalog.pages.certificate_lookup import LookupLine, lookups_of
from catalog.pages.certificates import bears_on
from catalog.pages.context import Context
from catalog.pages.dates import is_stated, when_clause
from catalog.pages.labels import sentence
from catalog.pages.marks import Said
from catalog.record.item import ItemRecord
from catalog.record.parts.authentication import Authentication


@dataclass(frozen=True)
class State:
    """A mark and its word: `sign` is open, read, struck or nothing; `tone` open, sound or gone."""

    sign: str
    tone: str
    text: str


@dataclass(frozen=True)
class Related:
    """Another opinion on the same piece: the one that came after, or one that this one replaces."""

    id: str
    sentence: str


@dataclass(frozen=True)
class OpinionCard:
    """One opinion; `issuer` and `examiner` are empty where nobody is named.

    `lookup` is where its number can be looked up, `bears_on` what the issuer's papers can show where that
    is not who wrote the piece; `later` is the opinion that superseded this one, `earlier` those it did.
    """

    id: str
    kind: Said
    opinion: str
    quoted: str
    weight: str
    as_printed: str
    issuer: Said
    examiner: Said
    details: tuple[tuple[str, str], ...]
    states: tuple[State, ...]
    lookup: str
    sources: tuple[int, ...]
    note: str
    number: str = ""
    bears_on: str = ""
    later: Related | None = None
    earlier: tuple[Related, ...] = ()
    standing_source: Said | None = None
    lookups: tuple[LookupLine, ...] = ()
    checksum: str = ""


def opinions_of(record: ItemRecord, context: Context) -> tuple[OpinionCard, ...]:
    return tuple(_card(opinion, record, context) for opinion in record.authentications)


def _card(opinion: Authentication, record: ItemRecord, context: Context) -> OpinionCard:
    certifier = roll_with().of_link(opinion.issuer)
    issuer = context.link(opinion.issuer, "issuer", opinion.id)
    examiner = context.link(opinion.examiner, "examiner", opinion.id)
    kind = context.term("authentication-kind", opinion.kind, "kind", opinion.id)
    return OpinionCard(
        id=opinion.id,
        kind=Said(sentence(kind.text), key=kind.key),
        opinion=opinion_sentence(opinion, issuer.text, examiner.text, context),
        quoted=opinion.result,
        weight=kind.meaning,
        as_printed=opinion.as_printed,
        issuer=issuer,
        examiner=examiner,
        details=tuple(_details(opinion, context)),
        states=tuple(_states(opinion, context)),
        lookup=_where_to_ask(opinion, certifier),
        sources=tuple(
            sorted({*context.sources.of("", opinion.id), *context.sources.of("as_printed", opinion.id)})
        ),
        note=opinion.note,
        number=opinion.number,
        bears_on=bears_on(certifier),
        later=next(_related(record, context, lambda each: each.id == opinion.superseded_by), None),
        earlier=tuple(_related(record, context, lambda each: each.superseded_by == opinion.id)),
        standing_source=context.ref(opinion.status_source, "status_source", opinion.id),
        lookups=lookups_of(record, context, opinion.id),
        checksum=opinion.scan_sha256,
    )


def _where_to_ask(opinion: Authentication, certifier: Certifier | None) -> str:
    """Return the address on record, else that of the shelf, where there is a number to look up."""
    known = certifier.address_for(opinion.number) if certifier and opinion.number else ""
    return web_address(opinion.lookup_url) or known


def _related(
    record: ItemRecord, context: Context, fits: Callable[[Authentication], bool]
) -> Iterator[Related]:
    for each in record.authentications:
        if fits(each):
            issuer, examiner = (context.link(link, "", each.id).text for link in (each.issuer, each.examiner))
            yield Related(each.id, full_sentence(each, issuer, examiner, context))


def full_sentence(opinion: Authentication, issuer: str, examiner: str, context: Context) -> str:
    """Return the whole sentence, the issuer's words in quotation marks where they are printed."""
    said = opinion_sentence(opinion, issuer, examiner, context)
    if opinion.result:
        return f"{said} “{opinion.result}”"
    named = f"“{opinion.as_printed}”" if opinion.as_printed else examiner or issuer
    return f"{named}. {said}" if named else said


def opinion_sentence(opinion: Authentication, issuer: str, examiner: str, context: Context) -> str:
    """Return who gave an opinion and when; its wording, if it is printed, is quoted after the sentence."""
    if not opinion.result:
        return _("Named by the house; its wording is not printed.")
    who = examiner or issuer or _("somebody who is not named")
    said = {"when": when_clause(opinion.date, context.language), "who": who, "issuer": issuer}
    if issuer and examiner:
        return _("%(when)s, %(who)s, for %(issuer)s, gave the opinion that") % said
    return _("%(when)s, %(who)s gave the opinion that") % said


def yes_no(value: str) -> str:
    return {"yes": _("yes"), "no": _("no"), "partly": _("partly")}.get(value, _("not stated"))


def _reading(value: str) -> str:
    words = {
        "supports": _("it supports the attribution"),
        "does not support": _("it does not support the attribution"),
        "inconclusive": _("it leaves the question open"),
    }
    return words.get(value, "")


def _details(opinion: Authentication, context: Context) -> Iterator[tuple[str, str]]:
    missing = _("not stated")
    yield _("Date"), context.date(opinion.date).text if is_stated(opinion.date) else missing
    yield _("Number"), opinion.number or missing
    yield _("Covers"), context.label("authentication-scope", opinion.scope) or missing
    yield _("Looked at"), context.label("examined-object", opinion.examined) or missing
    if opinion.basis:
        yield _("Basis"), opinion.basis
    yield _("Described piece matches this one"), yes_no(opinion.matches_object)
    if opinion.requested_by:
        yield _("Asked for by"), opinion.requested_by
    interest = context.label("issuer-interest", opinion.issuer_interest)
    if interest:
        yield _("Interest of the issuer"), interest
    if opinion.repeats_seller:
        yield _("Only repeats the seller"), yes_no(opinion.repeats_seller)
    if opinion.reading:
        yield _("As we read it"), _reading(opinion.reading)


def _states(opinion: Authentication, context: Context) -> Iterator[State]:
    standing = {
        "superseded": State("", "open", _("superseded by a later opinion")),
        "withdrawn": State("struck", "gone", _("opinion withdrawn")),
        "disputed": State("", "open", _("opinion disputed")),
        "lost": State("", "open", _("certificate lost")),
    }.get(opinion.status)
    if standing:
        when = context.date(opinion.status_date).text if is_stated(opinion.status_date) else ""
        yield State(standing.sign, standing.tone, ", ".join(filter(None, (standing.text, when))))
    if opinion.certificate_seen == "yes":
        yield State("read", "sound", _("certificate read by the cataloguer"))
    elif opinion.certificate_seen == "partly":
        yield State("open", "open", _("certificate read in part"))
    else:
        yield State("open", "open", _("certificate not seen"))
