"""The dossier: what an auction house receives of one edition of an item, computed, sealed, verified. Pure.

May import record, chain, flags, certifiers, seal and values; no Django, no database. Words are in
`pages.dossier`. A block of it is a class in `document` and a function in `blocks`.
"""
