"""The tab Custody: its private lists are there for registrars alone, not even their number for others."""

import datetime as dt
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from catalog.admin.lapsing import lapsing_searches
from catalog.models import Deed, Entity, Item, Movement, RegisterSearch, Term
from catalog.record.annex import ItemAnnex
from tests.admin.addresses import change, part, under
from tests.admin.filling import small_form_of
from tests.people import POSTCARD, keep, postcard

pytestmark = pytest.mark.django_db

LONG_AGO = {"edtf": "2001-02"}
PRIVATE = ItemAnnex.model_validate(
    {
        "shelf": "Cabinet Zyxw",
        "movements": [{"id": "m1", "date": LONG_AGO, "room": "Gallery Zyxw", "reason": "An exhibition"}],
        "loans": [{"id": "l1", "status": "on loan", "party": {"observed": "Museum Zyxw"}, "until": LONG_AGO}],
        "valuations": [{"id": "w1", "amount": "20000", "currency": "Zyxw"}],
        "deeds": [{"id": "e1", "reference": "Zyxw 4711"}],
    }
)
LISTS = {"movements": "m1", "loans": "l1", "valuations": "w1", "deeds": "e1"}


@pytest.fixture
def item():
    return Item.objects.get(pk=keep(postcard(), PRIVATE).pk)


def test_others_see_nothing_of_the_private_lists_not_even_their_names(item, at_desk):
    for role in ("cataloguer", "reviewer"):
        client = at_desk(role)
        page = client.get(change(item)).content.decode()
        assert "Zyxw" not in page
        assert "Movements" not in page
        assert 'id="count-custody">0<' in page
        assert "Overdue" not in client.get("/admin/").content.decode()
        assert client.get("/admin/whereabouts/").status_code == 403
        assert client.get(under(item, "deeds/e1/scan/")).status_code == 403


@pytest.mark.parametrize("collection", LISTS)
def test_others_can_neither_open_nor_write_a_private_part(collection, item, cataloguer):
    pid = LISTS[collection]
    for rest in ("", "line/", "move/", "remove/"):
        assert cataloguer.get(part(item, collection, pid, rest)).status_code == 403
        assert cataloguer.post(part(item, collection, pid, rest), {"base": item.head}).status_code == 403
    assert cataloguer.post(under(item, f"parts/{collection}/new/"), {"base": item.head}).status_code == 403
    assert Entity.objects.get(pk=item.pk).head == item.head


def test_a_registrar_adds_a_movement_and_the_item_is_there(item, at_desk):
    registrar = at_desk("registrar")
    address = under(item, "parts/movements/new/")
    typed = small_form_of(registrar.get(address))
    filled = {
        "movements-new-room": "Reading room",
        "movements-new-date_edtf": "2024-05-01",
        "base": item.head,
    }
    assert registrar.post(address, typed | filled).status_code == 302
    assert Movement.objects.current().get(entity=item).place == "Reading room"
    assert "Reading room" in registrar.get("/admin/whereabouts/").content.decode()


def test_a_stale_save_of_a_private_part_is_refused(item, at_desk):
    registrar = at_desk("registrar")
    address = part(item, "movements", "m1")
    typed = small_form_of(registrar.get(address))
    filled = typed | {"movements-m1-room": "Store"}
    assert registrar.post(address, filled).status_code == 302
    assert registrar.post(address, filled | {"movements-m1-room": "Attic"}).status_code == 409
    assert Movement.objects.get().room == "Store"


def test_an_overdue_loan_stands_on_the_home_page_of_registrars(item, at_desk):
    home = at_desk("registrar").get("/admin/").content.decode()
    assert "Overdue loans" in home
    assert "lent to Museum Zyxw" in home
    assert "due February 2001" in home


