"""Addresses of the desk, as the tests name them."""

from catalog.models import Entity


def change(entity: Entity) -> str:
    return f"/admin/catalog/{entity.kind}/{entity.pk}/change/"


def add(kind: str) -> str:
    return f"/admin/catalog/{kind}/add/"


def under(entity: Entity, rest: str) -> str:
    return f"/admin/catalog/{entity.kind}/{entity.pk}/{rest}"


def part(entity: Entity, collection: str, pid: str = "new", act: str = "") -> str:
    return under(entity, f"parts/{collection}/{pid}/{act}")
