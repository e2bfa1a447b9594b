"""From workspace to edition: assemble, load, relink, revisions, editions and the one ledger.

May import models and what lies beneath; knows no door and no request.
"""
