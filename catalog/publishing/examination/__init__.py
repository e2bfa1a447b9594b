"""Looking over the archive: every digest, every number, every state against the ledger.

An examination is a function that yields sentences naming exactly what is wrong, and calls `step` for each row
it has looked at. To add one: write it in a file of its own and register it here.
"""

from catalog.publishing.examination.editions import examine_editions, examine_entries
from catalog.publishing.examination.enquiries import examine_enquiries
from catalog.publishing.examination.files import examine_files, examine_orphans
from catalog.publishing.examination.finding import Examination, Step, title
from catalog.publishing.examination.flag_answers import examine_flag_answers
from catalog.publishing.examination.guard import examine_guard
from catalog.publishing.examination.ledger import examine_ledger
from catalog.publishing.examination.revisions import examine_revisions
from catalog.publishing.examination.snapshot import snapshot
from catalog.publishing.examination.states import examine_states
from catalog.publishing.examination.tree import examine_tree
from catalog.publishing.examination.workspace import examine_workspace
from catalog.registry import Shelf

examinations: Shelf[Examination] = Shelf("examinations")
examinations.register("triggers of the guard", examine_guard)
examinations.register("ledger entries", examine_ledger)
examinations.register("entries in the ledger's tree", examine_tree)
examinations.register("editions", examine_editions)
examinations.register("entries again, for their editions", examine_entries)
examinations.register("states", examine_states)
examinations.register("revisions", examine_revisions)
examinations.register("answers to questions", examine_flag_answers)
examinations.register("questions and claims", examine_enquiries)
examinations.register("entities in the workspace", examine_workspace)
examinations.register("stored files", examine_files)
examinations.register("files in the store", examine_orphans)

__all__ = ["Examination", "Step", "examinations", "snapshot", "title"]
