"""The signed statement of a check: what was searched, when, at which size of the ledger, and what was found.

It holds digests of what was asked, and the private text only where the clerk wants it in. What it says was
found is named by ARK, edition and digest, so that nothing taken back is repeated. docs/verification.md
tells how anybody verifies one.
"""

from typing import Any

from django.conf import settings

from catalog.actions.checks.reading import CheckLine, RowLine, each_row
from catalog.actions.organisations import Access
from catalog.dossier.sealing import seal
from catalog.publishing.ledger import as_written
from catalog.publishing.sealing import key_ring
from catalog.publishing.tree import tree_root
from catalog.record.statement import TYPE, asked_digest

Plain = dict[str, Any]


class NotDoneError(ValueError):
    """The check is still at work: a statement of half of it would be none."""


def statement_of(access: Access, check: CheckLine, *, with_text: bool = False) -> bytes:
    """Return the sealed file. Raises NotDoneError, and KeysError where there is no key to sign with."""
    if check.finished is None:
        raise NotDoneError(check.reference)
    rows = [_row(each, with_text=with_text) for each in each_row(check)]
    sizes = [row["ledger"] for row in rows if "ledger" in row]
    plain: Plain = {
        "type": TYPE,
        "schema": 1,
        "archive": settings.ARCHIVE_NAME,
        "address": str(settings.PUBLIC_URL),
        "reference": check.reference,
        "for": access.name,
        "began": as_written(check.created),
        "finished": as_written(check.finished),
        "ledger": _ledger(min(sizes, default=0), max(sizes, default=0)),
        "with_text": with_text,
        "rows": rows,
    }
    return seal(plain, key_ring())


def _ledger(first: int, last: int) -> Plain:
    """Return between which sizes of the ledger was searched, and the root of its tree at the larger."""
    return {"from": first, "to": last, "root": tree_root(last).hex()}


def _row(row: RowLine, *, with_text: bool) -> Plain:
    asked = row.question.plain()
    own = {"own": asked.pop("own")} if "own" in asked else {}
    told: Plain = {"row": row.number, **own, "asked": sorted(asked), "asked_digest": asked_digest(asked)}
    if with_text:
        told["text"] = asked
    if row.state != "done":
        return {**told, "refused": row.reason.partition("|")[0]}
    finding = row.finding
    return {
        **told,
        "on": finding.on,
        "ledger": finding.ledger,
        "searched": list(finding.searched),
        "found": [_match(each) for each in finding.matches],
        "notices": [each["key"] for each in finding.notices],
        "questions": [_question(each) for each in finding.questions],
    }


def _match(match: Any) -> Plain:
    return {
        "ark": match.ark,
        "edition": match.edition,
        "digest": match.digest,
        "score": match.score,
        "link": match.link,
        "by": list(match.by),
        "open_claims": list(match.open_claims),
        "reasons": [
            {name: each[name] for name in ("about", "verdict", "how") if each.get(name)}
            for each in match.reasons
        ],
        "flags": [_question(each) for each in match.flags],
        "certificates": [{name: each[name] for name in ("id", "status")} for each in match.certificates],
        "searches": [{name: each[name] for name in ("id", "date", "result")} for each in match.searches],
    }


def _question(plain: Plain) -> Plain:
    """Return an open question without its facts, which name people; its digest is over them."""
    return {name: plain[name] for name in ("rule", "severity", "question", "digest")}
