"""Archives of any size, and measurements of the catalogue on them; see README.md."""
