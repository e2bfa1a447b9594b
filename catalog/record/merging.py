"""Two Records of one thing made into one, without losing a word. Pure; `actions.merging` carries it out.

A column that only the one that goes has is filled in; one that contradicts becomes a claim with the stance
“alternative”; parts come along, each under an id that is still free; a part that says the same is known.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from catalog.record.document import Document, Part, SurfaceId, Vocabulary
from catalog.record.entity import EntityRecord, walk_parts
from catalog.record.parts.claim import Citation
from catalog.values.identifiers import mint_part_id

Plain = dict[str, Any]
Outcome = Literal["same", "filled", "joined", "contested", "added", "known", "completed", "dropped"]
Say = Callable[[str, str], str]
"""Says a term of a vocabulary in words: (vocabulary, code) -> label."""

FRAME = frozenset({"schema_number", "kind", "ark"})
PART_IDS = frozenset({"part", "communication", "authentication"})
"""Fields that hold the id of a part of a collection that was taken along before."""

SIBLING_IDS = {"authentications": "superseded_by"}
"""Collections one of whose fields holds the id of another part of the same collection."""

LAST = ("citations", "parallels", "communications", "claims")
"""Statements about the other parts, taken along once it is known under which ids these stand."""


@dataclass(frozen=True)
class Fate:
    """What becomes of one value of the record that goes; both values plain, the part's id where it is one."""

    field: str
    outcome: Outcome
    gone: Any
    kept: Any = None
    part: str = ""


@dataclass
class Merged:
    """The Record that stays, what became of each value, and under which id each part of the other stands."""

    record: Plain
    fates: list[Fate] = field(default_factory=list)
    ids: dict[str, str] = field(default_factory=dict)


@dataclass
class _Work:
    """One merge in hand: both Records, the ids that are taken, the arks that are one from now on."""

    kept: EntityRecord
    gone: EntityRecord
    merged: Merged
    taken: set[str]
    apart: frozenset[str]
    say: Say
    used: set[str] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)
    """Parts of the record that goes that fall away; what is said of them goes with them."""

    @property
    def record(self) -> Plain:
        return self.merged.record

    def note(self, name: str, outcome: Outcome, gone: Any, kept: Any = None, part: str = "") -> None:
        self.merged.fates.append(Fate(name, outcome, gone, kept, part))


def part_class_of(info: Any) -> type[Part] | None:
    """Return the class of the parts where the field is a collection of parts."""
    inner = next(iter(get_args(info.annotation)), None)
    return inner if isinstance(inner, type) and issubclass(inner, Part) else None


def merge_records(
    kept: EntityRecord,
    gone: EntityRecord,
    *,
    taken: frozenset[str] = frozenset(),
    apart: frozenset[str] = frozenset(),
    unfit: frozenset[str] = frozenset(),
    say: Say = lambda _, code: code,
) -> Merged:
    """Return `kept` with all that `gone` says.

    `taken` are ids that only the Annex still uses; parts named in `apart` are the same as no other, since
    their private sides differ; columns in `unfit` cannot be filled in and become claims.
    """
    ids = {part.id for part in walk_parts(kept)} | set(taken)
    work = _Work(kept, gone, Merged({}), ids, apart, say)
    work.merged.record = _alone(kept, work)
    collections = {name: part_class_of(info) for name, info in type(gone).model_fields.items()}
    for name in sorted((n for n, part in collections.items() if part), key=_order):
        _collection(work, name)
        if name == "relations":
            _columns(work, collections, unfit)
    return work.merged


def _order(name: str) -> tuple[int, str]:
    """Surfaces come first, since others stand on them; then relations with the columns; statements last."""
    first = {"surfaces": 0, "relations": 2, **{name: 3 + n for n, name in enumerate(LAST)}}
    return first.get(name, 1), name


def _alone(kept: EntityRecord, work: _Work) -> Plain:
    """Return the Record that stays without what it says of the other one: the two are one from now on."""
    plain: Plain = _moved(kept.plain(), work)
    lost = {each["id"] for each in plain.get("relations", []) if each["target"]["ark"] == kept.ark}
    for name in ("relations", *LAST) if lost else ():
        rows = plain.pop(name, [])
        stay = [each for each in rows if each["id"] not in lost and each.get("part") not in lost]
        for each in rows:
            if each not in stay:
                work.note(name, "dropped", None, each, each["id"])
        if stay:
            plain[name] = stay
    return plain


# --- columns ------------------------------------------------------------------------------------------------


