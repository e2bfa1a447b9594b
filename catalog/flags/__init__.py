"""Due-diligence questions, asked of an item's Record, its authorities and the evidence of other items. Pure.

To add a rule: a function in a file of `rules`, its line in `rules/__init__.py`, its words in `pages.flags`.
"""

from catalog.flags.asking import ask
from catalog.flags.evidence import Evidence, Known, Life, OtherItem, Twin
from catalog.flags.flag import SEVERITIES, Flag, Pointer, Severity, read_flag
from catalog.flags.rules import rules
from catalog.flags.shelf import Rule
from catalog.flags.standing import Answer, Standing, stand

__all__ = [
    "SEVERITIES",
    "Answer",
    "Evidence",
    "Flag",
    "Known",
    "Life",
    "OtherItem",
    "Pointer",
    "Rule",
    "Severity",
    "Standing",
    "Twin",
    "ask",
    "read_flag",
    "rules",
    "stand",
]
