"""Parts that only the Annex has, one noun a file; they have ids of their own. No public room imports these."""
