"""The text of an essay for templates: tokens become pieces, calls become links, notes and figures.

A call that nothing answers is shown as the words it is.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from catalog.pages.addresses import page_address
from catalog.pages.context import Context
from catalog.pages.figures import FigureShown
from catalog.pages.marks import Said, say_ref
from catalog.record.essay import EssayRecord
from catalog.record.parts.claim import Citation
from catalog.values.identifiers import ArkError, parse_ark
from catalog.values.markup import (
    Block,
    Break,
    Emphasis,
    FigureCall,
    Heading,
    Inline,
    Link,
    Listing,
    MentionCall,
    NoteCall,
    Paragraph,
    Quotation,
    Words,
    plain_words,
    read_markup,
)


@dataclass(frozen=True)
class Piece:
    """A block or a run of words; `shape` says which, and which of the other values it has."""

    shape: str
    text: str = ""
    address: str = ""
    anchor: str = ""
    number: int = 0
    inner: tuple["Piece", ...] = ()
    figure: FigureShown | None = None


@dataclass(frozen=True)
class Cited:
    """One source of a footnote with the passage; `number` is its place in the list of sources."""

    source: Said
    locator: str
    quotation: str
    note: str


@dataclass(frozen=True)
class Note:
    """A footnote with the anchors of the places that call it."""

    number: int
    cited: tuple[Cited, ...]
    calls: tuple[str, ...]


class TextOfEssay:
    """The pieces of one text, with the notes in the order in which they are called."""

    def __init__(self, record: EssayRecord, context: Context, figures: dict[str, FigureShown]) -> None:
        self.context = context
        self.figures = figures
        self.citations = {each.id: each for each in record.citations}
        self.mentions = {each.id: each.target for each in record.mentions}
        self.numbers: dict[tuple[str, ...], int] = {}
        self.calls: dict[int, list[str]] = {}
        self.shown: set[str] = set()
        blocks = read_markup(record.body).blocks
        self.sections = tuple(
            (each.anchor, plain_words(each.inner, self._names()))
            for each in blocks
            if isinstance(each, Heading) and each.level == 2
        )
        self.pieces = tuple(map(self.block, blocks))

    def _names(self) -> dict[str, str]:
        return {id_: target.name for id_, target in self.mentions.items() if target.name}

    @property
    def called(self) -> set[str]:
        """Return the ids of the citations that some footnote calls."""
        return {id_ for ids in self.numbers for id_ in ids}

    @property
    def notes(self) -> tuple[Note, ...]:
        return tuple(
            Note(number, tuple(self._cited(self.citations[id_]) for id_ in ids), tuple(self.calls[number]))
            for ids, number in self.numbers.items()
        )

    def _cited(self, citation: Citation) -> Cited:
        return Cited(say_ref(citation.source), citation.locator, citation.quotation, citation.note)

    def block(self, block: Block) -> Piece:
        if isinstance(block, Heading):
            return Piece("heading", anchor=block.anchor, number=block.level, inner=self.run(block.inner))
        if isinstance(block, Paragraph):
            return Piece("paragraph", inner=self.run(block.inner))
        if isinstance(block, Quotation):
            return Piece("quotation", inner=tuple(map(self.block, block.blocks)))
        if isinstance(block, Listing):
            return self._listing(block)
        return self._figure(block)

    def _listing(self, listing: Listing) -> Piece:
        items = tuple(Piece("item", inner=tuple(map(self.block, each))) for each in listing.items)
        shape = "list" if listing.start is None else "numbered"
        return Piece(shape, number=listing.start or 0, inner=items)

    def _figure(self, call: FigureCall) -> Piece:
        figure = self.figures.get(call.id)
        if figure is None:
            return Piece("paragraph", inner=(Piece("words", f"![[{call.id}]]"),))
        again = call.id in self.shown
        self.shown.add(call.id)
        return Piece("figure", anchor="" if again else f"figure-{call.id}", figure=figure)

    def run(self, inlines: tuple[Inline, ...]) -> tuple[Piece, ...]:
        return tuple(piece for each in inlines for piece in self.inline(each))

    def inline(self, token: Inline) -> Iterator[Piece]:
        if isinstance(token, Words):
            yield Piece("words", token.text)
        elif isinstance(token, Break):
            yield Piece("break")
        elif isinstance(token, Emphasis):
            yield Piece("strong" if token.strong else "emphasis", inner=self.run(token.inner))
        elif isinstance(token, Link):
            yield self._link(token)
        elif isinstance(token, MentionCall):
            yield self._mention(token)
        else:
            yield from self._note(token)

    def _link(self, link: Link) -> Piece:
        inner = self.run(link.inner)
        if not link.is_ark:
            return Piece("link", address=link.address, inner=inner)
        try:
            return Piece("entity", address=page_address(str(parse_ark(link.address))), inner=inner)
        except ArkError:
            return Piece("run", inner=inner)

    def _mention(self, call: MentionCall) -> Piece:
        target = self.mentions.get(call.id)
        if target is None or not target.name:
            return Piece("words", call.words or (target.ark if target else call.id))
        said = say_ref(target)
        return Piece("entity", address=said.address, inner=(Piece("words", call.words or said.text),))

    def _note(self, call: NoteCall) -> Iterator[Piece]:
        known = tuple(dict.fromkeys(id_ for id_ in call.ids if id_ in self.citations))
        unknown = [id_ for id_ in call.ids if id_ not in self.citations]
        if known:
            number = self.numbers.setdefault(known, len(self.numbers) + 1)
            calls = self.calls.setdefault(number, [])
            calls.append(f"ref-{number}" if not calls else f"ref-{number}-{len(calls) + 1}")
            yield Piece("note", anchor=calls[-1], number=number)
        if unknown or not known:
            yield Piece("words", f"[^{', '.join(unknown)}]" if known else call.written)
