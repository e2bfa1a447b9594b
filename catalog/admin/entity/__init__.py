"""Editing an entity: its one form, its parts' own forms, acts on it, revisions. Kinds differ by tabs."""
