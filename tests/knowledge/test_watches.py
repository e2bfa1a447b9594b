"""Watching a record: a yes is asked for, what is public is told once, and nobody learns who watches."""

import html
import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.test import Client
from django.utils import timezone

from catalog.actions.merging import merge_entities
from catalog.actions.publication import redact_edition, withdraw_entity
from catalog.actions.tidings import compare_questions, follow_ledger
from catalog.actions.watching import KEPT, forget_unconfirmed
from catalog.models import (
    Entity,
    Errand,
    Membership,
    Organisation,
    RaisedFlag,
    Tiding,
    Watch,
    Watcher,
)
from catalog.tasks.errands import drain_outbox
from catalog.tasks.watching import notice_news
from tests import people
from tests.knowledge.conftest import token_in
from tests.people import OPERATOR, keep, publish

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("postcard", "patient")]
FORM = f"/{people.POSTCARD}/watch/"
READER = "Reader@Example.org"


def ask(client, address=FORM, email=READER, **boxes):
    return client.post(address, {"token": token_in(client.get(address)), "email": email, **boxes})


def link_in(letter):
    return re.search(r"http://[^/]+(/\S*watches/\S+)", letter.body)[1]


@pytest.fixture
def watching(client):
    """A reader who asked, got a letter and said yes."""
    follow_ledger()
    ask(client)
    drain_outbox()
    client.post(link_in(mail.outbox.pop()), {"do": "yes"})
    return Watcher.objects.get()


def later(hours=24):
    """So much time goes by for what was noticed, told and confirmed."""
    span = timedelta(hours=hours)
    for row in [*Tiding.objects.all(), *Watch.objects.all(), *Watcher.objects.all()]:
        for name in ("time", "confirmed", "told_until", "written", "requested"):
            if getattr(row, name, None):
                type(row).objects.filter(pk=row.pk).update(**{name: getattr(row, name) - span})


def news():
    """A day of the worker: what happened is noticed and gathered, then told."""
    notice_news()
    later()
    notice_news()
    drain_outbox()
    sent, mail.outbox[:] = list(mail.outbox), []
    return [each.body for each in sent]


def another_edition(**changes):
    return publish({**people.postcard(), "summary": "Another summary.", **changes})


def test_nothing_is_told_before_the_address_has_said_yes(client):
    response = ask(client)
    assert response.url == f"{FORM}?sent"
    assert client.cookies == {}
    drain_outbox()
    (letter,) = mail.outbox
    assert letter.to == [READER.lower()]
    shown = client.get(link_in(letter))  # opening the link is not saying yes: programs open links too
    assert "Do you wish to be told" in shown.content.decode()
    assert Watch.objects.get().confirmed is None
    client.post(link_in(letter), {"do": "yes"})
    assert Watch.objects.get().confirmed


def test_nobody_learns_who_watches(client, watching):
    known, unknown = ask(client), ask(client, email="nobody@example.org")
    assert (known.status_code, known.url) == (unknown.status_code, unknown.url)
    drain_outbox()
    assert [each.to for each in mail.outbox] == [["nobody@example.org"]]
    for address in ("one", "list"):
        assert client.get(f"/watches/{address}/0123456789/").status_code == 404
    assert client.get("/watches/feed/0123456789.atom").status_code == 404
    stored = "".join(str(row) for table in (Watch, Watcher) for row in table.objects.values())
    assert watching.token not in stored
    assert Watch.objects.first().token not in stored


def test_an_address_is_not_flooded_and_a_network_is_stopped():
    for _ in range(10):
        ask(Client(REMOTE_ADDR="192.0.2.7"))
    stopped = ask(Client(REMOTE_ADDR="192.0.2.7"))
    assert stopped.status_code == 429
    assert READER in stopped.content.decode()
    drain_outbox()
    assert len(mail.outbox) == 5


def test_an_address_that_never_said_yes_is_forgotten(client):
    ask(client)
    later(hours=KEPT.total_seconds() / 3600 + 1)
    assert forget_unconfirmed() == 1
    assert not Watcher.objects.exists()


def test_editions_gather_in_one_letter_a_day_and_are_told_once(watching):
    another_edition()
    another_edition(summary="A third.")
    keep({**people.postcard(), "summary": "A draft of nobody’s business."})
    publish({**people.paris(), "names": [{"id": "n1", "text": "Lutetia", "preferred": True}]})
    drain_outbox()  # a name is refreshed in the card: no news
    (letter,) = news()
    assert [f"Edition {n} was published" in letter for n in (1, 2, 3, 4)] == [False, True, True, False]
    assert "nobody’s business" not in letter
    assert news() == []


