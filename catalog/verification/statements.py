"""A signed statement of a search, handed back: is it as we sealed it, and how does each find stand today."""

from dataclasses import dataclass
from typing import Any

from catalog.dossier.sealing import Opened, open_sealed
from catalog.publishing import reading
from catalog.publishing.sealing import key_ring
from catalog.record.statement import TYPE, asked_digest
from catalog.verification.files import Told, readers

MOST_SHOWN = 200
"""Rows of a statement that the page repeats; the file has them all."""

MARKS = (f'"{TYPE}"'.encode(), b'"asked_digest"')
"""Words by which a file that cannot be read any more is still seen to have been a statement."""


@dataclass(frozen=True)
class StatementRow:
    """One row: what was found, by ARK, and how that record stands now."""

    number: int
    own: str
    asked: tuple[str, ...]
    found: tuple[dict[str, Any], ...]
    refused: str
    text: dict[str, str]
    text_is_that_asked: bool


def of_statement(body: bytes, name: str) -> Told | None:  # noqa: ARG001  # the shelf's signature
    """Return the verdict on a file that is, or was, a statement of ours; None for any other file."""
    opened = open_sealed(body, key_ring(), TYPE)
    if opened.verdict == "not a dossier":
        if not any(each in body for each in MARKS):
            return None
        opened = Opened("altered", "unreadable")
    context: dict[str, Any] = {"verdict": opened.verdict, "reason": opened.reason, "key": opened.key}
    if opened.plain is not None:
        context |= {"statement": opened.plain, **_rows(opened.plain)}
    return Told("statement", "catalog/verification/statement_verdict.html", context)


def _rows(plain: dict[str, Any]) -> dict[str, Any]:
    given = plain.get("rows", [])
    shown = given[:MOST_SHOWN]
    arks = {each["ark"] for row in given for each in row.get("found", [])}
    current = reading.current_editions(arks)
    return {
        "rows": [_row(each, current) for each in shown],
        "about": sorted(arks),
        "more": len(given) - len(shown),
        "total": len(given),
        "matched": sum(bool(row.get("found")) for row in given),
        "size_now": reading.ledger_size(),
    }


def _row(plain: dict[str, Any], current: dict[str, reading.Standing]) -> StatementRow:
    text = plain.get("text", {})
    return StatementRow(
        plain["row"],
        plain.get("own", ""),
        tuple(plain.get("asked", ())),
        tuple(_found(each, current.get(each["ark"])) for each in plain.get("found", ())),
        plain.get("refused", ""),
        text,
        bool(text) and asked_digest(text) == plain.get("asked_digest"),
    )


def _found(plain: dict[str, Any], standing: reading.Standing | None) -> dict[str, Any]:
    """Add to a match the title of today and whether a newer edition has come."""
    return {
        **plain,
        "title": standing.name if standing else "",
        "is_gone": standing is None,
        "is_newer": standing is not None and standing.number > plain["edition"],
    }


readers.register("statement", of_statement)
