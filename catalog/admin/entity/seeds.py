"""What a new item starts from: another item, a letter before it, a template; saved with the item alone."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest, QueryDict

from catalog.admin.entity.opening import EntityForms
from catalog.admin.entity.tabs import Folder
from catalog.models import Entity, Term
from catalog.publishing.drafting import plant_parts, unsaved_entity, unsaved_parts

Plain = dict[str, Any]


@dataclass(frozen=True)
class Ready:
    """A part that stands ready: saved along with the new item unless its tick is taken away."""

    collection: str
    part: Plain
    words: str

    @property
    def key(self) -> str:
        return f"{self.collection}:{self.part['id']}"


@dataclass
class Seed:
    """A fragment of a Record with words on where it came from; `mark` stands beside each field it fills."""

    record: Plain
    words: str
    mark: str
    ready: list[Ready] = field(default_factory=list)

    def entity(self, kind: str) -> Any:
        return unsaved_entity(kind, self.record)

    def fill(self, forms: EntityForms) -> None:
        """Put the rows into the form and mark the fields that came filled."""
        for name, rows in forms.rows.items():
            if name in self.record:
                rows.begin(*unsaved_parts(forms.folder.kind, name, self.record[name]))
        for name, form_field in forms.main.fields.items():
            if name in self.record:
                form_field.proposed = self.mark  # type: ignore[attr-defined]  # read by the template

    def chosen(self, data: QueryDict | None) -> list[tuple[Ready, bool]]:
        """Return what stands ready with its tick: as in what was sent or restored, else all are ticked."""
        ticked = set(data.getlist("ready")) if data is not None else {each.key for each in self.ready}
        return [(each, each.key in ticked) for each in self.ready]

    def plant(self, saved: Entity, request: HttpRequest) -> Entity:
        """Save the ticked parts under the item that was just saved."""
        for ready, ticked in self.chosen(request.POST):
            if ticked:
                plant_parts(saved, ready.collection, [ready.part])
        return saved


def split(record: Plain, folder: Folder, told: dict[str, str]) -> tuple[Plain, list[Ready]]:
    """Part what the page's own form holds from the parts that are planted afterwards; `told` by part id."""
    listed = {sheet.collection: sheet.one for sheet in folder.lists}
    plain = {name: value for name, value in record.items() if name not in listed}
    ready = [
        Ready(
            name,
            part,
            told.get(part["id"]) or (activity_words(part) if name == "activities" else one.capitalize()),
        )
        for name, one in listed.items()
        for part in record.get(name, [])
    ]
    return plain, ready


def activity_words(part: Plain) -> str:
    """“Written · Leon Trotsky (writer)”: an activity that no table holds yet."""
    label = Term.objects.filter(key=f"activity/{part['type']}").values_list("label", flat=True).first()
    people = "; ".join(_people(part.get("participants", [])))
    words = str(label or part["type"]).capitalize()
    return f"{words} · {people}" if people else words


def _people(participants: Iterable[Plain]) -> Iterator[str]:
    for each in participants:
        link = each.get("agent", {})
        ark = (link.get("ref") or {}).get("ark")
        name = Entity.objects.filter(ark=ark).values_list("label", flat=True).first() if ark else ""
        role = f" ({each['role']})" if each.get("role") else ""
        yield f"{name or link.get('observed') or 'somebody'}{role}"
