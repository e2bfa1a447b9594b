"""A value with its marks of knowledge: supplied, uncertain, how sure, which sources, who disagrees."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from catalog.pages.addresses import page_address
from catalog.pages.dates import say_date
from catalog.record.document import Certainty, DateValue, Link, Ref


@dataclass(frozen=True)
class Doubt:
    """One mark; `kind` is supplied, uncertain, probable or possible, `word` what a reader sees of it."""

    kind: str
    word: str
    reason: str


@dataclass(frozen=True)
class Chip:
    """Says that values stand side by side, and leads to them; `calm` where they do not exclude each other."""

    text: str
    anchor: str
    calm: bool = False


@dataclass(frozen=True)
class Said:
    """A value as a page writes it; `key` makes the ids of its explanations unique on the page."""

    text: str
    address: str = ""
    beside: str = ""
    before: str = ""
    doubts: tuple[Doubt, ...] = ()
    sources: tuple[int, ...] = ()
    chip: Chip | None = None
    meaning: str = ""
    key: str = ""
    language: str = ""

    def __bool__(self) -> bool:
        return bool(self.text)

    def __str__(self) -> str:
        return self.text

    @property
    def supplied(self) -> bool:
        return any(each.kind == "supplied" for each in self.doubts)

    @property
    def uncertain(self) -> bool:
        return any(each.kind == "uncertain" for each in self.doubts)

    @property
    def sure(self) -> str:
        """The word that comes in front: probably, possibly."""
        return next((each.word for each in self.doubts if each.kind in {"probable", "possible"}), "")

    @property
    def explained(self) -> tuple[Doubt, ...]:
        return tuple(each for each in self.doubts if each.kind in {"supplied", "uncertain"})

    def cited(self, sources: tuple[int, ...], chip: Chip | None = None) -> "Said":
        return replace(self, sources=sources, chip=chip)


def doubts_of(value: DateValue | Link) -> tuple[Doubt, ...]:
    """Return the marks of the two doubts; the reason belongs to the supplying, if anything was supplied."""
    found = []
    if value.supplied:
        reason = value.reason or _("No reason is on record.")
        found.append(Doubt("supplied", _("supplied"), reason))
    if value.uncertain:
        reason = "" if value.supplied else value.reason
        found.append(Doubt("uncertain", _("uncertain"), reason or _("The source itself is unsure.")))
    return tuple(found)


def doubt_of(certainty: Certainty) -> tuple[Doubt, ...]:
    words = {"probable": _("probably"), "possible": _("possibly")}
    return (Doubt(certainty, words[certainty], ""),) if certainty else ()


def say_ref(ref: Ref, *, key: str = "") -> Said:
    """Return the name of what is referred to; without a name it is not published, so there is no address."""
    if not ref.name:
        return Said(_("an entry that is not published"), key=key)
    return Said(ref.name, page_address(ref.ark), key=key)


def say_link(link: Link, *, key: str = "") -> Said:
    """Return whom or what a link means, and beside it what the source writes where that differs."""
    named = link.ref is not None and link.ref.name
    if link.ref is not None and link.ref.name:
        said = say_ref(link.ref, key=key)
    else:
        said = Said(link.observed, key=key)
    beside = link.observed if named and link.observed != said.text else ""
    quoted = _("in the source: “%(words)s”") % {"words": beside} if beside else ""
    return replace(said, beside=quoted, doubts=doubts_of(link) if said.text else ())


def say_marked_date(date: DateValue, language: str, *, key: str = "") -> Said:
    words = say_date(date, language)
    written = _("written “%(words)s”") % {"words": words.written} if words.written else ""
    beside = "; ".join(filter(None, (written, words.calendar)))
    return Said(words.text, beside=beside, doubts=doubts_of(date), key=key)
