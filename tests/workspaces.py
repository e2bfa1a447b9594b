"""Strategies for whole workspaces: Records and Annexes of every kind, drawn from the documents' own fields.

A field added to a document is covered by itself; only a new type of field needs a line in `_value`.
"""

import itertools
from dataclasses import dataclass, field
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from django.apps import apps
from django.db.models import Model
from hypothesis import strategies as st
from hypothesis.internal.conjecture import engine

from catalog.models import Entity, StoredFile, Term
from catalog.publishing.assemble import ANNEX_SHELVES, private_lists, private_part
from catalog.publishing.binding.binding import binding_of
from catalog.publishing.load import ArkResolver, load
from catalog.record.annex import ANNEXES
from catalog.record.document import (
    DateValue,
    Document,
    EdtfText,
    FileChecksum,
    Link,
    Part,
    Ref,
    SurfaceId,
    Vocabulary,
)
from catalog.record.entity import walk_parts
from catalog.record.kinds import kinds, read_record
from catalog.record.parallels import parallel_fields
from catalog.record.parts.claim import Citation, Claim
from catalog.record.parts.parallel import Parallel
from catalog.record.parts.surface import FileRef
from catalog.record.properties import declared, part_fields

engine.BUFFER_SIZE = 2**20  # choices; with fewer a world is given up before it is whole, time and again

COPIES = 2
"""Entities of each kind in a world."""

DATES = ("1930-04-29", "1930-04", "193X", "1930?", "1862~", "-0044-03-15", "[1858,1862]", "{1858,1862}",
         "1930/..", "../1901", "1929-21", "Y-20000", "1929-03-05%", "0000-02")  # fmt: skip
ODD = ("", "a", "e\u0301", "a\x00b", "\ud800", "\ufffe", " two\r\nlines ", "\u202bעברית\u202c", "𝔘𝔫𝔦 👩‍👧",
       "ﬁ\u00ad", "İstanbul ı", "—/\\\"'<b>&amp;", "\u2028\u0085\ufeff", "Троцкий", "ا\u0651")  # fmt: skip
WORDS = st.one_of(st.sampled_from(ODD), st.text(max_size=12))
FILES = ("0" * 64, "f" * 64)
SIZES = {"media_type": "image/png", "size": 5, "width": 2, "height": 3}


def ark_of(kind: str, n: int) -> str:
    return f"ark:/99999/w{kind}{n}"


@dataclass
class Surroundings:
    """What one Record may refer to: how far the world goes, its own surfaces, and ids still unused."""

    kind: str
    n: int
    surfaces: list[str] = field(default_factory=list)
    numbers: Any = field(default_factory=lambda: itertools.count(1))

    def targets(self, table: type[Model], name: str) -> list[tuple[str, str]]:
        """Return the (kind, ARK) that a column may point to; a hierarchy only points to what came before."""
        to = table._meta.get_field(name).related_model
        wanted = kinds.names() if to is Entity else (to._meta.model_name,)
        upward = name in {"parent", "part_of"}
        found = [(kind, ark_of(kind, n)) for kind in wanted for n in range(self.n if upward else COPIES)]
        return [each for each in found if each[1] != ark_of(self.kind, self.n)]


def _bare(annotation: Any) -> Any:
    if get_origin(annotation) in {Union, UnionType}:
        return next(each for each in get_args(annotation) if each is not type(None))
    return annotation


def _ref(draw: Any, table: type[Model], name: str, around: Surroundings) -> dict[str, str] | None:
    targets = around.targets(table, name)
    if not targets:
        return None
    kind, ark = draw(st.sampled_from(targets))
    return {"ark": ark, "kind": kind}


def _date(draw: Any) -> dict[str, Any]:
    return {
        "as_written": draw(WORDS),
        "edtf": draw(st.sampled_from(("", *DATES))),
        "calendar": draw(st.sampled_from(("gregorian", "julian"))),
        "uncertain": draw(st.booleans()),
        "supplied": draw(st.booleans()),
        "reason": draw(WORDS),
    }


