"""A sale made up for tests, with lots of one piece and of several: nobody's, and on no day that matters."""

from typing import Any

from tests import people
from tests.people import Plain, publish, ref

SALE = "ark:/99999/p1sale"
CATALOGUE = "ark:/99999/p1catalogue"


def sale() -> Plain:
    return {
        "schema": 1,
        "kind": "event",
        "ark": SALE,
        "event_kind": "sale",
        "names": [{"id": "n1", "text": "A sale of letters", "preferred": True}],
    }


def catalogue() -> Plain:
    return {
        "schema": 1,
        "kind": "source",
        "ark": CATALOGUE,
        "source_kind": "sale-catalogue",
        "title": "Catalogue of a sale of letters",
    }


def offer(lot: str, **fields: Any) -> Plain:
    """An offer of the lot in the sale."""
    return {"id": "o1", "kind": "auction", "sale": ref(SALE, "event"), "lot": lot, **fields}


def observation(part: str, source: str, **fields: Any) -> Plain:
    return {"id": part, "source": ref(source, "source"), **fields}


def mark(part: str, kind: str, **fields: Any) -> Plain:
    return {"id": part, "kind": kind, **fields}


def piece(name: str, **fields: Any) -> Plain:
    """An item under an ARK of that name."""
    frame = {"schema": 1, "kind": "item", "ark": f"ark:/99999/p1{name}", "level": "item"}
    return {**frame, "title": f"Piece {name}", **fields}


def publish_sale() -> None:
    """Publish the sale and its catalogue, with nothing in them yet."""
    publish(people.house())
    publish(sale())
    publish(catalogue())
