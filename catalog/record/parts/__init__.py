"""The parts of a Record, one noun a file; each has a table of the same name in `catalog.models`."""
