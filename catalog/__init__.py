"""The catalogue: tables for curators, editions for the world; CONTRIBUTING.md lists its rooms."""
