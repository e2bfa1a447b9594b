"""What is said of a certificate number while one types: odd for its issuer, or on another piece as well."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from catalog.admin.forms.dates import Answer
from catalog.admin.numbers import number_of
from catalog.admin.parts.certificate_lookup import link_of
from catalog.certifiers import Certifier, Roll, normal_number, odd
from catalog.models import Agent, Authentication, Term
from catalog.pages.certificates import oddity_words
from catalog.publishing.certifiers import roll
from catalog.record.document import Link
from catalog.values.dates import DateError, parse_edtf
from catalog.values.dates.days import from_day

AT_ONCE = 20
SHOWN = 5


def answer_number(number: str, issuer: Link, kind: str = "", edtf: str = "", own: str = "") -> Answer:
    """Say what is odd about the number and where else it stands, in drafts too; `own` is the piece's ARK."""
    if not number.strip():
        return Answer()
    known = roll()
    certifier = known.of_link(issuer)
    remarks = _oddities(certifier, number, kind, edtf) if certifier else []
    also = _also(number, known.key_of_link(issuer), known, own)
    if also:
        return Answer(" ".join([f"Also on {also}.", *remarks]), "unread")
    said = remarks or [_nothing_odd(certifier)]
    return Answer(" ".join(said), "unread" if remarks else "understood")


def answer_row(row: Any) -> Answer:
    """Say the same of an opinion as it is kept; nothing of one that is new."""
    if row.pk is None or not row.number:
        return Answer()
    issuer, kind = link_of(row.issuer_ref, row.issuer_observed), str(row.kind_id).partition("/")[2]
    return answer_number(row.number, issuer, kind, row.date_edtf, row.entity.ark)


def _nothing_odd(certifier: Certifier | None) -> str:
    if certifier is None:
        return "On no other piece here. Of this issuer’s numbers nothing is known."
    return (
        "On no other piece here." if certifier.series else f"On no other piece here. {certifier.series_note}"
    )


def _oddities(certifier: Certifier, number: str, kind: str, edtf: str) -> list[str]:
    labels = dict(Term.objects.filter(vocabulary="authentication-kind").values_list("key", "label"))

    def label(code: str) -> str:
        return str(labels.get(f"authentication-kind/{code}", code))

    return [oddity_words(each, certifier, label) for each in odd(certifier, number, kind, _years(edtf))]


def _years(edtf: str) -> tuple[int, int] | None:
    try:
        date = parse_edtf(edtf) if edtf else None
    except DateError:
        return None
    if date is None or date.earliest is None or date.latest is None:
        return None
    return from_day(date.earliest)[0], from_day(date.latest)[0]


def _also(number: str, key: str, known: Roll, own: str) -> str:
    """Name the other pieces with this number, of this issuer or of one that nobody named."""
    rows: Any = Authentication.objects.filter(number_key=normal_number(number)).exclude(number_key="")
    rows = rows.exclude(entity__ark=own).exclude(entity__publication="merged")
    rows = rows.select_related("entity", "issuer_ref").prefetch_related("issuer_ref__names").order_by("-id")
    keys = ((row, known.key_of_link(link_of(row.issuer_ref, row.issuer_observed))) for row in rows[:AT_ONCE])
    return _listed([str(row.entity) for row, other in keys if not key or other in {"", key}])


def _listed(names: Iterable[str]) -> str:
    found = list(dict.fromkeys(names))
    more = f" and {len(found) - SHOWN} more" if len(found) > SHOWN else ""
    return "; ".join(f"“{each}”" for each in found[:SHOWN]) + more


def say_number(request: HttpRequest) -> HttpResponse:
    """Answer the field of a number; what else the form says comes along under the form's own names."""
    agent = Agent._default_manager.filter(pk=_key(request, "-issuer_ref")).first()
    issuer = link_of(agent, _last(request, "-issuer_observed"))
    kind = _last(request, "-kind").partition("/")[2]
    answer = answer_number(
        _last(request, "-number")[:200],
        issuer,
        kind,
        _last(request, "-date_edtf"),
        request.GET.get("own", ""),
    )
    return render(request, "catalog/desk/form/answer.html", {"answer": answer})


def _last(request: HttpRequest, name: str) -> str:
    return str(next((v for key, v in request.GET.items() if key.endswith(name)), ""))


def _key(request: HttpRequest, name: str) -> int:
    return number_of(_last(request, name).partition("|")[0]) or 0
