"""Findings as the pages show them: each match with what its edition publishes, read in one go."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils.translation import get_language

from catalog.pages.addresses import page_address
from catalog.pages.lot_fields import lot_field
from catalog.pages.verification import (
    NOTICES,
    SEARCHED,
    MatchCard,
    OpenQuestion,
    claim_words,
    match_card,
    open_question,
)
from catalog.pages.vocabulary import load_vocabulary
from catalog.publishing import reading
from catalog.search.verifying import Finding, Match, claims_about


@dataclass(frozen=True)
class Told:
    """A finding in words."""

    ledger: int
    on: str
    cards: tuple[MatchCard, ...]
    notices: tuple[str, ...]
    searched: tuple[str, ...]
    read: tuple[dict[str, Any], ...] = ()
    questions: tuple[OpenQuestion, ...] = ()

    @property
    def surest(self) -> str:
        return self.cards[0].link if self.cards else ""


@dataclass(frozen=True)
class Claimed:
    """A record about which a claim is said to be open."""

    title: str
    address: str
    claims: tuple[str, ...]


def claimed(arks: Iterable[str]) -> tuple[Claimed, ...]:
    """Return those of the records about which a claim is said to be open, with the words for it."""
    found, language = claims_about(arks), _language()
    names = {ark: each.name for ark, each in reading.current_editions(found).items()}
    return tuple(
        Claimed(
            names.get(ark, ark),
            page_address(ark, language),
            tuple(claim_words(each, language) for each in claims),
        )
        for ark, claims in found.items()
    )


def _language() -> str:
    return get_language() or settings.LANGUAGE_CODE


def told(finding: Finding) -> Told:
    """Put a finding into the reader's words."""
    language, vocabulary = _language(), load_vocabulary()
    current = reading.current_editions([each.ark for each in finding.matches])
    cards = [match_card(each, _record(each, current), vocabulary, language) for each in finding.matches]
    keys = dict.fromkeys(each["key"] for each in finding.notices)
    return Told(
        finding.ledger,
        finding.on,
        tuple(cards),
        tuple(str(NOTICES[key]) for key in keys),
        tuple(str(SEARCHED[each]) for each in dict.fromkeys(finding.searched)),
        tuple({**each, "label": lot_field(each["name"])} for each in finding.read),
        tuple(open_question(each, vocabulary, language) for each in finding.questions),
    )


def _record(match: Match, current: dict[str, reading.Standing]) -> Any:
    standing = current.get(match.ark)
    if standing is None or standing.number != match.edition:
        standing = reading.numbered_edition(match.ark, match.edition)
    is_readable = standing is not None and standing.body and standing.state == "published"
    return standing.document if is_readable and standing else None
