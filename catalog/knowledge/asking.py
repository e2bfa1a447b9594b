"""Which edition a visitor was reading, and what of it can be spoken of."""

import re
from dataclasses import dataclass
from functools import cached_property

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language

from catalog.pages.knowledge import Target, TargetGroup, target_of, targets_of
from catalog.pages.lent import called, context_lent
from catalog.pages.saying import Saying
from catalog.pages.vocabulary import load_vocabulary
from catalog.publishing import reading
from catalog.publishing.reading import Standing
from catalog.record.entity import EntityRecord
from catalog.values.callers import caller

_DIGEST = re.compile("[0-9a-f]{12,64}")


@dataclass(frozen=True)
class Read:
    """One edition as it was read."""

    standing: Standing
    record: EntityRecord

    @property
    def ark(self) -> str:
        return self.standing.ark

    @property
    def number(self) -> int:
        return self.standing.number

    @property
    def title(self) -> str:
        return called(self.record, self.saying.language) or self.ark

    @cached_property
    def saying(self) -> Saying:
        return Saying(load_vocabulary(), get_language() or settings.LANGUAGE_CODE)

    @cached_property
    def spoken(self) -> EntityRecord:
        """The record in the words in which the page was read."""
        saying = self.saying
        return context_lent(self.standing.plain, saying.vocabulary, saying.language).record

    def groups(self, chosen: Target | None) -> list[TargetGroup]:
        """Return what can be spoken of, the chosen thing in front where the list has it not."""
        groups = targets_of(self.spoken, self.saying)
        known = {each.key for group in groups for each in group.targets}
        if chosen is None or chosen.key in known:
            return groups
        return [TargetGroup(chosen.label, (chosen,)), *groups]

    def target(self, part: str, field: str) -> Target | None:
        return target_of(self.spoken, part, field, self.saying) if part or field else None


def edition_read(request: HttpRequest, last: Standing) -> Read | None:
    """Return the edition that the address means, by number or beginning of its digest; else the last."""
    for standing in (_by_number(request, last.ark), _by_digest(request, last.ark), last):
        if standing and standing.body and isinstance(standing.document, EntityRecord):
            return Read(standing, standing.document)
    return None


def _by_number(request: HttpRequest, ark: str) -> Standing | None:
    text = request.GET.get("edition", "")
    fits = text.isascii() and text.isdecimal() and len(text) < 10
    return reading.numbered_edition(ark, int(text)) if fits else None


def _by_digest(request: HttpRequest, ark: str) -> Standing | None:
    """The links within a page are drawn with its body, which knows its digest and not its number."""
    begin = request.GET.get("read", "")
    if not _DIGEST.fullmatch(begin):
        return None
    return reading.edition_with_digest(ark, begin)


def address_of(request: HttpRequest) -> str:
    return caller(request.META, settings.ALLAUTH_TRUSTED_PROXY_COUNT)
