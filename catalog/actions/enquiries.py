"""Questions and claims: handed in by anybody, then acknowledged, looked into and decided on by the house.

Each act writes one dated step, `told` to the asker or noted for the house; a letter goes out by an errand.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from catalog.actions.drafts import WrongStateError
from catalog.actions.handing_in import VISITOR, hand_in, refuse_many_answers
from catalog.actions.log import leave_errand, log_act
from catalog.actions.permission import Actor, require
from catalog.actions.tidings import notice
from catalog.models import Enquiry, EnquiryStep, Entity
from catalog.models.enquiry import CLAIMS, ENQUIRY_STATES, IN_HAND, UNSETTLED
from catalog.publishing.progress import answering
from catalog.values.text import clean_text

SETTLED = tuple(state for state in ENQUIRY_STATES if state not in UNSETTLED)
STOPPED = tuple(state for state in UNSETTLED if state not in IN_HAND)
"""While it stands so the house waits for others, and the days do not count."""


@dataclass(frozen=True)
class Asked:
    """What the form gave, checked by the door; `form_key` makes sending it twice the same as once."""

    ark: str
    edition: int
    form_key: str
    kind: str
    statement: str
    standing: str = ""
    acting_for: str = ""
    name: str = ""
    email: str = ""
    contact: str = ""
    evidence: str = ""
    language: str = "en"


def submit_enquiry(asked: Asked, *, address: str) -> Enquiry:
    """Put it into the queue and return it; TooManyError where a limit is reached."""

    def keep() -> Enquiry:
        return keep_enquiry(asked)

    return hand_in(Enquiry, asked.form_key, keep, purpose="enquiry", ark=asked.ark, address=address)


def keep_enquiry(asked: Asked) -> Enquiry:
    plain = asdict(asked)
    entity = Entity.objects.get(ark=plain.pop("ark"))
    texts = {name: clean_text(plain[name]) for name in ("statement", "evidence")}
    row: Enquiry = Enquiry.objects.create(entity=entity, **{**plain, **texts, "due": _days_of(asked.kind)})
    _step(row, VISITOR)
    log_act("enquire", entity, by=VISITOR, reference=row.reference, kind=row.kind)
    if row.email:
        leave_errand("send mail", mail="enquiry-receipt", key=row.pk)
    return row


def _days_of(kind: str) -> date:
    """Return the day by which one of the kind that comes today wants an answer."""
    return timezone.localdate() + timedelta(days=settings.ENQUIRY_DAYS[kind])


def _step(row: Enquiry, by: Actor, step: str = "state", note: str = "", told: str = "") -> EnquiryStep:
    named = {"by_id": by.pk, "by_name": by.get_username()}
    taken: EnquiryStep = EnquiryStep.objects.create(
        enquiry=row, step=step, state=row.state, note=note, told=told, **named
    )
    return taken


def _lock(row: Enquiry) -> Enquiry:
    """Return the row as it is now, locked until the end of the transaction."""
    return Enquiry.objects.select_for_update().get(pk=row.pk)


def _write(row: Enquiry, step: EnquiryStep) -> None:
    if row.email:
        leave_errand("send mail", mail="enquiry-step", key=step.pk)


# --- in hand ------------------------------------------------------------------------------------------------


@transaction.atomic
def assign_enquiry(row: Enquiry, to: Any, *, by: Actor) -> None:
    """Put it into somebody's hands, one's own as a rule; they must be allowed to handle it."""
    require(by, "handle_enquiry")
    locked = _lock(row)
    if not locked.is_unsettled:
        raise WrongStateError("This one has been dealt with; reopen it first.")
    if not to.has_perm("catalog.handle_enquiry"):
        raise WrongStateError(f"{to.get_username()} may not handle questions and claims.")
    locked.assigned_to_id = to.pk
    locked.save()
    _step(locked, by, "assignment", f"given to {to.get_username()}")


def those_who_handle() -> list[User]:
    """Return the accounts into whose hands an enquiry may be put, by name."""
    accounts = User.objects.filter(is_active=True, is_staff=True).order_by("username")
    return [each for each in accounts if each.has_perm("catalog.handle_enquiry")]


@transaction.atomic
def note_enquiry(row: Enquiry, *, by: Actor, note: str = "", told: str = "") -> None:
    """Write a remark: for the house alone, or as a word to the asker, which goes out by mail."""
    require(by, "handle_enquiry")
    if not note.strip() and not told.strip():
        raise WrongStateError("There is nothing in the note.")
    locked = _lock(row)
    step = _step(locked, by, "note", note, told)
    if told.strip():
        _write(locked, step)


@transaction.atomic
def move_deadline(row: Enquiry, due: date, *, by: Actor, note: str) -> None:
    """Set another day by which it wants an answer; the reason stays in the history."""
    require(by, "handle_enquiry")
    locked = _lock(row)
    if not note.strip():
        raise WrongStateError("Say why the day is moved, for those who ask later.")
    if not locked.is_unsettled:
        raise WrongStateError("This one has been dealt with; it waits for no day.")
    was = f"{locked.due:%Y-%m-%d}" if locked.due else "none"
    locked.due = due
    locked.save()
    _step(locked, by, "deadline", f"{was} → {due:%Y-%m-%d}: {note}")


# --- decisions ----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Course:
    """One way on: where it leads, what it may follow on, who may take it, which words it needs."""

    state: str
    after: tuple[str, ...]
    act: str = "decide_enquiry"
    needs_told: bool = False
    needs_note: bool = False
    kinds: tuple[str, ...] = ()


ABOUT_FACTS = ("correction", "ownership", "loss", "takedown")
COURSES: Mapping[str, Course] = {
    "acknowledge": Course("acknowledged", ("received",), "handle_enquiry"),
    "look": Course("being looked into", ("received", "acknowledged", *STOPPED), "handle_enquiry"),
    "ask": Course("waiting for the asker", (*IN_HAND, "referred"), "handle_enquiry", needs_told=True),
    "answer": Course("answered", UNSETTLED, needs_told=True, kinds=("question", "correction")),
    "uphold": Course("upheld", UNSETTLED, needs_told=True, needs_note=True, kinds=ABOUT_FACTS),
    "reject": Course("not upheld", UNSETTLED, needs_told=True, needs_note=True, kinds=ABOUT_FACTS),
    "refer": Course("referred", (*IN_HAND, "waiting for the asker"), needs_told=True, needs_note=True),
    "withdraw": Course("withdrawn by asker", UNSETTLED, needs_note=True),
    "reopen": Course("being looked into", SETTLED, needs_note=True),
}


def courses_for(row: Enquiry) -> list[str]:
    """Return the names of the ways on that fit its state and kind."""
    return [name for name, way in COURSES.items() if _fits(row, way)]


def _fits(row: Enquiry, way: Course) -> bool:
    return row.state in way.after and (not way.kinds or row.kind in way.kinds)


@transaction.atomic
def decide_enquiry(row: Enquiry, verb: str, *, by: Actor, note: str = "", told: str = "") -> None:
    """Take a way on; `told` stands on the status page and goes out by mail, `note` stays in the house."""
    way, locked = COURSES[verb], _lock(row)
    require(by, way.act)
    if not _fits(locked, way):
        raise WrongStateError(f"This does not fit a {locked.kind} that is “{locked.state}”. Look again.")
    if way.needs_told and not told.strip():
        raise WrongStateError("Write what the asker is to be told.")
    if way.needs_note and not note.strip():
        raise WrongStateError("Say on what grounds, for those who ask later; the asker does not read it.")
    step = _move(locked, way.state, by, note=note, told=told)
    log_act("decide", locked.entity, by=by, reference=locked.reference, state=locked.state)
    _write(locked, step)


def _move(row: Enquiry, state: str, by: Actor, *, note: str = "", told: str = "") -> EnquiryStep:
    """Change the state: days that others took are given back; what is settled is shown as open no more."""
    if row.due and row.state in STOPPED and state in IN_HAND:
        since = row.steps.filter(step="state").order_by("-id").values_list("time", flat=True).first()
        row.due += timezone.now() - since if since else timedelta()
    elif row.due is None and state in IN_HAND:
        row.due = _days_of(row.kind)
    row.state = state
    if state not in UNSETTLED:
        row.due = None
        _hide_settled(row, by)
    row.save()
    return _step(row, by, note=note, told=told)


def _hide_settled(row: Enquiry, by: Actor) -> None:
    if row.shown:
        row.shown = None
        _step(row, by, "hidden", "it is settled")


# --- what the page says -------------------------------------------------------------------------------------


@transaction.atomic
def show_claim(row: Enquiry, *, by: Actor, note: str) -> None:
    """Have the record's page say that a claim of this kind is open: not who claims, nor on what grounds."""
    require(by, "show_claim")
    locked = _lock(row)
    if locked.kind not in CLAIMS or not locked.is_unsettled or locked.shown:
        raise WrongStateError(
            "Only an open claim of ownership or an open report of a loss can be shown, once."
        )
    if not note.strip():
        raise WrongStateError("Say why the page is to say so, for those who ask later.")
    locked.shown = timezone.localdate()
    _say(locked, "shown", by, note)
    notice(answering(locked.entity), "loss", f"claim {locked.reference}", claim=locked.kind)


