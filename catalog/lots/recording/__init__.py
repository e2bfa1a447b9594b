"""From a draft's values to the parts of a Record, one file for each group of parts. Pure."""
