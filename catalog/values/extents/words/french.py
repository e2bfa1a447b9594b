"""French words for extents and sizes."""

from catalog.values.extents.words.shape import ExtentWords

WORDS = ExtentWords(
    numbers=(
        "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
        "dix-huit dix-neuf vingt"
    ),
    also_one="une",
    sides="p pp page pages",
    leaves="f ff feuillet feuillets",
    sheets="feuille feuilles",
    bifolia="bifeuillet bifeuillets",
    on="sur",
    both_sides="recto-verso",
    phrases={"et demie": "1/2", "une demi": "1/2", "demi": "1/2", "recto verso": "recto-verso"},
    by="sur",
    units={"pouce": "in", "pouces": "in", "centimètres": "cm", "millimètres": "mm"},
    states={"plié": "folded", "pliée": "folded", "cadre": "frame", "encadré": "frame"},
    formats="in-folio in-fol in-4 in-4° in-8 in-8° in-12 in-16",
)
