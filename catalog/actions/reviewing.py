"""Notes of reviewers on fields and parts: written, answered, resolved; kept, and never public."""

from django.db import transaction
from django.utils import timezone

from catalog.actions.drafts import WrongStateError
from catalog.actions.log import log_act
from catalog.actions.permission import Actor, require
from catalog.models import Entity, ReviewAnswer, ReviewNote


@transaction.atomic
def write_note(entity: Entity, text: str, *, by: Actor, part: str = "", field: str = "") -> ReviewNote:
    """Put a note on the record (neither part nor field), on a part, or on a field of either."""
    require(by, "approve_entity")
    if not text.strip():
        raise WrongStateError("A note needs words.")
    note = ReviewNote.objects.create(
        entity=entity,
        part=part,
        field=field,
        text=text,
        revision=entity.head,
        by_id=by.pk,
        by_name=by.get_username(),
    )
    log_act("note", entity, by=by, part=part, field=field)
    return note


@transaction.atomic
def answer_note(note: ReviewNote, text: str, *, by: Actor) -> ReviewAnswer:
    """Answer a note; its own writer's words open it again, anybody else's make it an answered one."""
    require(by, f"change_{note.entity.kind}")
    if not text.strip():
        raise WrongStateError("An answer needs words.")
    answer = ReviewAnswer.objects.create(note=note, text=text, by_id=by.pk, by_name=by.get_username())
    note.state = "open" if by.pk is not None and by.pk == note.by_id else "answered"
    note.resolved, note.resolved_by = None, ""
    note.save()
    log_act("answer", note.entity, by=by, about=note.pk)
    return answer


@transaction.atomic
def resolve_note(note: ReviewNote, *, by: Actor) -> None:
    """Say that a note is done with; it is kept with its answers."""
    require(by, "approve_entity")
    if note.state == "resolved":
        raise WrongStateError("This note is resolved already.")
    note.state, note.resolved, note.resolved_by = "resolved", timezone.now(), by.get_username()
    note.save()
    log_act("resolve", note.entity, by=by, about=note.pk)
