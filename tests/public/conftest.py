"""The postcard with everybody it names, published and indexed, and items made of whatever a test is about."""

from typing import Any

import pytest

from catalog.search import follow
from tests import people
from tests.people import Plain, publish, publish_postcard, ref


def letter(name: str, **fields: Any) -> Plain:
    """A letter of the correspondence under an ARK of that name."""
    return {
        "schema": 1,
        "kind": "item",
        "ark": f"ark:/99999/p1{name}",
        "level": "item",
        "title": f"Trotsky, letter {name}",
        "document_kind": "als",
        "parent": ref(people.LETTERS, "item"),
        **fields,
    }


def written(edtf: str, **more: Any) -> list[Plain]:
    writer = {"id": "w", "role": "writer", "agent": {"ref": ref(people.TROTSKY, "agent")}}
    return [{"id": "a", "type": "written", "date": {"edtf": edtf}, "participants": [writer], **more}]


@pytest.fixture
def archive(db: None) -> None:
    publish_postcard()
    follow()


@pytest.fixture
def letters(archive: None) -> None:
    """Beside the postcard: a typed letter of 1931, a letter without a date."""
    place = {"ref": ref(people.PARIS, "place")}
    publish(letter("tls", document_kind="tls", languages=["ru"], activities=written("1931-05", place=place)))
    publish(letter("undated", languages=["fr"]))
    follow()


def text_of(response: Any) -> str:
    return " ".join(response.content.decode().split())
