"""A draft in the shape in which readings of descriptions are exchanged and scored: plain JSON types.

Every value is there with its words; `evidence` gives the places. Empty fields are null, never guessed.
"""

from catalog.lots.draft import Draft, Value

Fields = dict[str, object]


def as_exchanged(draft: Draft, name: str) -> Fields:
    """Return the reading of one description; `name` is what its file is called."""
    return {
        "id": name,
        "source_url": draft.metadata.get("source", ""),
        "house": draft.metadata.get("house", ""),
        **_kind(draft),
        "writer": {"name": _joined(draft, "writer"), "life_dates": _text(draft, "life_dates")},
        "signed_as": _text(draft, "signed_as"),
        "recipient": _text(draft, "recipient"),
        "date": _date(draft),
        "place": {"as_written": _text(draft, "place")},
        "extent": _extent(draft),
        "bibliographic_format": _text(draft, "format"),
        "dimensions": _dimensions(draft),
        "support": _texts(draft, "support"),
        "language": _texts(draft, "language"),
        "excerpt": _excerpt(draft),
        "condition": _condition(draft),
        "provenance": _texts(draft, "provenance"),
        "literature": _texts(draft, "literature"),
        "authentication": [_authentication(draft, value) for value in draft.all("authentication")],
        "enclosures_and_accompanying": _texts(draft, "enclosure"),
        "sale": {
            one.name.removeprefix("sale_"): one.value for one in draft.values if one.name.startswith("sale_")
        },
        "read_to_the_end": draft.whole,
        "evidence": [
            {
                "field": one.name,
                "value": one.value,
                "start": one.start,
                "end": one.end,
                "words": draft.words(one),
            }
            for one in draft.values
        ],
    }


def _text(draft: Draft, field: str) -> str | None:
    value = draft.first(field)
    return value.value if value else None


def _texts(draft: Draft, field: str) -> list[str]:
    return [value.value for value in draft.all(field)]


def _joined(draft: Draft, field: str) -> str | None:
    return "; ".join(_texts(draft, field)) or None


def _kind(draft: Draft) -> Fields:
    value = draft.first("kind")
    if value is None:
        return {
            "type_code": None,
            "type_expanded": None,
            "type_as_written": None,
            "hand": {"body": None, "signature": None},
        }
    body, signature = draft.first("body_hand"), draft.first("signature_kind")
    return {
        "type_code": value.value,
        "type_expanded": value.more["expanded"],
        "type_as_written": draft.words(value),
        "hand": {"body": body.value if body else None, "signature": signature.value if signature else None},
    }


def _date(draft: Draft) -> Fields:
    value = draft.first("date")
    if value is None:
        return {"as_written": None, "edtf": ""}
    return {
        "as_written": draft.words(value),
        "edtf": value.value,
        "supplied": value.more["supplied"],
        "undated": value.more["undated"],
        "calendar": value.more["calendar"],
    }


def _extent(draft: Draft) -> Fields:
    value = draft.first("extent")
    if value is None:
        return {"as_written": None, "pages": None, "leaves": None}
    return {"as_written": draft.words(value), "pages": _number(value.value), "leaves": value.more["leaves"]}


def _number(words: str) -> float | int | None:
    if not words:
        return None
    return float(words) if "." in words else int(words)


def _dimensions(draft: Draft) -> Fields:
    value = draft.first("dimensions")
    if value is None:
        return {}
    return {
        "as_written": draft.words(value),
        "value": [float(side) for side in value.value.split(" x ")],
        "unit": value.more["unit"],
        "unit_stated": value.more["unit_stated"],
        "mm": _list(value, "mm"),
        "order": "as printed; height/width order not stated",
        "what": value.more["what"],
        "mm_as_printed": _list(value, "second_mm"),
        "warnings": _list(value, "warnings"),
    }


def _list(value: Value, key: str) -> list[object]:
    found = value.more[key]
    return list(found) if isinstance(found, tuple) else []


_TEXTS = ("quoted", "translated_text", "original_language_text")


def _excerpt(draft: Draft) -> Fields:
    value = draft.first("excerpt")
    if value is None:
        return {"translated": False, "scope": None, **dict.fromkeys(_TEXTS)}
    translated = bool(value.more["translated"])
    scope = value.more["scope"]
    return {
        "translated": translated,
        "scope": (scope or "unstated") if translated else None,
        "quoted": scope or None,
        "translated_text": value.value if translated else None,
        "original_language_text": None if translated else value.value,
    }


def _condition(draft: Draft) -> Fields:
    return {
        "statement": _text(draft, "condition"),
        "grade_words": _texts(draft, "grade"),
        "faults": [
            {"as_written": draft.words(value), "term": value.value, **value.more}
            for value in draft.all("fault")
        ],
    }


def _authentication(draft: Draft, value: Value) -> Fields:
    return {
        "as_written": draft.words(value),
        "kind": value.value,
        "authority": value.more["authority"],
        "person": value.more["person"] or None,
        "certificate_number": value.more["number"] or None,
    }