def _columns(work: _Work, collections: Mapping[str, Any], unfit: frozenset[str]) -> None:
    plain = work.gone.plain()
    for name in collections:
        if name in FRAME or collections[name] or name not in plain:
            continue
        value, present = _one_ark(plain[name], work), work.record.get(name)
        if value is None:
            work.note(name, "dropped", plain[name], present)
        elif present == value:
            work.note(name, "same", value, present)
        elif isinstance(value, list):
            work.record[name] = [*(present or []), *(each for each in value if each not in (present or []))]
            work.note(name, "joined", value, present)
        elif present is None and name not in unfit:
            work.record[name] = value
            work.note(name, "filled", value)
        else:
            _contest(work, name, value, present)


def _one_ark(value: Any, work: _Work) -> Any:
    """Return the value with the old address replaced; None where it would refer to the record itself."""
    if isinstance(value, dict) and "ark" in value:
        return None if value["ark"] in {work.kept.ark, work.gone.ark} else value
    return value


def _contest(work: _Work, name: str, value: Any, present: Any) -> None:
    """Keep the value as a claim; the sources that the other record gives for it go with the claim."""
    info = type(work.gone).model_fields[name]
    said = _as_claim(value, info, work.say)
    cited = [each for each in work.gone.citations if not each.part and each.field == name]
    sources: list[Citation | None] = [*cited]
    for citation in sources or [None]:
        source: Plain = {}
        reason = f"So in {work.gone.ark}, which was merged into this record."
        if citation is not None:
            work.used.add(citation.id)
            plain = citation.plain()
            source = {key: plain[key] for key in ("source", "locator", "quotation") if key in plain}
            reason = f"{reason} {citation.note}".strip()
        claim = {"id": _free_id(work), "field": name, **said, **source, "reason": reason}
        work.record.setdefault("claims", []).append(claim)
    work.note(name, "contested", value, present)


def _as_claim(value: Any, info: Any, say: Say) -> Plain:
    vocabulary = next((mark.name for mark in info.metadata if isinstance(mark, Vocabulary)), "")
    if isinstance(value, dict) and "ark" in value:
        return {"target": value}
    if isinstance(value, dict):
        return {"value": " ".join(str(each) for each in value.values())}
    return {"value": say(vocabulary, value) if vocabulary else str(value)}


# --- parts --------------------------------------------------------------------------------------------------


def _collection(work: _Work, name: str) -> None:
    rows: list[Plain] = work.record.get(name, [])
    known = list(rows)
    for part in getattr(work.gone, name):
        if part.id in work.used:
            continue
        plain = _readdressed(part, work)
        if _only_between_the_two(part, name, work):
            work.lost.add(part.id)
            work.note(name, "dropped", plain, part=part.id)
        elif name == "names":
            _take_name(work, rows, plain, part)
        elif name == "parallels" and _is_contested_text(work, plain, rows):
            _contest_text(work, plain)
        else:
            _take_part(work, rows, name, plain, known)
    if name in SIBLING_IDS:
        _repoint_siblings(rows[len(known) :], SIBLING_IDS[name], work.merged.ids)
    if rows:
        work.record[name] = rows


def _repoint_siblings(added: list[Plain], field: str, ids: Mapping[str, str]) -> None:
    """Only once all are there is it known under which ids they stand."""
    for row in added:
        if row.get(field):
            row[field] = ids.get(row[field], row[field])


def _take_part(work: _Work, rows: list[Plain], name: str, plain: Plain, known: list[Plain]) -> None:
    if name == "claims" and _is_preferred_twice(work, plain, rows):
        plain["stance"] = "alternative"
    twin = _twin(plain, known, work)
    if twin is None:
        _append(work, rows, name, plain)
        return
    _identify(work, plain, twin)
    work.note(name, "known", plain, twin, twin["id"])


def _append(work: _Work, rows: list[Plain], name: str, plain: Plain) -> None:
    new = _with_free_ids(work, plain)
    rows.append(new)
    work.note(name, "added", new, part=new["id"])


def _only_between_the_two(part: Part, name: str, work: _Work) -> bool:
    """Tell whether it joins the two records, which are one from now on, or is said of what does."""
    if name != "relations":
        return getattr(part, "part", "") in work.lost
    return part.target.ark in {work.kept.ark, work.gone.ark}  # type: ignore[attr-defined]  # a Relation


def _readdressed(part: Part, work: _Work) -> Plain:
    """Return the part with the old ARK replaced and what it says of other parts under their present ids."""
    plain: Plain = _moved(part.plain(), work)
    _repoint(plain, type(part), work.merged.ids)
    return plain


def _moved(value: Any, work: _Work) -> Any:
    if isinstance(value, list):
        return [_moved(each, work) for each in value]
    if not isinstance(value, dict):
        return value
    if value.get("ark") == work.gone.ark:
        return {**value, "ark": work.kept.ark}
    return {key: _moved(each, work) for key, each in value.items()}


