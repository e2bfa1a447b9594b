"""Findings as the pages show them: each match with what its edition publishes, read in one go."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils.translation import get_language

from catalog.pages.verification import NOTICES, SEARCHED, MatchCard, OpenQuestion, match_card, open_question
from catalog.pages.vocabulary import load_vocabulary
from catalog.publishing import reading
from catalog.search.verifying import Finding, Match


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


def told(finding: Finding) -> Told:
    """Put a finding into the reader's words."""
    language, vocabulary = get_language() or settings.LANGUAGE_CODE, load_vocabulary()
    current = reading.current_editions([each.ark for each in finding.matches])
    cards = [match_card(each, _record(each, current), vocabulary, language) for each in finding.matches]
    keys = dict.fromkeys(each["key"] for each in finding.notices)
    return Told(
        finding.ledger,
        finding.on,
        tuple(cards),
        tuple(str(NOTICES[key]) for key in keys),
        tuple(str(SEARCHED[each]) for each in dict.fromkeys(finding.searched)),
        finding.read,
        tuple(open_question(each, vocabulary, language) for each in finding.questions),
    )


def _record(match: Match, current: dict[str, reading.Standing]) -> Any:
    standing = current.get(match.ark)
    if standing is None or standing.number != match.edition:
        standing = reading.numbered_edition(match.ark, match.edition)
    is_readable = standing is not None and standing.body and standing.state == "published"
    return standing.document if is_readable and standing else None
