"""Parts that only the Annex has, one noun a file, with ids of their own. No public room imports these."""
