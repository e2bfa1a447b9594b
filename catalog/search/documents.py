"""From the Record of one edition to what the index keeps of it: a pure function, no database, no engine."""

from dataclasses import dataclass
from typing import Any

from catalog.flags.losses import whose_loss
from catalog.publishing.relink import Plain
from catalog.record.authority import authority_of, names_in_languages
from catalog.record.entity import EntityRecord
from catalog.record.kinds import read_record
from catalog.record.upgraders import upgrade
from catalog.search.addresses import addresses
from catalog.search.dating import FAR, Dating, dating_of
from catalog.search.mentions import (
    MENTIONS,
    RECIPIENTS,
    WRITERS,
    Mention,
    agents,
    correspondences,
    mentions,
    places,
)
from catalog.search.numbers import certificate_numbers
from catalog.search.offers import lot_codes, lot_lines
from catalog.search.prose import Passage, passages
from catalog.search.subject_tree import SubjectTree
from catalog.values.codes import natural_key
from catalog.values.folding import fold_key

Codes = dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class IndexDocument:
    """`codes`, `numbers` and `keys` are by field of fields.py; `row` is what a hit will show."""

    ark: str
    codes: Codes
    numbers: dict[str, tuple[int, ...]]
    keys: dict[str, str]
    passages: list[Passage]
    row: Plain


NO_TREE = SubjectTree()


def index_document(edition: Plain, tree: SubjectTree = NO_TREE, questions: str = "") -> IndexDocument:
    """Return what the index keeps of the plain Record of an edition (with names in its references).

    `questions`: how those about an item stand, open, closed or none; empty where they were never asked.
    """
    record = upgrade(edition)
    dating, found, title = dating_of(record), mentions(record), _title(record)
    return IndexDocument(
        ark=record["ark"],
        codes={
            **_codes(record, dating, found),
            "subject": _subjects(record, tree),
            "questions": (questions,) if questions else (),
        },
        numbers=_numbers(dating),
        keys=_keys(record, title),
        passages=[*passages(record), *_date_as_words(dating), *_subjects_as_words(record, tree)],
        row=_row(record, dating, found, title),
    )


def _date_as_words(dating: Dating) -> list[Passage]:
    """A year is found even where no source writes it out."""
    edtf = dating.date.get("edtf")
    return [Passage("edtf", edtf, "text")] if edtf else []


def _subjects(record: Plain, tree: SubjectTree) -> tuple[str, ...]:
    """Return the subjects with all above them."""
    return tree.lines(each["term"] for each in record.get("subjects", ()))


def _subjects_as_words(record: Plain, tree: SubjectTree) -> list[Passage]:
    words = tree.words(_subjects(record, tree))
    return [Passage("subjects", words, "text")] if words else []


def _title(record: Plain) -> str:
    names = record.get("names", [])
    return record.get("title") or next((each["text"] for each in names if each.get("preferred")), "")


def _codes(record: Plain, dating: Dating, found: list[Mention]) -> Codes:
    single = {name: record.get(name, "") for name in ("kind", "level", "document_kind")}
    languages = tuple(record.get("languages", ()))
    written_in = (each["language"] for each in record.get("texts", ()))
    several: Codes = {
        "refers": tuple(
            dict.fromkeys(name for each in found for name in (each.ark, f"{each.ark} {each.role}"))
        ),
        "correspondence": correspondences(found),
        "day": () if dating.exact_day is None else (str(dating.exact_day),),
        "stem_language": tuple(dict.fromkeys((*languages, *written_in))),
        "person": agents(found),
        "writer": agents(found, WRITERS),
        "recipient": agents(found, RECIPIENTS),
        "mentioned": agents(found, MENTIONS),
        "place": places(found),
        "language": tuple(dict.fromkeys(languages)),
        "repository": _refs(record, "repository"),
        "parent": _refs(record, "parent"),
        "has": _has(record),
        "lot": lot_codes(record),
        "certificate": certificate_numbers(record),
        "code": (natural_key(code),) if (code := record.get("reference_code", "")) else (),
        "address": addresses(record),
        "loss": whose_loss(record),
        "dating": ("dated" if dating.is_dated else "undated",),
    }
    return {**{name: (value,) for name, value in single.items() if value}, **several}


