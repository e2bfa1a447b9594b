"""What single values mean: text, codes, names, extents, identifiers, folding, dates. Pure.

Imports only registry.
"""
