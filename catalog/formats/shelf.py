"""The shelf of formats, and the imprint: what a citation says that no Record holds."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from catalog.record.entity import EntityRecord
from catalog.registry import Shelf


@dataclass(frozen=True)
class Imprint:
    """Where and as what a Record was published; `address` is the permanent page, without a closing slash."""

    archive: str
    address: str
    edition: int
    published: date
    digest: str

    @property
    def edition_address(self) -> str:
        return f"{self.address}/editions/{self.edition}"

    def image_address(self, part_id: str) -> str:
        return f"{self.address}/images/{part_id}"


Write = Callable[[EntityRecord, Imprint], bytes]


@dataclass(frozen=True)
class Format:
    """One form a Record can be had in; `suffix` follows the ARK, `purpose` says where pages offer it."""

    suffix: str
    label: str
    media_type: str
    write: Write
    purpose: Literal["cite", "data"]

    @property
    def content_type(self) -> str:
        """JSON says by itself that it is UTF-8 (RFC 8259, 11); text must be told."""
        return self.media_type if "json" in self.media_type else f"{self.media_type}; charset=utf-8"


formats: Shelf[Format] = Shelf("formats")


def register(form: Format) -> None:
    formats.register(form.suffix, form)
