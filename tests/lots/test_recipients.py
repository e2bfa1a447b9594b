"""To whom a piece went, in the wordings of many houses; whom nobody names stays unread."""

import pytest

from catalog.lots import read_lot
from tests.lots.descriptions import words

ALS = "SPECIMEN, Amos (1810-1870). Autograph Letter Signed"


@pytest.mark.parametrize(
    ("said", "recipient"),
    [
        (f"{ALS} to his wife, Clara, Mockport, 3 May 1850. 2 pages, 8vo.", "his wife, Clara"),
        (f"{ALS} to her Uncle Otto, 2 pages, 8vo, Mockport, 3 May 1850.", "her Uncle Otto"),
        (f"{ALS} to his mother, Mockport, 3 May 1850. 2 pages, 8vo.", "his mother"),
        (f"{ALS} to his mother, Mockport, Ohio, May 3, 1850.", "his mother"),
        (f"{ALS} to the Earl of Mockington, 2 pages, 8vo, 3 May 1850.", "the Earl of Mockington"),
        (f"{ALS} to Otto Stubb, 2nd Earl of Mockington (1790-1860).", "Otto Stubb, 2nd Earl of Mockington"),
        (f"{ALS} to his friend the Duke of Mockport, 3 May 1850.", "the Duke of Mockport"),
        (
            f"{ALS} to the Secretary, Mock Society of Arts, about a prize.",
            "the Secretary, Mock Society of Arts",
        ),
        (f"{ALS} to his former Chief of Staff, Otto B. Stubb, in part.", "Otto B. Stubb"),
        (f"{ALS} to a niece of General Otto Stubb, on a portrait.", "a niece of General Otto Stubb"),
        (f"{ALS} to members of the Mock Mu fraternity at Mockport.", "members of the Mock Mu fraternity"),
        (f"{ALS} to Messrs. Stubb and Stubb, Printers, Mockport.", "Messrs. Stubb and Stubb"),
        (f"{ALS} to B[enedict] F[rank] Stubb, a lawyer of Mockport.", "B[enedict] F[rank] Stubb"),
        (f"{ALS} as President to Mrs. Dora Stubb of Mockport; 3 May 1850.", "Mrs. Dora Stubb"),
        (f"{ALS}, 2pp. 4to. Mockport, May 3, 1850 to Col. Otto Stubb discussing affairs.", "Col. Otto Stubb"),
        (f"{ALS}. Specimen corresponds with Mr. Otto Stubb, a farmer.", "Mr. Otto Stubb"),
        (f"{ALS} to his London bankers “Stubb & Blank,” in full: “Gentlemen…”", "Stubb & Blank"),
        ("TLS signed “A. Specimen,” one page. A memo for Mr. Stubb, in full: “Please…”", "Mr. Stubb"),
        (f"{ALS} to 'Mrs. Stubb' [the author Dora Ida Stubb], on a book.", "Dora Ida Stubb"),
        (
            f"{ALS} to “My dear Stubb” [Otto Stubb, painter], 3 May 1850.",
            "“My dear Stubb” [Otto Stubb, painter]",
        ),
        (f"{ALS} to Mr Stubb (the Police Magistrate Otto Stubb) on a fine.", "Otto Stubb"),
        (f"{ALS} to Otto and Jane Stubb, in full.", "Otto and Jane Stubb"),
        (f"{ALS} to Sir Otto and Lady Stubb, in full.", "Sir Otto and Lady Stubb"),
        (f"{ALS} to MGM executive Otto Stubb, in full.", "Otto Stubb"),
        (f"{ALS} to Secretary of War, Otto Stubb, in full.", "Otto Stubb"),
        (f"{ALS} to the Prime Minister, Lord Stubb, 3 May 1850.", "Lord Stubb"),
        (f"{ALS} to his nephew, Captain Otto Stubb, Mockport, 3 May 1850.", "Captain Otto Stubb"),
        (f"{ALS} to the War Department, 3 May 1850.", "the War Department"),
        (f"{ALS} to the editor of The Mock Times, 3 May 1850.", "the editor of The Mock Times"),
        (f"{ALS} to [the Countess of Mockport], 3 May 1850.", "[the Countess of Mockport]"),
        (f"{ALS} to the actress Mrs Stubb [Jane Stubb], 3 May 1850.", "Jane Stubb"),
        (f"{ALS} to Brig. Gen. O. Stubb, 3 May 1850.", "Brig. Gen. O. Stubb"),
        (f"{ALS} to King Otto II of Mockland, 3 May 1850.", "King Otto II of Mockland"),
        (f"{ALS}. 2 pages, 8vo. The recipient, Otto Stubb, was a lawyer.", "Otto Stubb"),
        (f"{ALS}. Specimen sends his thanks to Otto Stubb for a gift.", "Otto Stubb"),
        (f"{ALS} to his friend and the director of the Mock Theatre, Otto Stubb, on an opera.", "Otto Stubb"),
        (f"{ALS} to Otto Stubb's widow, 3 May 1850.", "Otto Stubb's widow"),
        (f"{ALS} to her Royal Highness the Duchess of Mock.", "her Royal Highness the Duchess of Mock"),
        (f"{ALS} to his brother Otto in Mockport, 3 May 1850.", "his brother Otto"),
        (f"{ALS} to his daughters, Jane and Ann.", "his daughters, Jane and Ann"),
        (f"{ALS} to his wife and children in Mockport, 3 May 1850.", "his wife and children"),
        (f"{ALS} (with a flourish) to publishers, Stubb & Blank.", "Stubb & Blank"),
        (f"{ALS} to District Attorney Otto Stubb, 3 May 1850.", "Otto Stubb"),
        (f"{ALS} to Reverend Dr. (Otto) Stubb, 3 May 1850.", "Reverend Dr. (Otto) Stubb"),
        (f"{ALS} to the School for the Mocked, in part.", "the School for the Mocked"),
        (f"{ALS} to Otto Stubb S.l., 3 May 1850.", "Otto Stubb"),
        (f"{ALS} to [the critic Otto Stubb in Mockport], 3 May 1850.", "Otto Stubb"),
        (f"{ALS}, one page. To [Otto] Stubb [Leipzig], on a book.", "[Otto] Stubb"),
        (f"{ALS} [to Stubb?]. 1 page, 8vo.", "Stubb?"),
        (f"{ALS} to your Lordship (prob. Lord Otto Stubb (see below), on a town.", "Lord Otto Stubb"),
        (f"{ALS}, one page. Letter to an amateur painter. In full: “Sir…”", "an amateur painter"),
        (f"{ALS}, one page. Letter, written on board the Mock, to Otto Stubb.", "Otto Stubb"),
        (f"{ALS}, one page. On hotel letterhead to Dora, on a journey.", "Dora"),
        (f"{ALS}, one page. To famous White House correspondent Otto Stubb.", "Otto Stubb"),
        (
            f"{ALS}, one page. Accompanied by the original envelope addressed to Otto Stubb, Mockport.",
            "Otto Stubb",
        ),
        (f"{ALS}, on his march to capture General Blank. Written to his mother.", "his mother"),
        ("SPECIMEN, Amos. ADS, ordering Mr. Otto Stubb to pay a debt.", "Mr. Otto Stubb"),
        ("Signed photograph, inscribed “With all good wishes to Otto Stubb, A. Specimen.”", "Otto Stubb"),
        (f"{ALS} to Jane, Lady Stubb, 3 May 1850.", "Jane, Lady Stubb"),
        (f"{ALS} to Lieut.-Col. Otto Stubb, 3 May 1850.", "Lieut.-Col. Otto Stubb"),
        (f"{ALS} to the British ambassador in Mockport, 3 May 1850.", "the British ambassador"),
        (f"{ALS} to “the Editor of the Mock Gazette”, 3 May 1850.", "the Editor of the Mock Gazette"),
        (f"{ALS} to Otto Stubb Regarding His New Book", "Otto Stubb"),
        (f"{ALS} to General Stubb's aide, Captain Otto Blank.", "Captain Otto Blank"),
        (f"{ALS} to Messrs. Stubb, Blank & Co., bankers.", "Messrs. Stubb, Blank & Co."),
        (f"{ALS} to The Mock Times, 3 May 1850.", "The Mock Times"),
        (f"{ALS} to the Marquis de Stubb, 3 May 1850.", "the Marquis de Stubb"),
        (f"{ALS} to Otto “Dutch” Stubb, 3 May 1850.", "Otto “Dutch” Stubb"),
        (f"{ALS} to the British-born actor Otto Stubb.", "Otto Stubb"),
        (f"{ALS}. To: Otto Stubb. Mockport, 3 May 1850.", "Otto Stubb"),
        ("AUTOGRAPH LETTER SIGNED TO THE DUKE OF MOCK, 2 PAGES", "THE DUKE OF MOCK"),
        ("TYPED LETTER SIGNED TO PUBLISHER OTTO STUBB ON THE WAR", "OTTO STUBB"),
        (f"{ALS} to “My Lord,” General Otto Stubb, better known as a poet.", "General Otto Stubb"),
    ],
)
def test_person_is_read_as_far_as_it_is_told(said, recipient):
    assert words(read_lot(said), "recipient") == recipient


