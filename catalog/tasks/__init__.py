"""Errands of the outbox: reload by address, call one action. Thin; may import actions and beneath."""
