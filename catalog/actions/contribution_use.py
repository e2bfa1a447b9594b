"""Using a contribution: a communication in the draft that says who helped, and a claim that rests on it.

The revision it makes is an ordinary draft; the world reads it when that is approved and published.
"""

from dataclasses import dataclass

from django.db import transaction

from catalog.actions.contributions import lock_contribution, set_state
from catalog.actions.drafts import WrongStateError, keep_draft, refuse_if_stale
from catalog.actions.log import leave_errand, log_act
from catalog.actions.permission import Actor, require
from catalog.models import Claim, Communication, Contribution, Entity
from catalog.publishing.progress import answering
from catalog.values.identifiers import mint_part_id


@dataclass(frozen=True)
class ClaimWish:
    """The claim to be made of it: about which property of which part, and what it says."""

    field: str
    value: str
    part: str = ""
    reason: str = ""


def entity_of(row: Contribution) -> Entity:
    return answering(row.entity)


@transaction.atomic
def use_contribution(
    row: Contribution,
    *,
    by: Actor,
    base: int,
    note: str = "",
    quote: bool = False,
    claim: ClaimWish | None = None,
) -> int:
    """Put the credit, and a claim if one is wished, into the draft; return the number of the new revision.

    `base` is the revision the person has seen; `quote` shows the visitor's words, if they agreed to that.
    """
    require(by, "use_contribution")
    locked = lock_contribution(row)
    if locked.state in {"used", "spam", "set aside"}:
        raise WrongStateError(f"This one is “{locked.state}”; reopen it first.")
    if quote and not locked.may_publish:
        raise WrongStateError("The visitor has not agreed that the words be shown.")
    entity = entity_of(locked)
    refuse_if_stale(entity, base)
    said = _communication(locked, entity, note=note, quote=quote)
    if claim:
        _claim(said, entity, claim)
    revision = keep_draft(entity, by=by, note=f"contribution {locked.reference}")
    assert revision is not None  # a part was added
    locked.used_in = revision.n
    if locked.state != "accepted":
        locked.reply = ""  # what was asked back is no word on what became of it
    set_state(locked, "used", by=by, note=note)
    log_act("use contribution", entity, by=by, reference=locked.reference, revision=revision.n)
    if locked.email:
        leave_errand("send mail", mail="decision", key=locked.pk)
    return int(revision.n)


def _communication(row: Contribution, entity: Entity, *, note: str, quote: bool) -> Communication:
    said: Communication = Communication.objects.create(
        entity=entity,
        pid=mint_part_id(),
        position=entity.communications.count(),
        credit=row.credit_as if row.credit == "named" else "",
        date=row.received.date().isoformat(),
        part=row.part,
        field=row.field,
        reference=row.reference,
        statement=row.message if quote else "",
        note=note,
    )
    return said


def _claim(said: Communication, entity: Entity, wish: ClaimWish) -> None:
    if not wish.field or not wish.value.strip():
        raise WrongStateError("A claim needs a property and a value.")
    Claim.objects.create(
        entity=entity,
        pid=mint_part_id(),
        position=entity.claims.count(),
        part=wish.part,
        field=wish.field,
        value=wish.value,
        communication=said.pid,
        quotation=said.statement,
        stance="alternative",
        reason=wish.reason,
    )
