"""Look-ups of certificates in words: who asked where and when, what was shown, what that does not prove."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from catalog.pages.addresses import web_address
from catalog.pages.context import Context
from catalog.pages.dates import first_day, is_stated
from catalog.pages.marks import Said
from catalog.record.item import ItemRecord
from catalog.record.parts.certificate_lookup import CertificateLookup


@dataclass(frozen=True)
class LookupLine:
    """One look-up; `outcome` is what the issuer knew, `weight` what follows, `match` whether it fits."""

    id: str
    date: Said
    by: Said
    where: str
    address: str
    number: str
    outcome: str
    tone: str
    weight: str
    showed: str
    match: str
    checksum: str
    note: str
    sources: tuple[int, ...]


def lookups_of(record: ItemRecord, context: Context, opinion: str) -> tuple[LookupLine, ...]:
    """Return the look-ups of an opinion (its part id), the latest first; those without a date last."""
    found = [each for each in record.certificate_lookups if each.authentication == opinion]
    dated = [each for each in found if is_stated(each.date)]
    dated.sort(key=lambda each: first_day(each.date), reverse=True)
    return tuple(_line(each, context) for each in (*dated, *(each for each in found if each not in dated)))


def loose_lookups(record: ItemRecord, context: Context) -> tuple[LookupLine, ...]:
    """Return the look-ups of opinions that are no longer listed: a log loses nothing."""
    here = {each.id for each in record.authentications}
    gone = dict.fromkeys(
        each.authentication for each in record.certificate_lookups if each.authentication not in here
    )
    return tuple(line for opinion in gone for line in lookups_of(record, context, opinion))


def _line(part: CertificateLookup, context: Context) -> LookupLine:
    outcome, tone, weight = _outcome(part.found)
    address = web_address(part.address)
    return LookupLine(
        id=part.id,
        date=context.date(part.date, part=part.id),
        by=context.link(part.by, "by", part.id),
        where=part.address.removeprefix("https://").removeprefix("http://") if address else part.address,
        address=address,
        number=part.number,
        outcome=outcome,
        tone=tone,
        weight=weight,
        showed=part.showed,
        match=_match(part.matches_object),
        checksum=part.scan_sha256,
        note=part.note,
        sources=context.sources.of("", part.id),
    )


def _outcome(found: str) -> tuple[str, str, str]:
    """Return outcome, tone and weight; no outcome is shown as sound, for none of them clears a piece."""
    if found == "yes":
        weight = _(
            "A known number does not say that it was given to this piece: numbers are copied onto others."
        )
        return _("The issuer knew the number"), "open", weight
    if found == "partly":
        return (
            _("The issuer knew the number in part"),
            "open",
            _("What was shown says less than the paper, or something else."),
        )
    if found == "no":
        weight = _(
            "A number that is not known may be misread, older than the register, or made up. Ask the issuer."
        )
        return _("The issuer did not know the number"), "gone", weight
    return _("Whether the issuer knew the number is not stated"), "open", ""


def _match(value: str) -> str:
    words = {
        "yes": _("What was shown agrees with this piece, says whoever looked."),
        "partly": _("What was shown agrees with this piece in part, says whoever looked."),
        "no": _("What was shown is another piece, says whoever looked."),
    }
    return words.get(value, _("Whether what was shown is this piece is not stated."))