@pytest.mark.parametrize(
    ("said", "recipient"),
    [
        ("on cover to “The Revd. Mr. Stubb, Rector of Mockport”, faulty", "The Revd. Mr. Stubb"),
        (
            "on folded cover to “His Excellency Otto Stubb Esquire, Mockport”",
            "His Excellency Otto Stubb Esquire",
        ),
        ("on cover front addressed “To The Honble Otto Stubb Esq., Mockport”", "The Honble Otto Stubb Esq"),
        ("with integral address leaf in his hand “To Mr. Wm. Stubb”", "Mr. Wm. Stubb"),
        ("on envelope addressed to the Mayor of Mockport", "Mayor of Mockport"),
        ("on cover with the address “Otto Stubb Esqr/ Mockport”", "Otto Stubb Esqr"),
        ("on cover to Mockport Pa., with a red postmark", ""),
    ],
)
def test_address_on_the_cover_ends_where_the_town_begins(said, recipient):
    text = f"Amos Specimen. Free frank “A. Specimen M.C.” {said}, Very Fine."
    assert words(read_lot(text), "recipient") == recipient


def test_form_of_address_makes_a_letterhead_go_to_a_person():
    text = f"{ALS}, one page, 3 May 1850. Mock House letterhead to “Mr. J. Stubb, Mockport, Ohio”, in full."
    assert words(read_lot(text), "recipient") == "Mr. J. Stubb"


