"""Parts with their own small forms: in place with scripts, on plain pages without, each saving a revision."""

import io

import pytest
from PIL import Image as Picture

from catalog.models import Activity, Entity, Image, Participant, ProvenanceAnnex
from catalog.publishing.assemble import assemble, fetch
from tests.admin.addresses import change, part
from tests.admin.filling import fields_of, small_form_of
from tests.people import POSTCARD, publish_postcard, trotsky

pytestmark = pytest.mark.django_db

IN_PLACE = {"HX-Request": "true"}


@pytest.fixture
def postcard(db):
    return publish_postcard()


def head(entity):
    return Entity.objects.get(pk=entity.pk).head


def test_a_part_is_changed_on_a_plain_page_without_scripts(postcard, cataloguer):
    address = part(postcard, "activities", "written")
    typed = small_form_of(cataloguer.get(address))
    answer = cataloguer.post(address, typed | {"activities-written-note": "from the picture side"})
    assert answer["Location"] == f"{change(postcard)}#people-and-places"
    assert Activity.objects.get(entity=postcard, pid="written").note == "from the picture side"
    assert head(postcard) == 2


@pytest.mark.parametrize(
    ("collection", "pid"),
    [
        ("activities", "written"),
        ("texts", "t1"),
        ("provenance", "v1"),
        ("authentications", "c2"),
        ("condition_checks", "check"),
    ],
)
def test_every_small_form_gives_back_what_it_was_given(collection, pid, postcard, at_desk):
    client, before = at_desk("registrar"), assemble(fetch(postcard))
    address = part(postcard, collection, pid)
    assert client.post(address, small_form_of(client.get(address))).status_code == 302
    assert assemble(fetch(postcard)) == before


def test_a_new_part_comes_with_its_own_parts(postcard, cataloguer):
    address = part(postcard, "activities")
    typed = small_form_of(cataloguer.get(address)) | {
        "activities-new-type": "activity/received",
        "activities-new-participants-total": "1",
        "activities-new-participants-0-agent_observed": "the household",
    }
    assert cataloguer.post(address, typed).status_code == 302
    made = Activity.objects.order_by("id").last()
    assert (made.position, made.pid != "") == (2, True)
    assert Participant.objects.get(parent=made).agent_observed == "the household"


def test_saving_in_place_answers_with_the_line_and_moves_the_pages_base_along(postcard, cataloguer):
    page = fields_of(cataloguer.get(change(postcard)))
    address = part(postcard, "provenance", "v2")
    typed = small_form_of(cataloguer.get(address, headers=IN_PLACE)) | {"base": page["base"]}
    answer = cataloguer.post(address, typed | {"provenance-v2-lot": "12"}, headers=IN_PLACE)
    said = answer.content.decode()
    assert "RR Auction" in said
    assert 'id="id_base" value="2" hx-swap-oob="true"' in said
    assert "Saved, revision 2" in said
    answer = cataloguer.post(change(postcard), page | {"base": "2", "title": "After the part"})
    assert answer.status_code == 302


def test_a_part_is_not_saved_over_what_somebody_else_changed_meanwhile(postcard, at_desk):
    mine, theirs = at_desk("cataloguer"), at_desk("reviewer")
    address = part(postcard, "provenance", "v2")
    typed = small_form_of(mine.get(address)) | {"provenance-v2-lot": "12"}
    other = small_form_of(theirs.get(address)) | {"provenance-v2-lot": "13"}
    theirs.post(address, other)
    refused = mine.post(address, typed)
    assert refused.status_code == 409
    assert 'value="12"' in refused.content.decode()
    assert mine.post(address, small_form_of(refused)).status_code == 302
    assert assemble(fetch(postcard)).provenance[1].lot == "12"


def test_saving_over_anothers_part_leaves_the_page_itself_stale(postcard, at_desk):
    mine, theirs = at_desk("cataloguer"), at_desk("reviewer")
    page = fields_of(mine.get(change(postcard)))
    theirs.post(change(postcard), fields_of(theirs.get(change(postcard))) | {"title": "Theirs"})
    address = part(postcard, "provenance", "v2")
    typed = small_form_of(mine.get(address, headers=IN_PLACE)) | {"base": page["base"]}
    refused = mine.post(address, typed | {"provenance-v2-lot": "12"}, headers=IN_PLACE)
    assert refused.status_code == 409
    saved = mine.post(address, small_form_of(refused) | {"base": page["base"]}, headers=IN_PLACE)
    assert saved.status_code == 200
    assert 'id="id_base"' not in saved.content.decode()
    assert mine.post(change(postcard), page).status_code == 409