def _refs(record: Plain, field: str) -> tuple[str, ...]:
    return (record[field]["ark"],) if record.get(field) else ()


def _has(record: Plain) -> tuple[str, ...]:
    """A stand-in drawing is no image of the thing."""
    found = {"image" for each in record.get("images", ()) if each.get("nature") != "stand-in"}
    return tuple(sorted(found | {each["type"] for each in record.get("texts", ())}))


def _numbers(dating: Dating) -> dict[str, tuple[int, ...]]:
    return {
        "year": dating.years,
        "first_year": tuple(-FAR if first is None else first for first, _ in dating.spans),
        "last_year": tuple(FAR if last is None else last for _, last in dating.spans),
        "decade": dating.decades,
    }


def _keys(record: Plain, title: str) -> dict[str, str]:
    """Keys end in the ARK, so that no two are alike and every order is the only one."""
    plain = fold_key(_filed(record) or title)
    code = record.get("reference_code", "")
    return {
        "title_key": f"{plain} {record['ark']}",
        # A child without a reference code stands behind those that have one.
        "code_key": f"{natural_key(code) if code else chr(0x10FFFD)} {plain} {record['ark']}",
    }


def _filed(record: Plain) -> str:
    """Return under what a person stands in a list: surname first; empty where the name has no parts."""
    name: Plain = next((each for each in record.get("names", ()) if each.get("preferred")), {})
    parts = [name.get(part, "") for part in ("family", "given", "particle")]
    return " ".join(filter(None, parts)) if parts[0] else ""


def _row(record: Plain, dating: Dating, found: list[Mention], title: str) -> Plain:
    place = dating.place.get("ref", {})
    row: Plain = {
        **{
            name: record.get(name, "") for name in ("ark", "kind", "level", "document_kind", "reference_code")
        },
        "title": title,
        "subtitle": record.get("subtitle", "") if record["kind"] == "essay" else "",
        "summary": record.get("summary", ""),
        "words": _words(record),
        "date": {key: value for key, value in dating.date.items() if key != "reason"},
        "place": place.get("name") or dating.place.get("observed", ""),
        "place_ark": place.get("ark", ""),
        "parent": record.get("parent", {}).get("ark", ""),
        "day": dating.exact_day,
        "first_day": dating.first_day,
        "pairs": correspondences(found),
        "roles": _roles(found),
        "lots": lot_lines(record),
        **_image(record),
        **(_own_names(record) if "names" in record else {}),
    }
    return {key: value for key, value in row.items() if value not in ("", None, (), {}, [])}


def _words(record: Plain) -> Plain:
    """Return by language the title, subtitle and summary that parallel descriptions give, or the name."""
    if "names" in record:
        document = read_record(record)
        named = names_in_languages(document) if isinstance(document, EntityRecord) else {}
        return {language: {"name": name} for language, name in named.items()}
    said: Plain = {}
    for each in record.get("parallels", ()):
        if not each.get("part") and each["field"] in ("title", "subtitle", "summary"):
            said.setdefault(each["language"], {})[each["field"]] = each["text"]
    return said


def _roles(found: list[Mention]) -> dict[str, list[str]]:
    """By ARK, so that a list of who refers to somebody can say how."""
    roles: dict[str, list[str]] = {}
    for each in found:
        if each.role not in roles.setdefault(each.ark, []):
            roles[each.ark].append(each.role)
    return roles


def _image(record: Plain) -> Plain:
    shown = [*record.get("images", ()), *record.get("figures", ())]
    ordered = sorted(shown, key=lambda each: each.get("nature") == "stand-in")
    if not ordered:
        return {}
    first: dict[str, Any] = ordered[0]
    return {
        "image": first["id"],
        "image_nature": first.get("nature", "scan"),
        "image_alt": first.get("alt", ""),
    }


def _own_names(record: Plain) -> Plain:
    document = read_record(record)
    lent = authority_of(document) if isinstance(document, EntityRecord) else {}
    return {"names": lent.get("names", []), "dates": lent.get("dates", "")}
