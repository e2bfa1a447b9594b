"""Mail: every letter in both languages and both parts, sent by the worker, laid aside without a server."""

import json
import re

import pytest
from django.conf import settings as django_settings
from django.contrib.auth.models import Group, User
from django.core import mail
from django.test import Client

from catalog.actions.contributions import (
    Submission,
    decide_contribution,
    erase_contributor,
    keep_contribution,
)
from catalog.mail.folder import kept_letters
from catalog.mail.sending import send_letter
from catalog.mail.shelf import mails, sample_letter
from catalog.models import Contribution, Errand
from catalog.tasks.errands import drain_outbox
from catalog.tasks.mail import leave_digests
from tests.people import OPERATOR, PARIS, keep, paris, publish

LETTERS = [(name, code) for name in mails.names() for code, _ in django_settings.LANGUAGES]
FOLDER = "catalog.mail.folder.FolderBackend"


@pytest.fixture
def sent(db):
    publish(paris())
    return keep_contribution(
        Submission(PARIS, 1, "k1", "I know <it> & more", email="reader@example.org", language="fr")
    )


@pytest.mark.parametrize(("name", "language"), LETTERS)
def test_every_letter_can_be_looked_at_in_both_parts(name, language):
    letter = sample_letter(name, language)
    assert letter.subject
    assert "\n" not in letter.subject
    assert len(letter.text) > 60
    assert f'<html lang="{language}">' in letter.html
    links = set(re.findall(r"http://[^\s<\"]+", letter.text))
    assert links
    assert links <= set(re.findall(r"http://[^\s<\"]+", letter.html))


def test_a_letter_in_french_is_french():
    assert sample_letter("receipt", "fr").text.startswith("Merci")


def test_the_receipt_goes_out_in_the_visitors_language_with_the_reference(sent):
    assert mail.outbox == []
    drain_outbox()
    (letter,) = mail.outbox
    assert letter.to == ["reader@example.org"]
    assert sent.reference in letter.subject
    assert f"/fr/knowledge/{sent.reference}/" in letter.body
    assert "I know <it> & more" in letter.body
    assert "I know &lt;it&gt; &amp; more" in letter.alternatives[0][0]


def test_a_decision_is_told_and_spam_is_not(sent):
    drain_outbox()
    decide_contribution(sent, "spam", by=OPERATOR)
    decide_contribution(sent, "reopen", by=OPERATOR)
    decide_contribution(sent, "ask", by=OPERATOR, reply="Where is it?")
    drain_outbox()
    assert len(mail.outbox) == 2
    assert "Where is it?" in mail.outbox[1].body


def test_a_letter_calls_the_record_as_the_edition_did_that_was_read(sent):
    keep({**paris(), "names": [{"id": "n1", "text": "A name not public yet", "preferred": True}]})
    drain_outbox()
    (letter,) = mail.outbox
    assert "A name not public yet" not in letter.body
    assert "Paris" in letter.body


def test_a_decision_that_was_taken_back_before_it_was_told_is_not_told(sent):
    drain_outbox()
    decide_contribution(sent, "accept", by=OPERATOR)
    decide_contribution(sent, "reopen", by=OPERATOR)
    drain_outbox()
    assert len(mail.outbox) == 1


def test_mail_that_fails_is_tried_again_and_its_error_kept(sent, settings):
    settings.EMAIL_BACKEND = "tests.mail.no_such_backend.Backend"
    drain_outbox()
    errand = Errand.objects.get(name="send mail")
    assert errand.done is None
    assert errand.error
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    Errand.objects.update(not_before=None)
    drain_outbox()
    assert len(mail.outbox) == 1


def test_nothing_is_sent_to_somebody_who_was_forgotten(sent, settings):
    settings.EMAIL_BACKEND = FOLDER
    drain_outbox()
    assert [each.to for each in kept_letters()] == ["reader@example.org"]
    erase_contributor(sent, by=OPERATOR, note="asked for by telephone")
    drain_outbox()
    assert kept_letters() == []
    assert send_letter("receipt", key=sent.pk) is False


def test_a_letter_laid_aside_is_read_as_it_was_written(sent, settings):
    settings.EMAIL_BACKEND = FOLDER
    drain_outbox()
    (letter,) = kept_letters()
    assert sent.reference in letter.subject
    assert "I know <it> & more" in letter.text
    assert "<h1>" in letter.html
    (file,) = settings.MAIL_DIR.iterdir()
    assert file.stat().st_mode & 0o077 == 0


def test_whoever_decides_gets_one_digest_a_day_while_something_is_new(sent):
    drain_outbox()
    mail.outbox.clear()
    for role in ("cataloguer", "reviewer"):
        user = User.objects.create_user(role, f"{role}@example.org", "x", is_staff=True)
        user.groups.add(Group.objects.get(name=role))
    assert (leave_digests(), leave_digests()) == (1, 0)
    drain_outbox()
    assert [each.to for each in mail.outbox] == [["reviewer@example.org"]]
    assert "1 new message" in mail.outbox[0].subject
    Contribution.objects.update(state="accepted")
    assert leave_digests() == 0


# --- a forgotten password -----------------------------------------------------------------------------------


@pytest.fixture
def curator(db):
    return User.objects.create_user("curator", "curator@example.org", "an-old-password-7", is_staff=True)


def ask(email):
    return Client().post("/admin/password_reset/", {"email": email})


def test_a_forgotten_password_is_set_by_a_link_that_works_once(curator):
    assert ask("curator@example.org").url == "/admin/password_reset/sent/"
    assert mail.outbox == []
    drain_outbox()
    drain_outbox()
    (letter,) = mail.outbox
    link = re.search(r"http://[^/]+(/admin/password_reset/new/\S+)", letter.body)[1]
    client = Client()
    form = client.get(link, follow=True)
    address, words = form.request["PATH_INFO"], "a-new-password-88"
    client.post(address, {"new_password1": words, "new_password2": words})
    curator.refresh_from_db()
    assert curator.check_password(words)
    assert "This link is used up" in Client().get(link, follow=True).content.decode()


def test_nobody_learns_who_has_an_account(curator):
    known, unknown = ask("curator@example.org"), ask("nobody@example.org")
    assert (known.status_code, known.url) == (unknown.status_code, unknown.url)
    assert Errand.objects.count() == 2
    drain_outbox()
    drain_outbox()
    assert len(mail.outbox) == 1
    assert "example.org" not in json.dumps(list(Errand.objects.values_list("payload", flat=True)))


def test_the_log_in_leads_to_it(db):
    page = Client().get("/admin/login/", follow=True).content.decode()
    assert 'href="/admin/password_reset/"' in page
