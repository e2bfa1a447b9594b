"""Tests of the lot reader."""
