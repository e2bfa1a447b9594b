"""Surfaces (leaf 1 recto, envelope verso) and what they anchor: images and pages of text."""

from typing import Annotated, Literal

from pydantic import Field

from catalog.record.document import Count, Document, Language, Line, Part, Ref, SurfaceId, Text, Vocabulary


class Surface(Part):
    """One side of one leaf, card or envelope."""

    label: Line
    kind: Annotated[str, Vocabulary("surface")] = ""
    note: Text = ""


class FileRef(Document):
    """A stored file by its SHA-256 (hexadecimal), with its size in bytes and pixels."""

    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    media_type: Line
    size: Annotated[int, Field(ge=0, le=2**53 - 1)]
    width: Count
    height: Count


class Image(Part):
    """A picture of a surface, or a stand-in drawing that says so."""

    surface: Annotated[str, SurfaceId()] = ""
    file: FileRef
    nature: Literal["photograph", "scan", "print", "stand-in"] = "scan"
    alt: Text
    caption: Text = ""
    credit: Line = ""
    rights: Annotated[str, Vocabulary("rights")] = ""


class Page(Part):
    """The text of one surface, or of a stretch that no surface is known for."""

    surface: Annotated[str, SurfaceId()] = ""
    label: Line = ""
    content: Text


class Writing(Part):
    """A transcription or translation with its editing declaration."""

    type: Literal["transcription", "translation"]
    language: Language
    completeness: Literal["", "complete", "in part", "extract", "summary"] = ""
    source_seen: Annotated[str, Vocabulary("text-source")] = ""
    statement: Text = ""
    credit: Line = ""
    source: Ref | None = None
    rights: Annotated[str, Vocabulary("rights")] = ""
    pages: list[Page] = Field(default=[])
