"""Looking something up: every way that a question offers is gone; what is found is put together by record."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from catalog.publishing import reading
from catalog.publishing.reading import Standing
from catalog.record.item import ItemRecord
from catalog.search.reader import index_state
from catalog.search.verifying.about import certificates_on, claims_about, open_questions, searches_on
from catalog.search.verifying.descriptions import Likely, of_description
from catalog.search.verifying.finding import Finding, Match, Plain
from catalog.search.verifying.numbers import of_number
from catalog.search.verifying.question import LONGEST_DESCRIPTION, Question
from catalog.search.verifying.references import of_reference

MOST = 8
"""Matches of one answer."""


def searched_size() -> int:
    """Return the size of the ledger up to which all that is published can be found.

    The index follows the ledger by some seconds, longer behind a large import: what it has not read yet was
    not searched, and nobody may be told that it was.
    """
    size, state = reading.ledger_size(), index_state()
    return min(size, state.last) if state else size


@dataclass
class LookUp:
    """Looks up many questions; what is known of a record is worked out once for them all."""

    ledger: int = field(default_factory=searched_size)
    on: str = field(default_factory=lambda: datetime.now(tz=UTC).date().isoformat())
    _known: dict[tuple[str, int], Match] = field(default_factory=dict)

    def answer(self, question: Question) -> Finding:
        """Return what is on record about the piece; of an empty question nothing was searched."""
        named, notices = of_reference(question.reference) if question.reference else ([], [])
        parts = [
            self._references(named, notices) if question.reference else None,
            self._numbers(question.issuer, question.number) if question.number else None,
            self._descriptions(question.description, named) if question.description else None,
        ]
        asked = [each for each in parts if each]
        matches = _together([match for each in asked for match in each.matches])[:MOST]
        claims = claims_about([each.ark for each in matches])
        return Finding(
            self.ledger,
            self.on,
            tuple(replace(each, open_claims=claims.get(each.ark, ())) for each in matches),
            notices=tuple(notice for each in asked for notice in each.notices),
            searched=tuple(name for each in asked for name in each.searched),
            read=tuple(value for each in asked for value in each.read),
            questions=tuple(value for each in asked for value in each.questions),
        )

    def _part(
        self, by: str, matches: list[Match], notices: list[Plain], read: tuple[Plain, ...] = ()
    ) -> Finding:
        return Finding(self.ledger, self.on, tuple(matches), tuple(notices), (by,), read=read)

    def _references(self, found: list[Standing], notices: list[Plain]) -> Finding:
        """Of what was only asked for by name nothing was weighed: the score is 0."""
        return self._part("reference", [self._match(each, "reference", 0, "is") for each in found], notices)

    def _numbers(self, issuer: str, number: str) -> Finding:
        found, notices = of_number(issuer, number)
        matches = [
            replace(
                self._match(standing, "number", 0, "" if told.get("how") else "possibly"), reasons=(told,)
            )
            for standing, told in found
        ]
        return self._part("number", matches, notices)

    def _descriptions(self, text: str, named: list[Standing]) -> Finding:
        """Compare with what is on record, and with what was asked for by name, however unlike that is."""
        items = [each.document for each in named if isinstance(each.document, ItemRecord)]
        found = of_description(text[:LONGEST_DESCRIPTION], items)
        beside = {each.ark: each for each in named}
        others = [each for each in found.likely if each.ark not in beside]
        standings = reading.current_editions([each.ark for each in others]) | beside
        matches = [
            self._likely(standings[each.ark], each)
            for each in (*found.named, *others)
            if each.ark in standings
        ]
        is_unlike = bool(named and found.read) and not any(each.link for each in found.named)
        notices: list[Plain] = [{"key": "unlike"}] if is_unlike else []
        notices += [] if found.whole and len(text) <= LONGEST_DESCRIPTION else [{"key": "cut"}]
        notices += [] if found.read else [{"key": "nothing-read"}]
        part = self._part("description", matches, notices, found.read)
        return replace(part, questions=found.questions)

    def _likely(self, standing: Standing, each: Likely) -> Match:
        """Return it with what speaks against it first: nobody may read past a contradiction."""
        reasons = tuple(sorted(each.reasons, key=lambda reason: reason.get("verdict") != "differs"))
        return replace(self._match(standing, "description", each.score, each.link), reasons=reasons)

    def _match(self, standing: Standing, by: str, score: int, link: str) -> Match:
        known = self._known.setdefault((standing.ark, standing.number), self._about(standing))
        return replace(known, by=(by,), score=score, link=link)

    def _about(self, standing: Standing) -> Match:
        key = (standing.ark, standing.number)
        if key in self._known:
            return self._known[key]
        record = standing.document
        item: Any = record if isinstance(record, ItemRecord) else None
        return Match(
            ark=standing.ark,
            edition=standing.number,
            digest=standing.edition.digest,
            title=standing.name,
            kind=str(standing.entity.kind),
            standing="current" if standing.is_current else "superseded",
            flags=open_questions(item) if item and standing.is_current else (),
            certificates=certificates_on(item) if item else (),
            searches=searches_on(item) if item else (),
        )


def _together(matches: list[Match]) -> list[Match]:
    """Put what was found of one record in several ways into one match, the surest first."""
    found: dict[tuple[str, int], Match] = {}
    for match in matches:
        key = (match.ark, match.edition)
        before = found.get(key)
        found[key] = _joined(before, match) if before else match
    return sorted(found.values(), key=lambda each: (-_rank(each), -each.score))


def _joined(one: Match, other: Match) -> Match:
    """A description outweighs the name under which a record was asked for: it was compared."""
    compared = [each for each in (one, other) if "description" in each.by]
    surer = compared[0] if compared else max(one, other, key=lambda each: (_rank(each), each.score))
    reasons = (*one.reasons, *other.reasons)
    return replace(surer, by=tuple(dict.fromkeys((*one.by, *other.by))), reasons=reasons)


def _rank(match: Match) -> int:
    """A reference is what was asked for by name; a number is borne by the certificate, not by the piece."""
    if "reference" in match.by:
        return 5
    order = {"is": 4, "part of": 3, "possibly": 1}
    return order.get(match.link, 0) + ("number" in match.by)


def look_up(question: Question) -> Finding:
    """Answer one question as the ledger stands now."""
    return LookUp().answer(question)