@pytest.mark.parametrize(
    "said",
    [
        "to an unnamed recipient, cancelling his subscription to a Mock Library",
        "to an unknown correspondent. Together with a letter to Mr. Stubb",
        "in reply to a request; with a warrant to pay Mrs. Dora Stubb £10",
        "to the “Dear Sir” of many such letters",
        "about a commission made out to Otto Stubb",
        "to London",
        "concerning a grant to Otto Stubb",
        "ordering Otto Stubb to pay £5 to John Blank",
        "written to an AAG while in Mockport",
        "appointing Otto Stubb to Commissioner of Customs",
    ],
)
def test_whom_the_house_does_not_know_is_not_sought_elsewhere(said):
    assert words(read_lot(f"{ALS} {said}, 2 pages, 8vo, 3 May 1850."), "recipient") == ""


def test_supposed_recipient_keeps_the_doubt_of_the_house():
    text = f"{ALS} to an unnamed correspondent [?Sir Otto Stubb], 1½ pages 4to, 9 February 1856."
    assert words(read_lot(text), "recipient") == "[?Sir Otto Stubb]"


def test_letter_that_comes_with_the_piece_goes_to_somebody_else():
    text = f"{ALS}. One page, 8vo. Accompanied by Otto Stubb's letter to Jane Blank. To Otto Stubb."
    assert words(read_lot(text), "recipient") == "Otto Stubb"


@pytest.mark.parametrize(
    "said",
    [
        f"{ALS}. 2 pages, 8vo. He has written to Otto Stubb about the matter.",
        f"{ALS}. 2 pages, 8vo. Says that he wrote to General Stubb yesterday.",
        f"{ALS}. 2 pages, 8vo. Forwarding a letter addressed to Otto Stubb.",
        f"{ALS}. 2 pages, 8vo. Compare his letter to Otto Stubb in the Mock Library.",
        "Specimen, Amos. Document Signed, admitting Otto Stubb to Mock College, 3 May 1850.",
        "Specimen, Amos. Document Signed, a pass for Otto Stubb to Mockport, 3 May 1850.",
        "Specimen, Amos. Document Signed, a receipt for £5 paid to Otto Stubb, 3 May 1850.",
        "TLS signed “A. Specimen,” one page. The funds were to be sent to Otto Stubb.",
        "AQS signed “A. Specimen.” This was part of Specimen's letter to Otto Stubb.",
        "AMsS “A. Specimen,” the words to his “Song of Mockport.”",
        "TLS signed “A. Specimen,” one page, replying to an enquiry regarding the Mock Stories.",
    ],
)
def test_other_letters_and_deeds_that_are_spoken_of_name_no_recipient(said):
    assert words(read_lot(said), "recipient") == ""


