"""Sides, leaves, sizes and formats as houses print them, and what of the kind is not the piece's own."""

import pytest

from catalog.lots import read_lot


@pytest.mark.parametrize(
    ("printed", "pages", "leaves"),
    [
        ("Autograph Letter Signed.Three pages, Quarto, Mockport", "3", None),
        ("Autograph letter signed, nine lines of text on one page, 205 x 167mm, bifolium", "1", 2),
        ("Autograph manuscript, on both sides of a 12½ x 9½ in. composition sheet", "2", 1),
        ("Autograph letter signed, written on two sides of an oblong octavo slip", "2", 1),
        ("Typed Note Signed. July 7 (no year). On two sides of Sample notepaper", "2", None),
        ("Eigenh. Brief m. U. 1 Bl. – 18,2:17,5 cm – 2/3 S. – Adresse auf S. 2", "0.67", 1),
        ("Eigenh. Brief m. U. 1 Dbl. – 28:23 cm. – 3 S. – Adresse auf S. 4", "3", 2),
        ("Typed Letter Signed. One full-page, single-spaced letter", "1", None),
        ("Document signed, one vellum membrane (175 x 257mm)", "", 1),
        ("Document signed, to pay £133 6s. 8d. to the almoner", "", None),
        ("A.L.S., four pages (the conjugate leaves neatly split), 4to", "4", 2),
        ("Autograph letter signed, 6 pages 8vo on one bifolium and a leaf torn from another", "6", 3),
        ("L.A.S. à Otto Muster. Mockport, 10 décembre 1908. 1 p. bi-feuillet in-8", "1", 2),
        ("Lettre autographe signée, Une page et 1/2 sur un feuillet", "1.5", 1),
        ("Lettre autographe signée, 13,6x21cm, une page sur une feuille", "1", 1),
        ("ALS. One leaf of black-edged stationery, penned on recto for one page", "1", 1),
        ("Typed letter signed. A single sheet of light grey stationery paper", "", 1),
        ("Letter signed by Otto Muster. [1] letterhead. 22x28 cm", "", 1),
        ("Autograph letter signed, eight pages (four leaves), 8vo", "8", 4),
        ("ALS, 4pp (on 2 sheets), 8vo, with envelope 3 x 5", "4", 2),
        ("AQSs on a single 5 x 8 sheet", "", None),
    ],
)
def test_sides_and_leaves_are_counted_as_printed(printed, pages, leaves):
    extent = read_lot(f"{printed}.").first("extent")
    assert (extent.value if extent else "", extent.more["leaves"] if extent else None) == (pages, leaves)


@pytest.mark.parametrize(
    ("printed", "mm"),
    [
        ("Eigenh. Brief m. U. 1 Bl. – 18,2:17,5 cm – 2 S.", (182, 175)),
        ('Ink signature. Total size of sheet: 3.25" h x 5.25" w. Size of frame: 9" h x 11" w.', (83, 133)),
        ("Signed portrait of Testa; the image is 10 x 13”, matted; overall 15 x 18 1/2”.", (254, 330)),
        ("Signed photograph, on the margin of the mount, 8 x 6 in. photo on 11 x 9 in. mount.", (203, 152)),
        ('Document signed. The vellum document measures 15" x 19" the overall frame 21" x 25".', (381, 483)),
        ("An excellent signed 8.5″ X 11″ portrait by Amos Testa.", (216, 279)),
    ],
)
def test_size_is_that_of_the_piece(printed, mm):
    assert read_lot(printed).first("dimensions").more["mm"] == mm


def test_size_of_what_lies_beside_is_not_its_own():
    assert read_lot("ALS, 4pp, 8vo, Mockport, 1 Jan 1900, with envelope 3 x 5.").first("dimensions") is None
    text = "Autograph letter signed, 2 pp. Quarto.\n\nTogether with:\nA photograph. Ca. 102 x 59 mm. Worn."
    assert read_lot(text).first("dimensions") is None


@pytest.mark.parametrize(
    ("printed", "format_"),
    [
        ("1p, landscape 12mo", "landscape 12mo"),
        ("1 S. DIN A4", "DIN A4"),
        ("small 16vo card", "small 16mo"),
        ("1 page, oblong (2¾ x 7¼ in.)", "oblong"),
    ],
)
def test_format_is_named_as_the_house_folds(printed, format_):
    assert read_lot(f"Autograph letter signed, {printed}.").first("format").value == format_
