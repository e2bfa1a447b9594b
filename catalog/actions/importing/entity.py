"""Lines that hold an entity: its Record, and its Annex where the line carries one."""

from catalog.actions.importing.report import LineRefusedError
from catalog.actions.importing.restoring import restore_state
from catalog.actions.importing.state import ImportState, Plain, unknown_terms
from catalog.actions.permission import require
from catalog.models import Entity
from catalog.publishing.load import check, load
from catalog.publishing.relink import relink
from catalog.publishing.revisions import head_revision, record_revisions, refuse_misplaced
from catalog.record.annex import ANNEXES, EntityAnnex
from catalog.record.canonical import canonical_json
from catalog.record.entity import EntityRecord
from catalog.record.kinds import read_record
from catalog.values.identifiers import parse_ark


def take_entity(state: ImportState, line: Plain) -> None:
    """Write the entity as a draft in work; one that says nothing new is left alone."""
    record, annex = _record(state, line), None
    if _names_unknown_terms(state, record):
        return
    if "annex" in line:
        require(state.by, "change_annex")
        state.where = "annex"
        annex = ANNEXES[record.kind].model_validate(line["annex"])
    state.where = "record"
    present = _present(record)
    if state.is_backup:
        # Without the rules of the forms: what stood in the archive comes back, well-filled or not.
        restore_state(state, load(record, annex, resolver=state.resolver), line)
    elif present and _says_the_same(present, record, annex):
        state.report.unchanged += 1
    else:
        row = load(record, annex, resolver=state.resolver)
        check(row)
        refuse_misplaced(record)
        state.unkept.append(row.pk)
        if present and present.head:
            state.report.changed += 1
        else:
            state.report.added += 1


def _record(state: ImportState, line: Plain) -> EntityRecord:
    state.where = "record"
    plain = line.get("record")
    if not isinstance(plain, dict):
        raise LineRefusedError("an entity line carries a record", "record")
    _mark_seen(state, plain.get("ark"))
    record = read_record(plain)
    if not isinstance(record, EntityRecord):
        raise LineRefusedError(
            "a tombstone stands in the place of a record and cannot be imported", "record.kind"
        )
    return record


def _names_unknown_terms(state: ImportState, record: EntityRecord) -> bool:
    """Tell whether a code is no term; each is blamed once, or a missing vocabulary would hide all else."""
    unknown = unknown_terms(state, record, "record")
    for where, key, message in unknown:
        if key not in state.blamed:
            state.report.blame(state.line, where, message)
    state.blamed |= {key for _, key, _ in unknown}
    return bool(unknown)


def _mark_seen(state: ImportState, ark: object) -> None:
    """Note the ARK before the record is read: a faulty one is no missing one to those that refer to it."""
    if not isinstance(ark, str):
        return
    known = str(parse_ark(ark))
    if known in state.seen:
        raise LineRefusedError(f"{known} stood on line {state.seen[known]} already", "record.ark")
    state.seen[known] = state.line


def _present(record: EntityRecord) -> Entity | None:
    present = Entity.objects.filter(ark=record.ark).select_related("merged_into").first()
    if present and present.kind != record.kind:
        raise LineRefusedError(
            f"{record.ark} is here as {present.kind}; the line has it as {record.kind}", "record.kind"
        )
    if present and present.publication == "merged":
        raise LineRefusedError(
            f"{record.ark} was merged into {present.merged_into}; import that one", "record.ark"
        )
    return present


def _says_the_same(present: Entity, record: EntityRecord, annex: EntityAnnex | None) -> bool:
    """Compare with the last revision; names in references are no part of a draft."""
    head = head_revision(present)
    if head is None or head.record != canonical_json(relink(record.plain(), {})).decode():
        return False
    return annex is None or head.annex == canonical_json(annex.plain()).decode()


def keep_revisions(state: ImportState) -> None:
    """Write the revisions of what was loaded since the last time."""
    keys, state.unkept = state.unkept, []
    record_revisions(list(Entity.objects.filter(pk__in=keys).order_by("pk")), by=state.by, note="imported")


def finish_entities(state: ImportState) -> None:
    """Name every reference to something that is neither here nor in the file."""
    for ark in state.resolver.made - state.seen.keys():
        line, kind = state.resolver.asked[ark]
        state.report.blame(
            line, "record", f"it refers to {ark} ({kind}), which is neither in the archive nor in this file"
        )
