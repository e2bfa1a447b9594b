"""The queue at the desk: what each role sees and may do, and that an act leads where it says."""

import pytest
from django.contrib.auth.models import User
from django.core.mail import send_mail

from catalog.actions.contributions import Submission, keep_contribution
from catalog.mail.folder import kept_letters
from catalog.models import Claim, Communication, Contribution, Entity
from tests.people import POSTCARD, publish_postcard

pytestmark = pytest.mark.django_db
QUEUE = "/admin/catalog/contribution/"


@pytest.fixture
def sent(db):
    publish_postcard()
    sent = Submission(
        POSTCARD, 1, "k1", "It was sold twice.", part="v1", field="date", about="Date: 1930",
        email="a@example.org", name="Private Name", credit_as="A. R.",
    )  # fmt: skip
    return keep_contribution(sent)


def page_of(row):
    return f"{QUEUE}{row.pk}/change/"


def act(client, row, verb, **boxes):
    return client.post(f"{QUEUE}{row.pk}/acts/{verb}/", boxes, follow=True)


def test_the_home_page_counts_what_waits_and_leads_there(reviewer, sent):
    home = reviewer.get("/admin/").content.decode()
    address = f"{QUEUE}?state__exact=new"
    assert address in home
    assert sent.reference in reviewer.get(address).content.decode()
    assert sent.reference not in reviewer.get(f"{QUEUE}?state__exact=used").content.decode()
    assert sent.reference in reviewer.get(QUEUE, {"q": sent.reference.upper()}).content.decode()


def test_the_page_shows_the_words_and_the_value_then_and_now(reviewer, sent):
    shown = reviewer.get(page_of(sent)).content.decode()
    assert "It was sold twice." in shown
    assert "1930" in shown
    assert "the same" in shown


def test_only_some_roles_see_who_sent_it(at_desk, sent):
    seen = {role: "Private Name" in at_desk(role).get(page_of(sent)).content.decode()
            for role in ("cataloguer", "reviewer", "registrar", "administrator")}  # fmt: skip
    assert seen == {"cataloguer": False, "reviewer": True, "registrar": True, "administrator": True}


def test_a_cataloguer_takes_notes_and_uses_but_does_not_decide(cataloguer, sent):
    act(cataloguer, sent, "take")
    act(cataloguer, sent, "note", note="Looks right.")
    assert act(cataloguer, sent, "accept").status_code == 403
    row = Contribution.objects.get()
    assert (row.state, row.assigned_to.username) == ("in review", "cataloguer")
    assert list(row.steps.filter(step="note").values_list("note", flat=True)) == ["Looks right."]


def test_a_decision_without_its_reason_keeps_what_was_typed(reviewer, sent):
    refused = act(reviewer, sent, "set-aside", reply="Thank you all the same.")
    assert refused.status_code == 409
    assert "Thank you all the same." in refused.content.decode()
    assert Contribution.objects.get().state == "new"
    act(reviewer, sent, "set-aside", note="known already", reply="Thank you all the same.")
    assert Contribution.objects.get().state == "set aside"


def test_using_it_puts_credit_and_claim_into_the_draft(cataloguer, sent):
    head = Entity.objects.get(ark=POSTCARD).head
    boxes = {"base": head, "claim": "on", "about": "v1|date", "value": "sold in 1931", "note": "Checked."}
    assert act(cataloguer, sent, "use", **boxes).status_code == 200
    said, claim = Communication.objects.get(), Claim.objects.get(field="date")
    assert (said.credit, said.reference, said.part, said.statement) == ("A. R.", sent.reference, "v1", "")
    assert (claim.communication, claim.stance, claim.value) == (said.pid, "alternative", "sold in 1931")
    assert Entity.objects.get(ark=POSTCARD).head == head + 1
    assert Contribution.objects.get().state == "used"


def test_a_draft_that_moved_on_is_not_overwritten(cataloguer, sent):
    assert act(cataloguer, sent, "use", base=0).status_code == 409
    assert not Communication.objects.exists()


def test_words_that_may_not_be_quoted_are_not(cataloguer, sent):
    head = Entity.objects.get(ark=POSTCARD).head
    assert act(cataloguer, sent, "use", base=head, quote="on").status_code == 409


def test_only_an_administrator_erases(at_desk, reviewer, sent):
    assert act(reviewer, sent, "erase", note="asked for").status_code == 403
    act(at_desk("administrator"), sent, "erase", note="asked for by letter")
    assert (Contribution.objects.get().name, Contribution.objects.get().email) == ("", "")
    assert "Erased on" in reviewer.get(page_of(sent)).content.decode()


def test_the_words_of_a_visitor_are_written_once(sent):
    sent.message = "something else"
    sent.save()
    assert Contribution.objects.get().message == "It was sold twice."


def test_mail_is_shown_to_administrators_alone(at_desk):
    administrator = at_desk("administrator")
    assert "Receipt" in administrator.get("/admin/mail/").content.decode()
    assert "Merci" in administrator.get("/admin/mail/shelf/receipt/fr/").content.decode()
    framed = administrator.get("/admin/mail/shelf/receipt/fr/html/")
    assert "default-src 'none'" in framed.headers["Content-Security-Policy"]
    assert "script" not in framed.headers["Content-Security-Policy"]
    for role in ("cataloguer", "reviewer", "registrar"):
        refused = at_desk(role).get("/admin/mail/")
        assert refused.status_code == 403
        assert "Your account may not do this" in refused.content.decode()
    assert administrator.get("/admin/mail/kept/..%2Fsecret_key/").status_code == 404


def test_a_superusers_letter_is_for_superusers(at_desk, settings):
    settings.EMAIL_BACKEND = "catalog.mail.folder.FolderBackend"
    for name in ("the-operator", "a-reader"):
        send_mail("A new password", "the link", None, [f"{name}@example.org"])
    User.objects.create_superuser("operator", "The-Operator@example.org", "x")
    administrator = at_desk("administrator")
    answers = {
        letter.to: {
            administrator.get(f"/admin/mail/kept/{letter.file}/{shape}").status_code
            for shape in ("", "html/")
        }
        for letter in kept_letters()
    }
    assert answers == {"the-operator@example.org": {403}, "a-reader@example.org": {200}}
