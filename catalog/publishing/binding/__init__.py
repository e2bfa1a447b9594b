"""How a typed document and its table correspond: by name, field for field."""
