"""The declaration of how a part is edited; each part has one in `admin/parts/`, named like its table."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model


@dataclass(frozen=True)
class Sheet:
    """A table of parts: its columns in the order of work, the parts of its parts, its private side.

    `one` and `title` are the part in words; `telling` gives the line that stands for a closed row; `more` are
    further pages of a part (the name of the address, its words), `pages` of the whole collection; `begin`
    says what a new row of an entity starts from, given the id of the part it is to be about (or ""); `asks`
    what is to be asked of its rows as they stand.
    """

    model: type[Model]
    collection: str
    title: str
    one: str
    fields: tuple[str, ...]
    telling: Callable[[Any], str] = str
    inner: "Sheet | None" = None
    annex: type[Model] | None = None
    annex_fields: tuple[str, ...] = ()
    owner: str = "entity"
    takes_file: bool = False
    file_column: str = "file"
    needs_file: bool = True
    picture: str = "picture"
    private: bool = False
    hint: str = ""
    more: tuple[tuple[str, str], ...] = ()
    begin: Callable[[Any, str], dict[str, Any]] | None = None
    pages: tuple[tuple[str, str], ...] = ()
    asks: Callable[[Any], tuple[str, ...]] | None = None

    @property
    def is_asked(self) -> bool:
        """Whether questions are put to it; templates cannot look at a function without calling it."""
        return self.asks is not None
