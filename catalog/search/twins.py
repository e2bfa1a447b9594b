"""Twins of a piece among what is published, at the desk among drafts too. Bounded: a few dozen are read.

The day, the names of writer and receiver, and rare words of the extract say where to look.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.db.models import F
from tantivy import Query

from catalog.models import Activity, Edition, Entity, Item, Name, Revision
from catalog.publishing.relink import references, relink
from catalog.record.upgraders import upgrade
from catalog.search.ask import answered
from catalog.search.engine import LEAST_KEY
from catalog.search.queries import all_of, any_of, number_range, one_of, term
from catalog.search.reader import Plain, Reader
from catalog.twins import Features, Likeness, compare, features_of_record
from catalog.twins.names import Person
from catalog.values.dates import Edtf
from catalog.values.dates.days import from_day
from catalog.values.folding import tokens

WAY = 30
"""Candidates that one way of looking may bring; there are four ways."""

RARE_WORDS = 6
LONGEST = 5_000  # characters of an extract
COMMON = 0.02
"""A word in more than this share of the archive tells nothing; nor does one on so many days."""


@dataclass(frozen=True, slots=True)
class Twin:
    """An item that may be the same piece; `published` is false for what only the desk knows."""

    ark: str
    title: str
    likeness: Likeness
    published: bool = True


def public_twins(features: Features, limit: int = 10, *, but: str = "") -> tuple[Twin, ...]:
    """Return published items that may be this piece, the likeliest first; `but` is left out (its own ARK)."""
    found = answered(lambda reader: _candidates(features, reader))
    return _ranked(features, _editions(ark for ark in found if ark != but), limit, published=True)


def desk_twins(features: Features, limit: int = 10, *, but: str = "") -> tuple[Twin, ...]:
    """Return items that may be this piece by their drafts, published or not; for curators alone."""
    keys = {pk for way in (_on_the_day(features), _by_title(features)) for pk in way}
    public = answered(lambda reader: _candidates(features, reader))
    keys |= set(Entity.objects.filter(ark__in=public, kind="item").values_list("pk", flat=True))
    drafts = [record for record in _drafts(keys) if record["ark"] != but]
    return _ranked(features, drafts, limit, published=False)


def _ranked(features: Features, records: Iterable[Plain], limit: int, *, published: bool) -> tuple[Twin, ...]:
    found = []
    for record in records:
        likeness = compare(features, features_of_record(record))
        if likeness.link:
            found.append(Twin(record["ark"], record.get("title", ""), likeness, published))
    return tuple(sorted(found, key=_likeliest)[:limit])


def _likeliest(twin: Twin) -> tuple[int, float, str]:
    return ("is", "part of", "possibly").index(twin.likeness.link), -twin.likeness.score, twin.ark


# --- among editions


def _candidates(features: Features, reader: Reader) -> list[str]:
    """Return the ARKs that any way of looking brings, each way by itself: a common name hides no rare day."""
    ways = (
        _same_day(features),
        _same_people(features),
        _same_person(features),
        _same_words(features, reader),
    )
    asked = (all_of([one_of("kind", ["item"]), query]) for query in ways if query is not None)
    return list(dict.fromkeys(row["ark"] for query in asked for row in reader.rows(query, WAY)))


def _day_of(date: Edtf) -> int | None:
    return date.earliest if date.earliest is not None and date.earliest == date.latest else None


def _same_day(features: Features) -> Query | None:
    """On one of its days, those first that name its people as well."""
    days = [str(day) for date in features.dates[:20] if (day := _day_of(date)) is not None]
    if not days:
        return None
    people = (_named(features.writers), _named(features.recipients))
    names = [query for query in people if query is not None]
    on_day = one_of("day", days)
    return all_of([on_day, any_of([*names, on_day])]) if names else on_day


def _same_people(features: Features) -> Query | None:
    """The same writer and receiver, within the years of its date where it has one."""
    writers, recipients = _named(features.writers), _named(features.recipients)
    if writers is None or recipients is None:
        return None
    return all_of([writers, recipients, *_years(features)])


def _same_person(features: Features) -> Query | None:
    """Without a receiver and a day: the same writer and year, which is all that such a piece has."""
    writers, years = _named(features.writers), _years(features)
    if writers is None or not years or features.recipients or any(map(_day_of, features.dates)):
        return None
    return all_of([writers, *years])


def _years(features: Features) -> list[Query]:
    first = [date.earliest for date in features.dates if date.earliest is not None]
    last = [date.latest for date in features.dates if date.latest is not None]
    if not first or not last:
        return []
    return [number_range("year", from_day(min(first))[0] - 1, from_day(max(last))[0] + 1)]


def _named(people: tuple[Person, ...]) -> Query | None:
    """Names blind to spelling; the last words of a name are the likelier to be everywhere."""
    keys = dict.fromkeys(
        word for one in people for called in one.names for word in called.words if len(word) >= LEAST_KEY
    )
    return any_of([term("keys", key) for key in list(keys)[:12]]) if keys else None


def _same_words(features: Features, reader: Reader) -> Query | None:
    """The rarest words of the extract, several of them: one alone may stand anywhere."""
    words = {token.terms.exact[0] for each in features.excerpts[:4] for token in tokens(each.words[:LONGEST])}
    counts = ((reader.searcher.doc_freq("text", word), word) for word in words if len(word) > 4)
    counted = [(count, word) for count, word in counts if count]
    most = max(3, COMMON * reader.searcher.num_docs)
    rare = [word for count, word in sorted(counted) if count <= most][:RARE_WORDS]
    return any_of([term("text", word) for word in rare]) if len(rare) >= 2 else None


def _editions(arks: Iterable[str]) -> Iterator[Plain]:
    """The Records as published now, in one query."""
    rows = Edition.objects.filter(
        entity__ark__in=list(arks),
        number=F("entity__edition"),
        entity__publication="published",
        body__isnull=False,
    )
    for text in rows.values_list("body__text", flat=True):
        yield upgrade(json.loads(text))


# --- among drafts


def _on_the_day(features: Features) -> Iterator[int]:
    days = [day for date in features.dates[:20] if (day := _day_of(date)) is not None]
    if days:
        rows = Activity.objects.filter(date_earliest__in=days, date_latest__in=days, entity__kind="item")
        yield from rows.order_by("-entity_id").values_list("entity_id", flat=True)[: 4 * WAY]


def _by_title(features: Features) -> Iterator[int]:
    """Titles that name both people, found by the desk's catchwords."""
    for one in features.writers[:2]:
        for other in features.recipients[:2]:
            typed = f"{_last(one)} {_last(other)}"
            yield from Item.objects.named_like(typed).order_by("-pk").values_list("pk", flat=True)[:WAY]


def _last(one: Person) -> str:
    """The longest key of the name as observed: catchwords are asked by beginning, so one word is enough."""
    return max(one.names[0].words, key=len)


def _drafts(keys: Iterable[int]) -> Iterator[Plain]:
    """The Records of the last revisions, with the names that the desk has for those they refer to."""
    rows = Revision.objects.filter(entity__in=list(keys), n=F("entity__head"), entity__kind="item")
    records = [upgrade(json.loads(text)) for text in rows.values_list("record", flat=True)]
    lent = _names_of({ark for record in records for ark in references(record)})
    yield from (relink(record, lent) for record in records)


def _names_of(arks: Iterable[str]) -> Mapping[str, Plain]:
    lent: dict[str, Plain] = {}
    rows = Name.objects.filter(entity__ark__in=list(arks)).order_by("-preferred", "pk")
    for ark, text in rows.values_list("entity__ark", "text"):
        lent.setdefault(ark, {"names": []})["names"].append(text)
    return lent
