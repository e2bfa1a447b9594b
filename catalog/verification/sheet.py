"""The sheet that goes back: the rows as they came, then what was found, in the reader's language."""

from collections.abc import Iterable, Iterator
from itertools import tee

from django.utils.translation import gettext as _

from catalog.actions.checks import CheckLine, RowLine
from catalog.sheets import write_table
from catalog.verification.lines import Line, lines_of

LONGEST = 32_000
"""Characters of a cell: a workbook takes little more, and nothing of ours is so long."""


def sheet_of(check: CheckLine, rows: Iterable[RowLine], form: str) -> bytes:
    """Return the file. Cells that a program would take for formulas are guarded by the writer."""
    own = list(check.columns) or [_("Asked")]
    added = [
        *(
            _("Open claims"),
            _("Found"),
            _("Match ARK"),
            _("Match title"),
            _("Link"),
            _("Score"),
            _("Reasons"),
        ),
        _("Remarks"),
        *(
            _("Open questions"),
            _("Questions about your own text"),
            _("Certificates"),
            _("Searches made"),
            _("Address"),
            _("Edition"),
            _("Further matches"),
        ),
        _("Ledger size"),
    ]
    taken = {each.casefold() for each in own}
    added = [f"{each} *" if each.casefold() in taken else each for each in added]
    return write_table([*own, *added], _rows(rows, len(own), check), form)


def _rows(rows: Iterable[RowLine], width: int, check: CheckLine) -> Iterator[list[str]]:
    first, second = tee(rows)
    for row, line in zip(first, lines_of(second), strict=True):
        came = list(row.cells) or [_asked(row)]
        came = [*came, *[""] * width][:width] if check.columns else came[:1]
        yield [_cut(cell) for cell in (*came, *_found(line))]


def _asked(row: RowLine) -> str:
    asked = row.question
    return "\n".join(
        filter(None, (asked.own, asked.reference, asked.issuer, asked.number, asked.description))
    )


def _found(line: Line) -> list[str]:
    verdict = {"waiting": _("not yet looked up"), "refused": _("not looked up")}.get(line.state)
    return [
        "; ".join(line.claims),
        verdict or (_("yes") if line.ark else _("nothing found")),
        line.ark,
        line.title,
        line.link,
        str(line.score) if line.score else "",
        "; ".join(line.reasons),
        "; ".join(filter(None, (line.refused, *line.notices))),
        "; ".join(line.flags),
        "; ".join(line.questions),
        "; ".join(line.certificates),
        "; ".join(line.searches),
        line.permalink,
        str(line.edition) if line.edition else "",
        "; ".join(line.others),
        str(line.ledger) if line.ledger else "",
    ]


def _cut(cell: str) -> str:
    return cell if len(cell) <= LONGEST else f"{cell[: LONGEST - 1]}…"
