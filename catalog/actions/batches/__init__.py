"""Batches: one plan for many records, previewed row by row, carried out in chunks, undone as a whole.

`aims` says what a row would come to (a task is a function registered there), `drawing` makes a batch,
`running` carries out its steps. A chunk is one transaction that also marks its rows: a worker that is killed
loses at most the chunk in hand, and nothing is ever done twice.
"""

from catalog.actions.batches.aims import Aim, Sight
from catalog.actions.batches.drawing import draw_up_edit, draw_up_import, map_import
from catalog.actions.batches.lot_rows import accept_lots, draw_up_lots
from catalog.actions.batches.running import begin, continue_batch, go_on
from catalog.actions.batches.sight import visible

__all__ = [
    "Aim",
    "Sight",
    "accept_lots",
    "begin",
    "continue_batch",
    "draw_up_edit",
    "draw_up_import",
    "draw_up_lots",
    "go_on",
    "map_import",
    "visible",
]
