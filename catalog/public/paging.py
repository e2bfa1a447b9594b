"""Pages of a list: the one before, the one after, and where one stands."""

from dataclasses import dataclass

from catalog.public.asking import Asked
from catalog.search.requests import DEEPEST_ROW


@dataclass(frozen=True)
class Pages:
    """`first_row` and `last_row` count from 1; addresses are empty where there is no page."""

    number: int
    count: int
    first_row: int
    last_row: int
    previous: str
    following: str
    is_cut: bool


def pages_of(asked: Asked, total: int, size: int) -> Pages:
    """Return the paging; `is_cut` where the index pages no deeper though more was found."""
    reached = min(total, DEEPEST_ROW)
    count = max(1, -(-reached // size))
    number = asked.request.page
    return Pages(
        number=number,
        count=count,
        first_row=(number - 1) * size + 1,
        last_row=min(number * size, total),
        previous=asked.on_page(min(number - 1, count)).query if number > 1 else "",
        following=asked.on_page(number + 1).query if number < count else "",
        is_cut=total > DEEPEST_ROW and number >= count,
    )
