"""How far the statement of condition reaches: what is put before the grade, behind it, or for it."""

import pytest

from catalog.lots import read_lot
from tests.lots.descriptions import words

LETTER = "Testa, Amos (1801-1870). Autograph Letter Signed"


def stated(text: str) -> str:
    return words(read_lot(text), "condition")


@pytest.mark.parametrize(
    ("said", "statement"),
    [
        ("Light creases. A small tear at the left edge. Very good.", None),
        (
            "Six staple holes at top left, creasing at the bottom edge. In very good to fine condition.",
            None,
        ),
        ("Folded and trimmed at the foot. Usual wear and in very good condition.", None),
        ("Worn and browned; creased at folds. Small tears restored.", None),
        (
            "Laid down on grey card. Brittle, with small tears along the edge.",
            "Brittle, with small tears along the edge.",
        ),
        ("Laid down on grey card. In good condition, lightly aged.", "In good condition, lightly aged."),
        (
            "A note in pencil reads “received in May,” edge wear and a crease at the corner. Very good.",
            "edge wear and a crease at the corner. Very good.",
        ),
    ],
)
def test_sentences_of_faults_belong_to_the_statement(said, statement):
    assert stated(f"{LETTER}, 1p, 8 x 10, Mockville, 1850 May 6. {said}") == (statement or said)


@pytest.mark.parametrize(
    ("clauses", "statement"),
    [
        ("minor, unobtrusive folds, small mount remnants on verso.", None),
        ("small tear at head not affecting text, traces of seal.", None),
        (
            "traces of a red wax seal, annotated (slightly browned, splits in folds).",
            "slightly browned, splits in folds",
        ),
        (
            "written in ink on laid paper, old folds, small tear, else fine.",
            "old folds, small tear, else fine.",
        ),
        ("the case covered in red morocco with a hinge.", ""),
    ],
)
def test_clauses_of_the_describing_sentence_are_taken_as_far_as_they_name_faults(clauses, statement):
    found = stated(f"{LETTER} to his brother, 2 pages, 8vo, Mockville, 6 May 1850, {clauses}")
    assert found.strip(" .") == (clauses if statement is None else statement).strip(" .")


def test_line_of_its_own_ends_the_statement_without_a_stop():
    text = (
        f"{LETTER}, two pages, 8vo, 6 May 1850. Some light age wear, VG\nSir Otto Muster (1778-1842) Painter."
    )
    assert stated(text) == "Some light age wear, VG"


def test_house_speaks_again_behind_a_long_extract():
    extract = "“I am most obliged to you for the two parcels of books”"
    text = f"{LETTER}, 8 x 10, May 6, 1850, in full: {extract} Very Fine condition."
    assert stated(text) == "Very Fine condition."


@pytest.mark.parametrize(
    ("said", "statement"),
    [
        ("boldly signed on his letterhead, Very Fine.", "Very Fine."),
        ("wax seal stain, some minor repairs, Very Fine and choice. Estimate 300 - 400", None),
        ("on folded cover front, vertical file fold, Very Fine appearance E. 500-750", None),
        ("framed with a portrait, Very Fine, a great display item.", "Very Fine"),
        ("on a cover front, faulty and silk mounted.", "faulty and silk mounted."),
    ],
)
def test_grade_with_a_capital_closes_the_describing_sentence_as_stamp_dealers_print_it(said, statement):
    ends = {
        "wax seal stain": "wax seal stain, some minor repairs, Very Fine and choice.",
        "on folded cover": "vertical file fold, Very Fine appearance",
    }
    expected = statement or next(end for begin, end in ends.items() if said.startswith(begin))
    assert stated(f"{LETTER} as Governor, 6 May 1850, addressed to his brother, {said}") == expected


@pytest.mark.parametrize(
    ("said", "statement"),
    [
        (
            "Folded in thirds for mailing, else fine, with hand-addressed envelope.",
            "Folded in thirds for mailing, else fine",
        ),
        ("Some stains, also signed by Otto Muster.", "Some stains"),
        ("Some stains, with the envelope, which is torn.", "Some stains, with the envelope, which is torn."),
        ("A letter of great charm, very fine.", "A letter of great charm, very fine."),
        ("Very good This is the original of his will.", "Very good"),
        ("Light foxing but still very good.", "Light foxing but still very good."),
        (
            "Very faint fold marks. The signature bold and fine.",
            "Very faint fold marks. The signature bold and fine.",
        ),
        ("Pliure centrale inhérente à l'envoi postal.", "Pliure centrale inhérente à l'envoi postal."),
        ("The signature grades 8/10 for strength.", "The signature grades 8/10 for strength."),
        ("Bound in green cloth; minimal wear.", ""),
        ("He was born at Santa Fe, NM.", ""),
        ("He asks for a room that is light, clean, and good.", ""),
    ],
)
def test_statement_is_as_long_as_the_house_speaks_of_the_paper(said, statement):
    assert stated(f"{LETTER}, 1p, 8 x 10, Mockville, 1850 May 6. {said}") == statement


