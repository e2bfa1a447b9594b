"""Dates as houses print them: short years, both calendars, fields of a list, and dates only quoted."""

import pytest

from tests.lots.descriptions import values


@pytest.mark.parametrize(
    ("dated", "edtf"),
    [
        ("New Mockport, 11 May (19)49", "1949-05-11"),
        ("Mockport, Mr. 3, 1791", "1791-03-03"),
        ("Mockport, Octr. 6th: 1800", "1800-10-06"),
        ("Mockport 28. April / 38. [1838]", "1838-04-28"),
        ("4 January [post 1842]", "XXXX-01-04"),
        ("Mockport, 17.11.[18]44", "1844-11-17"),
        ("Musterstadt, d. 20. Febr. 1810", "1810-02-20"),
        ("January [?] 8th, 1836", "1836-?01-08"),
        ("June 22 [1838?]", "?1838-06-22"),
        ("[?25th February 1823]", "1823-02-25?"),
        ("[The Anchor, probably April 1804]", "1804-04?"),
        ("“Sunday evening” (fin novembre 1850 ?)", "1850-11?"),
        ("[no date, but probably 1689]", "1689?"),
        ("n.d. [ca. 1829-1832]", "[1829~..1832~]"),
        ("Mockport, Jan-April [19]97", "1997-01/1997-04"),
        ("St. Sample, 17 Nov. 1890 29 Nov. 1890, Gregorian style", "1890-11-29"),
        ("c. 1870's", "187X~"),
        ("24/12/1872", "1872-12-24"),
        ("Prag, 3. II. [1911]", "1911-02-03"),
        ("Musterstadt, 4. und 12. Mai 1922", "{1922-05-04,1922-05-12}"),
        ("Mockport, 12 [December] 1888", "1888-12-12"),
        ("September 7-8, 1863", "1863-09-07/1863-09-08"),
        ("1950s", "195X"),
        ("no date but docketed 1865", "1865?"),
        ("Mockport, 12/24 March 1876", "1876-03-24"),
        ("St Sample, 2 (14) January 1889", "1889-01-14"),
        ("3 May n.y. [but 1931]", "1931-05-03"),
        ("[Mockport, between 1902 and 1904]", "[1902..1904]"),
        ("Mockport, 3 May and 6 June 1840", "{1840-05-03,1840-06-06}"),
        ("Mockport 1885", "1885"),
        ("Mockport 3 [January 1871]", "1871-01-03"),
        ("undated, but probably September 23rd, 1925", "1925-09-23?"),
        ("11/10/1923", ""),
    ],
)
def test_dates_are_read_as_houses_print_them(dated, edtf):
    assert values(f"Autograph letter signed “A. Testa,” 2 pages, 8vo, {dated}.", "date") == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("1795 (5 May) A.L.S. from H.M.S. Sample, about his ship.", "1795-05-05"),
        ("Letter by Otto Muster, October 1923. Letter signed by Otto Muster on 11/10/1923.", "1923-10-11"),
        ("TESTA, Amos. ALS. ND. Estimate 80 - 120 USD. Autograph letter, 6 pages, c. 1870's.", "187X~"),
        (
            "TESTA (Amos) Autograph postcard signed, a view, Mockport, 5th January\n\nItem Date: 1946",
            "1946-01-05",
        ),
        (
            "Autograph letter signed, 2 sides, no place, 28th October, no year but circa\n\nItem Date: 1875",
            "~1875-10-28",
        ),
        ("A typed letter from 26th October 1955 to Otto Muster, signed “Amos Testa”.", "1955-10-26"),
        (
            "Autograph letter signed “A. Testa”. Written at the Mock House in Mockport on August 6, 1846.",
            "1846-08-06",
        ),
        ("Beautiful ALS Dated 1848 To His Aunt on Family. He wrote of his garden.", "1848"),
        ("A document signed by Amos Testa and dated 1563 stating the terms of a loan.", "1563"),
        ("Typed letter signed by Amos Testa. The letter was sent from his office in 1927.", "1927"),
        (
            "ALS to Ditta Muster, (b. 1801, a niece), on gardens, 4 sides 4to., Mockport, 2nd May 1822.",
            "1822-05-02",
        ),
        (
            "Free frank, signed, with free postmark dated 1 September, 80 x 120mm, Mockport, 31 August 1814.",
            "1814-08-31",
        ),
    ],
)
def test_date_is_found_where_the_house_puts_it(text, edtf):
    assert values(text, "date") == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        (
            "Autograph letter signed by Otto Muster (Musterstadt, 1812 - Mockport, 1882), dated “24/12 72”.",
            "1872-12-24",
        ),
        ("Autograph letter signed by Otto Muster, dated “24/12 72”.", ""),
        ("Autograph postcard signed “O. Muster”. Dated “14.2.29”.", "1929-02-14"),
        ("Typed letter signed “A. Testa,” dated “4/1/61”.", ""),
        (
            "Check composed in 1945, dated (entirely in Testa’s hand) “Sept 15 45” and signed “A. Testa”.",
            "1945-09-15",
        ),
        (
            "Free frank signature, “A. Testa,” on folded letter, “Mockport, May 6th 1800” to Otto Muster.",
            "1800-05-06",
        ),
        ("Free-franked cover addressed to “Otto Muster”, postmarked manuscript “Alex 29 May”.", "XXXX-05-29"),
        (
            "Signed portrait of Testa, who has signed “With thanks, Amos Testa, Mockport, June 3rd 1914”.",
            "1914-06-03",
        ),
        ("Inscribed photograph. Testa has inscribed it, “For Otto. Amos Testa, 1931.”", "1931"),
    ],
)
def test_quoted_date_counts_where_the_text_has_no_other(text, edtf):
    assert values(text, "date") == [edtf]


@pytest.mark.parametrize(
    "text",
    [
        "Free frank “Amos Testa” on a large portion of a cover. Last offered in our Sale 646, May 1985.",
        "Fine photograph signed, to his godson, (d. 17th February 1976 at Mockport), showing him seated.",
        "Autograph letter signed, with another letter to Ditta Muster dated the Anchor, 13 August 1804.",
        "Autograph letter signed, about the novelist Ditta Muster, 1881-1965, and her books.",
    ],
)
def test_dates_of_sales_lives_and_other_letters_are_not_its_own(text):
    assert values(text, "date") == [""]
