"""What every part of a page is made from: the Record, the vocabulary and the reader's language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from catalog.formats.works import Work
from catalog.pages.claims import chips_of
from catalog.pages.dates import say_edtf
from catalog.pages.marks import Chip, Said, say_link, say_marked_date, say_ref
from catalog.pages.sources import Sources, sources_of
from catalog.pages.vocabulary import Vocabulary
from catalog.record.document import DateValue, Link, Ref
from catalog.record.entity import EntityRecord
from catalog.record.parallels import Voices, in_language, parallel_fields

NO_VOICES = Voices()


@dataclass(frozen=True)
class Context:
    """Adds to each value the numbers of its sources and the chip of its dispute."""

    record: EntityRecord
    vocabulary: Vocabulary
    language: str = "en"
    voices: Voices = NO_VOICES
    lapsed: frozenset[str] = frozenset()
    """Ids of searches whose answer is no longer valid on the day on which the page is made."""
    works: Mapping[str, Work] = field(default_factory=dict)
    """By ARK what sources are cited by, as their own editions say; see lent.py."""

    @cached_property
    def sources(self) -> Sources:
        return sources_of(self.record)

    @cached_property
    def chips(self) -> dict[tuple[str, str], Chip]:
        return chips_of(self.record)

    def marked(self, said: Said, field: str, part: str = "") -> Said:
        return said.cited(self.sources.of(field, part), self.chips.get((part, field)))

    def text(self, text: str, field: str, part: str = "") -> Said:
        return self.marked(Said(text, key=_key(field, part), language=self.lang(field, part)), field, part)

    def lang(self, field: str, part: str = "") -> str:
        """Return the language of the words shown, where it is known and not that of the page."""
        shown = self.voices.shown.get((part, field))
        own = not part and field in parallel_fields(self.record.kind)
        code = shown.language if shown else self.record.description_language if own else ""
        return "" if code == self.language else code

    def term(self, vocabulary: str, code: str, field: str, part: str = "") -> Said:
        """Return the label of a code with what the term means, for those who ask."""
        word = self.vocabulary.word(vocabulary, code)
        label = word.in_language(self.language) if code else ""
        return self.marked(Said(label, meaning=word.definition, key=_key(field, part)), field, part)

    def label(self, vocabulary: str, code: str) -> str:
        return self.vocabulary.label(vocabulary, code, self.language)

    def ref(self, ref: Ref | None, field: str, part: str = "") -> Said:
        said = say_ref(ref, key=_key(field, part)) if ref else Said("")
        return self.marked(said, field, part)

    def closing(self, edtf: str) -> str:
        return say_edtf(edtf, self.language) if edtf else ""

    def link(self, link: Link, field: str, part: str = "") -> Said:
        return self.marked(say_link(link, key=_key(field, part)), field, part)

    def date(self, date: DateValue, field: str = "date", part: str = "") -> Said:
        return self.marked(say_marked_date(date, self.language, key=_key(field, part)), field, part)


def context_of(
    record: EntityRecord,
    vocabulary: Vocabulary,
    language: str = "en",
    lapsed: frozenset[str] = frozenset(),
    works: Mapping[str, Work] | None = None,
) -> Context:
    """Return the context of a page for readers of the language: in their own words where there are any."""
    spoken, voices = in_language(record, language)
    return Context(spoken, vocabulary, language, voices, lapsed, works or {})


def _key(field: str, part: str) -> str:
    return "-".join(filter(None, (part, field.replace("_", "-").replace(" ", "-"))))
