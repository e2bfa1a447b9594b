"""Acts on what the world reads: publish, withdraw, redact. Each appends to the one ledger."""

from collections.abc import Mapping, Sequence

from django.db import transaction
from django.utils import timezone

from catalog.actions.drafts import WrongStateError, approve_draft, lock_entity
from catalog.actions.log import leave_errand, log_act
from catalog.actions.permission import Actor, require
from catalog.models import Edition, Entity, Revision
from catalog.publishing.editions import (
    answering,
    append_edition,
    current_edition,
    find_edition,
    publishable,
)
from catalog.publishing.ledger import append_entry
from catalog.publishing.relink import Plain, references, was_withheld
from catalog.publishing.revisions import record_of
from catalog.record.authority import authority_of
from catalog.record.tombstone import raise_stone

UNAPPROVED = "The draft as it stands has not been approved; only an approved one is published."


def merged_already(entity: Entity) -> str:
    return f"This record was merged into {entity.merged_into}; publish that one."


class UnpublishedReferencesError(WrongStateError):
    """What is to be published refers to entities that the world cannot read yet."""

    def __init__(self, entity: Entity, missing: list[Entity]) -> None:
        names = "; ".join(f"{each} ({each.kind})" for each in missing)
        super().__init__(
            f"“{entity}” cannot be published yet, since these are not: {names}. Publish them first."
        )
        self.entity, self.missing = entity, missing


def unpublished_references(plain: Plain) -> list[Entity]:
    """Return the entities a Record refers to, itself aside, for which no current edition answers."""
    others = (each for ark, each in answering(references(plain)).items() if ark != plain["ark"])
    return [each for each in others if not each.is_published]


def approved_revision(entity: Entity) -> Revision:
    revision = entity.revisions.filter(n=entity.approved).first() if entity.approved else None
    if revision is None or entity.draft != "approved":
        raise WrongStateError(UNAPPROVED)
    return revision


@transaction.atomic
def publish_entity(entity: Entity, *, by: Actor, note: str = "") -> Edition | None:
    """Publish the approved revision as the next edition; None where the current one says the same already."""
    (edition,) = publish_together([entity], by=by, note=note)
    return edition


@transaction.atomic
def publish_together(entities: Sequence[Entity], *, by: Actor, note: str = "") -> list[Edition | None]:
    """Publish the approved revisions of entities that may refer to one another, all or none."""
    require(by, "publish_entity")
    rows = {each.pk: lock_entity(each) for each in sorted(entities, key=lambda each: each.pk)}
    revisions = {key: _publishable_revision(row) for key, row in rows.items()}
    lent = {rows[key].ark: authority_of(record_of(each)) for key, each in revisions.items()}
    editions: list[Edition | None] = []
    for entity in entities:
        locked, revision = rows[entity.pk], revisions[entity.pk]
        edition = _publish_revision(locked, revision, lent)
        _copy_state(entity, locked)
        editions.append(edition)
        if edition:
            log_act("publish", locked, by=by, note=note, revision=revision.n, edition=edition.number)
            if edition.number > 1 or locked.merged_from.exists():
                # Of what stands for the first time nobody outside this act carries a name yet.
                leave_errand("relink dependants", ark=locked.ark)
    return editions


def _publishable_revision(locked: Entity) -> Revision:
    if locked.publication == "merged":
        raise WrongStateError(merged_already(locked))
    return approved_revision(locked)


def _publish_revision(
    locked: Entity, revision: Revision, lent: Mapping[str, Plain] | None = None
) -> Edition | None:
    plain = publishable(record_of(revision), lent)
    missing = [each for each in unpublished_references(plain) if each.ark not in (lent or {})]
    if missing:
        raise UnpublishedReferencesError(locked, missing)
    now = current_edition(locked)
    if now and now.plain == plain:
        return None
    locked.publication = "published"
    edition = append_edition(locked, plain, "publish", revision=revision.n)
    locked.edition = edition.number
    locked.save()
    return edition


def _copy_state(entity: Entity, locked: Entity) -> None:
    for name in ("publication", "edition", "draft", "approved", "merged_into"):
        setattr(entity, name, getattr(locked, name))


@transaction.atomic
def approve_and_publish(entity: Entity, *, by: Actor, note: str = "") -> Edition | None:
    """Approve the last revision and publish it, in one step for the reviewer who has just read it."""
    approve_draft(entity, by=by, note=note)
    return publish_entity(entity, by=by, note=note)


@transaction.atomic
def withdraw_entity(entity: Entity, *, by: Actor, reason: str) -> Edition:
    """Take the page and all past editions from view; a tombstone with the public reason stands there."""
    require(by, "withdraw_entity")
    if not reason.strip():
        raise WrongStateError("Say why: the reason is shown to the public in place of the record.")
    locked = lock_entity(entity)
    if locked.publication != "published":
        raise WrongStateError("Only what is published can be withdrawn.")
    edition = append_edition(locked, raise_stone(locked.ark, locked.kind, reason), "withdraw")
    locked.publication, locked.edition = "withdrawn", edition.number
    locked.save()
    _copy_state(entity, locked)
    log_act("withdraw", locked, by=by, note=reason, edition=edition.number)
    leave_errand("relink dependants", ark=locked.ark)
    return edition


@transaction.atomic
def redact_edition(edition: Edition, *, by: Actor, reason: str) -> None:
    """Destroy the bytes of a past edition; its number, digest and ledger entry stay and say so."""
    require(by, "redact_entity")
    if not reason.strip():
        raise WrongStateError("Say why: a redaction must be explained in the log.")
    locked = lock_entity(edition.entity)
    if locked.is_published and locked.edition == edition.number:
        raise WrongStateError("This is the current edition: publish a corrected one first, or withdraw it.")
    found = find_edition(locked, edition.number)
    if found is None or not found.body:
        raise WrongStateError("This edition has been redacted already.")
    log_act("redact", locked, by=by, note=reason, edition=edition.number)
    leave_errand("forget edition", ark=locked.ark, digest=edition.digest)
    append_entry("redact", locked.ark, edition.number, edition.digest)
    edition.body.delete()


@transaction.atomic
def open_entity(entity: Entity, *, by: Actor) -> Edition | None:
    """Publish anew, from the revision of its current edition, an item whose closed-until date has passed."""
    require(by, "publish_entity")
    locked = lock_entity(entity)
    now = current_edition(locked)
    if now is None or now.edition.revision is None:
        return None
    revision = locked.revisions.get(n=now.edition.revision)
    if not was_withheld(record_of(revision).plain(), now.plain):
        return None
    edition = _publish_revision(locked, revision)
    if edition:
        log_act("open", locked, by=by, edition=edition.number, on=timezone.localdate().isoformat())
    return edition
