"""The figures of an essay: pictures with caption, credit, rights, source, and the piece that they show."""

from dataclasses import dataclass

from catalog.pages.addresses import image_address
from catalog.pages.context import Context
from catalog.pages.marks import Said
from catalog.record.essay import EssayRecord
from catalog.record.parts.figure import Figure


@dataclass(frozen=True)
class FigureShown:
    """One figure; `version` lets its file be kept for ever."""

    id: str
    number: int
    address: str
    version: str
    width: int
    height: int
    alt: str
    caption: str
    language: str
    credit: str
    rights: str
    source: Said
    item: Said


def figures_of(record: EssayRecord, context: Context) -> tuple[FigureShown, ...]:
    return tuple(_figure(number, each, record.ark, context) for number, each in enumerate(record.figures, 1))


def _figure(number: int, figure: Figure, ark: str, context: Context) -> FigureShown:
    return FigureShown(
        id=figure.id,
        number=number,
        address=image_address(ark, figure.id),
        version=figure.file.sha256[:16],
        width=figure.file.width,
        height=figure.file.height,
        alt=figure.alt,
        caption=figure.caption,
        language=context.lang("caption", figure.id),
        credit=figure.credit,
        rights=context.label("rights", figure.rights),
        source=context.ref(figure.source, "source", figure.id),
        item=context.ref(figure.item, "item", figure.id),
    )
