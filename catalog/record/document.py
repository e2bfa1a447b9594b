"""The grain of every Record and Annex: the typed document, its values and its references.

May import values only. Text is cleaned on entry; what stands at its default is left out of the bytes.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from catalog.values.dates import DateError, parse_edtf
from catalog.values.identifiers import is_part_id, parse_ark
from catalog.values.languages import is_language, is_script
from catalog.values.text import clean_line, clean_text

SCHEMA = 1

Kind = Literal["item", "agent", "place", "event", "source", "essay"]
Certainty = Literal["", "probable", "possible"]
YesNo = Literal["", "yes", "partly", "no"]
"""Empty means not stated; an unknown is never turned into a no."""


@dataclass(frozen=True)
class Vocabulary:
    """Marks a string as the code of a term of the named vocabulary."""

    name: str


@dataclass(frozen=True)
class SurfaceId:
    """Marks a string as the part id of a surface of the same Record."""


@dataclass(frozen=True)
class FileChecksum:
    """Marks a string as the checksum of a file that the house keeps and the Record does not show."""


def _part_id(value: str) -> str:
    if not is_part_id(value):
        raise ValueError(f"“{value}” is no part id: a letter, then up to 31 of a-z, 0-9 and -")
    return value


def _edtf(value: str) -> str:
    try:
        return parse_edtf(value).text if value else ""
    except DateError as error:
        raise ValueError(f"“{value}” is no EDTF date: {error}") from error


def _ark(value: str) -> str:
    return str(parse_ark(value))


def _coded(name: str, fits: Callable[[str], bool]) -> Callable[[str], str]:
    def check(value: str) -> str:
        if value and not fits(value):
            raise ValueError(f"“{value}” is no {name}")
        return value

    return check


Line = Annotated[str, AfterValidator(clean_line)]
Text = Annotated[str, AfterValidator(clean_text)]
PartId = Annotated[str, AfterValidator(_part_id)]
EdtfText = Annotated[str, AfterValidator(_edtf)]
ArkText = Annotated[str, AfterValidator(_ark)]
Language = Annotated[str, AfterValidator(_coded("language code (ISO 639, e.g. fr or ota)", is_language))]
Script = Annotated[str, AfterValidator(_coded("script code (ISO 15924, e.g. Latn)", is_script))]
Checksum = Annotated[str, Field(pattern=r"^([0-9a-f]{64})?$"), FileChecksum()]
"""The SHA-256 of a file whose bytes stay in the house; whoever has a copy can show that it is the one."""

Count = Annotated[int, Field(ge=0, le=2**31 - 1)]
"""A number as a column of the database holds it."""


class Document(BaseModel):
    """A typed document: unknown fields are an error, values never change after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, validate_by_name=True, validate_by_alias=True)

    def plain(self) -> dict[str, Any]:
        """Return the document as plain JSON values without what stands at its default."""
        return self.model_dump(mode="json", by_alias=True, exclude_defaults=True)


class Ref(Document):
    """A reference to another entity; its names are put in at publication from its own current edition."""

    ark: ArkText
    kind: Kind
    name: Line = ""
    names: list[Line] = Field(default=[])
    dates: Line = ""


class DateValue(Document):
    """A date as the source writes it, as we read it (EDTF, always Gregorian), and the two doubts."""

    as_written: Line = ""
    edtf: EdtfText = ""
    calendar: Literal["gregorian", "julian"] = "gregorian"
    uncertain: bool = False
    supplied: bool = False
    reason: Text = ""


class Link(Document):
    """Somebody or some place as the source names it, as we identify it, and the two doubts."""

    ref: Ref | None = None
    observed: Line = ""
    uncertain: bool = False
    supplied: bool = False
    reason: Text = ""


class Part(Document):
    """A part of an entity, with the short id by which citations, claims and diffs find it."""

    id: PartId
