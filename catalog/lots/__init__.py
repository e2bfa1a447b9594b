"""The lot reader: a pasted auction or dealer description becomes a draft whose values point to its words.

Pure; imports values and registry. To read one thing more: a file in `parts`, a line in its `__init__`.
"""

from catalog.lots.draft import Draft, Value
from catalog.lots.reading import read_lot

__all__ = ["Draft", "Value", "read_lot"]
