"""Tests of the shelf of issuers and of their numbers."""
