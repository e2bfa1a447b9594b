"""Acts on questions: answer, set aside, open again; and asking anew, behind the scenes or by command."""

from dataclasses import dataclass
from typing import Any, Literal

from django.db import transaction

from catalog.actions.drafts import WrongStateError, lock_entity
from catalog.actions.log import log_act
from catalog.actions.permission import Actor, require
from catalog.flags import Flag, Standing, ask, stand
from catalog.models import Entity, FlagAnswer
from catalog.publishing.editions import current_edition
from catalog.publishing.flag_answers import answers_of
from catalog.publishing.ledger import ledger_size
from catalog.publishing.named_in_flags import others_named, outdated
from catalog.publishing.raised_flags import (
    Due,
    done,
    due,
    keep_flags,
    kept_of,
    mark_dependants,
    mark_due,
    question_codes,
)
from catalog.publishing.revisions import head_revision, record_of
from catalog.record.item import ItemRecord
from catalog.record.kinds import open_record
from catalog.search import refresh
from catalog.search.desk_evidence import DeskEvidence, with_names
from catalog.search.evidence import PublicEvidence
from catalog.values.text import clean_line, clean_text

LONGEST = 5_000
GRAVE = "high"
OTHERS = frozenset({"RF14", "RF17"})
"""Rules that speak of another item, which has to be asked as well."""

FlagAct = Literal["answered", "set aside", "reopened"]


class EvidenceChangedError(WrongStateError):
    """The question as it was answered is raised no more: its evidence has changed meanwhile."""


def draft_flags(entity: Entity) -> list[Flag]:
    """Ask of the draft as it was saved last."""
    head = head_revision(entity)
    record = record_of(head) if head else None
    if not isinstance(record, ItemRecord):
        return []
    named = with_names(record)
    return ask(named, DeskEvidence(named))


def edition_flags(entity: Entity) -> list[Flag]:
    """Ask of the edition in force, by what the public may know."""
    now = current_edition(entity)
    record = open_record(now.body) if now and now.body else None
    return ask(record, PublicEvidence(record)) if isinstance(record, ItemRecord) else []


def draft_standings(entity: Entity) -> list[Standing]:
    return stand(draft_flags(entity), answers_of(entity.ark))


@dataclass(frozen=True)
class Said:
    """What somebody says to a question; `name` is shown with it, in public and in dossiers."""

    act: FlagAct
    text: str
    name: str


@transaction.atomic
def answer_flag(entity: Entity, key: str, digest: str, said: Said, *, by: Actor) -> FlagAnswer:
    """Answer a question that is raised of the draft or the edition with this very evidence."""
    require(by, "answer_flag")
    text, name = clean_text(said.text).strip(), clean_line(said.name)
    _check(text, name)
    locked = lock_entity(entity)
    of_draft, of_edition = draft_flags(locked), edition_flags(locked)
    flag = next((f for f in (*of_draft, *of_edition) if (f.key, f.digest) == (key, digest)), None)
    if flag is None:
        raise EvidenceChangedError(
            "The evidence has changed since this page was opened, and the answer was not kept: "
            "read the question as it stands now."
        )
    if flag.severity == GRAVE:
        require(by, "answer_grave_flag")
    row = FlagAnswer.objects.create(
        entity=locked,
        rule=flag.rule,
        subject=flag.subject,
        digest=flag.digest,
        flag=flag.plain(),
        act=said.act,
        text=text,
        name=name,
        by_id=by.pk,
        ledger_size=ledger_size(),
    )
    log_act("answer question", locked, by=by, rule=flag.rule, answer=row.pk, act=said.act)
    keep_flags(locked.pk, "draft", of_draft)
    if keep_flags(locked.pk, "edition", of_edition):
        transaction.on_commit(lambda: refresh([locked.ark]))
    return row


def _check(text: str, name: str) -> None:
    if not text:
        raise WrongStateError("Write the answer, or why the question is set aside.")
    if len(text) > LONGEST:
        raise WrongStateError(f"The answer has {len(text)} signs; at most {LONGEST} are kept.")
    if not name:
        raise WrongStateError("Write the name that is to be shown with the answer.")
    if "@" in name or len(name) > 120:
        raise WrongStateError("The name is shown in public: write a name, no address.")


def ask_anew(key: int) -> str:
    """Ask an item anew, draft and edition; return its ARK where the index is to be told, else nothing."""
    entity = Entity.objects.filter(pk=key, kind="item").first()
    if entity is None:
        return ""
    before = question_codes([key]).get(key, "")
    of_draft, of_edition = draft_flags(entity), edition_flags(entity)
    named = kept_of([key])
    with transaction.atomic():
        changed = keep_flags(key, "draft", of_draft) | keep_flags(key, "edition", of_edition)
    _ask_those_who_name_it(entity, [*named, *(each.plain() for each in of_edition)])
    if changed:
        _ask_the_others(of_draft + of_edition, entity)
    after = question_codes([key]).get(key, "")
    return entity.ark if before != after and entity.is_published else ""


def _ask_the_others(flags: list[Flag], entity: Entity) -> None:
    """Put the other item on the list, which does not yet know that it shares a number or a text."""
    arks = {each.ark for flag in flags if flag.rule in OTHERS for each in flag.evidence} - {entity.ark}
    if arks:
        rows = Entity.objects.filter(ark__in=arks).exclude(raised_flags__rule__in=OTHERS)
        mark_due(rows.values_list("pk", flat=True))


def _ask_those_who_name_it(entity: Entity, flags: list[dict[str, Any]]) -> None:
    """Put on the list whose kept questions name this item as it stands no more: withdrawn, or named anew."""
    named = others_named(flags, entity.ark)
    keys = list(Entity.objects.filter(ark__in=named).values_list("pk", flat=True)) if named else []
    mark_due(each for each in keys if any(outdated(kept_of([each]))))


AT_ONCE = 200


def ask_due(limit: int = AT_ONCE) -> int:
    """Ask what is due, bounded; return how many were looked at. The worker calls it round by round."""
    waiting = due(limit)
    told = [ark for each in waiting if (ark := _ask(each))]
    if told:
        refresh(told)
    return len(waiting)


def _ask(each: Due) -> str:
    told = ""
    if each.kind == "item":
        told = ask_anew(each.key)
    else:
        mark_dependants(each.key)
    done(each)
    return told
