"""New from description at the desk, without scripts: taken in, decided on, accepted; a sale likewise."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile

from catalog.actions.batches import draw_up_lots
from catalog.models import Batch, Description, Item, Term
from catalog.sheets.texts import Bundle
from catalog.tasks.errands import drain_outbox
from tests import people
from tests.actions.descriptions.test_accepting import TERMS
from tests.people import keep
from tests.users import in_role

pytestmark = pytest.mark.django_db
NEW = "/admin/descriptions/new/"


def words(name):
    return Path(settings.BASE_DIR, "fixtures/lots", f"{name}.txt").read_text(encoding="utf-8")


@pytest.fixture
def terms(db):
    for key in TERMS:
        Term.objects.get_or_create(key=key, defaults={"label": key, "vocabulary": key.partition("/")[0]})


def fields_of(page):
    """Return what the form of the page would send, as a browser without scripts does."""
    html = page.content.decode().partition("data-values")[2].partition("</form>")[0]
    sent = {}
    for tag in re.findall(r"<input[^>]*>", html):
        name, value = (re.search(rf'\b{each}="([^"]*)"', tag) for each in ("name", "value"))
        if name and ('type="radio"' not in tag or " checked" in tag):
            sent[name[1]] = value[1] if value else ""
    for name, body in re.findall(r'<textarea[^>]*name="([^"]*)"[^>]*>(.*?)</textarea>', html, re.DOTALL):
        sent[name] = body.lstrip("\n")
    for name, body in re.findall(r'<select[^>]*name="([^"]*)"[^>]*>(.*?)</select>', html, re.DOTALL):
        chosen = re.search(r'<option value="([^"]*)" selected', body) or re.search(r'value="([^"]*)"', body)
        sent[name] = chosen[1] if chosen else ""
    return {name: value.replace("&#x27;", "'").replace("&amp;", "&") for name, value in sent.items()}


def take(client, text, **more):
    answer = client.post(NEW, {"text": text, **more})
    return answer["Location"]


def test_a_pasted_description_is_decided_on_and_accepted_without_scripts(cataloguer, terms):
    keep(people.trotsky())
    here = take(cataloguer, words("000").replace("\n", "\r\n"))
    page = cataloguer.get(here)
    shown = page.content.decode()
    assert '<a class="words" href="#value-date-' in shown
    assert "Who is “Trotsky”? Perhaps Leon Trotsky." in shown
    assert "No unit is printed" in shown
    sent = fields_of(page)
    assert sent["bearing"] == "new"
    cataloguer.post(here, {**sent, "act": "sure"})
    description = Description.objects.get()
    assert {each["state"] for each in description.answers["values"].values()} == {"accepted"}
    assert not any(key.startswith("dimensions") for key in description.answers["values"])
    sent = fields_of(cataloguer.get(here))
    key = next(name for name in sent if name.startswith("name-writer"))
    answer = cataloguer.post(here, {**sent, key: people.TROTSKY, "act": "accept"})
    item = Item.objects.get()
    assert answer["Location"] == f"/admin/catalog/item/{item.pk}/change/"
    writer = item.activities.get(type="activity/written").participants.get().agent
    assert writer.ref.ark == people.TROTSKY
    assert not item.dimensions.exists()
    again = cataloguer.post(here, {**sent, "act": "accept"}, follow=True).content.decode()
    assert "This description was accepted already, by cataloguer." in again
    assert f'<a href="/admin/catalog/item/{item.pk}/change/">' in again
    assert Item.objects.count() == 1


def test_what_a_field_cannot_hold_is_said_and_nothing_of_the_form_is_lost(cataloguer, terms):
    here = take(cataloguer, words("000"))
    sent = fields_of(cataloguer.get(here))
    date, person = (
        next(name for name in sent if name.startswith(f"value-{each}")) for each in ("date", "writer")
    )
    answer = cataloguer.post(
        here, {**sent, date: "last spring", person: "Leo Davidovich", "title": "Mine", "act": "keep"}
    )
    shown = answer.content.decode()
    assert answer.status_code == 422
    assert "“last spring” is no EDTF date" in shown
    assert "“Leo Davidovich” does not stand in the description" in shown
    assert 'value="Mine"' in shown
    assert Description.objects.get().answers == {}


def test_nonsense_is_kept_and_said_to_be_none(cataloguer, terms):
    here = take(cataloguer, "\u202e[[[ nothing ]] \u0000 of the kind <b>&amp;")
    shown = cataloguer.get(here).content.decode()
    assert "Nothing in these words reads as the description of a piece" in shown
    assert "of the kind &lt;b&gt;&amp;amp;" in shown
    parked = cataloguer.post(here, {**fields_of(cataloguer.get(here)), "act": "park"}, follow=True)
    assert "Parked" in parked.content.decode()
    assert "of the kind" in cataloguer.get("/admin/descriptions/?state=parked").content.decode()


def test_the_same_words_lead_to_where_they_are_and_a_colleague_is_not_overwritten(cataloguer, terms):
    here = take(cataloguer, words("000"))
    assert take(cataloguer, words("000")) == here
    sent = fields_of(cataloguer.get(here))
    cataloguer.post(here, {**sent, "title": "Theirs", "act": "keep"})
    late = cataloguer.post(here, {**sent, "title": "Mine", "act": "keep"})
    assert late.status_code == 422
    shown = late.content.decode()
    assert "Somebody else decided" in shown
    assert "differs from yours in: the title. What stands below is yours" in shown
    assert 'value="Mine"' in shown
    assert Description.objects.get().answers["title"] == "Theirs"


@pytest.mark.parametrize(
    ("kind", "doubted"), [("Autograph Letter Signed", False), ("autograph letter", True)]
)
def test_a_kind_spelt_out_in_full_is_as_sure_as_its_code(cataloguer, terms, kind, doubted):
    here = take(cataloguer, f"Muster, Ada. {kind}, 2 pages, 8vo, Graz, 3 May 1900, to Bruno Probe. Folds.")
    assert ("No trade code is printed" in cataloguer.get(here).content.decode()) == doubted


def test_files_become_a_sale_whose_lots_are_accepted_by_tick_and_undone(cataloguer, terms):
    files = [
        SimpleUploadedFile(
            f"{n}.txt",
            f"# source: https://example.org/{n}\n\nA. Specimen. ALS, one page, {n} May 1901.".encode(),
        )
        for n in (1, 2, 3)
    ]
    files.append(SimpleUploadedFile("void.txt", b""))
    answer = cataloguer.post(NEW, {"files": files})
    batch = Batch.objects.get()
    assert answer["Location"] == f"/admin/batches/{batch.pk}/lots/"
    page = cataloguer.get(answer["Location"]).content.decode()
    assert "void.txt: there is nothing in it." in page
    assert "Accept all 3 sound lots" in page
    assert cataloguer.post(answer["Location"], {"act": "sound", "source": "other"}).status_code == 422
    cataloguer.post(answer["Location"], {"act": "ticked", "lot": ["1", "3"], "source": "own"})
    assert Item.objects.count() == 2
    assert "Undo the whole sale" in cataloguer.get(answer["Location"]).content.decode()
    cataloguer.post(f"/admin/batches/{batch.pk}/undoing/")
    assert set(Item.objects.values_list("draft", flat=True)) == {"set aside"}
    assert cataloguer.get(f"/admin/batches/{batch.pk}/")["Location"] == answer["Location"]


def test_a_lot_dated_outside_the_printed_life_is_no_sound_lot(cataloguer, terms):
    bundle = Bundle()
    for words in ("1 May 1891", "2 May 1996", "3 May 1950", "1989?"):
        bundle.add(words, f"Specimen, Ada (1909-89), chemist. ALS, one page, {words}, Graz.")
    batch = draw_up_lots(bundle, title="Lots", by=in_role("cataloguer"))
    here = f"/admin/batches/{batch.pk}/lots/"
    page = cataloguer.get(here).content.decode()
    assert "It is dated 1 May 1891, before the birth of the writer; the life is printed as 1909-89." in page
    assert "It is dated 2 May 1996, after the death of the writer" in page
    assert "Accept all 2 sound lots" in page
    cataloguer.post(here, {"act": "sound", "source": "new", "source_title": "A specimen sale"})
    assert Item.objects.count() == 2
    page = cataloguer.get(here).content.decode()
    assert "sound lot" not in page
    assert "Accept the lots ticked" in page
    cataloguer.post(here, {"act": "ticked", "lot": "1", "source": "new", "source_title": "A specimen sale"})
    assert Item.objects.count() == 3


def test_a_table_of_forty_lots_asks_few_questions(cataloguer, terms, django_assert_max_num_queries):
    bundle = Bundle()
    for n in range(40):
        bundle.add(f"Lot {n}", f"A. Specimen. ALS, one page, {n % 28 + 1} May {1800 + n}.")
    batch = draw_up_lots(bundle, title="Lots", by=in_role("cataloguer"))
    drain_outbox()
    with django_assert_max_num_queries(25):
        shown = cataloguer.get(f"/admin/batches/{batch.pk}/lots/").content.decode()
    assert shown.count('name="lot"') == 40


def test_whoever_may_not_describe_sees_none_of_it(client, db):
    client.force_login(in_role("reviewer"))
    page = client.get("/admin/").content.decode()
    assert ("New from description" in page) == in_role("reviewer").has_perm("catalog.add_item")
    client.logout()
    assert client.get(NEW).status_code == 302


def test_the_way_in_is_on_the_desk_the_list_and_the_palette(cataloguer, terms):
    for page in ("/admin/", "/admin/catalog/item/", "/admin/go/?q=from+desc"):
        assert f'href="{NEW}"' in cataloguer.get(page).content.decode()
