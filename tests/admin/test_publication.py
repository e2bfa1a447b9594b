"""Who may do what to a draft and its publication, said and enforced by the server."""

import pytest
from django.contrib.auth.models import User

from catalog.models import Entity
from tests.admin.addresses import change, under
from tests.admin.filling import fields_of
from tests.people import TROTSKY, keep, lot_description, publish_postcard, trotsky

pytestmark = pytest.mark.django_db


@pytest.fixture
def postcard(db):
    return publish_postcard()


def now(entity):
    return Entity.objects.get(pk=entity.pk)


def edit(client, entity, **typed):
    return client.post(change(entity), fields_of(client.get(change(entity))) | typed)


def act(client, entity, verb, note="", base=None):
    base = now(entity).head if base is None else base
    return client.post(under(entity, f"acts/{verb}/"), {"note": note, "base": base})


def test_from_a_cataloguers_change_to_the_next_edition(postcard, at_desk):
    cataloguer, reviewer = at_desk("cataloguer"), at_desk("reviewer")
    edit(cataloguer, postcard, title="A card")
    assert act(cataloguer, postcard, "send", "please look").status_code == 302
    assert now(postcard).draft == "in review"
    assert "please look" in reviewer.get("/admin/review/").content.decode()
    assert act(reviewer, postcard, "approve-and-publish").status_code == 302
    assert (now(postcard).edition, now(postcard).draft) == (2, "approved")


def test_a_returned_draft_comes_back_with_its_note(postcard, at_desk):
    cataloguer, reviewer = at_desk("cataloguer"), at_desk("reviewer")
    edit(cataloguer, postcard, title="A card")
    act(cataloguer, postcard, "send")
    assert "Say in the note" in act(reviewer, postcard, "return").content.decode()
    act(reviewer, postcard, "return", "Name the addressee")
    assert now(postcard).draft == "in work"
    assert "Name the addressee" in cataloguer.get("/admin/").content.decode()
    assert "Name the addressee" in cataloguer.get(change(postcard)).content.decode()


@pytest.mark.parametrize("verb", ["approve", "return", "publish", "approve-and-publish", "withdraw"])
@pytest.mark.parametrize("role", ["cataloguer", "registrar"])
def test_neither_cataloguer_nor_registrar_decides(role, verb, postcard, at_desk):
    client = at_desk(role)
    edit(client, postcard, title="A card")
    act(client, postcard, "send")
    answer = act(client, postcard, verb, "because")
    assert answer.status_code == 403
    assert f"{role} may not" in answer.content.decode()
    assert (now(postcard).draft, now(postcard).edition) == ("in review", 1)


@pytest.mark.parametrize(
    ("role", "shown", "hidden"),
    [
        ("cataloguer", ["send"], ["approve", "publish", "withdraw", "return"]),
        ("registrar", ["send"], ["approve", "publish", "withdraw", "return"]),
        ("reviewer", ["send", "approve", "approve-and-publish", "withdraw"], ["return"]),
        ("administrator", ["send", "approve", "approve-and-publish", "withdraw"], ["return"]),
    ],
)
def test_each_role_sees_the_buttons_that_it_may_press(role, shown, hidden, postcard, at_desk):
    client = at_desk(role)
    edit(client, postcard, title="A card")
    page = client.get(change(postcard)).content.decode()
    assert [verb for verb in shown if f"acts/{verb}/" not in page] == []
    assert [verb for verb in hidden if f"acts/{verb}/" in page] == []


def test_an_administrator_may_do_all(postcard, at_desk):
    client = at_desk("administrator")
    edit(client, postcard, title="A card")
    for verb in ("send", "approve", "publish"):
        assert act(client, postcard, verb).status_code == 302
    assert act(client, postcard, "withdraw", "An error of the house").status_code == 302
    assert now(postcard).publication == "withdrawn"


def test_withdrawing_needs_a_public_reason(postcard, reviewer):
    assert "the reason is shown to the public" in act(reviewer, postcard, "withdraw").content.decode()
    assert now(postcard).publication == "published"


def test_what_refers_to_the_unpublished_says_to_whom_with_a_way_there(people, reviewer):
    lot = keep(lot_description())
    person = keep(trotsky())
    answer = act(reviewer, person, "approve-and-publish")
    assert answer.status_code == 409
    assert f'href="{change(lot)}"' in answer.content.decode()
    assert now(person).publication == "none"


def test_nobody_decides_on_what_they_have_not_seen(postcard, at_desk):
    reviewer, cataloguer = at_desk("reviewer"), at_desk("cataloguer")
    edit(cataloguer, postcard, title="Changed while the reviewer read")
    answer = act(reviewer, postcard, "approve-and-publish", base=1)
    assert answer.status_code == 409
    assert "Somebody saved revision 2 meanwhile" in answer.content.decode()
    assert now(postcard).edition == 1


def test_acts_are_never_done_by_following_a_link(postcard, reviewer):
    assert reviewer.get(under(postcard, "acts/withdraw/")).status_code == 405
    assert reviewer.get(under(postcard, "revisions/1/restore/")).status_code == 302
    assert now(postcard).publication == "published"


def test_acts_need_the_token_of_the_form(postcard, people):
    from django.test import Client  # loaded here: a client that checks, unlike the fixtures' own

    strict = Client(enforce_csrf_checks=True)
    strict.force_login(people["reviewer"])
    assert act(strict, postcard, "withdraw", "x").status_code == 403
    assert now(postcard).publication == "published"


def test_differences_are_told_in_words_between_edition_and_draft_and_any_two_revisions(postcard, cataloguer):
    edit(cataloguer, postcard, title="A card to Rosenthal")
    edit(cataloguer, postcard, support="card")
    against_edition = cataloguer.get(under(postcard, "compare/")).content.decode()
    assert "From edition 1 to revision 3" in against_edition
    assert "A card to Rosenthal" not in against_edition or "Title" in against_edition
    assert "Support" in against_edition
    between = cataloguer.get(under(postcard, "compare/?from=2&to=3")).content.decode()
    assert "Support" in between
    assert "Title" not in between


def test_an_old_revision_is_restored_as_a_new_one(postcard, cataloguer):
    edit(cataloguer, postcard, title="A mistake")
    answer = cataloguer.post(under(postcard, "revisions/1/restore/"))
    assert answer.status_code == 302
    assert (now(postcard).label.startswith("Trotsky"), now(postcard).head) == (True, 3)
    history = cataloguer.get(under(postcard, "history/")).content.decode()
    assert "restored from revision 1" in history


def test_the_preview_shows_the_draft_and_not_the_edition(postcard, cataloguer):
    edit(cataloguer, postcard, title="A card seen only here")
    page = cataloguer.get(under(postcard, "preview/")).content.decode()
    assert "A card seen only here" in page
    assert "It is not public" in page


def test_nothing_that_was_ever_kept_can_be_deleted_here(postcard, people, client):
    boss = User.objects.create_superuser("boss", password="x")
    client.force_login(boss)
    assert client.post(under(postcard, "delete/"), {"post": "yes"}).status_code == 403
    assert Entity.objects.filter(ark=TROTSKY).exists()


@pytest.mark.parametrize("rest", ["change/", "history/", "preview/", "compare/", "parts/provenance/v1/"])
def test_nobody_without_a_role_comes_to_an_entity(rest, postcard, client):
    assert client.get(under(postcard, rest)).status_code == 302
    client.force_login(User.objects.create_user("visitor", password="x", is_staff=True))
    assert client.get(under(postcard, rest)).status_code == 403
