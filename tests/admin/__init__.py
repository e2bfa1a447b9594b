"""The curators' desk, as its people meet it."""
