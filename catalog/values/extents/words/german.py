"""German words for extents and sizes."""

from catalog.values.extents.words.shape import ExtentWords

WORDS = ExtentWords(
    numbers=(
        "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn "
        "siebzehn achtzehn neunzehn zwanzig"
    ),
    also_one="eine",
    sides="s ss seite seiten",
    leaves="bl bll blatt blätter blättern",
    sheets="bogen bögen",
    bifolia="doppelblatt doppelblätter doppelblättern",
    on="auf",
    both_sides="beidseitig",
    ignored="beschriebene beschriebenen",
    phrases={"eine halbe": "1/2", "halbe": "1/2"},
    by="mal",
    units={"zoll": "in", "zentimeter": "cm", "millimeter": "mm"},
    states={"gefaltet": "folded", "rahmen": "frame", "gerahmt": "frame"},
    formats="2° 4° 8° 12° 16° quart oktav gr-4° gr-8° kl-4° kl-8°",
)