def test_headline_in_capitals_has_no_grade():
    headline = "TESTA, AMOS. AUTOGRAPH LETTER SIGNED. ND. EX. COLL. MUSTER"
    text = f"{headline}\nAutograph letter signed, 2 pages, 8vo; formerly folded."
    assert stated(text) == "formerly folded."


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("MUSTER, Otto (1801-1870). E. Brief m. U. Mockstadt, 6. Mai 1850. 2 S. 8°.", "Guter Zustand."),
        (
            "MUSTER, Otto (1801-1870). E. Brief m. U. Mockstadt, 6. Mai 1850. 2 S. 8°.",
            "Von schöner Erhaltung.",
        ),
        (
            "MUSTER, Otto (1801-1870). E. Brief m. U. Mockstadt, 6. Mai 1850. 2 S. 8°.",
            "Leicht angestaubt und knittrig.",
        ),
        (
            "MUSTER (Otto). L.A.S., Mockville 6 mai 1850, à son frère ; 2 pages in-8.",
            "En bon état, bords effrangés.",
        ),
        (
            "MUSTER (Otto). L.A.S., Mockville 6 mai 1850, à son frère ; 2 pages in-8.",
            "Papier jauni, traces de rouille.",
        ),
        (f"{LETTER}, 1p, 8 x 10, 1850 May 6.", "Well preserved."),
        (f"{LETTER}, 1p, 8 x 10, 1850 May 6.", "Two horizontal folds, one touching the signature."),
        (f"{LETTER}, 1p, 8 x 10, 1850 May 6.", "Folded twice. Some ink bleed-through."),
    ],
)
def test_condition_is_read_in_the_words_of_several_countries(head, said):
    assert stated(f"{head} {said}") == said


def test_good_order_of_a_ship_is_no_condition():
    assert stated(f"{LETTER}, 1p, 8 x 10, 1850 May 6. The ship was in good order and ready to sail.") == ""


def test_grade_among_the_clauses_does_not_run_into_place_and_date():
    text = (
        f"{LETTER}, 1 page, 8vo, in fine condition, light folds, Mockville, 6 May 1850, to his brother Otto."
    )
    assert stated(text) == "in fine condition, light folds"


@pytest.mark.parametrize(
    "told",
    [
        "Testa has marked the spot on the map where the split took place.",
        "Written the day after the damage was repaired.",
        "An aged man, he lost his fortune in the mines.",
        "Testa lost a battle at Mockville, in which 300 were missing.",
        "A missing link in the history of the worn road.",
        "The stained glass of the church was cut down and the windows washed.",
        "Testa, aged 40, wears a torn coat in the picture.",
        "He complains of the loss of his book, the damage to which was great.",
    ],
)
def test_faults_of_the_story_are_no_condition(told):
    assert stated(f"{LETTER}, 1p, 8 x 10, Mockville, 1850 May 6. To his brother. {told}") == ""


@pytest.mark.parametrize(
    "said",
    [
        "Folds, with minor splits; paper seal intact.",
        "Toned. Fold wear. Signature dark.",
        "Rough right edge, old folds, small piece missing from the bottom corner.",
        "Fair only; stained.",
        "Clean and crisp.",
        "EX",
    ],
)
def test_short_remarks_are_statements(said):
    assert stated(f"{LETTER}, 1p, 8 x 10, Mockville, 1850 May 6. {said}") == said


def test_condition_of_a_piece_of_unknown_kind_is_read_where_a_sentence_opens_with_it():
    said = "In fine condition, with a small dent to the rim."
    assert stated(f"A brass medal signed by Testa in the die. {said}") == said
    assert stated("The house stood in fine condition on the hill. In fine condition we found it.") == ""


