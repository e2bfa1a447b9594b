"""Short descriptions in the forms of the trade, about the persons of the seed, and how a test asks them."""

from pathlib import Path

from catalog.lots import Draft, read_lot

SEED = Path(__file__).resolve().parents[2] / "fixtures/lots/000.txt"

AMERICAN = (
    "TLS in French, signed “L. Trotsky,” two pages on two sheets, 7.25 x 11, May 6, 1939. Letter to "
    "his lawyer, Gerard "
    "Rosenthal. In part (translated): “We have received the copy…” In very good to fine condition, "
    "with intersecting folds, "
    "a tear to the upper left corner, and light toning not affecting the text."
)
GERMAN = (
    "Leo Trotzki (1879–1940), Revolutionär. E. Brief m. U. („LTrotzki“). Prinkipo, 20. März 1931. 1½ "
    "SS. Gr.-8°. "
    "– An den Schriftsteller Gerard Rosenthal in Paris. – Gefaltet, etwas gebräunt."
)
FRENCH = (
    "Léon TROTSKY. L.A.S. « L. Trotsky », Prinkipo 29 avril 1930, à son ami Gérard Rosenthal ; 2 "
    "pages in-8 sur un "
    "feuillet (petites déchirures aux plis)."
)
BRITISH = (
    "[Leon Trotsky, revolutionary.] Autograph Letter Signed ('L. Trotsky') to 'My dear Rosenthal' "
    "(Gerard Rosenthal, "
    "lawyer), regarding a visit. Leon Trotsky (1879-1940) [Gerard Rosenthal (1903-1992)]. Publication "
    "details: On letterhead "
    "of the Hotel Savoy, Prinkipo. 14 December [no year]. £90.00. 3pp, 12mo. Bifolium. In good "
    "condition, lightly aged."
)
FILED = (
    'Lot 12. Trotsky, Leon (1879-1940) Revolutionary. Autograph Letter Signed "L. Trotsky", 1p, 8½" x '
    '5½", Prinkipo, '
    "1930 April 29. Very good; some age toning. To Gerard Rosenthal. Estimated Value $100 - 150."
)


def words(draft: Draft, field: str) -> str:
    """The words of the text that the first value of the field points to."""
    value = draft.first(field)
    return draft.words(value) if value else ""


def values(text: str, *fields: str) -> list[str]:
    """The first value of each field, "" where nothing was read."""
    draft = read_lot(text)
    return [value.value if (value := draft.first(field)) else "" for field in fields]
