"""What the verification desk says of an answer: what the input was taken for, matches and reasons in words.

Never that a piece is genuine: a match says that a record here is, or may be, about the same thing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from catalog.flags.flag import read_flag
from catalog.pages.addresses import edition_address, page_address
from catalog.pages.authentication import OpinionCard, opinions_of
from catalog.pages.context import context_of
from catalog.pages.dates import say_edtf
from catalog.pages.flags import SEVERITY, say_question
from catalog.pages.labels import sentence
from catalog.pages.offer import OfferLine, offers_of
from catalog.pages.provenance import chain_of
from catalog.pages.register_search import SearchCard, lapsed_on, searches_of, today
from catalog.pages.vocabulary import Vocabulary
from catalog.record.item import ItemRecord

TAKEN_FOR = {
    "reference": gettext_lazy("a reference or an address"),
    "digest": gettext_lazy("the digest of an edition"),
    "number": gettext_lazy("the number of a certificate"),
    "description": gettext_lazy("a description of a piece"),
}
SEARCHED = {
    "reference": gettext_lazy("reference"),
    "number": gettext_lazy("certificate number"),
    "description": gettext_lazy("description"),
}
COLUMNS = {
    "reference": gettext_lazy("Reference or ARK"),
    "number": gettext_lazy("Certificate number"),
    "issuer": gettext_lazy("Issuer"),
    "description": gettext_lazy("Description"),
    "own": gettext_lazy("Own id"),
    "anything": gettext_lazy("one question a line"),
    "": gettext_lazy("not looked at, handed back"),
}
NOTICES = {
    "merged": gettext_lazy("The record asked about was merged into the one shown."),
    "withdrawn": gettext_lazy("A record was found that has been withdrawn; it is not shown any more."),
    "redacted": gettext_lazy("An edition was found that has been redacted; it is not shown any more."),
    "many": gettext_lazy("Several items bear this number. At least one certificate is on the wrong piece."),
    "other-issuer": gettext_lazy(
        "This number is on record under another issuer, and not under the one named. It may be another "
        "certificate, or one of the two is misnamed: compare the certificate itself."
    ),
    "unlike": gettext_lazy("The description is not like the record that the reference names."),
    "cut": gettext_lazy("The text was too long; only its beginning was read."),
    "nothing-read": gettext_lazy("Nothing could be read out of this text: no date, no name, no size."),
}
REFUSED = {
    "not a value": gettext_lazy(
        "The cell holds a formula or an error of the program; copy the column and paste it back as values."
    ),
    "too long": gettext_lazy("A cell is too long: 20,000 characters of a description, 500 of anything else."),
    "nothing to look for": gettext_lazy("There is no reference, number or description in this row."),
    "cannot be looked up": gettext_lazy("This row could not be looked up; ask for it by itself."),
}
_ABOUT = {
    "date": gettext_lazy("Date"),
    "writer": gettext_lazy("Writer"),
    "recipient": gettext_lazy("Recipient"),
    "kind": gettext_lazy("Kind"),
    "size": gettext_lazy("Size"),
    "extent": gettext_lazy("Extent"),
    "format": gettext_lazy("Book format"),
    "text": gettext_lazy("Text"),
    "place": gettext_lazy("Place"),
    "number": gettext_lazy("Number on the piece"),
    "certificate": gettext_lazy("Certificate"),
}
_HOW = {
    "same day": gettext_lazy("the same day"),
    "same day, no year": gettext_lazy("the same day, one without a year"),
    "among the days": gettext_lazy("one of the days of the group"),
    "same month": gettext_lazy("may be the same month"),
    "same year": gettext_lazy("may be the same year"),
    "same years": gettext_lazy("may be the same years"),
    "near": gettext_lazy("about the same time"),
    "near slip": gettext_lazy("another day, but near enough for a slip of the pen"),
    "no date": gettext_lazy("one of the two is undated"),
    "apart": gettext_lazy("another date"),
    "same name": gettext_lazy("the same name"),
    "fuller name": gettext_lazy("the same name, fuller in one of the two"),
    "part of the name": gettext_lazy("part of the name is the same"),
    "another name": gettext_lazy("another name"),
    "another kind": gettext_lazy("another kind of document"),
    "another hand": gettext_lazy("another hand: written by hand in one, typed in the other"),
    "like kind": gettext_lazy("a like kind of document"),
    "same size": gettext_lazy("the same size"),
    "unit in doubt": gettext_lazy("the same size if the unit is another one"),
    "another size": gettext_lazy("another size"),
    "same words": gettext_lazy("the same words are quoted"),
    "another translation": gettext_lazy("much the same is quoted, in other words"),
}
_VERDICTS = {
    "same": gettext_lazy("the same"),
    "like": gettext_lazy("alike"),
    "differs": gettext_lazy("differs"),
}


@dataclass(frozen=True)
class ReasonLine:
    """One thing compared, in words, with both sides; `agrees` is yes, nearly or no."""

    about: str
    words: str
    agrees: str
    ours: str = ""
    theirs: str = ""


def reason_line(plain: Mapping[str, Any], vocabulary: Vocabulary, language: str) -> ReasonLine:
    about = str(_ABOUT.get(plain.get("about", ""), plain.get("about", "")))
    if plain.get("about") == "certificate":
        words, agrees = _("a certificate on record bears this number"), "nearly"
        if plain.get("how") == "another issuer":
            words, agrees = _("a certificate of another issuer bears this number"), "no"
        return ReasonLine(about, words, agrees, "", plain.get("theirs", ""))
    verdict = plain.get("verdict", "")
    words = str(_HOW.get(plain.get("how", ""), "") or _VERDICTS.get(verdict, ""))
    agrees = {"same": "yes", "like": "nearly", "differs": "no"}.get(verdict, "nearly")
    ours, theirs = plain.get("ours", ""), plain.get("theirs", "")
    if plain.get("about") == "kind":
        ours, theirs = (vocabulary.label("document-kind", each, language) for each in (ours, theirs))
    return ReasonLine(about, words, agrees, ours, theirs)


def link_words(link: str) -> str:
    words = {
        "is": _("This record is probably about the same piece"),
        "part of": _("One of the two is part of the other"),
        "possibly": _("This record is possibly about the same piece"),
    }
    return words.get(link, _("A record with something in common"))


def said_of(match: Any) -> str:
    """Say how a match came about; a certificate's number, with its reason beside it, speaks for itself."""
    compared = link_words(match.link) if "description" in match.by else ""
    if "reference" not in match.by:
        return compared
    asked = _("The record asked for")
    return f"{asked}. {compared}" if compared and match.link else asked


