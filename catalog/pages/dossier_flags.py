"""The question of a flag in the reader's words."""

from collections.abc import Mapping
from typing import Any

from catalog.pages.context import Context


def question_words(flag: Mapping[str, Any], context: Context) -> str:
    return str(flag.get("question", ""))
