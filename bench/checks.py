"""How long the verification desk takes over a sale: `python -m bench.checks 20000 500 5000`.

Wants an empty VAR_DIR (or DATABASE_URL): makes and publishes an archive of the first number of items, then
checks sales of so many rows. Half of the rows describe an item of the archive in the form of the trade, a
quarter describe nothing in it, a quarter ask by reference or by a certificate's number.
"""

import argparse
import json
import time
from typing import Any

import django
from django.core.management import call_command

from bench.generate import make_archive

STRANGER = (
    "Invented Nobody (1801-1877). ALS, signed “Nobody,” one page, 4.5 x 7, {day} May 18{year:02}. Letter to "
    "a bookseller nobody has heard of. In very good condition, with intersecting folds."
)
TRADE = (
    "{writer}. ALS, one page, 8vo, {date}. Letter to {recipient}. {title}. In fine condition, lightly toned."
)


def descriptions(most: int) -> list[str]:
    """Return descriptions of published items, from what their editions say."""
    from catalog.models import Edition  # noqa: PLC0415  # Django has to be set up first

    rows = Edition.objects.filter(entity__kind="item", entity__publication="published")
    texts = rows.order_by("entity_id").values_list("body__text", flat=True)[: most * 3]
    return [_described(json.loads(text)) for text in texts][:most]


def _described(plain: dict[str, Any]) -> str:
    found = {"writer": "", "recipient": "", "date": ""}
    for each in plain.get("activities", ()):
        found["date"] = found["date"] or each.get("date", {}).get("edtf", "")
        for one in each.get("participants", ()):
            role = {"writer": "writer", "addressee": "recipient"}.get(one.get("role", ""))
            if role:
                found[role] = found[role] or one["agent"].get("ref", {}).get("name", "")
    return TRADE.format(title=plain.get("title", ""), **found)


def sale(rows: int, known: list[str], arks: list[str]) -> str:
    told = ["own,description,reference,certificate number"]
    for n in range(rows):
        text = known[n % len(known)] if n % 4 < 2 else STRANGER.format(day=n % 28 + 1, year=n % 77)
        kind = n % 8
        if kind in {3, 7}:
            told.append(
                f"L{n},,{arks[n % len(arks)] if kind == 3 else ''},{84000000 + n if kind == 7 else ''}"
            )
        else:
            told.append(f'L{n},"{text.replace(chr(34), chr(39))}",,')
    return "\n".join(told)


def check(rows: int, known: list[str], arks: list[str]) -> str:
    """Check a sale as the worker does it and return the figures."""
    from catalog.actions.checks import check_of, continue_check, draw_up_check, each_row  # noqa: PLC0415  # as above
    from catalog.actions.organisations import Access  # noqa: PLC0415  # as above
    from catalog.models import Check, Organisation  # noqa: PLC0415  # as above
    from catalog.sheets import read_table  # noqa: PLC0415  # as above
    from catalog.verification.sheet import sheet_of  # noqa: PLC0415  # as above

    house, _ = Organisation.objects.get_or_create(name="A specimen house")
    access = Access(house.pk, str(house.name), "manager", "bench")
    text = sale(rows, known, arks)
    wall, cpu = time.perf_counter(), time.process_time()
    made = draw_up_check(access, read_table(text.encode()))
    answered = time.perf_counter() - wall
    while Check.objects.get(pk=made.pk).state == "working":
        continue_check(made.pk)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    line = check_of(access, made.reference)
    assert line is not None
    begun = time.perf_counter()
    sizes = [len(sheet_of(line, each_row(line), form)) for form in ("csv", "xlsx")]
    written = time.perf_counter() - begun
    return (
        f"{rows:,} rows: the page answers after {answered:.1f} s; all looked up after {wall:.0f} s "
        f"({1000 * wall / rows:.0f} ms a row; {1000 * cpu / rows:.0f} ms of the processor); "
        f"{line.matched:,} with a match; CSV and XLSX written in {written:.1f} s ({sum(sizes) // 1024:,} KiB)"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("items", type=int, help="items of the archive")
    parser.add_argument("rows", type=int, nargs="+", help="rows of each sale")
    asked = parser.parse_args()
    django.setup()
    call_command("migrate", verbosity=0)
    from bench.publishing import publish_lines  # noqa: PLC0415  # Django has to be set up first
    from catalog.models import Entity  # noqa: PLC0415  # as above
    from catalog.search import rebuild  # noqa: PLC0415  # as above

    plan = make_archive(asked.items, 1, lambda n: print(f"  {n:,} entities", end="\r", flush=True))
    publish_lines(plan, asked.items)
    rebuild()
    known = descriptions(2_000)
    items = Entity.objects.filter(kind="item", publication="published")
    arks = list(items.values_list("ark", flat=True)[:500])
    for rows in asked.rows:
        print(check(rows, known, arks), flush=True)


if __name__ == "__main__":
    main()
