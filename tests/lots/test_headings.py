"""Whose piece it is, as the heads of entries say it in the many manners of houses."""

import pytest

from catalog.lots import read_lot
from tests.lots.descriptions import values


@pytest.mark.parametrize(
    ("head", "writer"),
    [
        (
            "A letter written on the eve of war. 389. SPECIMEN, Amos. (1805-71) Defender of the fort. DS, ",
            "SPECIMEN, Amos",
        ),
        (
            "Rare content from the colonies 528. AMOS TESTA, JR. (1738-1789) Signer. Fine A.L.S., ",
            "AMOS TESTA, JR.",
        ),
        ("Sale 95, Lot 2, Free Franks and Autographs. Amos Testa. Free frank on cover, ", "Amos Testa"),
        (
            'Lot 9. Testa, Amos Edward "Ned" (1899-1974) Bandleader. Typed document signed, ',
            'Testa, Amos Edward "Ned"',
        ),
        ("Lot 8. Testa, Amos K. Addressed on the fourth page. Autograph Letter Signed, ", "Testa, Amos K."),
        (
            "Lot 29\nTesta, Amos Edward, Lord\nEstimate 10,000 GBP\nAutograph letter signed, ",
            "Testa, Amos Edward, Lord",
        ),
        ("TESTA, AMOS, DUKE OF\n\nAUTOGRAPH LETTER SIGNED, ", "TESTA, AMOS, DUKE OF"),
        ("Fine content, and rare\n\nAmos P. Testa, Postmaster General. ALS, ", "Amos P. Testa"),
        (
            "TESTA (AMOS, 1672-1719, essayist and poet) FINE AUTOGRAPH LETTER SIGNED, ",
            "TESTA (AMOS, 1672-1719, essayist and poet)",
        ),
        ("AMOS IV (Grand Duke, 1869-1918, killed in the war) Autograph Letter Signed, ", "AMOS IV"),
        ("[ Amos Testa, Scottish author. ] Typed Letter Signed, ", "Amos Testa"),
        ("[Amos Testa ['Old Ned'], Whig statesman.] Autograph Letter Signed, ", "Amos Testa"),
        ("['Jane Quill' [Dora Blank], English novelist.] Autograph Letter Signed, ", "Jane Quill"),
        ("Autograph Letter, in the third person, from 'Mrs Testa', guest of a friend, ", "Mrs Testa"),
        ("Autograph Signature ('A. Testa') of the 'Daily' cartoonist Sir Amos Testa, ", "Sir Amos Testa"),
        (
            "Antoine, vicomte d'Exemple (1750-1828) lieutenant-général : L.A.S., ",
            "Antoine, vicomte d'Exemple",
        ),
    ],
)
def test_the_head_of_an_entry_names_the_writer(head, writer):
    assert values(f"{head}1 page, 8vo, 5 May 1850.", "writer") == [writer]


def test_who_opens_the_story_is_the_one_who_signed():
    text = "Amos Testa was never moderate. This handwritten check signed “G A Testa” is dated 15 May 1945."
    assert values(text, "writer") == ["Amos Testa"]


def test_a_line_of_its_own_that_names_no_person_is_no_writer():
    draft = read_lot("Rare Books And Manuscripts\nAutograph letter, unsigned, 1 page, 8vo, 5 May 1850.")
    assert draft.first("writer") is None


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("Amos Testa. Fine A.L.S. “A Testa“, 2pp. 4to. York, Feb. 18, 1775.", "A Testa"),
        ('TESTA, Amos. TLS. ("A. O. Testa"). 1p. 12mo. New York, February 19, 1902.', "A. O. Testa"),
        (
            "Amos Testa Signature. Rare signatures of the delegate Amos Testa (“A Testa”) on a 6.5 x 3 slip.",
            "A Testa",
        ),
        ("Letter signed, at the head (“Amos R”), to Lord Specimen, 1 page, folio.", "Amos R"),
        ("AMOS WELLING (1769-1852) Soldier. A.L.S., Wg, three pages, 4to, London, 23rd February 1829.", "Wg"),
        (
            "Amos Testa. Autograph Note Signed. Reads: 'Dear Sir / The piece is mine / Yours / A. Testa'.",
            "A. Testa",
        ),
    ],
)
def test_the_signature_is_what_the_house_prints_of_it(text, signed):
    assert values(text, "signed_as") == [signed]


