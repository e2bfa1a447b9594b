"""Made-up works, one a kind of source, with all that a citation of them can say. None of them exists."""

from typing import Any

Plain = dict[str, Any]


def _work(name: str, kind: str, title: str, edtf: str, **fields: Any) -> Plain:
    published = [{"id": "published", "type": "published", "date": {"edtf": edtf}}]
    head = {"schema": 1, "kind": "source", "ark": f"ark:/99999/p1{name}", "source_kind": kind, "title": title}
    return {**head, "activities": published, **fields}


def _maker(n: int, role: str, name: str) -> Plain:
    return {"id": f"m{n}", "role": role, "agent": {"observed": name}}


def book() -> Plain:
    return _work(
        "book",
        "book",
        "Letters Never Sent",
        "1998",
        contributors=[
            _maker(1, "author", "Ada Example"),
            _maker(2, "author", "Otto Sample"),
            _maker(3, "translator", "Tom Other"),
        ],
        series="Studies in Paper, 4",
        edition_statement="2nd, revised",
        publisher="Specimen Press",
        place_of_publication="Nowhere",
        language="en",
        identifiers=[{"id": "i", "scheme": "isbn", "value": "9780306406157"}],
        parallels=[{"id": "t", "field": "title", "language": "fr", "text": "Lettres jamais envoyées"}],
    )


def chapter() -> Plain:
    return _work(
        "chapter",
        "chapter",
        "On Envelopes",
        "2001",
        contributors=[_maker(1, "author", "Ada Example"), _maker(2, "editor", "Ed Itor")],
        container_title="A Companion to Paper",
        volume="2",
        pages="12–34",
        publisher="Specimen Press",
        place_of_publication="Nowhere",
    )


def article() -> Plain:
    return _work(
        "article",
        "article",
        "Ink & Doubt",
        "1987-05",
        author="A. Example",
        container_title="Journal of Specimens",
        volume="12",
        issue="3",
        pages="101–119",
        identifiers=[
            {"id": "i", "scheme": "doi", "value": "10.1000/182"},
            {"id": "j", "scheme": "issn", "value": "0378-5955"},
        ],
    )


def web_page() -> Plain:
    return _work(
        "page",
        "web-page",
        "A Page on Cards",
        "2019-06-30",
        published_in="The Specimen Site",
        url="https://example.org/cards",
        accessed="2026-11-22",
        archived_url="https://archive.example.org/1/cards",
    )
