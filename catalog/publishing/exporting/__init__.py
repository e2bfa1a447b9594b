"""The archive as JSON lines, one canonical object a line, in an order in which it can be read back.

`editions` holds what the world may read and is safe to hand on; `drafts` what curators see, not the Annex;
`backup` the whole archive: Annex, revisions, editions, ledger, log. It streams, an entity or less at a time.
"""

from catalog.publishing.exporting.line import ExportLine
from catalog.publishing.exporting.lines import HOLDINGS, Holding, export_lines

__all__ = ["HOLDINGS", "ExportLine", "Holding", "export_lines"]
