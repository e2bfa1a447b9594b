"""The address as a question: what can be read is heeded, what cannot is reported."""

import pytest
from django.http import QueryDict

from catalog.search.filters import request_from
from catalog.search.requests import SearchRequest
from tests.people import TROTSKY


def test_a_full_address_is_read():
    asked = request_from(
        QueryDict(
            f"q=letter+lenin&person={TROTSKY}&document_kind=als&document_kind=apcs&has=image"
            "&from=1929&to=1933&undated=true&sort=oldest&page=3&size=50"
        )
    )
    assert asked.errors == {}
    assert asked.request == SearchRequest(
        words="letter lenin",
        filters={"document_kind": ("als", "apcs"), "person": (TROTSKY,), "has": ("image",)},
        years=(1929, 1933),
        undated=True,
        sort="oldest",
        page=3,
        size=50,
    )


def test_an_empty_address_asks_for_everything():
    assert request_from(QueryDict("")).request == SearchRequest()
    assert request_from(QueryDict("q=&person=&from=&sort=&page=")).request == SearchRequest()


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("from=abc", "from"),
        ("to=99999999", "to"),
        ("from=1940&to=1930", "from"),
        ("sort=best", "sort"),
        ("page=0", "page"),
        ("page=1e9", "page"),
        ("size=100000", "size"),
        ("person=nobody", "person"),
        ("document_kind=a+b", "document_kind"),
        ("document_kind=%00", "document_kind"),
        ("q=%00", "q"),
    ],
)
def test_what_cannot_be_read_is_reported_and_counts_as_not_given(query: str, field: str):
    asked = request_from(QueryDict(query))
    assert list(asked.errors) == [field]
    assert asked.request == SearchRequest()


def test_a_bad_value_does_not_take_the_good_ones_with_it():
    asked = request_from(QueryDict("document_kind=als&document_kind=a+b&from=1930&to=x"))
    assert asked.request.filters == {"document_kind": ("als",)}
    assert asked.request.years == (1930, None)
    assert set(asked.errors) == {"document_kind", "to"}