def claim_words(plain: Mapping[str, Any], language: str) -> str:
    """Say that a claim is open, as the item's own page does; it takes no side."""
    day = say_edtf(plain["since"], language)
    if plain["kind"] == "loss":
        words = _(
            "A report of a loss or theft of this piece has been open since %(day)s. It has not been decided, "
            "and the archive takes no side."
        )
    else:
        words = _(
            "A claim of ownership of this piece has been open since %(day)s. It has not been decided, "
            "and the archive takes no side."
        )
    return words % {"day": day}


def search_line(plain: Mapping[str, Any], vocabulary: Vocabulary, language: str) -> str:
    """Return day, register and answer of a search in one line, for a cell of a sheet."""
    date, kind = plain.get("date"), vocabulary.label("search-register", plain.get("kind", ""), language)
    result = vocabulary.label("search-result", plain.get("result", ""), language)
    said = result or _("the answer is not stated")
    parts = (say_edtf(date, language) if date else "", sentence(kind), plain.get("register", ""), said)
    return ", ".join(each for each in parts if each)


def short_link(link: str) -> str:
    return {"is": _("is"), "part of": _("part of"), "possibly": _("possibly")}.get(link, "")


def status_words(plain: Mapping[str, Any], language: str) -> str:
    """Return how a certificate stands; “current” is said too: silence would be read as doubt or praise."""
    words = {
        "current": _("no later word on it is on record"),
        "superseded": _("superseded by a later opinion"),
        "withdrawn": _("opinion withdrawn"),
        "disputed": _("opinion disputed"),
        "lost": _("certificate lost"),
    }
    said = words.get(str(plain.get("status")), "")
    date = plain.get("status_date")
    return f"{said}, {say_edtf(date, language)}" if date else said


def certificate_line(plain: Mapping[str, Any], vocabulary: Vocabulary, language: str) -> str:
    """Return kind, issuer, number and status in one line, for a cell of a sheet."""
    kind = vocabulary.label("authentication-kind", plain.get("kind", ""), language)
    parts = (kind, plain.get("issuer", ""), plain.get("number", ""), status_words(plain, language))
    return ", ".join(each for each in parts if each)


@dataclass(frozen=True)
class OpenQuestion:
    """A due-diligence question that is open, in words; never a verdict."""

    text: str
    severity: str
    severity_label: str


def open_question(plain: Mapping[str, Any], vocabulary: Vocabulary, language: str) -> OpenQuestion:
    flag = read_flag(plain)
    words = say_question(flag, vocabulary, language)
    return OpenQuestion(words, flag.severity, str(SEVERITY.get(flag.severity, flag.severity)))


@dataclass(frozen=True)
class MatchCard:
    """One match as a page shows it."""

    ark: str
    title: str
    kind: str
    address: str
    edition: int
    edition_address: str
    is_current: bool
    score: int
    link: str
    link_words: str
    by_name: bool
    reasons: tuple[ReasonLine, ...]
    offers: tuple[OfferLine, ...]
    opinions: tuple[OpinionCard, ...]
    flags: tuple[OpenQuestion, ...] = ()
    searches: tuple[SearchCard, ...] = ()
    claims: tuple[str, ...] = ()
    said: str = ""


def match_card(match: Any, record: Any, vocabulary: Vocabulary, language: str) -> MatchCard:
    """Return the card of a match; `record` is its edition's Record, None where it cannot be read."""
    offers: tuple[OfferLine, ...] = ()
    opinions: tuple[OpinionCard, ...] = ()
    searches: tuple[SearchCard, ...] = ()
    title = match.title
    if isinstance(record, ItemRecord):
        lapsed = lapsed_on(today(), ((each.id, each.expires) for each in record.searches))
        context = context_of(record, vocabulary, language, lapsed)
        assert isinstance(context.record, ItemRecord)
        title = context.record.title or title
        offers = offers_of(context.record, chain_of(context.record, context), context)
        opinions = opinions_of(context.record, context)
        searches = searches_of(context.record, context)
    return MatchCard(
        ark=match.ark,
        title=title or match.ark,
        kind=match.kind,
        address=page_address(match.ark, language),
        edition=match.edition,
        edition_address=edition_address(match.ark, match.edition),
        is_current=match.standing == "current",
        score=match.score,
        link=match.link,
        link_words=link_words(match.link),
        by_name="reference" in match.by,
        reasons=tuple(reason_line(each, vocabulary, language) for each in match.reasons),
        offers=offers,
        opinions=opinions,
        flags=tuple(open_question(each, vocabulary, language) for each in match.flags),
        searches=searches,
        claims=tuple(claim_words(each, language) for each in match.open_claims),
        said=said_of(match) or link_words(match.link),
    )