@pytest.mark.parametrize(
    ("payee", "recipient"), [("Otto Stubb", "Otto Stubb"), ("“Cash”", ""), ("“A. B. or bearer”", "")]
)
def test_cheque_to_bearer_is_payable_to_nobody(payee, recipient):
    text = f"Check signed by Amos Specimen, 6 x 3, May 3, 1950, payable to {payee} for $100."
    assert words(read_lot(text), "recipient") == recipient


@pytest.mark.parametrize(
    "said", ["inscribed in ink “To Miss Dora Stubb.”", "inscribed “To Miss Dora Stubb Best regards”"]
)
def test_inscription_names_whom_the_photograph_was_given(said):
    text = f"Specimen, Amos (1881-1945). Signed Photograph (“A. Specimen”), 7 x 9, {said}"
    assert words(read_lot(text), "recipient") == "Miss Dora Stubb"


def test_third_person_names_both_sides():
    text = f"{ALS}, in the third person, 1 p., 8vo: “Mr. Specimen presents his compliments to Mr. Stubb…”"
    assert words(read_lot(text), "recipient") == "Mr. Stubb"


@pytest.mark.parametrize(
    ("said", "recipient"),
    [
        ("Eigenh. Brief m. U. an Otto Muster in Mockstadt. 3 S.", "Otto Muster"),
        (
            "Eigenh. Brief m. U. Mockstadt, 3. V. 1850. 3 S.\nAn den Verlag K. Muster in Ulm.",
            "den Verlag K. Muster",
        ),
        ("Eigenh. Brief m. U. 3 S. – Wohl an den Diplomaten und Dichter Otto Muster.", "Otto Muster"),
        (
            "Eigenh. Brief m. U. Mockstadt, 3. V. 1850. 3 S.\n2.800,00\nAn Otto von Muster: „Ist“",
            "Otto von Muster",
        ),
        ("Eigenh. Brief m. U. 3 S. – An seine Schwester Anna.", "seine Schwester Anna"),
        ("Eigenh. Brief m. U. 3 S. – An Frau Muster in Ulm.", "Frau Muster"),
        (
            "Eigenh. Brief m. U. 3 S. – An die Redaktion des „Musterblatts“.",
            "die Redaktion des „Musterblatts“",
        ),
        ("Eigenh. Brief m. U. 3 S. – An König Otto II. von Musterland.", "König Otto II. von Musterland"),
        ("Eigenh. Brief m. U. 3 S. – An den Rändern gebräunt.", ""),
        ("L.A.S., 3 mai 1850, à son ami le peintre Otto Factice ; 2 pages in-8.", "Otto Factice"),
        ("L.A.S., 3 mai 1850, à la duchesse d'Exemple ; 2 pages in-8.", "la duchesse d'Exemple"),
        (
            "L.A.S., 3 mai 1850 ; 2 pages. 4 mai 1850, au baron de Factice, sur un livre.",
            "baron de Factice",
        ),
        ("L.A.S., 3 mai 1850, à son frère Paul ; 2 pages in-8.", "son frère Paul"),
        ("L.A.S., Paris 3 mai 1850, à une dame ; 4 pages in-8.", "une dame"),
        ("L.A.S., Mockville (?) 3 mai 1850, à M. de Factice ; 1 page in-fol.", "M. de Factice"),
        ("L.A.S., 3 mai 1850, 1p in-12. A l'écrivain Jean Factice. Il lui envoie un roman.", "Jean Factice"),
        ("L.A.S., 3 mai 1850 ; 2 pages in-8. Communiquant à Otto Factice les demandes.", "Otto Factice"),
        ("L.A.S., 3 mai 1850 ; 2 pages in-8. Au congrès de Mockville il parla.", ""),
    ],
)
def test_other_languages_have_the_same_habits(said, recipient):
    assert words(read_lot(f"Modell, Amos (1810-1870). {said}"), "recipient") == recipient
