"""Certificates at the desk: look-ups logged in one form, numbers remarked on softly, nothing refused."""

import io

import pytest
from PIL import Image

from catalog.models import Authentication, CertificateLookup, OwnCertifier, StoredFile
from catalog.publishing.assemble import assemble, fetch
from catalog.publishing.load import load
from tests.admin.addresses import part, under
from tests.admin.filling import small_form_of
from tests.people import POSTCARD, keep, postcard, publish_postcard

pytestmark = pytest.mark.django_db

PSA = {"observed": "PSA/DNA"}


@pytest.fixture
def card(db):
    opinions = postcard()["authentications"]
    opinions[0] |= {"number": "8409 2518", "issuer": PSA, "lookup_url": ""}
    return publish_postcard(authentications=opinions)


def answer(client, **asked):
    named = {f"authentications-c1-{name}": value for name, value in asked.items() if name != "own"}
    return client.get("/admin/certificate/", {**named, "own": asked.get("own", "")}).content.decode()


def picture():
    made = io.BytesIO()
    Image.new("RGB", (60, 40), "navy").save(made, "PNG")
    made.seek(0)
    made.name = "page.png"
    return made


def test_a_look_up_starts_filled_in_and_keeps_a_picture_of_which_only_the_checksum_is_published(
    card, at_desk
):
    client = at_desk("cataloguer")
    address = part(card, "certificate_lookups")
    typed = small_form_of(client.get(address))
    assert typed["certificate_lookups-new-authentication"] == "c1"
    assert typed["certificate_lookups-new-address"] == "https://www.psacard.com/cert/84092518"
    assert typed["certificate_lookups-new-date_edtf"]
    seen = {"certificate_lookups-new-found": "yes", "certificate_lookups-new-showed": "Signed card."}
    assert (
        client.post(address, typed | seen | {"certificate_lookups-new-upload": picture()}).status_code == 302
    )
    row = CertificateLookup.objects.get()
    kept = StoredFile.objects.get()
    assert (row.scan_id, row.scan_sha256) == (kept.pk, kept.pk)
    record = assemble(fetch(card))
    assert record.certificate_lookups[0].scan_sha256 == kept.pk
    scan = under(card, f"deeds/{row.pid}/scan/")
    assert client.get(scan).status_code == 403
    assert at_desk("registrar").get(scan).status_code == 200
    assert at_desk("reviewer").get(f"/{POSTCARD}/images/{row.pid}").status_code == 404


def test_a_look_up_of_one_opinion_among_several_begins_with_that_one(card, cataloguer):
    way = cataloguer.get(under(card, "opinions/c2/look-up/"), follow=True)
    typed = small_form_of(way)
    assert typed["certificate_lookups-new-authentication"] == "c2"
    assert typed["certificate_lookups-new-address"] == ""


def test_the_checksum_stays_where_the_file_is_not_here_and_finds_it_where_it_is(card):
    record = assemble(fetch(card))
    look = {"id": "l1", "authentication": "c1", "scan_sha256": "a" * 64}
    again = record.model_validate({**record.plain(), "certificate_lookups": [look]})
    load(again)
    row = CertificateLookup.objects.get()
    assert (row.scan_id, row.scan_sha256) == (None, "a" * 64)
    StoredFile.objects.create(sha256="a" * 64, media_type="image/png", size=1, width=1, height=1)
    load(again)
    assert CertificateLookup.objects.get().scan_id == "a" * 64


def test_a_number_on_another_piece_is_said_while_one_types_drafts_included(card, cataloguer):
    other = {**postcard(), "ark": "ark:/99999/p1other", "title": "A draft of another card"}
    other["authentications"][0] |= {"number": "84092518", "issuer": {"observed": "psa dna"}}
    keep(other)
    said = answer(cataloguer, number="#8409-2518", issuer_observed="PSA", own=POSTCARD)
    assert "Also on “A draft of another card”" in said
    assert "On no other piece here" in answer(
        cataloguer, number="84092518", issuer_observed="JSA", own=POSTCARD
    )
    page = cataloguer.get(part(card, "authentications", "c1")).content.decode()
    assert "Also on “A draft of another card”" in page


def test_an_odd_number_is_remarked_on_and_saved_all_the_same(card, cataloguer):
    said = answer(cataloguer, number="12", issuer_observed="PSA/DNA", own=POSTCARD)
    assert "No number of PSA/DNA seen here so far looks like it" in said
    typed = small_form_of(cataloguer.get(part(card, "authentications", "c1")))
    posted = cataloguer.post(part(card, "authentications", "c1"), typed | {"authentications-c1-number": "12"})
    assert posted.status_code == 302
    row = Authentication.objects.get(entity=card, pid="c1")
    assert (row.number, row.number_key) == ("12", "12")
    assert answer(cataloguer, number="<b>", issuer_observed="").count("<b>") == 0


def test_the_answers_are_for_people_of_the_desk_alone(client):
    assert client.get("/admin/certificate/", {"x-number": "1"}).status_code == 302


def test_an_issuer_of_the_houses_own_is_written_down_and_a_bad_shape_refused_with_the_way_out(at_desk):
    typed = {
        "key": "specimen",
        "names": "A. Specimen",
        "about": "a specimen",
        "field": "who wrote or signed it",
        "series": "SP-#### | a card | slab | 1998-2004",
        "lookup_address": "https://example.org/{number}",
        "source": "none",
    }
    client = at_desk("reviewer")
    address = "/admin/catalog/owncertifier/add/"
    refused = client.post(address, typed | {"series": "(a+)+"}).content.decode()
    assert "is not understood: # is a digit" in refused
    for bad in ("http://example.org", "https://{number}.example.org", "javascript:alert(1)"):
        assert (
            "and {number} at most once"
            in client.post(address, typed | {"lookup_address": bad}).content.decode()
        )
    assert client.post(address, typed).status_code == 302
    made = OwnCertifier.objects.get().as_certifier()
    assert (made.series[0].kinds, made.series[0].first, made.series[0].last) == (("slab",), 1998, 2004)
    cataloguer = at_desk("cataloguer")
    assert cataloguer.get("/admin/catalog/owncertifier/").status_code == 200
    assert cataloguer.post(address, typed | {"key": "other"}).status_code == 403
