"""The curators' desk: Django's admin with a skin, forms and acts of our own. Each kind is one file here."""

from catalog.admin import act, agent, certifier, essay, event, item, ledger, place, source, term, user
from catalog.admin.contribution import listing as contribution
from catalog.admin.enquiry import listing as enquiry

__all__ = [
    "act",
    "agent",
    "certifier",
    "contribution",
    "enquiry",
    "essay",
    "event",
    "item",
    "ledger",
    "place",
    "source",
    "term",
    "user",
]
