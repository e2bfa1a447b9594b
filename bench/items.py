"""The items of a made archive: most with few parts, one with thirty."""

from typing import Any

from bench.records import DOCUMENT_KINDS, KNOWN_PARTS, Plain, Records, ref


def usual_item(records: Records, number: int) -> Plain:
    """A letter or a card: its writing, sometimes its sending, surfaces, an owner, a transcription."""
    dice, words = records.dice, records.words
    found = _description(records, number)
    found["activities"] = [_written(records, number)]
    if dice.random() < 0.3:
        found["activities"].append(_activity(records, "sent", "sent"))
    if dice.random() < 0.5:
        found["surfaces"] = [
            {"id": f"s{n}", "label": side, "kind": "recto" if n == 1 else "verso"}
            for n, side in enumerate(("recto", "verso"), 1)
        ]
    if dice.random() < 0.3:
        page: Plain = {"id": "t1p", "content": words.sentence(60)}
        if "surfaces" in found:
            page["surface"] = "s1"
        found["texts"] = [{"id": "t1", "type": "transcription", "language": "fr", "pages": [page]}]
    if dice.random() < 0.2:
        found["provenance"] = [_owner(records, 1)]
    if dice.random() < 0.05 and number > 50:
        earlier = (number - 1 - number % 50) // 2 * 2
        target = records.plan.keys("item")[earlier]
        found["relations"] = [{"id": "r1", "type": "reply-to", "target": ref("item", target)}]
    return found


def _description(records: Records, number: int) -> Plain:
    dice, words = records.dice, records.words
    files = records.plan.keys("file")
    return {
        "level": "item",
        "title": f"{words.take(2)} {number + 1}",
        "summary": words.sentence(12),
        "scope": words.sentence(dice.choice((10, 20, 40))),
        "parent": ref("item", files[number % len(files)]),
        "reference_code": f"B {number // 1000 + 1}/{number % 1000 + 1}",
        "repository": ref("agent", records.plan.keys("agent")[1 + number % 5]),
        "document_kind": DOCUMENT_KINDS[number % len(DOCUMENT_KINDS)],
        "languages": ["fr"],
        "description_rights": "cc0",
    }


def _is_of_hub(records: Records, number: int) -> bool:
    return number % 2 == 0 and number < 2 * records.plan.hub_items


def _written(records: Records, number: int) -> Plain:
    writer = records.plan.hub if _is_of_hub(records, number) else records.somebody()
    found = _activity(records, "written", "written")
    found["participants"] = [
        {"id": "w1", "role": "writer", "agent": {"ref": ref("agent", writer)}},
        {"id": "w2", "role": "recipient", "agent": {"ref": ref("agent", records.somebody())}},
    ]
    return found


def _activity(records: Records, pid: str, type_: str) -> Plain:
    return {
        "id": pid,
        "type": type_,
        "date": {"edtf": records.some_day()},
        "place": {"ref": ref("place", records.somewhere())},
    }


def _owner(records: Records, n: int) -> Plain:
    return {
        "id": f"o{n}",
        "party": {"ref": ref("agent", records.somebody())},
        "date": {"edtf": records.some_day()},
        "statement": records.words.sentence(8),
    }


def known_item(records: Records, number: int, key: int) -> Plain:
    """The item with thirty parts, counting participants and pages."""
    found: dict[str, Any] = _description(records, number)
    found["title"] = "The item with thirty parts"
    found["activities"] = [_written(records, number), _activity(records, "sent", "sent")]
    found["surfaces"] = [{"id": f"s{n}", "label": f"leaf {n}"} for n in range(1, 5)]
    pages = [
        {"id": f"t1p{n}", "surface": f"s{n}", "content": records.words.sentence(60)} for n in range(1, 5)
    ]
    found["texts"] = [{"id": "t1", "type": "transcription", "language": "fr", "pages": pages}]
    found["provenance"] = [_owner(records, n) for n in range(1, 6)]
    found["identifiers"] = [{"id": "i1", "scheme": "doi", "value": "10.99999/bench.30"}]
    found["relations"] = [{"id": "r1", "type": "related-to", "target": ref("item", key - number)}]
    source = ref("source", records.some_source())
    found["citations"] = [
        {
            "id": f"c{n}",
            "field": "title",
            "source": ref("source", records.some_source()),
            "locator": f"p. {n}",
        }
        for n in range(1, 5)
    ]
    found["claims"] = [
        {"id": f"k{n}", "field": "authorship", "value": records.words.take(4), "source": source}
        for n in range(1, 7)
    ]
    assert _parts_in(found) == KNOWN_PARTS, _parts_in(found)
    return found


def _parts_in(value: Any) -> int:
    if isinstance(value, dict):
        return ("id" in value) + sum(map(_parts_in, value.values()))
    return sum(map(_parts_in, value)) if isinstance(value, list) else 0


def make_item(records: Records, number: int, key: int) -> Plain:
    return known_item(records, number, key) if key == records.plan.known else usual_item(records, number)
