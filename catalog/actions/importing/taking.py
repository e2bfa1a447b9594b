"""The kinds of line and what is done with each. To add one: a function of state and line, registered here."""

from collections.abc import Callable

from catalog.actions.importing.certifiers import take_certifier
from catalog.actions.importing.contributions import take_contribution
from catalog.actions.importing.enquiries import take_enquiry, take_tiding, take_tiding_head, take_watcher
from catalog.actions.importing.entity import finish_entities, keep_revisions, take_entity
from catalog.actions.importing.files import finish_files, take_file
from catalog.actions.importing.flag_answers import finish_questions, take_flag_answer
from catalog.actions.importing.history import (
    finish_history,
    take_act,
    take_checkpoint,
    take_edition,
    take_errand,
    take_ledger,
    take_revision,
)
from catalog.actions.importing.report import ImportStoppedError, LineRefusedError
from catalog.actions.importing.state import ImportState, Plain
from catalog.models import Term
from catalog.publishing.exporting import HOLDINGS
from catalog.publishing.exporting.lines import FORMAT
from catalog.record.document import SCHEMA
from catalog.registry import Shelf

takers: Shelf[Callable[[ImportState, Plain], None]] = Shelf("kinds of line")


def take_archive(state: ImportState, line: Plain) -> None:
    """The head: what kind of export this is, and whether this version can read it."""
    if line.get("format") != FORMAT or not isinstance(line.get("schema"), int) or line["schema"] > SCHEMA:
        raise ImportStoppedError(
            f"this export has format {line.get('format')} and schema {line.get('schema')}; this version "
            f"reads format {FORMAT} and schemas up to {SCHEMA}. Import it with a newer version."
        )
    if line.get("holds") not in HOLDINGS:
        raise ImportStoppedError(f"it may hold {', '.join(HOLDINGS)}, not {line.get('holds')!r}", "holds")
    state.has_head, state.is_backup = True, line["holds"] == "backup"
    if state.is_backup and not state.was_empty:
        raise ImportStoppedError(
            "this is a backup with a ledger of its own, which can be restored only into an empty archive; "
            "this one is not. To take in its records alone, export them again without --with-annex."
        )


def take_end(state: ImportState, line: Plain) -> None:
    """The end: a backup must be whole, other exports may have been edited by hand."""
    state.has_end = True
    if state.is_backup and line.get("lines") != state.line - 1:
        raise LineRefusedError(f"the backup had {line.get('lines')} lines before this one; some are missing")


def take_vocabulary(state: ImportState, line: Plain) -> None:
    """Add the term if it is new; only a backup may change the words of one that is here."""
    plain = line.get("term")
    if not isinstance(plain, dict) or not isinstance(plain.get("key"), str):
        raise LineRefusedError("a vocabulary line has a term with a key such as hand/autograph", "term")
    unknown = plain.keys() - {field.name for field in Term._meta.concrete_fields}
    if unknown:
        raise LineRefusedError(f"{', '.join(sorted(unknown))} is no field of a term", "term")
    if plain["key"] in state.terms and not state.is_backup:
        return
    state.where = "term"
    own = {name: value for name, value in plain.items() if name != "broader"}
    vocabulary = plain["key"].partition("/")[0]
    term = Term(**{**own, "vocabulary": vocabulary, "broader_id": plain.get("broader")})
    term.full_clean(validate_unique=False, validate_constraints=False)
    term.save()
    state.report.terms += plain["key"] not in state.terms
    state.terms.add(plain["key"])


def finish(state: ImportState) -> None:
    """Look at what only the end can tell, then bring the files in."""
    if state.has_head and not state.has_end:
        message = (
            "it is cut short: its last line is missing. To import a part of it, leave out the first line"
        )
        state.report.blame(state.line, "", message)
    keep_revisions(state)
    finish_entities(state)
    if state.is_backup:
        finish_history(state)
        finish_questions()
    if state.report.is_sound and not state.report.dry_run:
        finish_files(state)


takers.register("archive", take_archive)
takers.register("end", take_end)
takers.register("vocabulary", take_vocabulary)
takers.register("file", take_file)
takers.register("entity", take_entity)
takers.register("revision", take_revision)
takers.register("edition", take_edition)
takers.register("ledger", take_ledger)
takers.register("checkpoint", take_checkpoint)
takers.register("certifier", take_certifier)
takers.register("act", take_act)
takers.register("errand", take_errand)
takers.register("contribution", take_contribution)
takers.register("flag answer", take_flag_answer)
takers.register("enquiry", take_enquiry)
takers.register("tiding head", take_tiding_head)
takers.register("tiding", take_tiding)
takers.register("watcher", take_watcher)
