"""The dossier as a PDF file: typeset (PDF/A-3b, PDF/UA-1), signed (PAdES), examined. Pure."""
