"""`/suggest/?q=`: what a word being typed may mean, as a fragment that a script puts under the field."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from catalog.public.reader import Reader, asks_the_index, page
from catalog.public.rows import rows_of
from catalog.search import suggest

LONGEST = 100


@require_safe
@asks_the_index
def suggestions(request: HttpRequest) -> HttpResponse:
    """Answer with four groups; empty ones are left out."""
    typed = request.GET.get("q", "")[:LONGEST].replace("\0", " ").strip()

    def context(reader: Reader) -> dict[str, object]:
        found = suggest(typed)
        groups = (
            (_("Items"), found.items),
            (_("People and bodies"), found.people),
            (_("Places"), found.places),
            (_("Essays"), found.essays),
        )
        rows = [(title, rows_of(hits, reader.vocabulary, reader.language)) for title, hits in groups if hits]
        return {"groups": rows, "typed": typed}

    return page(request, "catalog/suggestions.html", (), context)
