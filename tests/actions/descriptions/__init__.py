"""Descriptions on their way into the catalogue."""
