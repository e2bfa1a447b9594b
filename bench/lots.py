"""The lot reader and the search for twins: `python -m bench.lots` reads specimens, `… 20000` asks an index.

Beside the reading stands the `edtf` library reading the date alone; beside the twins an ordinary search.
"""

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import django

SPECIMENS = Path(__file__).resolve().parents[1] / "fixtures/lots/specimens.yaml"
WORDS = ("paper", "press", "harbour", "winter", "letter", "garden", "money", "comrade", "island", "edition")


def milliseconds(works: list[Callable[[], object]]) -> tuple[float, float]:
    """Median and slowest of the works, by the processor's time."""
    spent = []
    for work in works:
        begun = time.process_time()
        work()
        spent.append((time.process_time() - begun) * 1000)
    return statistics.median(spent), max(spent)


def reading() -> None:
    import edtf  # noqa: PLC0415  # loaded here: a tool of tests and benches, slow to load
    import yaml  # noqa: PLC0415  # beside it

    from catalog.lots import read_lot  # noqa: PLC0415  # Django has to be set up first
    from catalog.lots.record import record_of  # noqa: PLC0415  # as above

    texts = [each["text"] for each in yaml.safe_load(SPECIMENS.read_text())]
    drafts = [read_lot(text) for text in texts]
    dates = [draft.words(date) for draft in drafts if (date := draft.first("date"))]
    for what, works in (
        ("read a description, all fields", [lambda text=text: read_lot(text) for text in texts]),
        ("make its Record", [lambda draft=draft: record_of(draft) for draft in drafts]),
        (
            "edtf library, the words of the date alone",
            [lambda date=date: edtf.text_to_edtf(date) for date in dates],
        ),
    ):
        median, slowest = milliseconds(works)
        print(f"| {what} | {median:.1f} ms, at most {slowest:.0f} |")


def record(number: int, chance: random.Random) -> dict[str, Any]:
    """An item by one of 2,000 invented writers, a few of whom wrote most."""
    writer = int(2_000 * chance.random() ** 3)
    day = f"{chance.randint(1880, 1940)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    people = [
        {"id": "w", "role": "writer", "agent": {"observed": f"Invented Writer{writer}name"}},
        {
            "id": "a",
            "role": "addressee",
            "agent": {"observed": f"Invented Reader{chance.randint(1, 300)}name"},
        },
    ]
    words = " ".join(chance.choice(WORDS) + str(chance.randint(1, 3_000)) for _ in range(40))
    return {
        "schema": 1,
        "kind": "item",
        "ark": f"ark:/99999/bench{number}",
        "level": "item",
        "title": f"Letter no. {number}",
        "document_kind": "als",
        "activities": [{"id": "m", "type": "written", "date": {"edtf": day}, "participants": people}],
        "texts": [
            {"id": "t", "type": "transcription", "language": "en", "pages": [{"id": "p", "content": words}]}
        ],
    }


def asking(count: int) -> None:
    from tantivy import Index  # noqa: PLC0415  # beside what needs Django

    from catalog.search import twins  # noqa: PLC0415  # Django has to be set up first
    from catalog.search.documents import index_document  # noqa: PLC0415  # as above
    from catalog.search.engine import engine_document  # noqa: PLC0415  # as above
    from catalog.search.fields import schema  # noqa: PLC0415  # as above
    from catalog.search.matching import words_query  # noqa: PLC0415  # as above
    from catalog.search.questions import read_question  # noqa: PLC0415  # as above
    from catalog.search.reader import Reader  # noqa: PLC0415  # as above
    from catalog.twins import compare, features_of_record  # noqa: PLC0415  # as above

    chance = random.Random(11)
    records = {(made := record(number, chance))["ark"]: made for number in range(count)}
    with tempfile.TemporaryDirectory() as folder:
        index = Index(schema(), folder)
        writer = index.writer(200_000_000)
        for number, each in enumerate(records.values()):
            writer.add_document(engine_document(index_document(each), number))
        writer.commit()
        index.reload()
        reader = Reader(index.searcher())
        asked = [features_of_record(each) for each in chance.sample(list(records.values()), 40)]

        def find(features: Any) -> list[float]:
            found = twins._candidates(features, reader)  # noqa: SLF001  # the index part alone
            return [compare(features, features_of_record(records[ark])).score for ark in found]

        def ordinary(features: Any) -> object:
            names = " ".join(one.observed for one in (*features.writers, *features.recipients))
            return reader.searcher.search(words_query(read_question(names, ())), 24)

        hits = sum(max(find(each), default=0.0) >= 0.74 for each in asked)
        for what, work in (
            (f"find the twins of a description ({hits} of {len(asked)})", find),
            ("search the two names", ordinary),
        ):
            median, slowest = milliseconds([lambda each=each, work=work: work(each) for each in asked])
            print(f"| {what}, {count:,} items | {median:.1f} ms, at most {slowest:.0f} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("items", type=int, nargs="?", default=0)
    django.setup()
    reading()
    count = parser.parse_args().items
    if count:
        asking(count)


if __name__ == "__main__":
    main()