@transaction.atomic
def hide_claim(row: Enquiry, *, by: Actor, note: str) -> None:
    """Have the page say so no more."""
    require(by, "show_claim")
    locked = _lock(row)
    if not locked.shown:
        raise WrongStateError("The page does not say so.")
    if not note.strip():
        raise WrongStateError("Say why the page is to say so no more.")
    locked.shown = None
    _say(locked, "hidden", by, note)


def _say(row: Enquiry, step: str, by: Actor, note: str) -> None:
    row.save()
    _step(row, by, step, note)
    log_act(f"claim {step}", row.entity, by=by, reference=row.reference)


# --- from the asker -----------------------------------------------------------------------------------------


def answer_enquiry(reference: str, answer: str, *, address: str) -> None:
    """Take the asker's answer to what was asked back; TooManyError where a limit is reached."""
    refuse_many_answers(address)
    with transaction.atomic():
        row = Enquiry.objects.select_for_update().get(reference=reference)
        if row.state == "waiting for the asker":
            _step(row, VISITOR, "answer", clean_text(answer))
            _move(row, "being looked into", VISITOR)


def take_enquiry_back(reference: str, *, address: str) -> None:
    """The asker takes it back; what is settled stays as it is."""
    refuse_many_answers(address)
    with transaction.atomic():
        row = Enquiry.objects.select_for_update().get(reference=reference)
        if row.is_unsettled:
            step = _move(row, "withdrawn by asker", VISITOR)
            log_act("withdraw enquiry", row.entity, by=VISITOR, reference=row.reference)
            _write(row, step)


@transaction.atomic
def erase_enquirer(row: Enquiry, *, by: Actor, note: str) -> None:
    """Erase who asked, on their request; the statement of facts and the history stay."""
    require(by, "erase_enquirer")
    if not note.strip():
        raise WrongStateError("Say who asked for it and when; do not repeat the name.")
    locked = _lock(row)
    locked.name = locked.email = locked.contact = locked.acting_for = ""
    locked.erased = timezone.now()
    locked.save()
    _step(locked, by, "erasure", note)
    log_act("erase enquirer", locked.entity, by=by, reference=locked.reference)
    leave_errand("forget mail", reference=locked.reference)
