"""The mark of an edition on a page: number, day, digest, and where its history is told."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.formats import date_format

from catalog.pages.addresses import edition_address, history_address, permalink


@dataclass(frozen=True)
class EditionMark:
    """Which edition a page shows; `remark` is for histories."""

    ark: str
    number: int
    published: str
    digest: str
    remark: str = ""

    @property
    def short_digest(self) -> str:
        return f"{self.digest[:4]}…{self.digest[-4:]}"

    @property
    def address(self) -> str:
        return edition_address(self.ark, self.number)

    @property
    def history(self) -> str:
        return history_address(self.ark)

    @property
    def permalink(self) -> str:
        return permalink(self.ark)


def edition_mark(ark: str, number: int, time: datetime, digest: str, remark: str = "") -> EditionMark:
    return EditionMark(ark, number, date_format(time, "j F Y"), digest, remark)
