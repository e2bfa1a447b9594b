"""Tests mirror the rooms of catalog/; what crosses them (leaks, queries, journeys …) has its own folders."""