def test_parts_move_and_go_and_the_history_keeps_them(postcard, cataloguer):
    assert (
        cataloguer.post(part(postcard, "provenance", "v2", "move/"), {"to": "up", "shown": 1}).status_code
        == 302
    )
    assert [each.id for each in assemble(fetch(postcard)).provenance] == ["v2", "v1"]
    assert "RR Auction" in cataloguer.get(part(postcard, "provenance", "v2", "remove/")).content.decode()
    cataloguer.post(part(postcard, "provenance", "v2", "remove/"), {"base": 2})
    assert [each.id for each in assemble(fetch(postcard)).provenance] == ["v1"]
    assert '"v2"' in postcard.revisions.get(n=2).record


def test_a_part_that_a_claim_speaks_of_is_not_removed_behind_its_back(postcard, cataloguer):
    typed = fields_of(cataloguer.get(change(postcard))) | {"claims-total": "1", "claims-0-part": "v2"}
    typed |= {
        "claims-0-field": "lot",
        "claims-0-stance": "alternative",
        "claims-0-date_calendar": "gregorian",
    }
    cataloguer.post(change(postcard), typed)
    answer = cataloguer.post(part(postcard, "provenance", "v2", "remove/"), {"base": 2})
    assert answer.status_code == 409
    assert "speaks of part" in answer.content.decode()
    assert len(assemble(fetch(postcard)).provenance) == 2


def test_only_surfaces_of_the_item_itself_are_offered(postcard, cataloguer):
    page = cataloguer.get(part(postcard, "texts", "t1")).content.decode()
    assert page.count(">recto</option>") == 2  # of the page that is there and of the row for a new one
    other = Entity.objects.get(ark="ark:/99999/p1letters")
    assert "recto" not in cataloguer.get(part(other, "texts")).content.decode()


def test_what_is_wrong_in_a_small_form_is_said_there_and_kept(postcard, cataloguer):
    address = part(postcard, "provenance", "v1")
    typed = small_form_of(cataloguer.get(address)) | {"provenance-v1-date_edtf": "1930-13"}
    answer = cataloguer.post(address, typed | {"provenance-v1-note": "long thought"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Months run from 01 to 12" in page
    assert "long thought" in page
    assert head(postcard) == 1


def test_a_registrar_keeps_the_private_side_of_a_step_with_it(postcard, at_desk):
    registrar = at_desk("registrar")
    address = part(postcard, "provenance", "v1")
    typed = small_form_of(registrar.get(address)) | {"provenance-v1-annex-identity": "A true name"}
    registrar.post(address, typed)
    assert ProvenanceAnnex.objects.get(entity=postcard, pid="v1").identity == "A true name"
    assert "A true name" not in postcard.revisions.get(n=2).record


def test_an_image_needs_a_picture_and_words_for_those_who_cannot_see_it(postcard, cataloguer, settings):
    address = part(postcard, "images")
    refused = cataloguer.post(address, small_form_of(cataloguer.get(address))).content.decode()
    assert refused.count("This field is required.") == 4  # each said in the list and beside its field
    typed = small_form_of(cataloguer.get(address)) | {"images-new-alt": "The picture side"}
    no_picture = io.BytesIO(b"<svg onload='x'/>")
    no_picture.name = "card.png"
    assert (
        "no picture that can be kept"
        in cataloguer.post(address, typed | {"images-new-upload": no_picture}).content.decode()
    )
    assert cataloguer.post(address, typed | {"images-new-upload": drawn()}).status_code == 302
    image = Image.objects.get(entity__ark=POSTCARD)
    assert (image.file.width, image.file.height) == (60, 40)
    shown = cataloguer.get(f"/admin/catalog/item/{postcard.pk}/images/{image.pid}/?w=160")
    assert shown["Content-Type"] == "image/jpeg"


def drawn():
    file = io.BytesIO()
    Picture.new("RGB", (60, 40), "grey").save(file, "PNG")
    file.seek(0)
    file.name = "card.png"
    return file


def test_a_part_that_is_gone_is_said_to_be_gone(postcard, cataloguer):
    assert cataloguer.get(part(postcard, "provenance", "v9")).status_code == 404
    assert cataloguer.get(part(postcard, "nonsense", "v1")).status_code == 404


def test_activities_of_a_person_are_edited_the_same_way(postcard, cataloguer):
    person = Entity.objects.get(ark=trotsky()["ark"])
    address = part(person, "activities", "birth")
    typed = small_form_of(cataloguer.get(address)) | {"activities-birth-date_edtf": "1879-11"}
    assert cataloguer.post(address, typed).status_code == 302
    assert assemble(fetch(person)).activities[0].date.edtf == "1879-11"
