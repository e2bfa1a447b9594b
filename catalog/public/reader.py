"""What every page of the reading room needs: language, vocabulary, the state of the index."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from catalog.pages.vocabulary import Vocabulary, load_vocabulary
from catalog.public.caching import answer, page_tag
from catalog.search import IndexUnavailable, index_state

View = Callable[..., HttpResponse]


@dataclass(frozen=True)
class Reader:
    """Who reads: in which language, with which words for codes."""

    language: str
    vocabulary: Vocabulary


def reader_now() -> Reader:
    return Reader(get_language() or settings.LANGUAGE_CODE, load_vocabulary())


def index_mark() -> str:
    """Return what tells one state of the index from another: its last entry, its tree of subjects."""
    state = index_state()
    return f"{state.last} {state.subjects}" if state else ""


def page(
    request: HttpRequest,
    template: str,
    made_of: tuple[object, ...],
    context: Callable[[Reader], dict[str, Any]],
    *,
    vary: tuple[str, ...] = (),
) -> HttpResponse:
    """Answer with a page made of editions, index and vocabulary, or 304 where none of them changed."""
    reader = reader_now()
    tag = page_tag(template, request.get_full_path(), index_mark(), reader.vocabulary.version, *made_of)
    return answer(request, tag, lambda: render(request, template, context(reader)), vary=vary)


def asks_the_index(view: View) -> View:
    """Let a page say so when the index cannot be asked for the moment."""

    @wraps(view)
    def answered(request: HttpRequest, *args: Any, **parts: Any) -> HttpResponse:
        try:
            return view(request, *args, **parts)
        except IndexUnavailable:
            response = render(request, "catalog/errors/index.html", status=503)
            response.headers["Retry-After"] = "30"
            return response

    return answered
