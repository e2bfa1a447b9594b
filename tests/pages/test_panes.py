"""Image and text beside each other, in step by side of the piece."""

from catalog.pages.panes import panes_of
from tests.pages.pieces import context_of, image, item_context, postcard, translation


def panes(**fields):
    context = item_context(**fields)
    return panes_of(context.record, context)


SURFACES = [{"id": "recto", "label": "recto"}, {"id": "verso", "label": "verso"}]


def writing(part_id, kind="transcription", language="fr", **fields):
    return {"id": part_id, "type": kind, "language": language, **fields}


def test_stand_in_drawing_is_called_one():
    context = context_of(postcard())
    assert all("stand-in" in picture.warning for picture in panes_of(context.record, context).pictures)


def test_pictures_follow_the_order_of_the_sides():
    found = panes(surfaces=SURFACES, images=[image("verso"), image("recto")])
    assert [picture.label for picture in found.pictures] == ["Recto", "Verso"]


def test_page_of_text_knows_the_picture_of_its_side():
    text = writing("t", pages=[{"id": "p", "surface": "verso", "content": "words"}])
    found = panes(surfaces=SURFACES, images=[image("recto"), image("verso")], texts=[text])
    assert found.texts[0].pages[0].picture == 2


def test_translation_from_a_seller_says_so_before_it_is_read():
    found = panes(texts=[translation()])
    assert "original text was not seen" in found.texts[0].statement
    assert found.texts[0].facts == ("English", "an extract", "taken from: the seller’s print")


def test_two_translations_are_told_apart_by_language():
    found = panes(texts=[writing("a", "translation", "en"), writing("b", "translation", "de")])
    assert [text.tab for text in found.texts] == ["Translation (English)", "Translation (German)"]


def test_text_in_a_script_from_the_right_runs_from_the_right():
    assert panes(texts=[writing("a", language="he")]).texts[0].direction == "rtl"


def test_item_without_images_and_texts_has_no_panes():
    assert not panes()
