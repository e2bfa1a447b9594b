"""What an import did and what is wrong with the lines, each error with its line, its field and a way out."""

from dataclasses import dataclass, field

from pydantic import ValidationError

MOST_ERRORS = 100
"""After so many the rest is not worth reading; mend these first."""

WORDS = {
    "missing": "is required and not there",
    "extra_forbidden": "is no field that is known here; check the spelling",
    "string_type": "must be text; put it in quotation marks",
}


@dataclass(frozen=True)
class LineError:
    """One thing that is wrong; `field` is the path within the line, empty where it is the whole line."""

    line: int
    field: str
    message: str

    def __str__(self) -> str:
        return f"line {self.line}{f', {self.field}' if self.field else ''}: {self.message}"


@dataclass
class ImportReport:
    """Counts of what was done (or, on a dry run, would be) and all errors; any error undoes everything."""

    dry_run: bool = False
    lines: int = 0
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    terms: int = 0
    files: int = 0
    restored: int = 0
    errors: list[LineError] = field(default_factory=list)
    stopped: bool = False

    @property
    def is_sound(self) -> bool:
        return not self.errors

    @property
    def is_full(self) -> bool:
        return self.stopped or len(self.errors) >= MOST_ERRORS

    def blame(self, line: int, where: str, message: str) -> None:
        if len(self.errors) < MOST_ERRORS:
            self.errors.append(LineError(line, where, message))

    def blame_document(self, line: int, where: str, error: ValidationError) -> None:
        """Take over every error of a document, its path as one reads it: `record.names[0].text`."""
        for each in error.errors(include_url=False, include_context=False):
            steps = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in each["loc"])
            message = WORDS.get(each["type"]) or each["msg"].removeprefix("Value error, ")
            self.blame(line, where + steps, message)


class LineRefusedError(ValueError):
    """A line cannot be taken; `where` is the path of the field."""

    def __init__(self, message: str, where: str = "") -> None:
        super().__init__(message)
        self.where = where


class ImportStoppedError(LineRefusedError):
    """Nothing after this line can be taken either."""
