"""The queue of questions and claims: who sees what, what each role may do, and that nothing typed is lost."""

from datetime import timedelta

import pytest
from django.utils import timezone

from catalog.actions.enquiries import Asked, keep_enquiry
from catalog.models import Enquiry
from tests.people import POSTCARD, paris, publish

pytestmark = pytest.mark.django_db
QUEUE = "/admin/catalog/enquiry/"


@pytest.fixture
def sent(db):
    publish({**paris(), "ark": POSTCARD})
    asked = Asked(POSTCARD, 1, "k1", "loss", "It was stolen in a specimen of a year.", standing="heir",
                  name="Private Name", email="private@example.org")  # fmt: skip
    return keep_enquiry(asked)


def page_of(row):
    return f"{QUEUE}{row.pk}/change/"


def act(client, row, verb, **boxes):
    return client.post(f"{QUEUE}{row.pk}/acts/{verb}/", boxes, follow=True)


def test_each_role_sees_and_does_what_is_its_own(at_desk, sent):
    browsers = {role: at_desk(role) for role in ("cataloguer", "reviewer", "registrar", "administrator")}
    seen = {role: browser.get(page_of(sent)).status_code for role, browser in browsers.items()}
    assert seen == {"cataloguer": 403, "reviewer": 200, "registrar": 200, "administrator": 200}
    assert "Private Name" in browsers["registrar"].get(page_of(sent)).content.decode()
    assert act(browsers["registrar"], sent, "uphold", note="x", reply="x").status_code == 403
    assert act(browsers["registrar"], sent, "show", note="x").status_code == 403
    assert act(browsers["reviewer"], sent, "erase", note="x").status_code == 403
    assert act(browsers["cataloguer"], sent, "take").status_code == 403
    assert "Questions and claims" not in browsers["cataloguer"].get("/admin/").content.decode()


def test_what_is_late_stands_on_the_home_page_until_the_day_is_moved(reviewer, sent):
    assert "late since" not in reviewer.get("/admin/").content.decode()
    Enquiry.objects.update(due=timezone.localdate() - timedelta(days=1))
    assert page_of(sent) in reviewer.get("/admin/").content.decode()
    assert sent.reference in reviewer.get(QUEUE, {"q": sent.reference}).content.decode()
    assert f'href="{page_of(sent)}' in reviewer.get(QUEUE, {"urgency": "late"}).content.decode()
    assert act(reviewer, sent, "due", due="2999-01-01").status_code == 409  # no reason given
    act(reviewer, sent, "due", due="2999-01-01", note="the file is abroad")
    assert "late since" not in reviewer.get("/admin/").content.decode()
    assert "the file is abroad" in reviewer.get(page_of(sent)).content.decode()


def test_a_claim_goes_through_the_hands_of_the_house(at_desk, reviewer, sent):
    at_desk("registrar")
    act(reviewer, sent, "give", to="registrar")
    act(reviewer, sent, "look", reply="We have asked the police.")
    act(reviewer, sent, "show", note="the report has a file number")
    row = Enquiry.objects.get()
    assert (row.state, row.assigned_to.username, bool(row.shown)) == ("being looked into", "registrar", True)
    refused = act(reviewer, sent, "uphold", reply="It goes back to you.")
    assert refused.status_code == 409
    assert "It goes back to you." in refused.content.decode()
    act(reviewer, sent, "uphold", reply="It goes back to you.", note="file 7")
    row = Enquiry.objects.get()
    assert (row.state, row.shown) == ("upheld", None)
    assert [step.step for step in row.steps.all()] == [
        "state", "assignment", "state", "shown", "hidden", "state",
    ]  # fmt: skip
    assert act(reviewer, sent, "answer", reply="x").status_code == 409


def test_a_day_is_given_back_for_each_that_the_asker_took(reviewer, sent):
    due = Enquiry.objects.get().due
    act(reviewer, sent, "ask", reply="Which year?")
    step = Enquiry.objects.get().steps.order_by("-id")[0]
    later = timezone.now() + timedelta(days=5, hours=1)
    with pytest.MonkeyPatch.context() as clock:
        clock.setattr(timezone, "now", lambda: later)
        act(reviewer, sent, "look")
    assert (Enquiry.objects.get().due - due).days == 5
    assert step.told == "Which year?"


def test_an_administrator_erases_who_asked(at_desk, sent):
    administrator = at_desk("administrator")
    act(administrator, sent, "erase", note="asked for by letter")
    page = administrator.get(page_of(sent)).content.decode()
    assert "Erased on" in page
    assert "It was stolen in a specimen of a year." in page
