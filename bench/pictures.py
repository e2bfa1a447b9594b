"""Measures the search by picture: `python -m bench.pictures 100000`, in a folder of its own, on no archive.

Each picture is made of chance: four fingerprints that differ as those of one picture do. A question is one
of them with 30 of its bits the other way, among 71 others that fit nothing, as a photograph asks.
"""

import argparse
import json
import os
import random
import statistics
import tempfile
import time
from pathlib import Path

import django
from PIL import Image
from tantivy import Document, Index

APART = (0, 40, 80, 100)
"""Bits by which the four fingerprints of a picture differ from the first."""

HEAP = 120_000_000
QUESTIONS = 20


def changed(chance: random.Random, bits: int, many: int) -> int:
    """Turn so many bits; the slow waves change least, so none of the first sixty."""
    for at in chance.sample(range(60, 256), many):
        bits ^= 1 << at
    return bits


def make(folder: Path, pictures: int) -> tuple[Index, list[tuple[str, int]]]:
    """Make an index of as many items with one picture each; return it with some of what it holds."""
    from catalog.media.likeness import bands  # noqa: PLC0415  # Django has to be set up first
    from catalog.search.fields import schema  # noqa: PLC0415  # as above

    chance, known = random.Random(1), []
    index = Index(schema(), str(folder))
    writer = index.writer(HEAP, 1)
    for number in range(pictures):
        first = chance.getrandbits(256)
        prints = [changed(chance, first, apart) for apart in APART]
        document = Document()
        document.add_text("ark", str(number))
        for piece in sorted({piece for each in prints for piece in bands(each)}):
            document.add_text("likeness", piece)
        document.add_bytes("row", json.dumps({"ark": str(number), "kind": "item", "title": "x"}).encode())
        document.add_bytes("pictures", json.dumps([["i1", *(f"{each:064x}" for each in prints)]]).encode())
        writer.add_document(document)
        if number % max(1, pictures // QUESTIONS) == 0:
            known.append((str(number), prints[1]))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    return index, known


def ask(index: Index, known: list[tuple[str, int]]) -> tuple[list[float], int]:
    """Return the milliseconds of each question, and how many found what they were about."""
    from catalog.media.likeness import Asked  # noqa: PLC0415  # as above
    from catalog.search.pictures import find_among  # noqa: PLC0415  # as above
    from catalog.search.reader import Reader  # noqa: PLC0415  # as above

    chance, reader, took, found = random.Random(2), Reader(index.searcher()), [], 0
    for ark, bits in known:
        shaky = [tuple(chance.sample(range(256), 256)) for _ in range(72)]
        asked = (Asked(changed(chance, bits, 30), shaky[0]),)
        asked += tuple(Asked(chance.getrandbits(256), each) for each in shaky[1:])
        begun = time.perf_counter()
        answer = find_among(reader, asked)
        took.append((time.perf_counter() - begun) * 1000)
        found += [each.hit.ark for each in answer] == [ark]
    return took, found


def measure_picture() -> float:
    """Return the milliseconds that measuring a photograph of twelve million pixels takes."""
    from catalog.media.likeness import asked_of, grey  # noqa: PLC0415  # as above

    with tempfile.NamedTemporaryFile(suffix=".jpg") as file:
        Image.effect_noise((4000, 3000), 80).save(file.name, quality=90)
        begun = time.perf_counter()
        asked_of(grey(Path(file.name)))
        return (time.perf_counter() - begun) * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pictures", type=int)
    pictures = parser.parse_args().pictures
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "archive_site.settings")
    django.setup()
    with tempfile.TemporaryDirectory() as name:
        begun = time.perf_counter()
        index, known = make(Path(name), pictures)
        size = sum(each.stat().st_size for each in Path(name).iterdir()) / 1e6
        print(f"{pictures} pictures: made in {time.perf_counter() - begun:.0f} s, {size:.0f} MB")
        took, found = ask(index, known)
        print(
            f"ask: median {statistics.median(took):.0f} ms, most {max(took):.0f} ms; {found} of {len(known)}"
        )
    print(f"measure a photograph of 12 million pixels: {measure_picture():.0f} ms")


if __name__ == "__main__":
    main()
