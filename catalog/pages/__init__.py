"""From a Record to what a page shows: parts as frozen dataclasses, wording, drawings, a diff in words.

Doors and the desk's preview use the same functions; they take Record, vocabulary and language alone.
"""
