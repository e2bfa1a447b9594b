"""The plain columns of a kind: those fields of its Record that hold one value, or a few codes. Pure."""

from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from catalog.record.document import Document, EdtfText, Language, Line, Ref, Text, Vocabulary
from catalog.record.kinds import kinds
from catalog.record.merging import FRAME, part_class_of

Sort = Literal["line", "text", "term", "choice", "ref", "count", "date", "codes", "language"]


@dataclass(frozen=True)
class Column:
    """One column; `vocabulary` names where its terms stand, `choices` are the few values it may have."""

    name: str
    sort: Sort
    required: bool = False
    vocabulary: str = ""
    choices: tuple[str, ...] = ()

    @property
    def holds_text(self) -> bool:
        return self.sort in {"line", "text"}


@cache
def columns_of(kind: str) -> dict[str, Column]:
    """Return the columns of a kind by name, in the order of its Record."""
    return _columns(kinds[kind])


@cache
def private_columns(document: type[Document]) -> dict[str, Column]:
    """Return the columns of an Annex by name."""
    return _columns(document)


def _columns(document: type[Document]) -> dict[str, Column]:
    found = {}
    for name, info in document.model_fields.items():
        if name not in FRAME and part_class_of(info) is None and (column := _column(name, info)):
            found[name] = column
    return found


def _column(name: str, info: Any) -> Column | None:
    required = bool(info.is_required())
    vocabulary = next((mark.name for mark in info.metadata if isinstance(mark, Vocabulary)), "")
    if vocabulary:
        return Column(name, "term", required, vocabulary)
    bare = _bare(info.annotation)
    if bare is Ref:
        return Column(name, "ref", required)
    if bare is int:
        return Column(name, "count", required)
    if get_origin(bare) is Literal:
        return Column(name, "choice", required, choices=get_args(bare))
    if get_origin(bare) is list:
        return Column(name, "codes", required)
    sorts: dict[Any, Sort] = {_mark(each): sort for each, sort in SORTS}
    return next((Column(name, sorts[m], required) for m in info.metadata if m in sorts), None)


def _bare(annotation: Any) -> Any:
    """Return the type itself, without `| None` and without what annotates it."""
    if get_origin(annotation) in {Union, UnionType}:
        annotation = next(each for each in get_args(annotation) if each is not type(None))
    return (
        getattr(annotation, "__origin__", annotation) if hasattr(annotation, "__metadata__") else annotation
    )


def _mark(annotated: Any) -> Any:
    return annotated.__metadata__[0]


SORTS: tuple[tuple[Any, Sort], ...] = (
    (Line, "line"),
    (Text, "text"),
    (EdtfText, "date"),
    (Language, "language"),
)
