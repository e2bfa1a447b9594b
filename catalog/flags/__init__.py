"""Due-diligence questions, asked of the Record of an item, its authorities and the evidence of other items. Pure.

To add a rule: a function in a file of `rules`, and its line in `rules/__init__.py`. Words are in `pages.flags`.
"""

from catalog.flags.asking import ask
from catalog.flags.evidence import Evidence, Known, Life, OtherItem, Twin
from catalog.flags.flag import SEVERITIES, Flag, Pointer, Severity
from catalog.flags.rules import rules
from catalog.flags.shelf import Rule

__all__ = [
    "SEVERITIES",
    "Evidence",
    "Flag",
    "Known",
    "Life",
    "OtherItem",
    "Pointer",
    "Rule",
    "Severity",
    "Twin",
    "ask",
    "rules",
]
