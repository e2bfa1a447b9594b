"""Review notes on the page of a record: beside what they speak of, and as a list with their answers."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from catalog.admin.entity.opening import EntityForms
from catalog.admin.entity.showing import Panel
from catalog.admin.entity.tabs import Folder
from catalog.admin.forms.about import plain_words
from catalog.admin.forms.boxes import names_of
from catalog.models import Entity, ReviewNote


@dataclass(frozen=True)
class Noted:
    """A note with what it speaks of in words, and the id of the place to go to."""

    note: ReviewNote
    about: str
    anchor: str


def notes_on(forms: EntityForms) -> list[Noted]:
    """Return the notes on a record, those still to be seen to first."""
    entity: Entity = forms.entity
    found = ReviewNote.objects.filter(entity_id=entity.pk).prefetch_related("answers")
    order = {"open": 0, "answered": 1, "resolved": 2}
    ordered = sorted(found, key=lambda note: (order[note.state], note.pk))
    return [Noted(note, _words(note, forms), _anchor(note, forms)) for note in ordered]


def open_notes(entity: Entity) -> int:
    return ReviewNote.objects.filter(entity_id=entity.pk).exclude(state="resolved").count()


def _words(note: ReviewNote, forms: EntityForms) -> str:
    part = next((each.words for each in forms.about.parts if each.pid == note.part), "")
    gone = "a part that is no longer there" if note.part and not part else ""
    return ": ".join(filter(None, (part or gone, plain_words(note.field).capitalize()))) or "The whole record"


def _anchor(note: ReviewNote, forms: EntityForms) -> str:
    folder: Folder = forms.folder
    if note.part:
        collection = forms.about.collection_of(note.part)
        listed = any(sheet.collection == collection for sheet in folder.lists)
        return f"part-{collection}-{note.part}" if listed else f"rows-{collection}"
    if note.field in folder.fields:
        return f"id_{names_of(type(forms.entity), note.field)[0]}"
    return ""


def put_beside(panels: Iterable[Panel], noted: list[Noted]) -> None:
    """Lay each note that is not resolved beside its field, row or part."""
    fields: dict[str, list[ReviewNote]] = defaultdict(list)
    parts: dict[str, list[ReviewNote]] = defaultdict(list)
    for each in noted:
        if each.note.state != "resolved":
            (parts if each.note.part else fields)[each.note.part or each.note.field].append(each.note)
    for panel in panels:
        for box in panel.boxes:
            box.notes = [] if panel.private else fields[box.name]
        rows: list[Any] = [form for each in panel.rows for form in each.forms]
        for form in rows:
            form.notes = parts[form.instance.pid]
        for told in (told for each in panel.lists for told in each.told):
            told.notes.extend(parts[told.pid])
