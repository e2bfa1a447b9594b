"""The house's plain markup for essays: text -> tokens, never HTML. Pure.

Sections, emphasis, quotations, lists, links, and calls by id: mentions, footnotes, figures.
What the signs mean stands in `rules`; what they become, in `tokens`.
"""

from catalog.values.markup.reading import read_markup
from catalog.values.markup.remarks import Remark, remarks_on
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
    calls,
    plain_words,
)

__all__ = [
    "Block",
    "Break",
    "Emphasis",
    "FigureCall",
    "Heading",
    "Inline",
    "Link",
    "Listing",
    "Markup",
    "MentionCall",
    "NoteCall",
    "Paragraph",
    "Quotation",
    "Remark",
    "Words",
    "calls",
    "plain_words",
    "read_markup",
    "remarks_on",
]
