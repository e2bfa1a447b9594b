"""How surfaces, images and texts with their pages are edited."""

from catalog.admin.forms.part import Sheet
from catalog.admin.parts.wording import joined, shortened
from catalog.models import Image, Page, Surface, Writing


def _writing(row: Writing) -> str:
    pages = row.pages.all()
    begin = shortened(pages[0].content, 60) if pages else "no words yet"
    return joined(f"{row.type} ({row.language})".capitalize(), row.completeness, begin, by=" · ")


surfaces = Sheet(
    model=Surface,
    collection="surfaces",
    title="Surfaces",
    one="surface",
    fields=("label", "kind", "note"),
    telling=lambda row: joined(row.label, row.kind),
    hint="The sides of the piece; images, pages of text and faults are tied to them.",
)
images = Sheet(
    model=Image,
    collection="images",
    title="Images",
    one="image",
    fields=("surface", "nature", "alt", "caption", "credit", "rights"),
    telling=lambda row: joined(row.surface, row.nature, shortened(row.caption or row.alt, 60), by=" · "),
    takes_file=True,
    hint="Each image says in words what it shows, for those who cannot see it.",
)
pages = Sheet(
    model=Page,
    collection="pages",
    title="Pages",
    one="page",
    fields=("surface", "label", "content"),
    telling=lambda row: joined(row.surface, row.label, shortened(row.content, 50), by=" · "),
    owner="parent",
)
writings = Sheet(
    model=Writing,
    collection="texts",
    title="Texts",
    one="text",
    fields=("type", "language", "completeness", "source_seen", "statement", "credit", "source", "rights"),
    telling=_writing,
    inner=pages,
    hint="Transcriptions and translations, each with a declaration of how it was made.",
)