def _repoint(plain: Plain, document: type[Document], ids: Mapping[str, str]) -> None:
    for name, info in document.model_fields.items():
        if name not in plain:
            continue
        inner = part_class_of(info)
        if inner is not None:
            for each in plain[name]:
                _repoint(each, inner, ids)
        elif name in PART_IDS or any(isinstance(mark, SurfaceId) for mark in info.metadata):
            plain[name] = ids.get(plain[name], plain[name])


def _bare(value: Any) -> Any:
    """Return a part without its ids, the inner ones too."""
    if isinstance(value, list):
        return [_bare(each) for each in value]
    if isinstance(value, dict):
        return {key: _bare(each) for key, each in value.items() if key != "id"}
    return value


def _twin(plain: Plain, known: list[Plain], work: _Work) -> Plain | None:
    if plain["id"] in work.apart:
        return None
    bare = _bare(plain)
    found: Plain | None = next((each for each in known if _bare(each) == bare), None)
    return found


def _ids_of(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if "id" in value:
            yield value["id"]
        for each in value.values():
            yield from _ids_of(each)
    elif isinstance(value, list):
        for each in value:
            yield from _ids_of(each)


def _identify(work: _Work, plain: Plain, twin: Plain) -> None:
    """Note that the part, and its inner parts, go by the ids of their twins."""
    work.merged.ids |= dict(zip(_ids_of(plain), _ids_of(twin), strict=False))


def _free_id(work: _Work, wanted: str = "") -> str:
    found = wanted or mint_part_id()
    while found in work.taken:
        found = mint_part_id()
    work.taken.add(found)
    return found


def _with_free_ids(work: _Work, value: Any) -> Any:
    if isinstance(value, list):
        return [_with_free_ids(work, each) for each in value]
    if not isinstance(value, dict):
        return value
    new = {key: _with_free_ids(work, each) for key, each in value.items()}
    if "id" in value:
        new["id"] = work.merged.ids[value["id"]] = _free_id(work, value["id"])
    return new


def _take_name(work: _Work, rows: list[Plain], plain: Plain, part: Part) -> None:
    """A known name gains what only the other record says of it; one that contradicts stands beside."""
    plain = {key: each for key, each in plain.items() if key != "preferred"}
    for row in rows:
        if row["text"] == plain["text"] and all(row.get(k, v) == v for k, v in plain.items() if k != "id"):
            more = {key: each for key, each in plain.items() if key not in row}
            row.update(more)
            _identify(work, plain, row)
            work.note("names", "completed" if more else "known", plain, row, part.id)
            return
    _append(work, rows, "names", plain)


def _is_contested_text(work: _Work, plain: Plain, rows: list[Plain]) -> bool:
    """Tell whether it translates words that do not stand in the column, or stands where there is one."""
    address = ("part", "field", "language")
    contested = {each.field for each in work.merged.fates if each.outcome == "contested"}
    there = [row for row in rows if all(row.get(key, "") == plain.get(key, "") for key in address)]
    if any(row["text"] == plain["text"] for row in there):
        return False
    return bool(there) or (not plain.get("part") and plain["field"] in contested)


def _is_preferred_twice(work: _Work, plain: Plain, rows: list[Plain]) -> bool:
    """Tell whether a claim was preferred for a property of which the record that stays prefers another."""
    if plain.get("stance") != "preferred" or _twin(plain, rows, work):
        return False
    address = ("part", "field")
    others = [each for each in rows if all(each.get(key, "") == plain.get(key, "") for key in address)]
    contested = {each.field for each in work.merged.fates if each.outcome == "contested"}
    preferred = any(each.get("stance") == "preferred" for each in others)
    return preferred or (not plain.get("part") and plain["field"] in contested)


def _contest_text(work: _Work, plain: Plain) -> None:
    said = [f"In {plain['language']}, in {work.gone.ark}, which was merged into this record."]
    reason = " ".join([*said, *(plain[key] for key in ("credit", "note") if key in plain)])
    claim = {"id": _free_id(work), "field": plain["field"], "value": plain["text"], "reason": reason}
    if plain.get("part"):
        claim["part"] = plain["part"]
    work.record.setdefault("claims", []).append(claim)
    work.note("parallels", "contested", plain, part=plain["id"])


def bare_record(record: EntityRecord) -> Plain:
    """Return what is left of a record that has gone into another: only what no record can be without."""
    plain = record.plain()
    left: Plain = {"schema": plain["schema"], "kind": plain["kind"], "ark": plain["ark"]}
    for name, info in type(record).model_fields.items():
        if name in FRAME or not info.is_required():
            continue
        left[name] = plain[name]
        if name == "names":
            left[name] = [each for each in plain["names"] if each.get("preferred")]
    return left
