"""What is done with a contribution, each by one action that says in words how it went."""

from functools import partial
from typing import Any

from django.http import QueryDict

from catalog.actions.contribution_use import ClaimWish, use_contribution
from catalog.actions.contributions import (
    DECISIONS,
    decide_contribution,
    erase_contributor,
    note_contribution,
    take_contribution,
)
from catalog.admin.contribution.page import TEMPLATE, context_of, find
from catalog.admin.handed_in import Bench, Doing
from catalog.admin.handed_in import act as act_on
from catalog.admin.handed_in import posted_text as _text
from catalog.models import Contribution


def _take(row: Contribution, by: Any, _posted: QueryDict) -> str:
    take_contribution(row, by=by)
    return "It is in your hands now."


def _note(row: Contribution, by: Any, posted: QueryDict) -> str:
    note_contribution(row, by=by, note=_text(posted, "note"))
    return "Your note is kept."


def _erase(row: Contribution, by: Any, posted: QueryDict) -> str:
    erase_contributor(row, by=by, note=_text(posted, "note"))
    return (
        "Name, address and the credit in the draft are erased. Publish it where an edition names them; "
        "what past editions say stays: redact them if that was asked for too."
    )


def _use(row: Contribution, by: Any, posted: QueryDict) -> str:
    part, _bar, field = _text(posted, "about").partition("|")
    wish = ClaimWish(field, _text(posted, "value"), part) if posted.get("claim") else None
    base = _text(posted, "base")
    revision = use_contribution(
        row,
        by=by,
        base=int(base) if base.isdecimal() and len(base) < 10 else 0,
        note=_text(posted, "note"),
        quote=bool(posted.get("quote")),
        claim=wish,
    )
    return f"It is in the draft, as revision {revision}: review and publish that one."


def _decision(verb: str) -> Doing:
    def decide(row: Contribution, by: Any, posted: QueryDict) -> str:
        decide_contribution(row, verb, by=by, note=_text(posted, "note"), reply=_text(posted, "reply"))
        return f"It is “{DECISIONS[verb].state}” now."

    return decide


ACTS: dict[str, Doing] = {
    "take": _take,
    "note": _note,
    "use": _use,
    "erase": _erase,
    **{verb: _decision(verb) for verb in DECISIONS},
}

act = partial(act_on, Bench(ACTS, find, context_of, TEMPLATE))
