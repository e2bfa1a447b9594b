"""Importing JSON lines: Records into the workspace, or a whole backup into an empty archive.

One transaction: whatever is wrong anywhere, the data stays as it was, and every error is named by its line.
A kind of line is a function registered in `taking.py`.
"""

from catalog.actions.importing.importing import import_records
from catalog.actions.importing.report import ImportReport, LineError

__all__ = ["ImportReport", "LineError", "import_records"]
