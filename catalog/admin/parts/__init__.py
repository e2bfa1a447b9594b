"""How each part is edited, one noun a file, named like its table's."""
