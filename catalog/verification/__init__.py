"""The door for those who hold something and ask what it is: an ARK, an edition's address, a digest, a file.

May import pages, formats, record and the reading side of publishing; never a draft, never the Annex.
"""
