"""Questions on the public page of an item: calm, with their answers, in French too."""

from typing import Any

import pytest
from django.urls import reverse

from catalog.actions.flags import Said, answer_flag, ask_due, draft_flags
from catalog.models import Entity
from tests import people
from tests.people import OPERATOR
from tests.public.conftest import text_of

pytestmark = pytest.mark.usefixtures("archive")
PAGE = "/" + people.POSTCARD


def test_the_page_asks_and_shows_who_answered_what(client: Any) -> None:
    ask_due()
    before = client.get(PAGE)
    assert "A question is not an accusation" in text_of(before)
    assert "is the seller’s own guarantee" in text_of(before)
    assert '<a href="#asked">Questions to ask</a>' in text_of(before)
    card = Entity.objects.get(ark=people.POSTCARD)
    flag = next(each for each in draft_flags(card) if each.rule == "RF21")
    said = Said("set aside", "Known & accepted.", "A specimen curator")
    answer_flag(card, flag.key, flag.digest, said, by=OPERATOR)
    after = client.get(PAGE)
    assert before.headers["ETag"] != after.headers["ETag"]
    assert "Known &amp; accepted." in text_of(after)
    assert "Set aside: A specimen curator" in text_of(after)
    french = text_of(client.get("/fr" + PAGE))
    assert "Une question n’est pas une accusation" in french
    assert "est la garantie du vendeur" in french


def test_a_past_edition_is_asked_as_it_was_worded(client: Any) -> None:
    people.publish({**people.postcard(), "authentications": []})
    page = client.get(reverse("edition", kwargs={"ark": people.POSTCARD, "number": 1}))
    assert "is the seller’s own guarantee" in text_of(page)
    assert "is the seller’s own guarantee" not in text_of(client.get(PAGE))
