"""The readers' door: pages of what was published, found through the index and read from editions.

May import pages, search, formats, record and the reading side of publishing; never a draft, never the Annex.
"""
