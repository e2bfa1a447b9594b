"""The door for machines: the ledger and the current editions, in order, as JSON.

May import search, formats, record and the reading side of publishing; never a draft, never the Annex.
"""
