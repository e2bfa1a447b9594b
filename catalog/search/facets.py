"""The shelf of facets: a way to narrow what was found, with counts. To add one, register it here: one line.

The name is also that of the parameter in the address. What a facet counts is a field of fields.py.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from heapq import nsmallest

from tantivy import Query

from catalog.registry import Shelf
from catalog.search.fields import schema
from catalog.search.queries import all_of, any_of, term
from catalog.search.reader import Reader
from catalog.search.requests import FacetCount
from catalog.values.identifiers import parse_ark

MOST_VALUES = 12
"""Values shown of a facet; chosen ones always are."""

ValueCounts = Mapping[str, int]


def code(value: str) -> str:
    """Return the value if it could be a code of a vocabulary or language; ValueError otherwise."""
    if not value or len(value) > 60 or not value.isascii() or not value.replace("-", "").isalnum():
        raise ValueError(f"“{value}” is not one of its values")
    return value


def ark(value: str) -> str:
    return str(parse_ark(value))


@dataclass(frozen=True)
class Facet:
    """`read` cleans a value from an address; `titled`: values are ARKs, labelled by the titles of their own.

    `every`: a thing must have all the chosen values; otherwise any of them will do.
    """

    field: str
    read: Callable[[str], str] = code
    titled: bool = False
    every: bool = False

    def condition(self, values: Iterable[str], reader: Reader) -> Query:  # noqa: ARG002 - for trees
        terms = [term(self.field, value) for value in values]
        return all_of(terms) if self.every else any_of(terms)

    def show(self, counts: ValueCounts, chosen: tuple[str, ...], reader: Reader) -> tuple[FacetCount, ...]:
        """Return the most frequent values and those chosen; what has no title to show is left out."""
        most = max(MOST_VALUES, len(chosen))
        shown = nsmallest(most, counts, key=lambda value: (value not in chosen, -counts[value], value))
        lines = self._lines(shown, counts, chosen, reader)
        return tuple(sorted(lines, key=lambda line: (-line.count, line.label, line.value)))

    def _lines(
        self, shown: Iterable[str], counts: ValueCounts, chosen: tuple[str, ...], reader: Reader
    ) -> list[FacetCount]:
        titles = reader.titles_of(shown) if self.titled else {}
        return [
            FacetCount(value, titles.get(value, ""), counts[value], value in chosen)
            for value in shown
            if not self.titled or titles.get(value)
        ]


class Tree(Facet):
    """A facet over the hierarchy: to choose a collection is to choose all that lies beneath it."""

    def condition(self, values: Iterable[str], reader: Reader) -> Query:
        above = set(values)
        beneath = [each for each in reader.containers if above & set(line_of(each, reader.containers))]
        return Query.term_set_query(schema(), self.field, beneath or sorted(above))

    def show(self, counts: ValueCounts, chosen: tuple[str, ...], reader: Reader) -> tuple[FacetCount, ...]:
        """Show the collections at the top and what lies directly beneath a chosen one."""
        rolled: dict[str, int] = {}
        for parent, count in counts.items():
            for each in line_of(parent, reader.containers):
                rolled[each] = rolled.get(each, 0) + count
        tops = {each for each in rolled if reader.containers.get(each, "") in {"", *chosen}}
        return super().show(
            {each: rolled[each] for each in rolled if each in tops or each in chosen}, chosen, reader
        )


class Branches(Facet):
    """A facet over the tree of subjects: the index holds each thing under all branches above its own."""

    def show(self, counts: ValueCounts, chosen: tuple[str, ...], reader: Reader) -> tuple[FacetCount, ...]:
        """Show the subjects at the top, those chosen, and what lies directly beneath a chosen one."""
        above = reader.subjects.above
        shown = {code: count for code, count in counts.items() if above.get(code, "") in {"", *chosen}}
        return super().show({**shown, **{c: counts[c] for c in chosen if c in counts}}, chosen, reader)


def line_of(container: str, containers: Mapping[str, str]) -> list[str]:
    """Return the container and all above it; a ring, which no rule allows, ends where it closes."""
    line: list[str] = []
    while container and container not in line:
        line.append(container)
        container = containers.get(container, "")
    return line


facets: Shelf[Facet] = Shelf("facets")
facets.register("document_kind", Facet("document_kind"))
facets.register("level", Facet("level"))
facets.register("person", Facet("person", ark, titled=True))
facets.register("writer", Facet("writer", ark, titled=True))
facets.register("recipient", Facet("recipient", ark, titled=True))
facets.register("mentioned", Facet("mentioned", ark, titled=True))
facets.register("place", Facet("place", ark, titled=True))
facets.register("subject", Branches("subject"))
facets.register("language", Facet("language"))
facets.register("repository", Facet("repository", ark, titled=True))
facets.register("has", Facet("has", every=True))
facets.register("questions", Facet("questions"))
facets.register("collection", Tree("parent", ark, titled=True))
