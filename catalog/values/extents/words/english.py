"""English words for extents and sizes."""

from catalog.values.extents.words.shape import ExtentWords

WORDS = ExtentWords(
    numbers=(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty"
    ),
    also_one="a single",
    sides="p pp pg pgs page pages side sides",
    leaves="leaf leaves l ll ff",
    sheets="sheet sheets",
    bifolia="bifolium bifolia",
    on="on",
    both_sides="both_sides",
    ignored="adjoining separate written conjoined",
    phrases={
        "on both sides": "both_sides",
        "both sides": "both_sides",
        "front and back": "both_sides",
        "and a half": "1/2",
        "and one half": "1/2",
        "half a": "1/2",
        "one half": "1/2",
        "half": "1/2",
        "a single": "single",
    },
    by="by",
    units={"in": "in", "ins": "in", "inch": "in", "inches": "in"}
    | {"centimetre": "cm", "centimetres": "cm", "centimeter": "cm", "centimeters": "cm"}
    | {"millimetre": "mm", "millimetres": "mm", "millimeter": "mm", "millimeters": "mm"},
    states={
        "sheet": "sheet",
        "folded": "folded",
        "unfolded": "unfolded",
        "frame": "frame",
        "framed": "frame",
        "overall": "overall",
    },
    formats="folio fol quarto octavo duodecimo 2o 4to 8vo 12mo 16mo 24mo 32mo 64mo",
)