def test_a_letter_ends_the_watch_with_one_click(client, watching):
    another_edition()
    notice_news()
    later()
    notice_news()
    drain_outbox()
    (letter,) = mail.outbox
    assert letter.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    address = letter.extra_headers["List-Unsubscribe"].strip("<>").partition("8000")[2]
    client.post(address, {"List-Unsubscribe": "One-Click"})
    assert not Watcher.objects.exists()
    another_edition(summary="Once more.")
    mail.outbox.clear()
    assert news() == []
    stop = re.search(r"no more of this record: http://[^/]+(\S+)", letter.body)[1]
    assert client.post(stop, {"do": "stop"}).status_code == 200  # used up, and no harm


def test_what_is_taken_back_is_told_as_a_bare_fact(watching):
    card = another_edition(summary="Words that are redacted.")
    redact_edition(card.editions.get(number=1), by=OPERATOR, reason="asked for by the family")
    (letter,) = news()
    assert "Edition 1 was redacted" in letter
    withdraw_entity(Entity.objects.get(pk=card.pk), by=OPERATOR, reason="a reason")
    (letter,) = news()
    assert "The record was withdrawn" in letter
    assert people.postcard()["title"] not in letter


def test_a_watch_goes_along_with_a_merge(watching):
    twin = publish({**people.postcard(), "ark": "ark:/99999/p1twin0", "title": "The card that is kept"})
    merge_entities(Entity.objects.get(ark=people.POSTCARD), twin, by=OPERATOR)
    (letter,) = news()
    assert "merged into another" in letter
    publish({**people.postcard(), "ark": twin.ark, "title": "The card that is kept", "summary": "New."})
    (letter,) = news()
    assert "The card that is kept" in letter


def test_questions_losses_and_findings_are_told(watching):
    card = Entity.objects.get(ark=people.POSTCARD)
    flag = {"rule": "RF01", "subject": "v1", "severity": "high", "side": "edition"}
    compare_questions()
    RaisedFlag.objects.create(entity=card, digest="a" * 64, **flag)
    RaisedFlag.objects.create(entity=card, digest="b" * 64, **{**flag, "side": "draft", "subject": "v2"})
    search = {"id": "q9", "register_kind": "art-loss-register", "result": "possible-match"}
    another_edition(searches=[search])
    names = [{"id": "n1", "text": "A specimen of a fire", "preferred": True}]
    scene = [{"id": "a1", "type": "event", "place": {"ref": people.ref(people.BUYUKADA, "place")}}]
    publish({"schema": 1, "kind": "event", "ark": "ark:/99999/p1fire", "event_kind": "fire", "names": names,
             "activities": scene})  # fmt: skip
    (letter,) = news()
    assert letter.count("A question about the piece has been raised") == 1
    assert "A search of a register found something" in letter
    assert "touches a person or a place named here: A specimen of a fire" in letter
    RaisedFlag.objects.filter(subject="v1").update(state="answered")
    (letter,) = news()
    assert "has been answered, or no longer arises" in letter


def test_a_letter_that_fails_is_tried_again_and_one_cut_short_is_not_sent_twice(watching, settings):
    another_edition()
    notice_news()
    later()
    backend, settings.EMAIL_BACKEND = settings.EMAIL_BACKEND, "tests.mail.no_such_backend.Backend"
    notice_news()
    drain_outbox()
    assert Errand.objects.get(name="tell watcher").error
    settings.EMAIL_BACKEND = backend
    Errand.objects.update(not_before=None)
    drain_outbox()
    Errand.objects.filter(name="tell watcher").update(done=None, not_before=None)
    drain_outbox()
    assert len(mail.outbox) == 1


@pytest.fixture
def member():
    """A clerk of an auction house, signed in."""
    user = User.objects.create_user("clerk", "clerk@example.org", "x")
    Membership.objects.create(user=user, organisation=Organisation.objects.create(name="A specimen house"))
    browser = Client()
    browser.force_login(user)
    return browser


def test_a_member_has_a_list_and_a_feed_whose_address_can_be_changed(member):
    assert "no address of mail" not in member.get("/watches/").content.decode()
    follow_ledger()
    member.post(f"{FORM}now/", {"do": "watch"})
    another_edition()
    follow_ledger()
    member.post("/watches/", {"do": "feed"})
    first = re.search(r"/watches/feed/\w+\.atom", member.get("/watches/").content.decode())[0]
    feed = Client().get(first)
    assert feed.headers["Content-Type"].startswith("application/atom+xml")
    assert "Edition 2 was published." in html.unescape(feed.content.decode())
    member.post("/watches/", {"do": "feed"})
    assert Client().get(first).status_code == 404
    (letter,) = news()
    assert "Edition 2" in letter
    member.post("/watches/", {"do": "stop", "ark": people.POSTCARD})
    assert not Watch.objects.exists()
    Organisation.objects.update(closed=timezone.now())
    assert member.get("/watches/").status_code == 404


def test_a_stranger_is_led_to_the_entrance(client):
    assert client.get("/watches/").url.endswith("?next=%2Fwatches%2F")
    assert client.post(f"{FORM}now/", {"do": "watch"}).status_code == 404
