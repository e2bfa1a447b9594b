"""The question of a flag in the reader's words."""

from collections.abc import Mapping
from typing import Any

from catalog.flags.flag import read_flag
from catalog.pages.context import Context
from catalog.pages.flags import say_question


def question_words(flag: Mapping[str, Any], context: Context) -> str:
    """Return the question; one that a later release asked, and this one has no words for, by its rule."""
    return say_question(read_flag(flag), context.vocabulary, context.language)
