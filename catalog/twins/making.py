"""Kinds compared: a postcard may be printed as a letter, a letter is no photograph."""

from catalog.twins.features import DIFFERS, LIKE, SAME, Reason

KIND, NEAR_KIND, OTHER_HAND, ANOTHER_KIND = 0.08, 0.03, -0.1, -0.15
FORMS = {
    "letter": (
        "als",
        "al",
        "ls",
        "tls",
        "tl",
        "ans",
        "an",
        "tns",
        "ns",
        "apcs",
        "apc",
        "tpcs",
        "postcard",
        "telegram",
    ),
    "document": ("ads", "ad", "ds", "tds", "mds", "apostille"),
    "manuscript": ("ams", "amss", "tms", "tmss", "amusmss", "aqs", "amqs"),
    "picture": ("photograph-signed", "photograph-inscribed", "photograph", "film"),
    "signature": ("signature", "card-signed"),
    "cover": ("first-day-cover", "free-frank", "envelope"),
}
_FORM = {kind: form for form, kinds in FORMS.items() for kind in kinds}


def weigh_kind(ours: str, theirs: str) -> Reason | None:
    """Houses print ALS for a postcard and L.S. for a typed letter; autograph against typed is a doubt."""
    first, second = _FORM.get(ours), _FORM.get(theirs)
    if first is None or second is None:
        return None
    if ours == theirs:
        return Reason("kind", SAME, KIND, ours, theirs)
    if first != second:
        return Reason("kind", DIFFERS, ANOTHER_KIND, ours, theirs, "another kind")
    if {_hand(ours), _hand(theirs)} == {"a", "t"}:
        return Reason("kind", DIFFERS, OTHER_HAND, ours, theirs, "another hand")
    return Reason("kind", LIKE, NEAR_KIND, ours, theirs, "like kind")


def _hand(kind: str) -> str:
    return kind[0] if kind[0] in "at" and kind not in ("apostille", "telegram") else ""
