"""The flat columns of each kind, in the order of a sheet. To add one: a line in a function here."""

from collections.abc import Iterable, Iterator, Mapping

from catalog.record.columns import Column, columns_of
from catalog.record.kinds import kinds
from catalog.sheets.activities import Addressees, Doing
from catalog.sheets.flat import Flat
from catalog.sheets.own import OwnColumn
from catalog.sheets.parts import Identifiers, OtherNames, PreferredName, Several, Terms
from catalog.values.identifiers import schemes

FACTS: dict[str, dict[str, tuple[str, ...]]] = {
    "item": {
        "written": ("date", "edtf", "place", "writer"),
        "sent": ("date", "edtf", "place", "sender"),
        "received": ("date", "edtf", "place", "addressee"),
    },
    "agent": dict.fromkeys(("birth", "death", "founding", "dissolution"), ("date", "edtf", "place")),
    "event": {"occurred": ("date", "edtf", "place")},
    "source": {"published": ("date", "edtf", "place")},
}
"""The activities that have flat columns, by kind, with what of each."""

FACETS = {"date": "date as written", "edtf": "date, EDTF"}


def flat_columns(kind: str, ref_kinds: Mapping[str, str], private: Iterable[Column] = ()) -> dict[str, Flat]:
    """Return the flat columns by key; `ref_kinds` says for each column that refers, to what.

    `private` are columns of the Annex, for those alone who may see them.
    """
    hidden = (OwnColumn(f"annex.{c.name}", f"Private: {_words(c.name)}", c, "", True) for c in private)
    return {each.key: each for each in (*_first(kind), *_own(kind, ref_kinds), *_parts(kind), *hidden)}


def _words(name: str) -> str:
    return name.replace("_", " ").replace("-", " ")


def _first(kind: str) -> Iterator[Flat]:
    if "names" in kinds[kind].model_fields:
        yield PreferredName("name", "Name")
        yield OtherNames("other_names", "Other names", "names", "text")


def _own(kind: str, ref_kinds: Mapping[str, str]) -> Iterator[Flat]:
    columns = sorted(columns_of(kind).values(), key=lambda each: each.name == "description_language")
    for each in columns:
        words = _words(each.name)
        yield OwnColumn(each.name, words[:1].upper() + words[1:], each, ref_kinds.get(each.name, kind))


def _parts(kind: str) -> Iterator[Flat]:
    for activity, facets in FACTS.get(kind, {}).items():
        for facet in facets:
            words = f"{activity}: {FACETS.get(facet, facet)}"
            yield Doing(f"{activity}.{facet}", words[:1].upper() + words[1:], activity, facet)
    if kind == "item":
        yield Addressees("addressee", "Addressee")
    fields = kinds[kind].model_fields
    if "dimensions" in fields:
        yield Several("dimensions", "Dimensions as given", "dimensions", "as_given")
    if "subjects" in fields:
        yield Terms("subjects", "Subjects", "subjects", "term")
    for scheme in schemes.names():
        yield Identifiers(f"identifier:{scheme}", f"Identifier: {scheme}", "identifiers", "value", scheme)
