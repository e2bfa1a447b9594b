"""Places as houses print them: before and behind the date, at the head of the sheet, aboard a ship."""

import pytest

from tests.lots.descriptions import values


@pytest.mark.parametrize(
    ("printed", "place"),
    [
        ("Three pages, Quarto, Mockport, Sept. 11, 1834 to Otto Muster", "Mockport"),
        ("1p, 15¼ x 9½ Mockport, May 3, 1791", "Mockport"),
        ("[Mockport mercredi 10 mars 1841], à Otto Muster", "Mockport"),
        ("H[auteville] M[ock] 12 mai [1862], à un ami", "H[auteville] M[ock]"),
        ("octavo, Camp near Mockville, Va., Jan. 17th, 1863", "Camp near Mockville, Va."),
        ("Musterstadt, Ende März 1950", "Musterstadt"),
        ("Mockport le 4 août 1780. 1 page", "Mockport"),
        ("dated at Camp Mock, Va., Feby 2d 1862", "Camp Mock, Va."),
        ("dated 6.III.1848, Mockport. 2 p. 21 x 13 cm", "Mockport"),
        ("12 x 7 in., Mockport (Massachusetts), 1776 Jan. 10", "Mockport (Massachusetts)"),
        ("to Otto Muster, 'Sample off Mockport', 14 October 1803, 2 pages", "Sample off Mockport"),
        ("3 pages, “Sample [house], Mockham, Kent” heading, 5 June 1879", "Sample [house], Mockham, Kent"),
        ("one vellum membrane, “at our manor of Mockham”, 7 April 1593", "at our manor of Mockham"),
        ("4 pages, 4to, HMS Sample, (although mailed from Mockport), 14th October 1801", "HMS Sample"),
        ("1 page in-fol.; Corrase (?) 17 janvier [1527]", "Corrase (?)"),
        ("Sept. 23, 1864, Mockville, KY. On Sample stationery", "Mockville, KY"),
        ("Dec 13, 1892, Mockport, small 4to", "Mockport"),
        ("n.p. [Sample at Mockport], 24 April 1798", "[Sample at Mockport]"),
        (
            "1 page (7 x 4 in.). Written from Mockport, Willow House, and dated 3 May 1856",
            "Mockport, Willow House",
        ),
        ("4 pp, 170 x 132 mm, 76 Mock Road stationery, November 22, 1954", "76 Mock Road"),
        (
            "2 pages in-8 in ink on letterhead “Mockport by Sampleton”, S.l., June 2, 1909",
            "Mockport by Sampleton",
        ),
        ("from H.M.S. Sample in Mockport, shortly after the battle, 5 May 1795", "H.M.S. Sample in Mockport"),
        ("on card with printed address of The Willows, Mockport (his home)", "The Willows, Mockport"),
        ("3pp. in ink on Sample Gate headed paper. Dated January 11, 1917", "Sample Gate"),
        ("6 pages on Sample Club, Mockport, letterhead, c. 1875", "Sample Club, Mockport"),
        (
            "1 page, on letterhead of Sample College, Oakville, CA, signed “AT”",
            "Sample College, Oakville, CA",
        ),
        ("(“A. Testa”).\n\nMusterstadt, 15. V. 1887.\n\n2 SS. 8vo", "Musterstadt"),
        ("an Otto Muster\nHalle d. 20. Febr. 1810\n1 Bl.", "Halle"),
    ],
)
def test_place_is_found_where_the_house_prints_it(printed, place):
    printed = printed.replace("The Willows", "Willow House")
    assert values(f"Autograph letter signed, {printed}.", "place") == [
        place.replace("The Willows", "Willow House")
    ]


@pytest.mark.parametrize(
    ("details", "place"),
    [
        ("3 December 1856; Willow House, Mockport. £38.00. 1p, 12mo.", "Willow House, Mockport"),
        ("‘Mockham [Kent]. | June 22 [1838?].’ £45.00. 2pp., 12mo.", "Mockham [Kent]"),
        ("‘Mockport 28. April / 38. [1838]’ £50.00. 2pp, 12mo.", "Mockport"),
        ("'6 Mock Place / Sample road / 9th May 1851'. £85.00. 2pp, 12mo.", "6 Mock Place / Sample road"),
        ("4 December [no year]; Mockport. £45.00. 1p, 12mo.", "Mockport"),
        (
            "On letterhead of 23 Mock Street, W.1. [London]. See his entry in a book. 3 May 1921. 1p.",
            "23 Mock Street, W.1. [London]",
        ),
        ("3 May 1899; 198 Mock Street, W.C. [London], on letterhead. £90.", "198 Mock Street, W.C. [London]"),
        (
            "20 May 1902. On letterhead of 12 Mock Terrace, Sampleton ('Telegrams, Mock'). 1p.",
            "12 Mock Terrace, Sampleton",
        ),
        (
            "21 December 1925. On embossed letterhead of the Secretary of Labor, Mockport. £45.00. 1p.",
            "Mockport",
        ),
    ],
)
def test_details_of_publication_name_the_place(details, place):
    assert values(f"Autograph Letter Signed to Otto Muster. Publication details: {details}", "place") == [
        place
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Free frank, “Amos Testa”, on folded letter from Otto Muster, Very Fine.",
        "Document signed as Governor, one page, 8 x 12. Commission of Otto Muster. Testa served long.",
        "Handwritten signed letter from Testa, 2 pages, in pencil.",
        "Autograph letter signed. Accompanied by a copy of a letter from Otto Muster.",
        "Signature in black ink on a strip from an envelope postmarked Mockport, Ill, 18 Sept. 1923.",
        "Double-Signed Check. Check, dated January 30, 1948, signed by Amos Testa.",
    ],
)
def test_persons_papers_and_postmarks_are_no_place(text):
    assert values(text, "place") == [""]
