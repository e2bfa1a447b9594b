"""What a request asks beside its words: kinds, filters, years. None of it weighs in the order."""

from tantivy import Query

from catalog.search.facets import facets
from catalog.search.queries import all_of, any_of, number_range, one_of, term, unweighted
from catalog.search.reader import Reader
from catalog.search.requests import SearchRequest, Years

FAR_BACK, FAR_ON = -100_000, 100_000


def conditions(request: SearchRequest, reader: Reader, *, skip: str = "") -> list[Query]:
    """Return the conditions beside the words; `skip` leaves one out by its name (a facet or `years`)."""
    found = [one_of("kind", request.kind)] if request.kind else []
    for name, values in request.filters.items():
        if values and name != skip:
            found.append(unweighted(facets[name].condition(values, reader)))
    if skip != "years" and (request.years or request.undated is not None):
        found.append(unweighted(_dating(request)))
    return found


def _dating(request: SearchRequest) -> Query:
    if request.undated is False and request.years is None:
        return term("dating", "dated")
    asked = [within(request.years)] if request.years else []
    return any_of([*asked, *([term("dating", "undated")] if request.undated else [])])


def within(years: Years) -> Query:
    """What may have been made in one of these years: a set of years holds its members only."""
    first = FAR_BACK if years[0] is None else years[0]
    last = FAR_ON if years[1] is None else years[1]
    listed = number_range("year", first, last)
    spanning = all_of([number_range("first_year", FAR_BACK, last), number_range("last_year", first, FAR_ON)])
    return any_of([listed, spanning])
