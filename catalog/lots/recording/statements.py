"""What the seller states beside the piece: condition, provenance, opinions, and the offer itself."""

import re

from catalog.lots.draft import Value
from catalog.lots.recording.pen import Pen, Plain, without_empty
from catalog.lots.recording.terms import CURRENCIES, HOUSES, OPINIONS, fault_code

_APART = re.compile(r"^(?:otherwise|else|o/w) ", re.IGNORECASE)  # said by `excludes_faults`
_AMOUNT = re.compile(r"\d[\d., ]*")


def condition_checks(pen: Pen) -> list[Plain]:
    """The seller's statement: read in print, nobody of the archive has looked."""
    statement, grade = pen.draft.first("condition"), pen.draft.first("grade")
    faults = [_fault(pen, number, value) for number, value in enumerate(pen.draft.all("fault"), 1)]
    if statement is None and not faults:
        return []
    part = "seller-check"
    pen.note(part, "statement", statement)
    pen.note(part, "grade", grade)
    check: Plain = {
        "id": part,
        "examiner": house(pen),
        "method": "print",
        "statement": pen.text(statement),
        "grade": _APART.sub("", pen.line(grade)),
        "scale": "house" if grade else "",
        "excludes_faults": bool(grade and grade.more.get("excludes_faults")) or None,
        "faults": faults,
    }
    return [without_empty(check)]


def _fault(pen: Pen, number: int, value: Value) -> Plain:
    part = f"fault-{number}"
    pen.note(part, "term", value)
    pen.note(part, "as_written", value)
    return without_empty(
        {
            "id": part,
            "term": fault_code(value.value),
            "as_written": pen.line(value),
            "location": str(value.more.get("location") or ""),
            "touches_text": value.more.get("touches_text"),
            "touches_signature": value.more.get("touches_signature"),
        }
    )


def provenance(pen: Pen) -> list[Plain]:
    """Statements as printed; steps of a chain are read from them elsewhere, and only with a yes."""
    found: list[Plain] = []
    for number, value in enumerate(pen.draft.all("provenance"), 1):
        part = f"stated-{number}"
        pen.note(part, "statement", value)
        found.append({"id": part, "statement": pen.text(value)})
    return found


def house(pen: Pen) -> Plain:
    """The house as the head of the file names it; it stands in no sentence of the description."""
    named = pen.draft.metadata.get("house", "").strip()
    return {"observed": named} if named else {}


def authentications(pen: Pen) -> list[Plain]:
    """Opinions of somebody; certificate not seen, scope and object not stated."""
    return [_opinion(pen, number, value) for number, value in enumerate(pen.draft.all("authentication"), 1)]


def _opinion(pen: Pen, number: int, value: Value) -> Plain:
    part = f"opinion-{number}"
    authority, person = str(value.more.get("authority") or ""), str(value.more.get("person") or "")
    number_words = str(value.more.get("number") or "")
    pen.note(part, "kind", value)
    pen.note(part, "as_printed", value)
    for name, words in (("issuer", authority), ("examiner", person), ("number", number_words)):
        if words:
            pen.note_within(part, name, value, words)
    return without_empty(
        {
            "id": part,
            "kind": _opinion_kind(value.value, authority),
            "as_printed": pen.line(value),
            "issuer": {"observed": authority} if authority else {},
            "examiner": {"observed": person} if person and person != authority else {},
            "number": number_words,
            "issuer_interest": "seller" if _is_seller(pen, authority) else "not-stated",
            "examined": "not-stated",
            "scope": "not-stated",
            "certificate_seen": "no",
        }
    )


def _opinion_kind(kind: str, authority: str) -> str:
    if kind in ("COA", "LOA") and authority.casefold().startswith(HOUSES):
        return "house-coa"
    return OPINIONS.get(kind, "other")


def _is_seller(pen: Pen, authority: str) -> bool:
    first = re.match(r"[\w&]+", authority.casefold())
    seller = pen.draft.metadata.get("house", "").casefold()
    return first is not None and re.search(rf"(?<!\w){re.escape(first[0])}(?!\w)", seller) is not None


def offers(pen: Pen) -> list[Plain]:
    """The offer that this description made; amounts as printed, the currency only where it is printed."""
    draft, part = pen.draft, "offer"
    lot, estimate = draft.first("sale_lot"), draft.first("sale_estimate")
    price, status = draft.first("sale_price"), draft.first("sale_status")
    start, pieces = draft.first("sale_start"), draft.first("pieces")
    if not any((lot, estimate, price, status, start, house(pen))):
        return []
    for name, value in (("lot", lot), ("estimate_low", estimate), ("result", price), ("outcome", status)):
        pen.note(part, name, value)
    pen.note(part, "pieces", pieces if pieces and pieces.value.isdecimal() else None)
    amounts = _amounts(estimate)
    found: Plain = {
        "id": part,
        "kind": "auction" if lot or estimate or start else "",
        "house": house(pen),
        "lot": lot.value if lot else "",
        "pieces": int(pieces.value) if pieces and pieces.value.isdecimal() else None,
        "estimate_low": amounts[0] if amounts else "",
        "estimate_high": amounts[1] if len(amounts) > 1 else "",
        "currency": _currency(estimate) or _currency(price),
        "result": _amounts(price)[0] if price and _amounts(price) else "",
        "result_kind": _result_kind(pen, price),
        "outcome": _outcome(status),
    }
    return [without_empty(found)] if len(without_empty(found)) > 1 else []


def _amounts(value: Value | None) -> list[str]:
    return [found[0].strip(" .,") for found in _AMOUNT.finditer(value.value)] if value else []


def _currency(value: Value | None) -> str:
    words = value.value if value else ""
    code = re.search(r"\b(?:EUR|USD|GBP|CHF)\b", words)
    sign = re.search(r"(?:US|CA|AU)?[$£€¥]", words)
    return code[0] if code else CURRENCIES.get(sign[0], "") if sign else ""


def _result_kind(pen: Pen, price: Value | None) -> str:
    if price is None:
        return ""
    before = pen.draft.text[max(0, price.start - 24) : price.start].lower()
    return (
        "hammer"
        if "hammer" in before
        else "not stated"
        if re.search(r"sold|reali[sz]ed", before)
        else "asking"
    )


def _outcome(status: Value | None) -> str:
    words = status.value.lower() if status else ""
    return {"unsold": "unsold", "not sold": "unsold", "passed": "passed", "withdrawn": "withdrawn"}.get(
        words, ""
    )