def _link(draw: Any, table: type[Model], name: str, around: Surroundings) -> dict[str, Any]:
    ref = _ref(draw, table, f"{name}_ref", around) if draw(st.booleans()) else None
    return {
        "ref": ref,
        "observed": draw(WORDS),
        "uncertain": draw(st.booleans()),
        "supplied": draw(st.booleans()),
        "reason": draw(WORDS),
    }


def _file(draw: Any) -> dict[str, Any]:
    return {**SIZES, "sha256": draw(st.sampled_from(FILES))}


def _marked(draw: Any, info: Any, around: Surroundings) -> Any:
    """Draw what a mark on the field asks for; None where it bears none."""
    for mark in info.metadata:
        if isinstance(mark, Vocabulary):
            codes = ("alpha", "beta-2") if info.is_required() else ("", "alpha", "beta-2")
            return draw(st.sampled_from(codes))
        if isinstance(mark, SurfaceId):
            return draw(st.sampled_from(["", *around.surfaces]))
        if isinstance(mark, FileChecksum):
            return draw(st.sampled_from(("", "a" * 64, *FILES)))  # of the first no file is here
    return None


SPECIAL: dict[str, st.SearchStrategy[Any]] = {
    "languages": st.lists(st.sampled_from(("fr", "ota", "ru")), max_size=3),
    "language": st.sampled_from(("fr", "ota")),
    "description_language": st.sampled_from(("", "fr", "ota")),
    "script": st.sampled_from(("", "Latn", "Cyrl")),
    "latitude": st.sampled_from(("", "40.86", "-3")),
    "longitude": st.sampled_from(("", "29.12")),
    "communication": st.just(""),  # names a part of the same Record; see `_statements`
    "part": st.just(""),
    "reference_code": st.just(""),  # unique within a repository; has a test of its own
}


def _value(draw: Any, name: str, info: Any, table: type[Model], around: Surroundings) -> Any:
    bare = _bare(info.annotation)
    if (marked := _marked(draw, info, around)) is not None:
        return marked
    if name in SPECIAL:
        return draw(SPECIAL[name])
    if bare is Ref:
        return _ref(draw, table, name, around) if info.is_required() or draw(st.booleans()) else None
    if bare is Link:
        return _link(draw, table, name, around)
    if bare is DateValue:
        return _date(draw)
    if bare is FileRef:
        return _file(draw)
    return draw(_plain(bare, info))


def _plain(bare: Any, info: Any) -> st.SearchStrategy[Any]:
    if get_origin(bare) is Literal:
        return st.sampled_from(get_args(bare))
    if bare is bool:
        return st.booleans()
    if bare is int or get_origin(bare) is not None:
        numbers = st.integers(0, 2**31 - 1)
        return numbers if info.is_required() else st.one_of(st.none(), numbers)
    if any(mark in get_args(EdtfText) for mark in info.metadata):
        return st.sampled_from(("", *DATES))
    return WORDS


def _part_of(info: Any) -> type[Part] | None:
    inner = next(iter(get_args(info.annotation)), None)
    return inner if isinstance(inner, type) and issubclass(inner, Part) else None


def _document(draw: Any, document: type[Document], around: Surroundings) -> dict[str, Any]:
    """Draw a part or the body of a Record, the surfaces before what lies on them."""
    table = binding_of(document).table
    plain: dict[str, Any] = {}
    if issubclass(document, Part):
        plain["id"] = f"p{next(around.numbers)}"
    for name, info in sorted(document.model_fields.items(), key=lambda each: each[0] != "surfaces"):
        part = _part_of(info)
        if part in {Citation, Claim, Parallel} or name in {*plain, "schema_number", "ark"}:
            continue
        if name == "kind" and not issubclass(document, Part):
            continue
        if part:
            count = draw(st.integers(1 if name == "names" else 0, 2))
            plain[name] = [_document(draw, part, around) for _ in range(count)]
            around.surfaces += [each["id"] for each in plain[name]] if name == "surfaces" else []
        else:
            plain[name] = _value(draw, name, info, table, around)
    return plain


