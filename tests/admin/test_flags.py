"""Questions at the desk: answered in a form, listed across items, and the registry of losses."""

from typing import Any

import pytest
from django.urls import reverse

from catalog.actions.flags import ask_due
from catalog.models import Entity, FlagAnswer
from catalog.search import follow
from tests import people
from tests.people import publish_postcard
from tests.users import in_role, nobody

pytestmark = pytest.mark.django_db


@pytest.fixture
def card() -> Entity:
    found = publish_postcard()
    follow()
    ask_due()
    return found


def test_a_question_is_answered_in_its_form_and_what_was_typed_survives_a_refusal(
    client: Any, card: Entity
) -> None:
    client.force_login(in_role("cataloguer"))
    address = reverse("admin:catalog_item_questions", args=[card.pk])
    asked = client.get(address).context["asked"]
    about = next(each for each in asked if each.rule == "RF20")
    form = {
        "key": about.key,
        "digest": about.digest,
        "act": "answered",
        "text": "Never asked for.",
        "name": "",
    }
    refused = client.post(address, form)
    assert refused.status_code == 422
    assert "Write the name" in refused.content.decode()
    assert "Never asked for." in refused.content.decode()
    assert client.post(address, {**form, "name": "A specimen curator"}).status_code == 302
    assert FlagAnswer.objects.get().name == "A specimen curator"
    stale = client.post(address, {**form, "name": "A", "digest": "0" * 64, "key": "RF99"})
    assert "What you had written" in stale.content.decode()
    assert "Never asked for." in stale.content.decode()


def test_open_questions_of_all_items_are_listed_by_rule_and_weight(client: Any, card: Entity) -> None:
    client.force_login(in_role("cataloguer"))
    address = reverse("admin:open_questions")
    assert "is the seller’s own guarantee" in client.get(address).content.decode()
    narrowed = client.get(address, {"rule": "RF20", "severity": "info"})
    assert [line.row.rule for line in narrowed.context["lines"]] == ["RF20"]
    assert client.get(address, {"severity": "high", "rule": "RF20"}).context["lines"] == []
    assert client.get(address, {"after": f"{card.pk}-{10**12}"}).context["lines"] == []
    home = client.get(reverse("admin:catalog_item_change", args=[card.pk])).content.decode()
    assert reverse("admin:catalog_item_questions", args=[card.pk]) in home


def test_the_registry_of_losses_shows_whose_and_when(client: Any) -> None:
    whose = {"id": "w", "role": "owner", "agent": {"ref": people.ref(people.TROTSKY, "agent")}}
    people.keep(people.trotsky())
    people.keep(
        {
            "schema": 1,
            "kind": "event",
            "ark": "ark:/99999/p1fire",
            "event_kind": "fire",
            "names": [{"id": "n", "text": "A fire", "preferred": True}],
            "activities": [
                {"id": "o", "type": "occurred", "date": {"edtf": "1932-12~"}, "participants": [whose]}
            ],
        }
    )
    client.force_login(in_role("cataloguer"))
    (line,) = client.get(reverse("admin:losses")).context["lines"]
    assert (line.whose, line.date) == ("Leon Trotsky", "about December 1932")


def test_nobody_without_a_role_sees_them(client: Any, card: Entity) -> None:
    client.force_login(nobody())
    for address in ("admin:open_questions", "admin:losses"):
        assert client.get(reverse(address)).status_code == 403
