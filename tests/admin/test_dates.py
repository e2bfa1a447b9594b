"""Date fields answer as one types, complete themselves on save, and refuse what is no date, saying why."""

import pytest

from catalog.models import Activity
from tests.admin.addresses import part
from tests.admin.filling import small_form_of
from tests.people import publish_postcard

pytestmark = pytest.mark.django_db

WRITTEN = "activities-written-date"


@pytest.fixture
def postcard(db):
    return publish_postcard()


def save(client, postcard, **typed):
    address = part(postcard, "activities", "written")
    fields = small_form_of(client.get(address))
    return client.post(address, fields | {f"{WRITTEN}_{key}": value for key, value in typed.items()})


def kept():
    return Activity.objects.get(pid="written").date


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ({"text": "about 1930"}, "about 1930: 1 Jan 1929 – 31 Dec 1931"),
        ({"text": "29.IV.1930"}, "29 April 1930"),
        ({"activities-0-date_as_written": "spring 1929"}, "spring 1929"),
        ({"text": "16 April 1930", "calendar": "julian"}, "29 April 1930"),
        ({"x-date_as_written": "May 1930", "x-date_edtf": "1931~"}, "about 1931"),
        ({"text": "some Tuesday"}, "Kept as written, but not understood"),
        ({"x-date_edtf": "1930-13"}, "Months run from 01 to 12"),
        ({"closed_until": "2031"}, "1 Jan 2031"),
    ],
)
def test_the_line_below_says_what_was_understood(asked, answer, people, cataloguer):
    assert answer in cataloguer.get("/admin/date/", asked).content.decode()


def test_the_answer_is_text_and_never_markup(people, cataloguer):
    assert "<b>" not in cataloguer.get("/admin/date/", {"text": "<b>1930"}).content.decode()


def test_dates_are_explained_to_people_of_the_desk_alone(client):
    assert client.get("/admin/date/", {"text": "1930"}).status_code == 302


def test_edtf_is_filled_from_what_was_written_where_it_was_left_empty(postcard, cataloguer):
    assert save(cataloguer, postcard, as_written="ca. spring 1929", edtf="").status_code == 302
    assert (kept().as_written, kept().edtf) == ("ca. spring 1929", "1929-21~")


def test_typed_edtf_is_never_overridden(postcard, cataloguer):
    save(cataloguer, postcard, as_written="April 29, 1930", edtf="1930-05")
    assert kept().edtf == "1930-05"


def test_what_cannot_be_read_is_kept_as_written_and_not_guessed(postcard, cataloguer):
    save(cataloguer, postcard, as_written="a Tuesday in exile", edtf="")
    assert (kept().as_written, kept().edtf) == ("a Tuesday in exile", "")


def test_a_date_without_a_year_is_kept_without_guessing_one(postcard, cataloguer):
    save(cataloguer, postcard, as_written="14 December, no year", edtf="")
    assert kept().edtf == "XXXX-12-14"


def test_bad_edtf_is_refused_with_what_to_write_instead(postcard, cataloguer):
    answer = save(cataloguer, postcard, edtf="about 1930")
    assert answer.status_code == 422
    assert "Write 1930~" in answer.content.decode()
    assert kept().edtf == "1930-04-29"


def test_brackets_of_the_cataloguer_mark_the_date_as_supplied(postcard, cataloguer):
    save(cataloguer, postcard, as_written="[1930]", edtf="")
    assert (kept().edtf, kept().supplied) == ("1930", True)
