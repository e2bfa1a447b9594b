"""Labels and box lists: in the order of the codes, on the chosen sheet, the shelf for few alone."""

import pytest

from catalog.admin.printing.codes import draw_code
from catalog.admin.printing.sheets import GRIDS, laid_out
from catalog.models import EntityAnnex, Item, Movement
from tests.admin.addresses import under
from tests.admin.test_browser import log_in, violations
from tests.people import LETTERS, POSTCARD, publish_postcard

HOW = {"what": "labels", "grid": "a4-3x7", "first": "1", "paper": "a4"}
PRINT = "/admin/catalog/item/labels/print/"


@pytest.fixture
def letters(db):
    publish_postcard()
    letters = Item.objects.get(ark=LETTERS)
    for n in (10, 2):
        card = Item(title=f"Card {n}", level_id="level/item", parent=letters, reference_code=f"TR {n}")
        card.refresh_label()
        card.save()
    return letters


def text(client, **how):
    answer = client.get(PRINT, {**HOW, **how})
    assert answer.status_code == 200
    return answer.content.decode()


def test_labels_of_a_selection_carry_code_title_date_and_a_code_to_scan(letters, cataloguer):
    key = Item.objects.get(ark=POSTCARD).pk
    page = text(cataloguer, key=key, code="on")
    assert "TR 1" in page
    assert "postcard to Gérard Rosenthal" in page
    assert "29 April 1930" in page
    assert f"/{POSTCARD}" in page
    assert page.count("<svg") == 1
    assert "style=" not in page
    assert 'class="desk' not in page
    assert "<svg" not in text(cataloguer, key=key)


def test_a_box_list_of_a_collection_stands_in_natural_order(letters, cataloguer):
    page = text(cataloguer, **{"in": letters.pk, "what": "list"})
    assert page.index("TR 1<") < page.index("TR 2<") < page.index("TR 10<")
    assert "3 items" in page
    assert str(letters) in page


def test_the_shelf_is_printed_for_those_alone_who_may_see_it(letters, cataloguer, at_desk):
    postcard = Item.objects.get(ark=POSTCARD)
    EntityAnnex.objects.create(entity=postcard, shelf="Vault 3")
    how = {"key": postcard.pk, "shelf": "on"}
    assert "Vault 3" not in text(cataloguer, **how)
    assert "Vault 3" not in text(cataloguer, what="list", **how)
    assert "private" not in cataloguer.get(under(letters, "labels/")).content.decode()
    registrar = at_desk("registrar")
    assert "Vault 3" in text(registrar, **how)
    assert "Vault 3" not in text(registrar, key=postcard.pk)
    Movement.objects.create(entity=postcard, building="Annexe", box="12")
    assert "Annexe, 12" in text(registrar, what="list", **how)


def test_a_piece_with_nothing_beneath_it_prints_its_own_label(letters, cataloguer):
    postcard = Item.objects.get(ark=POSTCARD)
    page = cataloguer.get(under(postcard, "labels/")).content.decode()
    assert "Nothing is chosen" not in page
    assert f'name="key" value="{postcard.pk}"' in page


def test_one_chooses_from_the_list_or_the_whole_of_it(letters, cataloguer):
    assert "Nothing is chosen" in cataloguer.get("/admin/catalog/item/labels/").content.decode()
    page = cataloguer.get("/admin/catalog/item/labels/", {"scope": "all", "query": "q=card"}).content.decode()
    assert "items" in page
    assert 'value="q=card"' in page
    assert "Card 10" in text(cataloguer, scope="all", query="q=card")
    assert cataloguer.get(PRINT, {"key": letters.pk, "grid": "none"}).status_code == 404


def test_labels_that_are_gone_from_the_first_sheet_are_left_empty():
    grid = GRIDS["a4-2x7"]
    sheets = list(laid_out(list(range(14)), grid, 3))
    assert [len(each.places) for each in sheets] == [14, 2]
    assert sheets[0].places[:3] == [None, None, 0]
    assert list(laid_out([], grid, 1)) == []


def test_a_drawing_holds_the_dark_squares_of_the_code():
    drawing = draw_code("https://example.org/ark:/99999/p1x")
    assert drawing.path.startswith("M2 2h1v1h-1z")
    assert drawing.side == 33


@pytest.mark.browser
@pytest.mark.parametrize("what", ["labels", "list"])
def test_the_printed_page_is_clean_for_axe_and_as_many_sheets_as_needed(what, page, empty_database):
    postcard = publish_postcard()
    log_in(page, "registrar")
    page.goto(f"/admin/catalog/item/labels/?key={postcard.pk}")
    assert violations(page) == []
    page.goto(f"{PRINT}?key={postcard.pk}&what={what}&grid=a4-3x7&first=2&paper=a4&code=on&shelf=on")
    assert violations(page) == []
    assert page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") == 1
