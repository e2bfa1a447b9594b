"""Descriptions at the desk: taken in, shown beside their values, decided on, accepted; and whole sales."""
