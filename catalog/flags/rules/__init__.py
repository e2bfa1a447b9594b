"""The rules on the shelf, in the order of their codes. To add one: a function in a file, and its line."""

from catalog.flags.shelf import rules

__all__ = ["rules"]
