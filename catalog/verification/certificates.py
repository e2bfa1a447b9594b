"""Certificates by issuer and number: which items they are on record for, and what that does not prove."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from catalog.actions.checks import TooOftenError
from catalog.actions.organisations import access_of
from catalog.certifiers import Certifier, Roll, normal_number, odd
from catalog.pages.addresses import page_address
from catalog.pages.authentication import OpinionCard, full_sentence, opinions_of
from catalog.pages.certificates import about_issuer, about_series, bears_on, oddity_words
from catalog.pages.context import Context, context_of
from catalog.pages.vocabulary import Vocabulary, load_vocabulary
from catalog.publishing.certifiers import roll
from catalog.search import IndexUnavailable
from catalog.search.certificates import Numbered, certificates_with
from catalog.values.text import clean_line
from catalog.verification.asking import count, refusal

LONGEST = 200


@dataclass(frozen=True)
class Issuer:
    """What is known of the issuer asked about, in the reader's words."""

    name: str
    about: str
    bears_on: str
    series: str
    lookup: str


@dataclass(frozen=True)
class Bearer:
    """An item that bears the number, with what its current edition says of that opinion."""

    title: str
    address: str
    edition: int
    sentence: str
    card: OpinionCard


@dataclass(frozen=True)
class Found:
    """The answer: `bearers` of the issuer, `others` of other issuers, what is odd about the number."""

    bearers: tuple[Bearer, ...]
    others: tuple[Bearer, ...]
    oddities: tuple[str, ...]
    issuer: Issuer | None

    @property
    def items(self) -> int:
        return len({each.address for each in self.bearers})


@never_cache
@require_safe
def certificate(request: HttpRequest) -> HttpResponse:
    """Answer for `number` and, where it is named, `issuer`; without a number, say what can be asked."""
    number, issuer = (
        clean_line(request.GET.get(name, "")[:LONGEST].replace("\0", "")) for name in ("number", "issuer")
    )
    known = roll()
    context = {"number": number, "issuer": issuer, "known": known, "member": access_of(request.user)}
    status = 200
    if normal_number(number):
        try:
            count(request, "reference")
            context["found"] = _found(number, issuer, known)
        except TooOftenError as error:
            return refusal(request, error)
        except IndexUnavailable:
            context["unavailable"], status = True, 503
    return render(request, "catalog/verification/certificate.html", context, status=status)


def _found(number: str, issuer: str, known: Roll) -> Found:
    vocabulary = load_vocabulary()
    everything = certificates_with(number, known=known)
    ours = [each for each in everything if not issuer or known.means(each.opinion.issuer, issuer)]
    certifier = known.named(issuer) if issuer else _only(ours, known)
    return Found(
        tuple(_bearer(each, vocabulary) for each in ours),
        tuple(_bearer(each, vocabulary) for each in everything if each not in ours),
        _oddities(certifier, number, vocabulary),
        _issuer(certifier, number) if certifier else None,
    )


def _only(found: list[Numbered], known: Roll) -> Certifier | None:
    keys = {each.issuer for each in found}
    return known.get(keys.pop()) if len(keys) == 1 else None


def _oddities(certifier: Certifier | None, number: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    def label(kind: str) -> str:
        return vocabulary.label("authentication-kind", kind, _language())

    found = odd(certifier, number) if certifier else ()
    return tuple(oddity_words(each, certifier, label) for each in found if certifier)


def _issuer(certifier: Certifier, number: str) -> Issuer:
    return Issuer(
        certifier.name,
        about_issuer(certifier),
        bears_on(certifier),
        about_series(certifier),
        certifier.address_for(normal_number(number)),
    )


def _language() -> str:
    return get_language() or settings.LANGUAGE_CODE


def _bearer(each: Numbered, vocabulary: Vocabulary) -> Bearer:
    context: Context = context_of(each.record, vocabulary, _language())
    card = next(card for card in opinions_of(each.record, context) if card.id == each.part)
    sentence = full_sentence(each.opinion, card.issuer.text, card.examiner.text, context)
    return Bearer(each.title, page_address(each.ark), each.edition, sentence, card)
