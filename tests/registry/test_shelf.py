"""The shelf keeps order, refuses doubles and says what it holds."""

import pytest

from catalog.registry import Shelf


def colours() -> Shelf[int]:
    shelf: Shelf[int] = Shelf("colours")
    shelf.register("red", 3)
    shelf.register("blue", 1)
    shelf.register("green", 2)
    return shelf


def test_things_come_in_order_of_registration():
    shelf = colours()
    assert list(shelf) == [3, 1, 2]
    assert shelf.names() == ("red", "blue", "green")
    assert shelf.items() == (("red", 3), ("blue", 1), ("green", 2))
    assert len(shelf) == 3


def test_a_thing_is_found_by_its_name():
    shelf = colours()
    assert shelf["blue"] == 1
    assert "blue" in shelf
    assert 1 not in shelf


def test_a_name_registered_twice_is_an_error_and_keeps_the_first():
    shelf = colours()
    with pytest.raises(ValueError, match="colours: 'red' is registered twice"):
        shelf.register("red", 9)
    assert shelf["red"] == 3


def test_an_unknown_name_is_answered_with_what_the_shelf_holds():
    with pytest.raises(KeyError, match="colours: no 'pink' here, only red, blue, green"):
        colours()["pink"]
    with pytest.raises(KeyError, match="only nothing"):
        Shelf[int]("empty")["pink"]
