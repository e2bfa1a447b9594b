"""Questions at the desk: those about one item, those open across items, the registry of known losses."""
