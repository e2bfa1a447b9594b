"""The door for what visitors know."""