def _statements(draw: Any, kind: str, plain: dict[str, Any], around: Surroundings) -> None:
    """Add citations and claims about the entity and about its parts."""
    places = [("", field) for field in declared(kind)]
    for name, fields in part_fields(kind).items():
        places += [(part["id"], field) for part in plain.get(name, []) for field in fields]
    for name, document in (("citations", Citation), ("claims", Claim)):
        plain[name] = []
        for _ in range(draw(st.integers(0, 2))):
            part, spoken = draw(st.sampled_from(places))
            statement = {**_document(draw, document, around), "part": part, "field": spoken}
            if document is Claim:
                heard = [each["id"] for each in plain["communications"]]
                statement["communication"] = draw(st.sampled_from(["", *heard]))
            plain[name].append(statement)


def _parallels(draw: Any, kind: str, plain: dict[str, Any], around: Surroundings) -> None:
    """Add words in other languages for fields that may have them, each language of a field once."""
    places = [("", field) for field in parallel_fields(kind)]
    for name in kinds[kind].model_fields:
        parts = plain.get(name) if isinstance(plain.get(name), list) else []
        places += [(each["id"], field) for each in parts for field in parallel_fields(kind, name)]
    chosen = draw(st.lists(st.sampled_from(places), max_size=2, unique=True)) if places else []
    plain["parallels"] = [
        {**_document(draw, Parallel, around), "part": part, "field": field} for part, field in chosen
    ]


@st.composite
def records(draw: Any, kind: str, n: int = 0) -> Any:
    """One Record with everything its kind may hold."""
    around = Surroundings(kind, n)
    plain = _document(draw, kinds[kind], around)
    if "names" in plain:
        chosen = draw(st.integers(0, len(plain["names"]) - 1))
        for number, name in enumerate(plain["names"]):
            name["preferred"] = number == chosen
    _statements(draw, kind, plain, around)
    _parallels(draw, kind, plain, around)
    return read_record({**plain, "schema": 1, "kind": kind, "ark": ark_of(kind, n)})


@st.composite
def annexes(draw: Any, kind: str, ids: list[str]) -> Any:
    """One Annex, with private sides of parts of the Record and of one that is gone."""
    document, shelves, lists = ANNEXES[kind], ANNEX_SHELVES.get(kind, ()), private_lists(kind)
    plain = {name: draw(WORDS) for name in document.model_fields if name not in {*shelves, *lists}}
    own = Surroundings(kind, 0)
    for name, binding in lists.items():
        plain[name] = [_document(draw, binding.document, own) for _ in range(draw(st.integers(0, 2)))]
    for name in shelves:
        part, table = private_part(document, name), _annex_table(kind, name)
        keys = draw(st.lists(st.sampled_from([*ids, "gone"]), unique=True, max_size=2))
        around = Surroundings(kind, 0)
        plain[name] = {
            key: {each: _value(draw, each, info, table, around) for each, info in part.model_fields.items()}
            for key in keys
        }
    return document.model_validate(plain)


def _annex_table(kind: str, name: str) -> type[Model]:
    found = binding_of(kinds[kind]).table._meta.get_field(name).related_model
    assert isinstance(found, type)
    return found


@st.composite
def worlds(draw: Any) -> Any:
    """Records of every kind that refer to each other, with their Annexes: a list of (Record, Annex)."""
    world = []
    for kind in kinds.names():
        for n in range(COPIES):
            record = draw(records(kind, n))
            world.append((record, draw(annexes(kind, [part.id for part in walk_parts(record)]))))
    return world


def furnish() -> None:
    """Provide the terms and stored files that generated Records name."""
    names = {column.get_limit_choices_to()["vocabulary"] for column in _term_columns()}
    keys = [f"{name}/{code}" for name in sorted(names) for code in ("alpha", "beta-2")]
    for key in (*keys, "level/item", "source-kind/other"):
        Term.objects.get_or_create(key=key, defaults={"label": key, "vocabulary": key.partition("/")[0]})
    for sha in FILES:
        StoredFile.objects.get_or_create(sha256=sha, defaults=SIZES)


def _term_columns() -> Any:
    for table in apps.get_app_config("catalog").get_models():
        columns = table._meta.local_fields if table is not Term else ()  # a broader term is of any vocabulary
        yield from (column for column in columns if column.related_model is Term)


def load_world(world: Any) -> None:
    """Load every Record with its Annex, in the given order, whoever they refer to."""
    resolver = ArkResolver(stubs=True)
    for record, annex in world:
        load(record, annex, resolver=resolver)
