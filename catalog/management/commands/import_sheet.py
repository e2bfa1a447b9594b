"""`manage.py import_sheet`: a CSV or XLSX file as a batch: a dry run, errors by cell, then the run."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from catalog.actions.batches import begin, continue_batch, draw_up_import, map_import
from catalog.actions.batches.drawing import key_choices
from catalog.actions.batches.exporting import error_sheet
from catalog.actions.drafts import WrongStateError
from catalog.actions.permission import Operator
from catalog.management.progress import Progress
from catalog.models import Batch
from catalog.record.kinds import kinds
from catalog.sheets import SheetRefusedError, read_table


class Command(BaseCommand):
    help = (
        "Import rows of a sheet as records of one kind. Without --run it says what would happen, row by row."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("kind", choices=kinds.names(), help="what the rows are")
        parser.add_argument("file", help="a CSV or XLSX file; its first row names the columns")
        parser.add_argument(
            "--run", action="store_true", help="write what is sound; refused rows are left out"
        )
        parser.add_argument("--key", help="ark, code, identifier:<scheme>, or none; usually guessed")
        parser.add_argument("--sheet", default="", help="the sheet of a workbook; usually its first")
        parser.add_argument(
            "--empty", choices=("keep", "delete"), default="keep", help="what an empty cell does"
        )
        parser.add_argument(
            "--errors", help="write the refused rows with their errors to this CSV or XLSX file"
        )

    def handle(self, *_args: Any, kind: str, file: str, **options: Any) -> None:
        try:
            batch = self._draw_up(kind, Path(file), options)
            self._work_off(batch, "rows looked at")
            self._tell(batch, options["errors"])
            if options["run"]:
                begin(batch, "running", by=Operator())
                self._work_off(batch, "rows written")
        except (SheetRefusedError, WrongStateError, FileNotFoundError) as error:
            raise CommandError(str(error)) from error
        self._sum_up(batch)

    def _draw_up(self, kind: str, file: Path, options: dict[str, Any]) -> Batch:
        table = read_table(file.read_bytes(), file.name, options["sheet"])
        batch = draw_up_import(kind, table, title=f"Import of {file.name}", by=Operator())
        mapping = batch.plan["mapping"]
        for header, key in zip(table.headers, mapping, strict=True):
            self.stdout.write(f"{header}: {key or 'not imported'}")
        key = batch.plan["key"] if options["key"] is None else options["key"].replace("none", "")
        if key not in key_choices(kind, mapping):
            raise CommandError(
                f"{key} is no column of this sheet; it may be matched by: {key_choices(kind, mapping)}"
            )
        map_import(batch, mapping, key, empty=options["empty"], by=Operator())
        return batch

    def _work_off(self, batch: Batch, what: str) -> None:
        progress = Progress(what)
        while batch.is_working:
            continue_batch(batch.pk)
            batch.refresh_from_db()
            progress.tell(batch.rows.exclude(state="waiting").count())

    def _tell(self, batch: Batch, errors: str | None) -> None:
        for row in batch.rows.filter(state="refused"):
            if not row.faults:
                self.stderr.write(f"row {row.given['n']}: {row.reason}")
            for fault in row.faults:
                where = f"row {fault['row']}, {fault['column']}: “{fault['read']}”"
                self.stderr.write(f"{where}: expected {fault['expected']}. {fault['way']}")
        if errors:
            form = "xlsx" if errors.endswith(".xlsx") else "csv"
            Path(errors).write_bytes(error_sheet(batch, form, by=Operator()))

    def _sum_up(self, batch: Batch) -> None:
        counts = {
            state: batch.rows.filter(state=state).count()
            for state in ("new", "changed", "unchanged", "done", "refused")
        }
        told = ", ".join(f"{count} {state}" for state, count in counts.items() if count)
        head = "Done" if batch.state == "done" else "Nothing was written; this would be"
        self.stdout.write(f"{head}: {told}. This is batch {batch.pk}; on the desk it can be seen and undone.")
