"""From a text in the markup to its tokens. Nothing typed is ever lost: what is no sign is words."""

import re
from collections.abc import Iterator

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from catalog.values.markup.rules import DEEPEST, FIGURE, reader
from catalog.values.markup.tokens import (
    Block,
    Break,
    Emphasis,
    FigureCall,
    Heading,
    Inline,
    Link,
    Listing,
    Markup,
    MentionCall,
    NoteCall,
    Paragraph,
    Quotation,
    Words,
    plain_words,
)

HEADINGS = (2, 3)
"""The title of the page is the first heading; sections are the second and third."""


def read_markup(text: str) -> Markup:
    """Read the text; one nested too deeply is returned as flat paragraphs with all its signs."""
    tokens = reader().parse(text)
    if _too_deep(tokens):
        return Markup(tuple(Paragraph((Words(each),)) for each in _paragraphs(text)), flat=True)
    return Markup(tuple(_Reading().blocks(SyntaxTreeNode(tokens).children)))


def _too_deep(tokens: list[Token]) -> bool:
    return any(
        token.level >= DEEPEST - 1 or any(each.level > DEEPEST // 2 for each in token.children or ())
        for token in tokens
    )


def _paragraphs(text: str) -> Iterator[str]:
    return (each.strip() for each in re.split(r"\n\s*\n", text) if each.strip())


class _Reading:
    """One text: the anchors given so far and the line that is being read."""

    def __init__(self) -> None:
        self.anchors: set[str] = set()
        self.line = 1

    def blocks(self, nodes: list[SyntaxTreeNode]) -> Iterator[Block]:
        return (self.block(node) for node in nodes)

    def block(self, node: SyntaxTreeNode) -> Block:
        self.line = node.map[0] + 1 if node.map else self.line
        if node.type == "heading":
            return self.heading(node)
        if node.type == "blockquote":
            return Quotation(tuple(self.blocks(node.children)))
        if node.type in {"bullet_list", "ordered_list"}:
            start = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None
            return Listing(tuple(tuple(self.blocks(item.children)) for item in node.children), start)
        return self.paragraph(node)

    def heading(self, node: SyntaxTreeNode) -> Heading:
        inner = tuple(self.inlines(node))
        level = min(max(int(node.tag[1:]), HEADINGS[0]), HEADINGS[1])
        return Heading(level, self.anchor(plain_words(inner)), inner)

    def anchor(self, words: str) -> str:
        """Return an id made of the words, in any script, that no other heading has."""
        stem = "s-" + (re.sub(r"\W+", "-", words.casefold()).strip("-") or "section")
        found, n = stem, 1
        while found in self.anchors:
            n += 1
            found = f"{stem}-{n}"
        self.anchors.add(found)
        return found

    def paragraph(self, node: SyntaxTreeNode) -> Paragraph | FigureCall:
        content = node.children[0].content if node.children else ""
        if figure := FIGURE.fullmatch(content.strip()):
            return FigureCall(figure["id"], self.line)
        return Paragraph(tuple(self.inlines(node)))

    def inlines(self, node: SyntaxTreeNode) -> Iterator[Inline]:
        """Yield what runs within the block; words that follow upon one another are joined."""
        held = ""
        for each in node.children:
            for token in self.inlines(each) if each.type == "inline" else self.inline(each):
                if isinstance(token, Words):
                    held += token.text
                    continue
                if held:
                    yield Words(held)
                    held = ""
                yield token
        if held:
            yield Words(held)

    def inline(self, node: SyntaxTreeNode) -> Iterator[Inline]:
        if node.type in {"softbreak", "hardbreak"}:
            self.line += 1
            yield Words(" ") if node.type == "softbreak" else Break()
        elif node.type in {"em", "strong"}:
            yield Emphasis(tuple(self.inlines(node)), strong=node.type == "strong")
        elif node.type == "link":
            yield Link(str(node.attrs["href"]), tuple(self.inlines(node)))
            if title := node.attrs.get("title"):
                yield Words(f" ({title})")
        elif node.type == "mention":
            yield MentionCall(node.meta["mention"].strip(), (node.meta["words"] or "").strip(), self.line)
        elif node.type == "note":
            yield NoteCall(tuple(node.meta["notes"].replace(",", " ").split()), node.content, self.line)
        else:
            yield Words(node.content)
