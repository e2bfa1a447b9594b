"""Codecs: one kind of field each, between a row's columns and the plain value of a Record.

A codec reads a row into a plain JSON value and writes a typed value into a row's columns. To teach the
binding a new kind of field, write a codec and name it in `codec_for`.
"""

from dataclasses import dataclass, field
from types import UnionType
from typing import Any, Protocol, Union, get_args, get_origin

from django.db.models import Model
from pydantic.fields import FieldInfo

from catalog.models import StoredFile
from catalog.record.document import DateValue, FileChecksum, Link, Part, Ref, SurfaceId, Vocabulary
from catalog.record.parts.surface import FileRef


class Resolver(Protocol):
    """Finds the row that a reference of a Record means."""

    def key_of(self, ref: Ref) -> int: ...


@dataclass
class Scope:
    """What the codecs of one entity need beyond the row: its surfaces, and who resolves references."""

    resolver: Resolver | None = None
    surface_keys: dict[str, int] = field(default_factory=dict)

    def key_of(self, ref: Ref | None) -> int | None:
        if ref is None:
            return None
        if self.resolver is None:
            raise RuntimeError("a scope for writing needs a resolver")
        return self.resolver.key_of(ref)


def plain_ref(target: Any) -> dict[str, str] | None:
    """Return the reference as a draft holds it: address and kind, never a name of the workspace."""
    return {"ark": target.ark, "kind": target.kind} if target else None


class Codec:
    """A column of the same name."""

    def __init__(self, name: str) -> None:
        self.name = name

    @property
    def foreign(self) -> tuple[str, ...]:
        """Foreign keys that reading follows, to be fetched along."""
        return ()

    def read(self, row: Model) -> Any:
        return getattr(row, self.name)

    def write(self, row: Model, value: Any, _scope: Scope) -> None:
        setattr(row, self.name, value)


class PartIdCodec(Codec):
    """The part's id, which the table calls `pid`."""

    def read(self, row: Model) -> str:
        return str(row.pid)  # type: ignore[attr-defined]  # every part has one

    def write(self, row: Model, value: Any, _scope: Scope) -> None:
        row.pid = value  # type: ignore[attr-defined]  # every part has one


class TermCodec(Codec):
    """The code of a term; the column holds `vocabulary/code`."""

    def __init__(self, name: str, vocabulary: str) -> None:
        super().__init__(name)
        self.vocabulary = vocabulary

    def read(self, row: Model) -> str:
        return (getattr(row, f"{self.name}_id") or "").partition("/")[2]

    def write(self, row: Model, value: Any, _scope: Scope) -> None:
        setattr(row, f"{self.name}_id", f"{self.vocabulary}/{value}" if value else None)


class SurfaceCodec(Codec):
    """The id of a surface of the same item."""

    @property
    def foreign(self) -> tuple[str, ...]:
        return (self.name,)

    def read(self, row: Model) -> str:
        surface = getattr(row, self.name)
        return surface.pid if surface else ""

    def write(self, row: Model, value: Any, scope: Scope) -> None:
        if value and value not in scope.surface_keys:
            raise ValueError(f"surface “{value}” is not in the record")
        setattr(row, f"{self.name}_id", scope.surface_keys.get(value))


class RefCodec(Codec):
    """A foreign key to another entity."""

    @property
    def foreign(self) -> tuple[str, ...]:
        return (self.name,)

    def read(self, row: Model) -> Any:
        return plain_ref(getattr(row, self.name))

    def write(self, row: Model, value: Any, scope: Scope) -> None:
        setattr(row, f"{self.name}_id", scope.key_of(value))


class DateCodec(Codec):
    """The columns of a date."""

    def read(self, row: Model) -> dict[str, Any]:
        return {each: getattr(row, f"{self.name}_{each}") for each in DateValue.model_fields}


class LinkCodec(Codec):
    """The columns of a link, its foreign key among them."""

    @property
    def foreign(self) -> tuple[str, ...]:
        return (f"{self.name}_ref",)

    def read(self, row: Model) -> dict[str, Any]:
        plain = {each: getattr(row, f"{self.name}_{each}") for each in Link.model_fields}
        return {**plain, "ref": plain_ref(plain["ref"])}

    def write(self, row: Model, value: Any, scope: Scope) -> None:
        for each in ("observed", "uncertain", "supplied", "reason"):
            setattr(row, f"{self.name}_{each}", getattr(value, each))
        setattr(row, f"{self.name}_ref_id", scope.key_of(value.ref))


class WordsCodec(Codec):
    """A list of codes, which the column holds with a space between them."""

    def read(self, row: Model) -> list[str]:
        return str(getattr(row, self.name)).split()

    def write(self, row: Model, value: Any, _scope: Scope) -> None:
        setattr(row, self.name, " ".join(value))


class FileCodec(Codec):
    """A stored file, by its checksum."""

    @property
    def foreign(self) -> tuple[str, ...]:
        return (self.name,)

    def read(self, row: Model) -> dict[str, Any] | None:
        stored = getattr(row, self.name)
        return {each: getattr(stored, each) for each in FileRef.model_fields} if stored else None

    def write(self, row: Model, value: Any, _scope: Scope) -> None:
        setattr(row, f"{self.name}_id", value.sha256 if value else None)


class ChecksumCodec(Codec):
    """The checksum of a scan that no Record shows; the file, where it is here, is tied to the row."""

    def write(self, row: Model, value: Any, _scope: Scope) -> None:
        setattr(row, self.name, value)
        kept = bool(value) and StoredFile.objects.filter(pk=value).exists()
        setattr(row, f"{self.name.removesuffix('_sha256')}_id", value if kept else None)


BY_TYPE: dict[object, type[Codec]] = {
    DateValue: DateCodec,
    Link: LinkCodec,
    Ref: RefCodec,
    FileRef: FileCodec,
}


def _bare(annotation: Any) -> Any:
    """Return the type itself where the annotation is `type | None`."""
    if get_origin(annotation) in {Union, UnionType}:
        return next(each for each in get_args(annotation) if each is not type(None))
    return annotation


def codec_for(name: str, info: FieldInfo) -> Codec:
    """Choose the codec by the field's marks first, then by its type."""
    for mark in info.metadata:
        if isinstance(mark, Vocabulary):
            return TermCodec(name, mark.name)
        if isinstance(mark, SurfaceId):
            return SurfaceCodec(name)
        if isinstance(mark, FileChecksum):
            return ChecksumCodec(name)
    bare = _bare(info.annotation)
    if name == "id":
        return PartIdCodec(name)
    if get_origin(bare) is list:
        return WordsCodec(name)
    return BY_TYPE.get(bare, Codec)(name)


def part_class(info: FieldInfo) -> type[Part] | None:
    """Return the class of the parts where the field is a collection of parts."""
    inner = next(iter(get_args(info.annotation)), None)
    return inner if isinstance(inner, type) and issubclass(inner, Part) else None
