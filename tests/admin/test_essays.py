"""Essays and parallel descriptions at the desk: written, remarked upon, illustrated, previewed."""

import io

import pytest
from PIL import Image

from catalog.models import Entity, Essay, Figure
from catalog.publishing.assemble import assemble, fetch
from tests.admin.addresses import change, part
from tests.admin.filling import fields_of, small_form_of
from tests.people import publish_essay, publish_postcard

pytestmark = pytest.mark.django_db


@pytest.fixture
def essay(db):
    return publish_essay()


def text_of(response):
    return " ".join(response.content.decode().split())


def test_a_new_essay_is_begun_with_its_title_alone(cataloguer):
    typed = fields_of(cataloguer.get("/admin/catalog/essay/add/")) | {"title": "Of envelopes"}
    assert cataloguer.post("/admin/catalog/essay/add/", typed).status_code == 302
    assert Essay.objects.get().label == "Of envelopes"


def test_the_text_is_kept_as_typed_and_what_is_amiss_is_named_with_its_line(essay, cataloguer):
    body = "First[^lot]\n\nSecond [[nobody]] and[^nothing]\n\n![[map]]"
    typed = fields_of(cataloguer.get(change(essay))) | {"body": body}
    assert cataloguer.post(change(essay), typed).status_code == 302
    assert Essay.objects.get().body == body
    page = text_of(cataloguer.get(change(essay)))
    assert "Line 3: no mention has the id “nobody”" in page
    assert "Line 3: no citation has the id “nothing”" in page
    assert "Line 5: no figure has the id “map”" in page


def test_a_source_that_no_footnote_calls_is_named(essay, cataloguer):
    typed = fields_of(cataloguer.get(change(essay))) | {"body": "No note."}
    cataloguer.post(change(essay), typed)
    assert "no footnote calls [^lot]" in text_of(cataloguer.get(change(essay)))


def test_the_signs_that_a_text_can_call_are_listed(essay, cataloguer):
    page = text_of(cataloguer.get(change(essay)))
    for sign in ("[[trotsky]]", "[^lot]"):
        assert f"<dt><code>{sign}</code></dt>" in page


def test_fields_say_in_which_languages_they_are_given(essay, cataloguer):
    assert text_of(cataloguer.get(change(essay))).count("also in fr") == 3


def test_a_figure_is_uploaded_described_and_seen_in_the_preview(essay, cataloguer):
    bytes_ = io.BytesIO()
    Image.new("RGB", (40, 30), "grey").save(bytes_, "PNG")
    upload = io.BytesIO(bytes_.getvalue())
    upload.name = "map.png"
    address = part(essay, "figures")
    typed = small_form_of(cataloguer.get(address))
    typed |= {"figures-new-alt": "A map.", "figures-new-upload": upload}
    assert cataloguer.post(address, typed).status_code == 302
    figure = Figure.objects.get()
    shown = f"/admin/catalog/essay/{essay.pk}/images/{figure.pid}/"
    assert cataloguer.get(shown).status_code == 200
    assert shown in text_of(cataloguer.get(f"/admin/catalog/essay/{essay.pk}/preview/"))


def test_the_preview_speaks_every_language(essay, cataloguer):
    home = f"/admin/catalog/essay/{essay.pk}/preview/"
    assert "<h1>A card from the island</h1>" in text_of(cataloguer.get(home))
    assert "<h1>Une carte de l’île</h1>" in text_of(cataloguer.get(f"{home}?in=fr"))


def test_a_field_that_may_have_no_other_language_is_refused_beside_it(cataloguer):
    postcard = publish_postcard()
    new = {"parallels-0-field": "signed_as", "parallels-0-language": "fr", "parallels-0-text": "L"}
    typed = fields_of(cataloguer.get(change(postcard))) | new | {"parallels-total": "1"}
    answer = cataloguer.post(change(postcard), typed)
    assert answer.status_code == 422
    assert Entity.objects.get(pk=postcard.pk).head == 1


def test_a_parallel_description_is_added_and_kept(cataloguer):
    postcard = publish_postcard()
    new = {"parallels-0-field": "title", "parallels-0-language": "fr", "parallels-0-text": "Carte postale"}
    typed = fields_of(cataloguer.get(change(postcard))) | new | {"parallels-total": "1"}
    assert cataloguer.post(change(postcard), typed).status_code == 302
    (found,) = assemble(fetch(postcard)).parallels
    assert (found.field, found.language, found.text) == ("title", "fr", "Carte postale")


def test_a_code_that_is_no_language_is_refused(essay, cataloguer):
    typed = fields_of(cataloguer.get(change(essay))) | {"description_language": "English"}
    assert cataloguer.post(change(essay), typed).status_code == 422
