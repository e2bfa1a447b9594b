"""Conditional answers: an ETag made of what a page is made of, and 304 before anything is rendered.

Every answer must be asked for anew (`no-cache`): a withdrawal holds from the moment it is made.
"""

import hashlib
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.translation import get_language

ALWAYS_ASK = "public, no-cache"
FOR_EVER = "public, max-age=31536000, immutable"
MADE_OF = ("*.html", "*.py", "*.mo", "*.css", "*.js", "*.svg")


def _sources() -> Iterator[Path]:
    room = Path(apps.get_app_config("catalog").path)
    for pattern in MADE_OF:
        yield from sorted(room.rglob(pattern))


@lru_cache(maxsize=1)
def version() -> str:
    """Return a digest of the code and templates that make the pages; another release has another one."""
    found = hashlib.sha256()
    for path in _sources():
        found.update(path.read_bytes())
    return found.hexdigest()[:16]


def page_tag(*made_of: object) -> str:
    """Return a weak ETag for a page made of these, in the language of the moment."""
    frame = (version(), get_language(), settings.ARCHIVE_NAME, settings.PUBLIC_URL)
    joined = "\n".join(map(str, (*frame, *made_of)))
    return f'W/"{hashlib.sha256(joined.encode()).hexdigest()[:32]}"'


def answer(
    request: HttpRequest,
    tag: str,
    render: Callable[[], HttpResponse],
    *,
    vary: tuple[str, ...] = (),
    keep: str = ALWAYS_ASK,
) -> HttpResponse:
    """Return 304 where the reader has this already, else what `render` gives."""
    response = get_conditional_response(request, etag=tag) or render()
    response.headers["ETag"] = tag
    response.headers["Cache-Control"] = keep
    if vary:
        patch_vary_headers(response, vary)
    return response
