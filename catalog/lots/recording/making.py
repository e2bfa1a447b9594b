"""Who wrote and signed the piece, where and when; to whom and where it was sent: activities."""

from catalog.lots.recording.pen import Pen, Plain, without_empty

SIGNED_ONLY = frozenset({"DS", "SP", "ISP", "SIG", "CS", "FF"})
"""Kinds of which only the signature is claimed: their date is that of signing."""


def activities(pen: Pen) -> list[Plain]:
    return [each for each in (_made(pen), _sent(pen), _addressed(pen)) if each]


def _made(pen: Pen) -> Plain:
    """`written`, or `signed` for a form or photograph, or `postmarked` for a first day cover."""
    draft = pen.draft
    kind = draft.first("kind")
    code = kind.value if kind else ""
    part, role = ("signed", "signer") if code in SIGNED_ONLY else ("written", "writer")
    if code == "FDC":
        part, role = "postmarked", ""
    participants = _people(pen, role or "signer") if role else []
    found: Plain = {
        "date": pen.date(part, draft.first("date")),
        "place": _place(pen, part),
        "participants": participants,
    }
    if not any(found.values()):
        return {}
    pen.note(part, "type", kind)
    return without_empty({"id": part, "type": part, **found})


def _place(pen: Pen, part: str) -> Plain:
    place = pen.draft.first("place")
    return {} if place is None or place.more.get("none") else pen.link(part, "place", place)


def _people(pen: Pen, role: str) -> list[Plain]:
    """The writer and whoever signed with them; a hand that the house names is the scribe's."""
    found: list[Plain] = []
    second = "co-signer" if role == "signer" else "co-writer"
    for number, value in enumerate(pen.draft.all("writer")):
        part = role if number == 0 else f"{role}-{number + 1}"
        agent = pen.link(part, "agent", value)
        if agent:
            found.append({"id": part, "role": second if number else role, "agent": agent})
    hand = pen.draft.first("body_hand")
    if hand and hand.value.startswith("secretarial: "):
        pen.note("scribe", "agent", hand)
        named = {"observed": hand.value.removeprefix("secretarial: ")}
        found.append({"id": "scribe", "role": "scribe", "agent": named})
    return found


def _sent(pen: Pen) -> Plain:
    """To whom; the day of posting is not stated, so the activity has no date of its own."""
    addressee = pen.link("addressee", "agent", pen.draft.first("recipient"))
    if not addressee:
        return {}
    participants: list[Plain] = []
    writer = pen.link("sender", "agent", pen.draft.first("writer"))
    if writer:
        participants.append({"id": "sender", "role": "sender", "agent": writer})
    participants.append({"id": "addressee", "role": "addressee", "agent": addressee})
    return without_empty(
        {"id": "sent", "type": "sent", "place": _place(pen, "sent"), "participants": participants}
    )


def _addressed(pen: Pen) -> Plain:
    destination = pen.link("addressed", "place", pen.draft.first("destination"))
    return {"id": "addressed", "type": "addressed", "place": destination} if destination else {}
