"""What the Records of all kinds share: schema number, kind, ARK, and the parts any entity may have."""

from collections.abc import Iterator

from pydantic import Field, model_validator

from catalog.record.document import ArkText, Document, Language, Part
from catalog.record.parts.activity import Activity
from catalog.record.parts.claim import Citation, Claim
from catalog.record.parts.communication import Communication
from catalog.record.parts.name import Identifier, Name
from catalog.record.parts.parallel import Parallel
from catalog.record.parts.relation import Relation


def walk_parts(document: Document) -> Iterator[Part]:
    """Yield every part of the document, the parts of its parts included."""
    for field in type(document).model_fields:
        value = getattr(document, field)
        for each in value if isinstance(value, list) else ():
            if isinstance(each, Part):
                yield each
                yield from walk_parts(each)


class EntityRecord(Document):
    """The frame of a Record; it holds no primary key, no edition number and no date of its own."""

    schema_number: int = Field(alias="schema")
    kind: str
    ark: ArkText
    description_language: Language = ""
    identifiers: list[Identifier] = Field(default=[])
    activities: list[Activity] = Field(default=[])
    relations: list[Relation] = Field(default=[])
    citations: list[Citation] = Field(default=[])
    claims: list[Claim] = Field(default=[])
    parallels: list[Parallel] = Field(default=[])
    communications: list[Communication] = Field(default=[])

    @model_validator(mode="after")
    def _part_ids_are_unique(self) -> "EntityRecord":
        seen: set[str] = set()
        for part in walk_parts(self):
            if part.id in seen:
                raise ValueError(f"part id “{part.id}” stands twice; every part of a record needs its own")
            seen.add(part.id)
        return self

    @model_validator(mode="after")
    def _claims_point_at_parts_that_are_here(self) -> "EntityRecord":
        ids = {part.id for part in walk_parts(self)}
        statements: list[Citation | Claim | Parallel] = [*self.citations, *self.claims, *self.parallels]
        for statement in statements:
            if statement.part and statement.part not in ids:
                raise ValueError(
                    f"“{statement.id}” speaks of part “{statement.part}”, which is not in the record"
                )
        return self

    @model_validator(mode="after")
    def _claims_name_communications_that_are_here(self) -> "EntityRecord":
        here = {"", *(each.id for each in self.communications)}
        for claim in self.claims:
            if claim.communication not in here:
                raise ValueError(
                    f"“{claim.id}” rests on communication “{claim.communication}”, which is not in the record"
                )
        return self


class NamedRecord(EntityRecord):
    """An entity known by names: exactly one of them is preferred."""

    names: list[Name]

    @model_validator(mode="after")
    def _one_name_is_preferred(self) -> "NamedRecord":
        if sum(name.preferred for name in self.names) != 1:
            raise ValueError("exactly one name must be marked as preferred")
        return self

    @property
    def preferred_name(self) -> Name:
        return next(name for name in self.names if name.preferred)
