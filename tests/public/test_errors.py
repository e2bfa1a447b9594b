"""The pages of failure answer even where what they would need is what failed."""

from django.test import RequestFactory
from django.urls import get_resolver

from catalog.public import reader
from catalog.search import IndexUnavailable


def test_page_of_a_failure_of_ours_needs_neither_database_nor_index():
    handler = get_resolver().resolve_error_handler(500)
    response = handler(RequestFactory().get("/"))
    assert response.status_code == 500
    assert "Something failed on our side" in response.content.decode()


def test_page_says_so_while_the_index_is_being_built(client, db, monkeypatch):
    def unavailable() -> None:
        raise IndexUnavailable

    monkeypatch.setattr(reader, "index_state", unavailable)
    response = client.get("/items/")
    assert response.status_code == 503
    assert "The index is being built" in response.content.decode()
    assert response["Retry-After"]
