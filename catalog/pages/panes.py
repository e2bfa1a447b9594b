"""The two panes of an item: its pictures by surface, its texts by kind and language, in step by surface."""

from dataclasses import dataclass
from typing import NamedTuple

from django.utils.translation import gettext as _

from catalog.pages.addresses import image_address
from catalog.pages.context import Context
from catalog.pages.labels import sentence
from catalog.pages.languages import language_name
from catalog.pages.marks import Said, say_ref
from catalog.record.item import ItemRecord
from catalog.record.parts.surface import Image, Page, Writing
from catalog.values.languages import default_script

RIGHT_TO_LEFT = frozenset({"Arab", "Hebr", "Syrc"})


@dataclass(frozen=True)
class Picture:
    """One image; `warning` says that it is no picture of the piece."""

    id: str
    number: int
    label: str
    surface: str
    address: str
    width: int
    height: int
    alt: str
    caption: str
    credit: str
    rights: str
    warning: str
    version: str


@dataclass(frozen=True)
class TextPage:
    """The text of one surface, or of a stretch; paragraphs keep their line breaks."""

    id: str
    surface: str
    label: str
    picture: int
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Text:
    """A transcription or translation with what must be said of it before it is read."""

    id: str
    number: int
    label: str
    tab: str
    type: str
    language: str
    direction: str
    statement: str
    facts: tuple[str, ...]
    source: Said
    sources: tuple[int, ...]
    credit: str
    rights: str
    pages: tuple[TextPage, ...]


@dataclass(frozen=True)
class Panes:
    """What stands side by side; an empty side leaves the whole width to the other."""

    pictures: tuple[Picture, ...]
    texts: tuple[Text, ...]

    def __bool__(self) -> bool:
        return bool(self.pictures or self.texts)

    @property
    def several(self) -> bool:
        return len(self.texts) > 1


def panes_of(record: ItemRecord, context: Context) -> Panes:
    order = [surface.id for surface in record.surfaces]
    images = sorted(record.images, key=lambda image: _rank(image.surface, order))
    labels = {surface.id: surface.label for surface in record.surfaces}
    pictures = tuple(_picture(n, image, labels, record.ark, context) for n, image in enumerate(images, 1))
    shown = {picture.surface: picture.number for picture in reversed(pictures) if picture.surface}
    crowded = len({text.type for text in record.texts}) < len(record.texts)
    texts = tuple(
        _text(n, text, _Sides(labels, shown, crowded), context) for n, text in enumerate(record.texts, 1)
    )
    return Panes(pictures, texts)


def _rank(surface: str, order: list[str]) -> int:
    return order.index(surface) if surface in order else len(order)


def _picture(number: int, image: Image, labels: dict[str, str], ark: str, context: Context) -> Picture:
    label = labels.get(image.surface) or _("Image %(number)d") % {"number": number}
    warning = _("A stand-in drawing, not a picture of the piece.") if image.nature == "stand-in" else ""
    return Picture(
        id=image.id,
        number=number,
        label=sentence(label),
        surface=image.surface,
        address=image_address(ark, image.id),
        width=image.file.width,
        height=image.file.height,
        alt=image.alt,
        caption=image.caption,
        credit=image.credit,
        rights=context.label("rights", image.rights),
        warning=warning,
        version=image.file.sha256[:16],
    )


def text_label(text: Writing) -> str:
    kinds = {"transcription": _("Transcription"), "translation": _("Translation")}
    return kinds[text.type]


def _completeness(text: Writing) -> str:
    words = {
        "complete": _("complete"),
        "in part": _("in part"),
        "extract": _("an extract"),
        "summary": _("a summary"),
    }
    return words.get(text.completeness, "")


class _Sides(NamedTuple):
    """What texts need to know of surfaces: their labels, the picture of each."""

    labels: dict[str, str]
    shown: dict[str, int]
    crowded: bool
    """Whether tabs need the language beside the kind of text."""


def _text(number: int, text: Writing, sides: _Sides, context: Context) -> Text:
    seen = context.label("text-source", text.source_seen)
    taken = _("taken from: %(what)s") % {"what": seen} if seen else ""
    return Text(
        id=text.id,
        number=number,
        label=text_label(text),
        tab=f"{text_label(text)} ({language_name(text.language)})" if sides.crowded else text_label(text),
        type=text.type,
        language=text.language,
        direction="rtl" if default_script(text.language) in RIGHT_TO_LEFT else "ltr",
        statement=text.statement,
        facts=tuple(filter(None, (sentence(language_name(text.language)), _completeness(text), taken))),
        source=say_ref(text.source) if text.source else Said(""),
        sources=context.sources.number(text.source),
        credit=text.credit,
        rights=context.label("rights", text.rights),
        pages=tuple(_page(page, sides.labels, sides.shown) for page in text.pages),
    )


def _page(page: Page, labels: dict[str, str], shown: dict[str, int]) -> TextPage:
    label = page.label or sentence(labels.get(page.surface, ""))
    paragraphs = tuple(filter(None, (each.strip("\n") for each in page.content.split("\n\n"))))
    return TextPage(page.id, page.surface, label, shown.get(page.surface, 0), paragraphs)
