"""How condition checks and the faults they name are edited."""

from catalog.admin.forms.part import Sheet
from catalog.admin.parts.wording import date_words, joined, link_words, shortened
from catalog.models import ConditionAnnex, ConditionCheck, Fault


def _fault(row: Fault) -> str:
    return joined(row.as_written or row.term, row.location)


def _check(row: ConditionCheck) -> str:
    count = len(row.faults.all())
    faults = f"{count} fault{'s' if count != 1 else ''}" if count else ""
    words = row.grade or shortened(row.statement, 60) or "no words yet"
    return joined(words, link_words(row, "examiner"), date_words(row.date), faults, by=" · ")


faults = Sheet(
    model=Fault,
    collection="faults",
    title="Faults",
    one="fault",
    fields=(
        "term",
        "as_written",
        "surface",
        "location",
        "length_mm",
        "touches_text",
        "touches_signature",
        "text_lost",
        "note",
    ),
    telling=_fault,
    owner="parent",
)
checks = Sheet(
    model=ConditionCheck,
    collection="condition_checks",
    title="Condition checks",
    one="condition check",
    fields=("date", "examiner", "method", "statement", "grade", "scale", "excludes_faults", "note"),
    telling=_check,
    inner=faults,
    annex=ConditionAnnex,
    annex_fields=("note",),
    hint="Each check is dated and made by somebody; a grade counts only with its scale.",
)
