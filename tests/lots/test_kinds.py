"""Kinds as houses tell them: in a later sentence, by the paper they stand on, or in another language."""

import pytest

from tests.lots.descriptions import values


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("12. Amos Testa Signature. Ink signature on a slip clipped from a document, also signed.", "SIG"),
        ("A. Specimen (1874-1944). Typed Statement Signed as President, one page, 7 x 9, Mockport.", "TDS"),
        ("Queen Ditta. Letter of State Signed “Ditta R,” 2 pages, folio, Mockport, 3 May 1861.", "LS"),
        ("SPECIMEN, Amos. Als re the old church to Mr Testa. 3pp. in ink, dated 3 May 1901.", "ALS"),
        ("SPECIMEN, Amos. Rare A.E.S. on the verso of a manuscript D.S., 1p. 4to, 3 May 1865.", "AES"),
        ("SPECIMEN, Amos. Autograph envelope signed 'Amos Testa' in the corner, 3 May 1869.", "FF"),
        ("The document is a warrant issued by the Queen, and the warrant is signed “Ditta R”.", "DS"),
        ("Fine decree document, in Latin with translation, signed ‘Ditta’, 1 side folio, 3 May 1867.", "DS"),
        ("Letter by Amos Testa about his garden. [1] leaf, typewritten and signed in black ink.", "TLS"),
        ("He added his name to a short note written by his secretary, Otto Muster.", "LS"),
        ("Signed 8 x 10 black and white glossy photograph, circa 1955.", "SP"),
        ("Otto Muster. Eigenh. gereimter Brief m. U. Musterstadt, 3. Mai 1844.", "ALS"),
        ("Otto Goethe. Brief m. e. U. Musterstadt 28. VIII. 1820. 1 Bl. 4°.", "LS"),
        ("Photographie mit eigenh. Widmung und Unterschrift. Musterstadt, 1910.", "ISP"),
        ("Ansichtskarte mit eigenh. Gruß u. U. Musterstadt, 9.VII.1912.", "APCS"),
        ("Photographie dédicacée et signée, 18 x 24 cm, décembre 1955.", "ISP"),
        ("Tapuscrit signé avec corrections, Mockport 1937, 4 ff. in-4.", "TMsS"),
        ("Original photograph, 198 x 150 mm, signed and dated 1906 on the mount.", "SP"),
        ("Baseball signed by Amos Testa. Official league ball.", "SIG"),
        ("Notes autographes, 3 pages in-8.", "AMs"),
        ("Quittance signée, sur vélin. Mockport, 8 avril 1489. 12 x 28 cm.", "DS"),
        ("Otto Muster. Autogr. Brief mit Unterschrift. Musterstadt, 3. Mai 1830.", "ALS"),
        ("Signed Autograph Inscription to ‘Miss Muster’, removed from album. 1935. On slip.", "SIG"),
        ("Autograph Signature on publicity photograph. Amos Testa (1890-1966), actor. [1930s]", "SP"),
        ("Autograph postscript signed (“Amos”), 2 pages on a slip cut from a larger sheet.", "ANS"),
        ("Autograph Memorandum Signed, 1 page, 4to, Mockport, 3 May 1871.", "ANS"),
        ("Testa, Amos. Two ALsS, 1 page each, Mockport, 3 May 1871.", "ALS"),
        ("Testa, Amos. Program for a concert in Mockport on May 12, 1954, signed in ink, 9 x 6 in.", "SIG"),
        ("Testa, Amos. Envelope addressed and signed “Amos Testa,” 2½ x 5 in.", "FF"),
        ("Ditta II (1729-96). Manuscript Letter unsigned but with her seal, two pages, n.p.", "AL"),
        ("Partly-printed Autograph Check Signed, Mockport, May 10, 1853.", "ADS"),
        ("A page from a signed Amos Testa handwritten letter.", "ALS"),
        ("Amos Testa (1801-71). Manuscript fair copy of the ode, signed, 2 pages.", "AMsS"),
        ("Télégramme signé, 1 page in-8. Mockport, le 3 mai 1908, à un ami.", "NS"),
        ("Citation musicale autographe signée, 1 page in-8, pour une amie.", "AMQS"),
        ("Otto Muster. Eigenh. Notiz m. U. Musterstadt, 3. Mai 1830.", "ANS"),
        ("Otto Muster. Signiertes Foto. 10 x 15 cm.", "SP"),
        ("Otto Muster. Visitenkarte mit eigenh. Zusatz zum gedruckten Namen.", "AN"),
        ("Otto Muster. Eigenhändige Unterschrift auf einer Zahlungsanweisung. 3.V.1777.", "DS"),
    ],
)
def test_kind_is_read_in_the_ways_houses_tell_it(text, code):
    assert values(text, "kind") == [code]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Autograph Note Signed to Otto Muster. 24 August 1905, on postcard with stamp.", "APCS"),
        ("Autograph Letter Signed, in the third person, to Otto Muster, 3 May 1838.", "AL"),
        ("Amos Testa. Third-person ALS, signed in the text “Mr. Testa,” one page, May 3, 1869.", "AL"),
        ("Early Autograph Musical Quotation, inscribed to his aunt. 12 bars, signed boldly.", "AMQS"),
        ("Autograph letter from the composer. 1 page, dated May 3, 1901, signed “A. T.”", "ALS"),
        ("Autograph musical manuscript of a song. 9 pp. Signed and dated Mockport, May 1901.", "AMusMsS"),
        ("Autograph draft letter. 2 pages, folio, to Otto Muster.", "AL"),
        ("Signed Photograph (“A. Testa”), 7 x 9. Inscribed in black ink “To Miss Muster.”", "ISP"),
        ("Photographie signée, 3 mai 1908 ; portrait en pied, avec dédicace à la comtesse.", "ISP"),
        ("Inscribed Portrait Photograph. Amos Testa, sepia-toned.", "ISP"),
        ("HANDWRITTEN POSTCARD to Otto Muster. Testa wrote, “I am well… Love, A.”", "APCS"),
    ],
)
def test_words_behind_the_kind_decide_what_it_is(text, code):
    assert values(text, "kind") == [code]


@pytest.mark.parametrize(
    "text",
    [
        "Otto Muster war als Richter in Musterstadt tätig, als er dies schrieb.",
        "He sent a letter to the museum and spoke of a document that nobody had seen.",
    ],
)
def test_words_that_only_look_like_a_kind_are_none(text):
    assert values(text, "kind") == [""]
