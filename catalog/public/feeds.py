"""Atom feeds of new editions, withdrawals and merges: of the whole archive and of each entity.

Refreshed names are no news. What was withdrawn or redacted since is told without a word of what it said.
"""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from catalog.pages.addresses import edition_address, page_address, permalink
from catalog.pages.diff import describe_changes
from catalog.public.caching import answer, page_tag
from catalog.public.entities import found, name_of
from catalog.public.reader import Reader, reader_now
from catalog.publishing import reading
from catalog.publishing.reading import Standing

TOLD = 50
"""Entries of a feed, and the most changes told of one edition."""
CHANGES = 8
FEED_TYPE = "application/atom+xml; charset=utf-8"


@require_safe
def all_news(request: HttpRequest) -> HttpResponse:
    title = _("New editions in %(archive)s") % {"archive": settings.ARCHIVE_NAME}
    return _feed(request, title, "/", "")


@require_safe
def entity_news(request: HttpRequest, ark: str) -> HttpResponse:
    standing = found(reading.last_edition(ark))
    if standing.state == "merged":
        raise Http404
    known = standing.state == "published" and standing.body
    title = _("Editions of %(name)s") % {"name": name_of(standing) if known else ark}
    return _feed(request, title, page_address(ark), ark)


def _feed(request: HttpRequest, title: str, link: str, ark: str) -> HttpResponse:
    reader = reader_now()
    tag = page_tag("feed", request.path, reading.ledger_size(), reader.vocabulary.version)
    return answer(request, tag, lambda: _written(request, title, link, ark, reader))


def _written(request: HttpRequest, title: str, link: str, ark: str, reader: Reader) -> HttpResponse:
    root = str(settings.PUBLIC_URL)
    feed = Atom1Feed(
        title=title,
        link=root + link,
        description="",
        language=reader.language,
        author_name=settings.ARCHIVE_NAME,
        feed_url=root + request.path,
    )
    for standing in reading.news(ark=ark, limit=TOLD):
        feed.add_item(
            title=_title(standing),
            link=root + page_address(standing.ark),
            description=_told(standing, reader),
            unique_id=root + edition_address(standing.ark, standing.number),
            pubdate=standing.edition.time,
            updateddate=standing.edition.time,
        )
    return HttpResponse(feed.writeString("utf-8"), content_type=FEED_TYPE)


def _speaks(standing: Standing) -> bool:
    """Say whether the words of this edition may still be told."""
    return standing.state == "published" and bool(standing.body) and not standing.is_tombstone


def _title(standing: Standing) -> str:
    if not _speaks(standing):
        return permalink(standing.ark)
    numbered = _("edition %(number)s") % {"number": standing.number}
    return f"{name_of(standing)} ({numbered})"


def _told(standing: Standing, reader: Reader) -> str:
    if standing.is_tombstone:
        return _("Withdrawn") if standing.edition.kind == "withdraw" else _("Merged into another record")
    if not _speaks(standing):
        return _("This edition can no longer be read.")
    earlier = reading.edition_before(standing)
    if earlier is None:
        return str(standing.plain.get("summary") or _("First edition"))
    if not earlier.body:
        return _("A new edition")
    return _changes(earlier, standing, reader)


def _changes(earlier: Standing, standing: Standing, reader: Reader) -> str:
    changes = describe_changes(earlier.plain, standing.plain, reader.vocabulary, reader.language)
    said = [change.text for change in changes[:CHANGES]]
    more = len(changes) - len(said)
    if more:
        said.append(ngettext("%(n)s more", "%(n)s more", more) % {"n": more})
    return "; ".join(said) or _("A new edition")
