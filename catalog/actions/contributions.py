"""What visitors send in: handed over by anybody, then taken, answered and decided on by the house.

Each act writes a step of the contribution's history; mail goes out by an errand that names the row alone.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from catalog.actions.drafts import WrongStateError, keep_draft
from catalog.actions.handing_in import VISITOR, hand_in, refuse_many_answers
from catalog.actions.log import leave_errand, log_act
from catalog.actions.permission import Actor, require
from catalog.models import Communication, Contribution, ContributionStep, Entity
from catalog.values.text import clean_line, clean_text


@dataclass(frozen=True)
class Submission:
    """What the form gave, checked by the door; `form_key` makes sending it twice the same as once."""

    ark: str
    edition: int
    form_key: str
    message: str
    part: str = ""
    field: str = ""
    about: str = ""
    kind: str = "other"
    source: str = ""
    name: str = ""
    email: str = ""
    credit_as: str = ""
    may_publish: bool = False
    language: str = "en"


def submit_contribution(sent: Submission, *, address: str) -> Contribution:
    """Put the message into the queue and return it; TooManyError where a limit is reached."""
    return hand_in(
        Contribution,
        sent.form_key,
        lambda: keep_contribution(sent),
        purpose="contribution",
        ark=sent.ark,
        address=address,
    )


def keep_contribution(sent: Submission, **more: Any) -> Contribution:
    """Write the row; `more` are columns of one that comes from elsewhere, such as the sample."""
    plain = {**asdict(sent), "credit": "named" if clean_line(sent.credit_as) else "anonymous"}
    entity = Entity.objects.get(ark=plain.pop("ark"))
    texts = {name: clean_text(plain[name]) for name in ("message", "source")}
    row: Contribution = Contribution.objects.create(entity=entity, **{**plain, **texts, **more})
    _step(row, VISITOR)
    log_act("contribute", entity, by=VISITOR, reference=row.reference)
    if row.email:
        leave_errand("send mail", mail="receipt", key=row.pk)
    return row


def _step(row: Contribution, by: Actor, step: str = "state", note: str = "") -> None:
    ContributionStep.objects.create(
        contribution=row, step=step, state=row.state, by_id=by.pk, by_name=by.get_username(), note=note
    )


def lock_contribution(row: Contribution) -> Contribution:
    """Return the row as it is now, locked until the end of the transaction."""
    return Contribution.objects.select_for_update().get(pk=row.pk)


def set_state(row: Contribution, state: str, *, by: Actor, note: str = "") -> None:
    row.state = state
    row.save()
    _step(row, by, note=note)


# --- within the house ---------------------------------------------------------------------------------------


@transaction.atomic
def take_contribution(row: Contribution, *, by: Actor) -> None:
    """Take it in hand: assigned to whoever takes it, and in review."""
    require(by, "use_contribution")
    locked = lock_contribution(row)
    if not locked.is_open:
        raise WrongStateError("This one has been dealt with; reopen it first.")
    locked.assigned_to_id = by.pk
    _step(locked, by, "assignment")
    if locked.state == "new":
        set_state(locked, "in review", by=by)
    else:
        locked.save()


@transaction.atomic
def note_contribution(row: Contribution, *, by: Actor, note: str) -> None:
    """Write a remark for the house; nobody outside ever reads it."""
    require(by, "use_contribution")
    if not note.strip():
        raise WrongStateError("There is nothing in the note.")
    _step(lock_contribution(row), by, "note", note)


@dataclass(frozen=True)
class Decision:
    """One way to decide: where it leads, what it may follow on, which mail tells of it, what it needs."""

    state: str
    after: tuple[str, ...]
    mail: str = ""
    needs_note: bool = False
    needs_reply: bool = False


DECISIONS: Mapping[str, Decision] = {
    "ask": Decision("needs answer", ("new", "in review", "accepted"), mail="question", needs_reply=True),
    "accept": Decision("accepted", ("new", "in review", "needs answer"), mail="decision"),
    "set-aside": Decision(
        "set aside", ("new", "in review", "needs answer", "accepted"), mail="decision", needs_note=True
    ),
    "spam": Decision("spam", ("new", "in review", "needs answer")),
    "reopen": Decision("in review", ("needs answer", "accepted", "set aside", "spam")),
}


@transaction.atomic
def decide_contribution(row: Contribution, verb: str, *, by: Actor, note: str = "", reply: str = "") -> None:
    """Decide; `note` is for the house, `reply` for the visitor: on the status page, and by mail."""
    require(by, "answer_contribution")
    decision, locked = DECISIONS[verb], lock_contribution(row)
    if locked.state not in decision.after:
        raise WrongStateError(f"This does not fit one that is “{locked.state}”. Look at it again.")
    if decision.needs_note and not note.strip():
        raise WrongStateError("Say why, for those who ask in ten years; the visitor does not read it.")
    if decision.needs_reply and not reply.strip():
        raise WrongStateError("Write the question that the visitor is to answer.")
    locked.reply = reply
    set_state(locked, decision.state, by=by, note=note)
    if reply.strip():
        _step(
            locked, by, "note", f"To the visitor: {reply}"
        )  # the next reply takes this one's place in the row
    log_act("decide", locked.entity, by=by, reference=locked.reference, state=locked.state)
    if decision.mail and locked.email:
        leave_errand("send mail", mail=decision.mail, key=locked.pk)


def answer_question(reference: str, answer: str, *, address: str) -> None:
    """Take a visitor's answer to what the archive asked back; TooManyError as for a contribution."""
    refuse_many_answers(address)
    with transaction.atomic():
        row = Contribution.objects.select_for_update().get(reference=reference)
        if row.state != "needs answer":
            return
        _step(row, VISITOR, "answer", clean_text(answer))
        set_state(row, "in review", by=VISITOR)


@transaction.atomic
def erase_contributor(row: Contribution, *, by: Actor, note: str) -> None:
    """Erase who sent it, on their request, and the credit in drafts; message, history and editions stay."""
    require(by, "erase_contribution")
    if not note.strip():
        raise WrongStateError("Say who asked for it and when; do not repeat the name.")
    locked = lock_contribution(row)
    locked.name = locked.email = locked.credit_as = ""
    locked.credit, locked.may_publish, locked.erased = "anonymous", False, timezone.now()
    locked.save()
    _step(locked, by, "erasure", note)
    _take_credit_out(locked, by)
    log_act("erase contributor", locked.entity, by=by, reference=locked.reference)
    leave_errand("forget mail", reference=locked.reference)


def _take_credit_out(row: Contribution, by: Actor) -> None:
    """Take the name out of each draft that gives thanks by it, lest the next edition say it once more."""
    named = Communication.objects.filter(reference=row.reference).exclude(credit="")
    for said in named.select_related("entity"):
        said.credit = ""
        said.save()
        keep_draft(said.entity, by=by, note=f"contribution {row.reference}: credit erased")
