"""How subjects are edited: each is offered with the terms above it."""

from catalog.admin.forms.part import Sheet
from catalog.admin.parts.wording import joined
from catalog.models import Subject


def _subject(row: Subject) -> str:
    return joined(row.term.full_path, row.note, by=" · ")


subjects = Sheet(
    model=Subject,
    collection="subjects",
    title="Subjects",
    one="subject",
    fields=("term", "note"),
    telling=_subject,
    hint="What it is about. Choose the narrowest term that fits: the broader ones follow by themselves.",
)
