"""How authentications and their private side are edited."""

from catalog.admin.forms.part import Sheet
from catalog.admin.parts.wording import date_words, joined, link_words
from catalog.models import Authentication, AuthenticationAnnex


def _authentication(row: Authentication) -> str:
    who = link_words(row, "examiner") or link_words(row, "issuer")
    standing = "" if row.status == "current" else row.status
    return joined(row.as_printed or row.kind, who, date_words(row.date), standing, by=" · ")


authentications = Sheet(
    model=Authentication,
    collection="authentications",
    title="Authentications",
    one="authentication",
    fields=(
        "kind",
        "as_printed",
        "issuer",
        "examiner",
        "number",
        "date",
        "requested_by",
        "issuer_interest",
        "examined",
        "scope",
        "basis",
        "result",
        "reading",
        "repeats_seller",
        "certificate_seen",
        "matches_object",
        "lookup_url",
        "status",
        "status_date",
        "status_source",
        "superseded_by",
        "note",
    ),
    telling=_authentication,
    takes_file=True,
    file_column="scan",
    needs_file=False,
    picture="scan",
    more=(("look_up", "Look up"),),
    annex=AuthenticationAnnex,
    annex_fields=("requester", "fee_amount", "fee_currency", "paper_location", "note"),
    hint=(
        "Opinions: who gave which, when, on what and for whom. None of them is a yes or no. The file is a"
        " scan of the paper; it stays in the house, and only its checksum is published."
    ),
)