def test_heading_of_a_condition_report_needs_no_colon():
    report = "Condition Report\nSmall tears along the folds.\nProvenance\nMuster"
    assert stated(f"{LETTER}, 2 pages, 8vo, 6 May 1850\n{report}") == "Small tears along the folds."
    assert stated(f"{LETTER}, 2 pages, 8vo. Condition report available on request.") == ""


def test_name_that_is_a_grade_is_a_name():
    assert stated(f"{LETTER}, 1p, 8vo, Mockville, to Mr. Muster, Fine, of Mockville.") == ""


@pytest.mark.parametrize(
    ("clauses", "statement"),
    [
        (
            "lightly soiled, otherwise in good condition; to his brother.",
            "lightly soiled, otherwise in good condition",
        ),
        (
            "small loss at corner, else fine, to his brother about the mill.",
            "small loss at corner, else fine",
        ),
        ("fine with mailing folds, to his brother.", "fine with mailing folds"),
        ("inlaid to a larger sheet, some offsetting.", "inlaid to a larger sheet, some offsetting."),
    ],
)
def test_grade_among_the_clauses_takes_the_faults_before_it_and_nothing_behind(clauses, statement):
    assert stated(f"{LETTER}, one page, 8vo, 6 May 1850, {clauses}") == statement


def test_faults_of_what_lies_with_the_letter_are_not_its_own():
    said = "Accompanied by the original envelope, with tears. In fine condition."
    assert stated(f"{LETTER}, one page, 8vo, 6 May 1850. {said}") == "In fine condition."


@pytest.mark.parametrize(
    ("said", "statement"),
    [
        ("Minor tears, about VG Otto Muster (1801-1870) French painter.", "Minor tears, about VG"),
        ("Minor tears at the edge. Laid down on a larger leaf.", "Minor tears at the edge."),
        ("Lightly toned. Laid down on card. Small tear at the edge.", None),
        ("Small tear in margin, text clear and complete.", None),
        ("Some staining, but the text is a scrawl, including a small loss.", None),
        ("This letter has two folds. It has pencil notations, slight loss at the edge. Very good.", None),
        ("To Muster, asking “when shall the books come back”, and in Very Fine condition.", None),
        ("The letter is in very fine condition, 8 x 10 inches.", "The letter is in very fine condition"),
        ("Very Good +.", None),
        ("Very strong handwriting, and essentially very fine.", None),
    ],
)
def test_statement_ends_where_the_house_speaks_of_something_else(said, statement):
    expected = "in Very Fine condition." if said.startswith("To Muster") else statement
    found = stated(f"{LETTER}, 1p, 8vo, Mockville, 1850 May 6. {said}")
    assert found == (said if expected is None else expected)


@pytest.mark.parametrize(
    ("clauses", "statement"),
    [
        ("small tear, mounted, slight creasing but still in attractive condition, folio.", ""),
        ("on his letterhead; original folds, in fine condition; with the envelope.", "original folds"),
        ("with letter folds, and mild creasing - in fine to very fine condition.", ""),
        ("a long tear repaired on verso, left edge a trifle rough.", ""),
        (
            "with a panel, (fold weakness and minor edge separation).",
            "fold weakness and minor edge separation",
        ),
        ("a few later pencil strokes in margins.", ""),
        ("on a slip, laid down over the corner of a 10 x 6 cm piece of card.", "nothing"),
    ],
)
def test_clauses_of_faults_are_told_from_their_neighbours(clauses, statement):
    expected = {
        "small tear": "small tear, mounted, slight creasing but still in attractive condition",
        "on his let": "original folds, in fine condition",
        "on a slip,": "",
    }.get(clauses[:10], statement or clauses)
    assert stated(f"{LETTER} to his brother, 2 pages, 8vo, Mockville, 6 May 1850, {clauses}") == expected


def test_short_grade_behind_a_piece_of_unknown_kind_is_its_condition():
    assert stated("Testa, Amos. Brass plate signed by Testa, 4 x 6 in. Fine; light toning.") == (
        "Fine; light toning."
    )
    assert stated("Testa, Amos. Brass plate, signed. Slight dent at edge. Fine condition.") == (
        "Slight dent at edge. Fine condition."
    )


def test_bracket_that_is_never_closed_does_not_hide_the_condition():
    said = "In good condition, lightly aged."
    assert stated(f"{LETTER} to Lord Muster (prob. the elder (see below), 2 pages, 8vo. {said}") == said
