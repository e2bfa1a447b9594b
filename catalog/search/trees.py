"""The tops of the trees: what has children and lies beneath nothing itself."""

from tantivy import Order

from catalog.search.ask import answered
from catalog.search.counting import count_by
from catalog.search.hits import hits
from catalog.search.queries import one_of, total_of
from catalog.search.reader import Reader
from catalog.search.requests import Children


def tops(*, page: int = 1, size: int = 24) -> Children:
    """Return the collections at the top, in order of title, each with the number of its children."""
    return answered(lambda reader: _tops(page, size, reader))


def _tops(page: int, size: int, reader: Reader) -> Children:
    arks = [ark for ark, parent in reader.containers.items() if not parent]
    if not arks:
        return Children((), 0)
    answer = reader.searcher.search(
        one_of("ark", arks), size, offset=(page - 1) * size, order_by_field="title_key", order=Order.Asc
    )
    found = hits([address for _, address in answer.hits], reader)
    beneath = count_by(reader, one_of("parent", [each.ark for each in found]), ["parent"])["parent"]
    return Children(found, total_of(answer), beneath)
