"""A small archive around the postcard, and items made of whatever a test is about."""

from typing import Any

import pytest

from catalog.search import SearchRequest, follow, search
from tests.people import BUYUKADA, LETTERS, ROSENTHAL, TROTSKY, Plain, publish, publish_postcard, ref

REPLY = "ark:/99999/p1reply"
SECOND = "ark:/99999/p1second"
UNDATED = "ark:/99999/p1undated"


def item(ark: str, title: str, **fields: Any) -> Plain:
    return {"schema": 1, "kind": "item", "ark": ark, "level": "item", "title": title, **fields}


def written(edtf: str, writer: str = "", recipient: str = "", place: str = "") -> list[Plain]:
    """One activity: when, by whom, to whom, where."""
    people = [
        {"id": f"p-{role}", "role": role, "agent": {"ref": ref(ark, "agent")}}
        for role, ark in (("writer", writer), ("addressee", recipient))
        if ark
    ]
    activity: Plain = {"id": "a1", "type": "written", "date": {"edtf": edtf}, "participants": people}
    if place:
        activity["place"] = {"ref": ref(place, "place")}
    return [activity]


def transcription(content: str, language: str = "en") -> list[Plain]:
    page = {"id": "pg1", "content": content}
    return [{"id": "tx1", "type": "transcription", "language": language, "pages": [page]}]


def arks(words: str = "", **asked: Any) -> list[str]:
    return [hit.ark for hit in search(SearchRequest(words, **asked)).hits]


@pytest.fixture
def archive(db: None) -> None:
    """The postcard of 29 April 1930, Rosenthal's reply, a second letter of Trotsky's, an undated draft."""
    publish_postcard()
    below = {"parent": ref(LETTERS, "item")}
    publish(
        item(
            REPLY,
            "Rosenthal, letter to Trotsky, 6 May 1930",
            document_kind="letter",
            languages=["fr"],
            reference_code="TR 10",
            activities=written("1930-05-06", ROSENTHAL, TROTSKY),
            texts=transcription("Les chevaux sont arrivés à la gare.", "fr"),
            **below,
        )
    )
    publish(
        item(
            SECOND,
            "Trotsky, letter to Rosenthal, Büyükada, 1931",
            document_kind="letter",
            languages=["fr", "ru"],
            reference_code="TR 9",
            activities=written("1931", TROTSKY, ROSENTHAL, BUYUKADA),
            **below,
        )
    )
    publish(item(UNDATED, "Notes on a journey", document_kind="manuscript", languages=["ru"]))
    follow()
