"""What a text in the house's markup consists of: blocks, and what runs within their lines."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """Words as they are."""

    text: str


@dataclass(frozen=True)
class Break:
    """A line that was broken on purpose."""


@dataclass(frozen=True)
class Emphasis:
    """Words with stress; `strong` for more of it."""

    inner: tuple["Inline", ...]
    strong: bool = False


@dataclass(frozen=True)
class Link:
    """A link under words: `address` is http, https or an ARK, nothing else."""

    address: str
    inner: tuple["Inline", ...]

    @property
    def is_ark(self) -> bool:
        return self.address[:4].casefold() == "ark:"


@dataclass(frozen=True)
class MentionCall:
    """A call of a mention by its id; without words the entity's own name is shown."""

    id: str
    words: str
    line: int


@dataclass(frozen=True)
class NoteCall:
    """A call of a footnote: the ids of one or several citations; `written` is the sign as typed."""

    ids: tuple[str, ...]
    written: str
    line: int


Inline = Words | Break | Emphasis | Link | MentionCall | NoteCall


@dataclass(frozen=True)
class Heading:
    """The heading of a section; `anchor` is unique in the text."""

    level: int
    anchor: str
    inner: tuple[Inline, ...]


@dataclass(frozen=True)
class Paragraph:
    """Running words."""

    inner: tuple[Inline, ...]


@dataclass(frozen=True)
class Quotation:
    """A block of words of somebody else."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True)
class Listing:
    """A list; a numbered one begins at `start`, one with dots has none."""

    items: tuple[tuple["Block", ...], ...]
    start: int | None = None


@dataclass(frozen=True)
class FigureCall:
    """A call of a figure by its id, alone in its paragraph."""

    id: str
    line: int


Block = Heading | Paragraph | Quotation | Listing | FigureCall
Call = MentionCall | NoteCall | FigureCall


@dataclass(frozen=True)
class Markup:
    """A text as read; `flat` where it was nested too deeply, so that its signs were left as they are."""

    blocks: tuple[Block, ...]
    flat: bool = False


def calls(found: tuple[Block | Inline, ...]) -> Iterator[Call]:
    """Yield what the text calls by id, in the order of its words."""
    for each in found:
        if isinstance(each, MentionCall | NoteCall | FigureCall):
            yield each
        else:
            for inner in _within(each):
                yield from calls(inner)


def _within(token: Block | Inline) -> tuple[tuple[Block | Inline, ...], ...]:
    if isinstance(token, Listing):
        return token.items
    if isinstance(token, Quotation):
        return (token.blocks,)
    return (token.inner,) if isinstance(token, Heading | Paragraph | Emphasis | Link) else ()


def plain_words(found: tuple[Block | Inline, ...], names: dict[str, str] | None = None) -> str:
    """Return the words alone, blocks a line apart; `names` are those of mentions that have no words."""
    return "".join(_say(found, names or {}))


def _say(found: tuple[Block | Inline, ...], names: dict[str, str]) -> Iterator[str]:
    for n, each in enumerate(found):
        if n and not isinstance(each, Inline):
            yield "\n"
        if isinstance(each, Words):
            yield each.text
        elif isinstance(each, MentionCall):
            yield each.words or names.get(each.id, each.id)
        elif isinstance(each, Break):
            yield " "
        elif isinstance(each, Listing):
            yield "\n".join(plain_words(item, names) for item in each.items)
        else:
            yield from (plain_words(inner, names) for inner in _within(each))
