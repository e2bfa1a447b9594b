"""A hit of the index as a row or a card of a list, in words."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.conf import settings

from catalog.pages.addresses import image_address, page_address
from catalog.pages.labels import field_label
from catalog.pages.marks import Said, say_marked_date
from catalog.pages.vocabulary import Vocabulary
from catalog.public.wording import FOUND_IN, role_label
from catalog.record.document import DateValue
from catalog.search.requests import Hit, Segment


@dataclass(frozen=True)
class Why:
    """The line that tells why something was found."""

    where: str
    segments: tuple[Segment, ...]


@dataclass(frozen=True)
class Row:
    """What a list shows of one entity; `is_drawing`: the picture is a stand-in and must say so."""

    kind: str
    ark: str
    title: str
    address: str
    date: Said | None
    place: str
    kind_words: str
    dates: str
    names: tuple[str, ...]
    code: str
    image: str
    image_alt: str
    is_drawing: bool
    subtitle: str
    summary: str
    roles: tuple[str, ...]
    why: Why | None
    is_undated: bool


def _date(hit: Hit, language: str) -> Said | None:
    date = DateValue.model_validate(dict(hit.date))
    return say_marked_date(date, language) if hit.date and (date.edtf or date.as_written) else None


def _kind(hit: Hit, vocabulary: Vocabulary, language: str) -> str:
    """Return the kind of document, or for what is larger than one document its level."""
    if hit.document_kind:
        return vocabulary.label("document-kind", hit.document_kind, language)
    return vocabulary.label("level", hit.level, language) if hit.level != "item" else ""


def _why(hit: Hit) -> Why | None:
    said = "".join(segment.text for segment in hit.highlight.segments) if hit.highlight else ""
    if hit.highlight is None or said == hit.title:
        return None  # the title stands above it anyway
    where = FOUND_IN.get(hit.highlight.field) or field_label(hit.highlight.field)
    return Why(str(where), hit.highlight.segments)


def row_of(hit: Hit, vocabulary: Vocabulary, language: str) -> Row:
    hit = _spoken(hit, language)
    return Row(
        kind=hit.kind,
        ark=hit.ark,
        title=hit.title,
        address=page_address(hit.ark),
        date=_date(hit, language),
        place=hit.place,
        kind_words=_kind(hit, vocabulary, language),
        dates=hit.dates,
        names=hit.names,
        code=hit.reference_code,
        image=image_address(hit.ark, hit.image) if hit.image else "",
        image_alt=hit.image_alt,
        is_drawing=hit.image_nature == "stand-in",
        subtitle=hit.subtitle,
        summary=hit.summary,
        roles=tuple(role_label(role, vocabulary, language) for role in hit.roles),
        why=_why(hit),
        is_undated=hit.kind == "item" and hit.level == "item" and not hit.date,
    )


def _spoken(hit: Hit, language: str) -> Hit:
    """Return the hit with title and summary in the reader's language, where the Record has them so."""
    said = hit.words.get(language)
    if said is None:
        return hit
    if "name" in said:
        return _named(hit, said["name"]) if language != settings.LANGUAGE_CODE else hit
    title, subtitle = said.get("title", hit.title), said.get("subtitle", hit.subtitle)
    return replace(hit, title=title, subtitle=subtitle, summary=said.get("summary", hit.summary))


def _named(hit: Hit, name: str) -> Hit:
    """Return the hit under the name that these readers use; the house's own stands among the others."""
    others = (hit.title, *hit.names)
    return replace(hit, title=name, names=tuple(each for each in dict.fromkeys(others) if each != name))


def rows_of(hits: Iterable[Hit], vocabulary: Vocabulary, language: str) -> list[Row]:
    return [row_of(hit, vocabulary, language) for hit in hits]
