"""Notes of reviewers at fields and parts, the queue in words, and work given to colleagues."""

from datetime import date

import pytest

from catalog.actions.permission import NotAllowedError
from catalog.actions.reviewing import resolve_note, write_note
from catalog.models import Act, Assignment, Entity, ReviewNote
from catalog.publishing.editions import current_edition
from tests.admin.addresses import change, under
from tests.admin.filling import fields_of
from tests.people import POSTCARD, publish_postcard

pytestmark = pytest.mark.django_db


@pytest.fixture
def postcard(db):
    return publish_postcard()


def save(client, entity, **typed):
    return client.post(change(entity), fields_of(client.get(change(entity))) | typed)


def send(client, entity, note="ready"):
    now = Entity.objects.get(pk=entity.pk)
    return client.post(under(entity, "acts/send/"), {"base": now.head, "note": note})


def note_on(client, entity, text="Which island?", **about):
    return client.post(under(entity, "review/"), {"text": text, **about})


def page_of(client, entity):
    return client.get(change(entity)).content.decode()


def test_the_queue_says_who_sent_what_and_what_it_changes(postcard, cataloguer, reviewer):
    save(cataloguer, postcard, title="A card to Rosenthal")
    send(cataloguer, postcard)
    page = reviewer.get("/admin/review/").content.decode()
    assert "From cataloguer" in page
    assert "ready" in page
    assert "A card to Rosenthal" in page.partition("told-changes")[2]
    assert under(postcard, "review/") in page


def test_those_that_waited_longest_stand_first(postcard, cataloguer, reviewer):
    others = list(Entity.objects.filter(kind__in=("agent", "place")).order_by("-pk")[:2])
    for each in others:
        send(cataloguer, each)
    page = reviewer.get("/admin/review/").content.decode()
    assert page.index(str(others[0])) < page.index(str(others[1]))


def test_a_note_stands_beside_its_field_is_answered_resolved_and_kept(postcard, cataloguer, reviewer):
    assert note_on(reviewer, postcard, field="scope").status_code == 302
    page = page_of(cataloguer, postcard)
    assert "Which island?" in page.partition('id="id_scope"')[2][:600]
    assert "There are notes of the reviewers" in page
    note = ReviewNote.objects.get()
    cataloguer.post(under(postcard, f"notes/{note.pk}/answer/"), {"text": "Büyükada, the largest."})
    note.refresh_from_db()
    assert (note.state, note.by_name, note.revision) == ("answered", "reviewer", 1)
    assert "Büyükada, the largest." in reviewer.get(under(postcard, "review/")).content.decode()
    reviewer.post(under(postcard, f"notes/{note.pk}/resolve/"), {"back": "review"})
    note.refresh_from_db()
    assert (note.state, note.resolved_by) == ("resolved", "reviewer")
    page = page_of(cataloguer, postcard)
    assert "There are notes of the reviewers" not in page
    assert "Resolved by reviewer" in page


def test_a_note_on_a_part_outlives_revisions_and_the_part_itself(postcard, cataloguer, reviewer):
    note_on(reviewer, postcard, part="v1", text="From whom?")
    save(cataloguer, postcard, title="Changed")
    assert "From whom?" in page_of(cataloguer, postcard).partition('id="part-provenance-v1"')[2][:900]
    cataloguer.post(under(postcard, "parts/provenance/v1/remove/"), {"base": 2})
    page = page_of(cataloguer, postcard)
    assert "From whom?" in page
    assert "no longer there" in page


def test_returning_with_notes_needs_no_further_words(postcard, cataloguer, reviewer):
    send(cataloguer, postcard)
    note_on(reviewer, postcard, field="title")
    reviewer.post(under(postcard, "acts/return/"), {"base": 1, "note": ""})
    assert Entity.objects.get(pk=postcard.pk).draft == "in work"
    assert Act.objects.filter(verb="return").latest("id").note == "1 note on fields and parts."
    assert "1 note on fields" in cataloguer.get("/admin/").content.decode()


def test_only_reviewers_write_and_resolve_notes(postcard, cataloguer, reviewer, people):
    assert note_on(cataloguer, postcard, field="title").status_code == 403
    note_on(reviewer, postcard, field="title")
    note = ReviewNote.objects.get()
    assert cataloguer.post(under(postcard, f"notes/{note.pk}/resolve/")).status_code == 403
    with pytest.raises(NotAllowedError):
        resolve_note(note, by=people["cataloguer"])
    assert "Keep the note" not in cataloguer.get(under(postcard, "review/")).content.decode()


def test_a_note_without_words_is_refused_in_words(postcard, reviewer):
    answer = reviewer.post(under(postcard, "review/"), {"text": " ", "field": "title"}, follow=True)
    assert "A note needs words" in answer.content.decode()


def test_notes_never_reach_what_is_published(postcard, reviewer, people, client):
    write_note(postcard, "Zqxsecret", by=people["reviewer"], field="title")
    reviewer.post(under(postcard, "acts/approve-and-publish/"), {"base": 1})
    body = current_edition(Entity.objects.get(ark=POSTCARD)).body
    assert b"Zqxsecret" not in body
    assert "Zqxsecret" not in client.get(f"/{POSTCARD}").content.decode()


def test_a_record_is_given_to_a_colleague_and_stands_on_their_desk_until_done(
    postcard, cataloguer, at_desk, people
):
    given = {"to": people["registrar"].pk, "note": "Please find the shelf", "due": "2001-02-03"}
    assert cataloguer.post(under(postcard, "assign/"), given).status_code == 302
    registrar = at_desk("registrar")
    home = registrar.get("/admin/").content.decode()
    assert "Please find the shelf" in home
    assert "3 February 2001 (overdue)" in home
    assert "Please find the shelf" not in cataloguer.get("/admin/").content.decode()
    assert "With <b>registrar</b>" in page_of(cataloguer, postcard)
    found = Assignment.objects.get()
    assert (found.due, found.by_name) == (date(2001, 2, 3), "cataloguer")
    registrar.post(under(postcard, "assign/"), {"finish": found.pk, "back": "home"})
    assert "Please find the shelf" not in registrar.get("/admin/").content.decode()
    assert set(Act.objects.values_list("verb", flat=True)) >= {"assign", "finish"}


def test_nothing_is_given_to_whom_may_not_change_it_or_on_a_day_that_is_none(postcard, cataloguer, people):
    people["reviewer"].groups.clear()
    cataloguer.post(under(postcard, "assign/"), {"to": people["reviewer"].pk})
    cataloguer.post(under(postcard, "assign/"), {"to": people["registrar"].pk, "due": "tomorrow"})
    assert not Assignment.objects.exists()