def test_where_is_it_finds_places_shelves_and_titles(item, at_desk):
    registrar = at_desk("registrar")
    for words in ("gallery", "cabinet zyxw", "rosenthal"):
        page = registrar.get(f"/admin/whereabouts/?q={words}").content.decode()
        assert "Gallery Zyxw" in page, words
        assert "Cabinet Zyxw" in page, words
    assert "Nothing lies or belongs there" in registrar.get("/admin/whereabouts/?q=nowhere").content.decode()


def test_an_item_that_went_back_lies_on_its_shelf(item, at_desk):
    today = dt.date(2024, 5, 1)
    Movement.objects.create(entity=item, pid="m2", position=1, home=True, date_edtf=f"{today}")
    registrar = at_desk("registrar")
    assert "Everything is where it belongs" in registrar.get("/admin/whereabouts/").content.decode()
    found = registrar.get("/admin/whereabouts/?q=cabinet").content.decode()
    assert 'data-label="Now at">Cabinet Zyxw' in found


def picture():
    drawn = BytesIO()
    Image.new("RGB", (40, 30), "grey").save(drawn, "PNG")
    return SimpleUploadedFile("deed.png", drawn.getvalue(), "image/png")


def test_a_deed_needs_no_scan_and_takes_one(item, at_desk):
    registrar = at_desk("registrar")
    address = part(item, "deeds", "e1")
    typed = small_form_of(registrar.get(address))
    assert registrar.post(address, typed | {"deeds-e1-reference": "INV 1"}).status_code == 302
    typed = small_form_of(registrar.get(address))
    assert registrar.post(address, typed | {"deeds-e1-upload": picture()}).status_code == 302
    assert Deed.objects.get().scan is not None
    assert registrar.get(under(item, "deeds/e1/scan/")).status_code == 200


def test_private_changes_are_told_part_by_part(item, at_desk):
    registrar = at_desk("registrar")
    address = part(item, "movements", "m1")
    registrar.post(address, small_form_of(registrar.get(address)) | {"movements-m1-room": "Store"})
    told = registrar.get(under(item, f"compare/?from=1&to={item.head + 1}")).content.decode()
    assert "Movements, m1, room" in told
    assert POSTCARD in told or "Store" in told


def test_a_term_never_stands_beneath_itself(at_desk):
    for key, above in (("subject/a", None), ("subject/b", "subject/a"), ("subject/c", "subject/b")):
        Term.objects.create(key=key, label=key[-1], broader_id=above)
    administrator = at_desk("administrator")
    page = "/admin/catalog/term/subject_2Fa/change/"
    fields = {"label": "a", "position": "0", "broader": "subject/c"}
    assert "cannot stand beneath itself" in administrator.post(page, fields).content.decode()
    assert Term.objects.get(key="subject/a").broader is None


def test_the_desk_shows_subjects_as_a_tree_and_offers_them_with_their_path(item, at_desk):
    Term.objects.create(key="subject/a", label="papers")
    Term.objects.create(key="subject/b", label="forgery", broader_id="subject/a")
    assert "papers › forgery" in at_desk("cataloguer").get(change(item)).content.decode()
    assert "Add beneath" in at_desk("administrator").get("/admin/subjects/").content.decode()
    assert "Add beneath" not in at_desk("cataloguer").get("/admin/subjects/").content.decode()


def test_searches_that_lapsed_or_soon_will_are_on_the_desk_until_asked_again(item):
    day = dt.date(2026, 6, 1)
    for n, expires in enumerate(("2025", "2026-06", "2030-01")):
        RegisterSearch.objects.create(
            entity=item, pid=f"r{n}", position=n, expires=expires, register_agent_observed=str(n)
        )
    assert [(each.until, each.is_over) for each in lapsing_searches(day)] == [
        ("2025", True),
        ("June 2026", False),
    ]
    RegisterSearch.objects.create(
        entity=item, pid="r9", position=9, expires="2031", register_agent_observed="0"
    )
    assert [each.until for each in lapsing_searches(day)] == ["June 2026"]
