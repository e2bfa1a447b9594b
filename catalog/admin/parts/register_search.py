"""How due-diligence searches and their private side are edited."""

from catalog.admin.forms.part import Sheet
from catalog.admin.parts.wording import date_words, joined, link_words
from catalog.models import RegisterSearch, SearchAnnex


def _search(row: RegisterSearch) -> str:
    where = joined(row.register_kind, link_words(row, "register_agent")) or "register not named"
    return joined(where, row.result or "no result yet", row.reference, date_words(row.date), by=" · ")


searches = Sheet(
    model=RegisterSearch,
    collection="searches",
    title="Searches made",
    one="search",
    fields=(
        "date",
        "by",
        "register_kind",
        "register_agent",
        "register_place",
        "asked",
        "scope",
        "result",
        "reference",
        "expires",
        "note",
    ),
    telling=_search,
    annex=SearchAnnex,
    annex_fields=("fee_amount", "fee_currency", "correspondence", "note"),
    hint="Is it stolen, lost or known? Who asked where, what and when, and the answer; none proves title.",
)
