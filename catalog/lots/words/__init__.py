"""Words of the trade, one module per matter; a language adds its words there. Imports nothing but data."""
