"""What readers type and what they find."""

import pytest

from catalog.search import SearchRequest, follow, search
from tests.people import POSTCARD, publish_postcard

pytestmark = pytest.mark.django_db


@pytest.fixture
def archive() -> None:
    publish_postcard()
    follow()


@pytest.mark.parametrize(
    "words",
    [
        "büyükada", "buyukada", "BÜYÜKADA", "Prinkipo", "prinkipo", "Πρίγκηπος",
        "Trotsky", "Trotzky", "Trotzki", "Троцкий", "Троцкого",
        "gerard rosenthal", "received news", "lenin", "corner bend", "R&R",
    ],
)  # fmt: skip
def test_the_postcard_is_found(archive: None, words: str) -> None:
    assert POSTCARD in [hit.ark for hit in search(SearchRequest(words)).hits]
