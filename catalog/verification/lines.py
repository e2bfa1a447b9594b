"""A row of a check in words: for the table of the page, the sheet and the statement alike."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils.translation import get_language

from catalog.actions.checks import RowLine
from catalog.pages.addresses import page_address, permalink
from catalog.pages.verification import (
    NOTICES,
    REFUSED,
    certificate_line,
    claim_words,
    open_question,
    reason_line,
    said_of,
    search_line,
    short_link,
)
from catalog.pages.vocabulary import Vocabulary, load_vocabulary


@dataclass(frozen=True)
class Line:
    """One row; what was not found is empty."""

    number: int
    label: str
    state: str
    refused: str = ""
    ark: str = ""
    title: str = ""
    link: str = ""
    said: str = ""
    """The link for readers: a proposal, and said to be one."""
    score: int = 0
    address: str = ""
    permalink: str = ""
    edition: int = 0
    reasons: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    certificates: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    searches: tuple[str, ...] = ()
    ledger: int = 0


def lines_of(rows: Iterable[RowLine]) -> Iterator[Line]:
    """Yield the rows in the reader's words, which are read once for them all."""
    language, vocabulary = get_language() or settings.LANGUAGE_CODE, load_vocabulary()
    for row in rows:
        yield _line(row, vocabulary, language)


def _line(row: RowLine, vocabulary: Vocabulary, language: str) -> Line:
    label = row.question.own or row.question.reference or row.question.number or row.question.description
    plain: dict[str, Any] = {"number": row.number, "label": " ".join(label.split())[:90], "state": row.state}
    if row.state != "done":
        key, _stroke, column = row.reason.partition("|")
        words = str(REFUSED.get(key, ""))
        return Line(**plain, refused=f"{column}: {words}" if column else words)
    notices = tuple(str(NOTICES[key]) for key in dict.fromkeys(each["key"] for each in row.finding.notices))
    plain["questions"] = tuple(_asked(each, vocabulary, language) for each in row.finding.questions)
    best = row.best
    if best is None:
        return Line(**plain, notices=notices, ledger=row.finding.ledger)
    return Line(
        **plain,
        flags=tuple(_asked(each, vocabulary, language) for each in best.flags),
        ark=best.ark,
        title=best.title,
        link=short_link(best.link),
        said=said_of(best),
        score=best.score,
        address=page_address(best.ark, language),
        permalink=permalink(best.ark),
        edition=best.edition,
        reasons=tuple(_reason(each, vocabulary, language) for each in best.reasons),
        certificates=tuple(certificate_line(each, vocabulary, language) for each in best.certificates),
        claims=_claims(row, language),
        searches=tuple(search_line(each, vocabulary, language) for each in best.searches),
        others=tuple(_other(each.ark, each.score) for each in row.finding.matches[1:]),
        notices=notices,
        ledger=row.finding.ledger,
    )


def _claims(row: RowLine, language: str) -> tuple[str, ...]:
    """Return what is said to be open about any of the matches; those further down are named by their ARK."""
    told = [(n, each.ark, claim) for n, each in enumerate(row.finding.matches) for claim in each.open_claims]
    return tuple(
        f"{ark}: {claim_words(claim, language)}" if n else claim_words(claim, language)
        for n, ark, claim in told
    )


def _asked(plain: dict[str, Any], vocabulary: Vocabulary, language: str) -> str:
    asked = open_question(plain, vocabulary, language)
    return f"{asked.text} ({asked.severity_label})"


def _reason(plain: dict[str, Any], vocabulary: Vocabulary, language: str) -> str:
    line = reason_line(plain, vocabulary, language)
    return f"{line.about}: {line.words}"


def _other(ark: str, score: int) -> str:
    return f"{ark} ({score})" if score else ark
