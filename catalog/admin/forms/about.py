"""What the forms of one entity know of it: its kind, its surfaces, its parts, and the vocabularies."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.db.models import Model

from catalog.admin.vocabulary import Vocabularies
from catalog.pages.labels import field_label
from catalog.record.parallels import parallel_fields
from catalog.record.properties import declared, part_fields


@dataclass(frozen=True)
class PartChoice:
    """A part that a citation or claim may speak of."""

    pid: str
    collection: str
    words: str


@dataclass
class About:
    """The surroundings of every form on the page of one entity."""

    kind: str
    vocabularies: Vocabularies = field(default_factory=Vocabularies)
    surfaces: Mapping[str, Model] = field(default_factory=dict)
    parts: list[PartChoice] = field(default_factory=list)
    languages: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    """The further languages in which a field of a part (empty: of the entity) is given."""

    def part_choices(self) -> list[tuple[str, str]]:
        return [("", "the record itself"), *((each.pid, each.words) for each in self.parts)]

    def choices_of(self, collection: str) -> list[tuple[str, str]]:
        found = [each for each in self.parts if each.collection == collection]
        return [("", "none"), *((each.pid, each.words) for each in found)]

    def collection_of(self, pid: str) -> str:
        return next((each.collection for each in self.parts if each.pid == pid), "")

    def property_choices(self) -> list[tuple[str, object]]:
        """Return the declared properties, grouped by what they belong to."""
        collections = dict.fromkeys(each.collection for each in self.parts)
        return [
            ("", "—"),
            ("The record itself", pairs(declared(self.kind))),
            *(
                (plain_words(each).capitalize(), pairs(declared(self.kind, each)))
                for each in collections
                if each in part_fields(self.kind)
            ),
        ]

    def parallel_choices(self) -> list[tuple[str, object]]:
        """Return the fields that may be given in another language, grouped by what they belong to."""
        collections = dict.fromkeys(each.collection for each in self.parts)
        groups = ((each, parallel_fields(self.kind, each)) for each in collections)
        return [
            ("", "—"),
            ("The record itself", pairs(parallel_fields(self.kind))),
            *((plain_words(each).capitalize(), pairs(names)) for each, names in groups if names),
        ]

    def may_be_parallel(self, pid: str, name: str) -> bool:
        return name in parallel_fields(self.kind, self.collection_of(pid))

    def may_speak_of(self, pid: str, name: str) -> bool:
        """Parts of parts have no declared properties: what speaks of them is left as it is."""
        collection = self.collection_of(pid)
        spoken_for = not pid or collection in part_fields(self.kind)
        return not spoken_for or name in declared(self.kind, collection)


def plain_words(name: str) -> str:
    """“condition_checks” → “condition checks”."""
    return name.replace("_", " ")


def pairs(names: Iterable[str]) -> list[tuple[str, str]]:
    return [(name, field_label(name)) for name in names]
