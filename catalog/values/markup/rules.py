"""What the signs mean: CommonMark with all but these rules switched off, and two calls of the house's own.

HTML, code, tables, pictures by address and addresses other than http, https and ARKs stay the words they are.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

DEEPEST = 20
"""Blocks nested deeper than this are not read as such, nor emphasis half as deep; nobody writes so."""

ALLOWED = ("heading", "blockquote", "list", "emphasis", "link", "escape", "newline")
LINK = re.compile(r"https?://[^\s/]|ark:/?[0-9a-z]+/[0-9a-z]", re.IGNORECASE)
CALL = re.compile(
    r"\[\[(?P<mention>[^\[\]|\n]+)(?:\|(?P<words>[^\[\]\n]+))?\]\]|\[\^(?P<notes>[^\[\]\n]+)\](?!\()"
)
FIGURE = re.compile(r"!\[\[\s*(?P<id>[^\[\]|\n]+?)\s*\]\]")


def _call(state: StateInline, silent: bool) -> bool:  # the signature that the library calls
    """`[[id]]`, `[[id|words]]` and `[^id, id]`."""
    found = CALL.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        token = state.push("note" if found["notes"] else "mention", "", 0)
        token.content = found[0]
        token.meta = found.groupdict()
    state.pos = found.end()
    return True


def reader() -> MarkdownIt:
    """Return the parser; it makes tokens of a text and is never asked to render them."""
    made = MarkdownIt("zero", {"maxNesting": DEEPEST}).enable(list(ALLOWED))
    made.inline.ruler.before("link", "call", _call)
    made.validateLink = lambda url: bool(LINK.match(url))  # type: ignore[method-assign]  # the way it offers
    return made
