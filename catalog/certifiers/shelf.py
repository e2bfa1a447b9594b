"""The shelf itself; the bodies register on it."""

from catalog.certifiers.certifier import Certifier
from catalog.certifiers.patterns import parse_pattern
from catalog.registry import Shelf

certifiers: Shelf[Certifier] = Shelf("certifiers")


def register(certifier: Certifier) -> None:
    for each in certifier.series:
        parse_pattern(each.pattern)
    certifiers.register(certifier.key, certifier)
