"""Provenance in the form of the AAM Guide (2001): named profiles, `write(events, profile)`, `read(text, profile)`."""