def test_neither_the_address_of_a_frank_nor_a_photographer_signs():
    frank = 'TESTA, Amos. Free frank as Secretary on cover to "Dora Blank, Merchant, Mockport", fine.'
    photograph = "Photograph inscribed by Amos Testa. Signed by the photographer at the bottom "
    "“Specimen, N.Y.”"
    assert values(frank, "signed_as") == values(photograph, "signed_as") == [""]


@pytest.mark.parametrize(
    ("head", "life"),
    [
        ("TESTA (AMOS, 1672-1719, essayist and poet) ", "1672-1719"),
        ("TESTA (AMOS, born 1923, poet) ", "born 1923"),
        ("Amos Testa (Lyon, 1815 - Paris, 1891) ", "1815-1891"),
        ("AMOS TESTA (First President of the Republic, 1874-1952). ", "1874-1952"),
        ("Testa, Amos (1819-1901, reigned from 1837). ", "1819-1901"),
    ],
)
def test_life_dates_stand_in_many_brackets(head, life):
    assert values(f"{head}Autograph Letter Signed, 1 page, 8vo, 5 May 1850.", "life_dates") == [life]


@pytest.mark.parametrize(
    ("text", "writer"),
    [
        (
            "[‘The greatest of all’: Sir Amos Testa, singer.] Autograph Note Signed, 1p, 8vo.",
            "Sir Amos Testa",
        ),
        (
            "[Amos Testa of Mockport (1773-1833), congressman.] Autograph Letter Signed, 1p.",
            "Amos Testa of Mockport",
        ),
        (
            "autograph card signed to Dora Blank, Amos Testa (stage name). Publication details: 1895.",
            "Amos Testa",
        ),
        (
            "Autograph Note. 'Jane Quill' [Dora Blank (1787-1874)], poet. Publication details: 1820.",
            "Jane Quill",
        ),
        ("MUSIC - AMOS TESTA Autograph letter signed, 1 page, 8vo.", "AMOS TESTA"),
        ("22. Dora Blank.- Testa (Amos) Autograph Letter Signed, 1p., 8vo.", "Testa (Amos)"),
        ("A RARE LETTER ON THE SEA. TESTA, A.B. 1892-1973. Autograph Letter Signed, 4 pp.", "TESTA, A.B."),
        (
            "Partial TLS, one page, 8.5 x 11, no date. Boldly signed at the conclusion in pen by Testa.",
            "Testa",
        ),
        ("Glossy 8 x 10 photo of a young Testa, signed in fountain pen. In fine condition.", "Testa"),
        (
            "Partially printed DS, one page, 1891. President Testa appoints Jonas Dummer as Constructor.",
            "Testa",
        ),
        ("Amos Testa. Amos Edward Testa, 1847-1931. Typed Letter Signed, one page.", "Amos Edward Testa"),
        (
            "1. [AFRICA] TESTA, Amos, Reverend (1835-1918) Autograph Letter Signed, 2 pp.",
            "TESTA, Amos, Reverend",
        ),
        ("NAVAL. Captain Amos Testa, Mockport, 1799. Autograph Letter Signed, 2 pp.", "Captain Amos Testa"),
        ("Ballpoint signature, “Amos Testa, June 15/49,” on a 5.5 x 2 slip.", "Amos Testa"),
        ("Author, and correspondent for the Daily Specimen (1841-1904). ALS, two pages, 8 x 10.", ""),
        ("Fine Amos E. Testa Autograph Letter Signed, one page, 8vo.", "Amos E. Testa"),
    ],
)
def test_what_stands_before_or_around_the_name_is_not_part_of_it(text, writer):
    assert values(text, "writer") == [writer]
