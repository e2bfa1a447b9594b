"""Record and Annex: the typed documents in which the archive speaks. Pure; may import values and registry."""
