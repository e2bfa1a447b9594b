"""What is done with a question or claim, each by one action that says in words how it went."""

from datetime import date
from functools import partial
from typing import Any

from django.contrib.auth.models import User
from django.http import QueryDict

from catalog.actions.drafts import WrongStateError
from catalog.actions.enquiries import (
    COURSES,
    assign_enquiry,
    decide_enquiry,
    erase_enquirer,
    hide_claim,
    move_deadline,
    note_enquiry,
    show_claim,
)
from catalog.admin.enquiry.page import TEMPLATE, context_of, find
from catalog.admin.handed_in import Bench, Doing, act, posted_text
from catalog.models import Enquiry


def _take(row: Enquiry, by: Any, _posted: QueryDict) -> str:
    assign_enquiry(row, by, by=by)
    return "It is in your hands now."


def _give(row: Enquiry, by: Any, posted: QueryDict) -> str:
    to = User.objects.filter(username=posted_text(posted, "to"), is_active=True).first()
    if to is None:
        raise WrongStateError("Choose into whose hands it goes.")
    assign_enquiry(row, to, by=by)
    return f"It is in the hands of {to.get_username()} now."


def _note(row: Enquiry, by: Any, posted: QueryDict) -> str:
    told = posted_text(posted, "reply")
    note_enquiry(row, by=by, note=posted_text(posted, "note"), told=told)
    return "It is kept, and the asker is told." if told.strip() else "Your note is kept."


def _due(row: Enquiry, by: Any, posted: QueryDict) -> str:
    try:
        day = date.fromisoformat(posted_text(posted, "due"))
    except ValueError:
        raise WrongStateError("Write the day as year-month-day, such as 2027-03-31.") from None
    move_deadline(row, day, by=by, note=posted_text(posted, "note"))
    return f"It wants an answer by {day:%-d %B %Y} now."


def _show(row: Enquiry, by: Any, posted: QueryDict) -> str:
    show_claim(row, by=by, note=posted_text(posted, "note"))
    return "The record’s page says now that it is open."


def _hide(row: Enquiry, by: Any, posted: QueryDict) -> str:
    hide_claim(row, by=by, note=posted_text(posted, "note"))
    return "The record’s page says so no more."


def _erase(row: Enquiry, by: Any, posted: QueryDict) -> str:
    erase_enquirer(row, by=by, note=posted_text(posted, "note"))
    return "Name, addresses and on whose behalf are erased; what was stated stays."


def _course(verb: str) -> Doing:
    def decide(row: Enquiry, by: Any, posted: QueryDict) -> str:
        decide_enquiry(row, verb, by=by, note=posted_text(posted, "note"), told=posted_text(posted, "reply"))
        return f"It is “{COURSES[verb].state}” now."

    return decide


ACTS: dict[str, Doing] = {
    "take": _take,
    "give": _give,
    "note": _note,
    "due": _due,
    "show": _show,
    "hide": _hide,
    "erase": _erase,
    **{verb: _course(verb) for verb in COURSES},
}
act_on = partial(act, Bench(ACTS, find, context_of, TEMPLATE))
