"""Issuers of certificates of the house's own, as a backup holds them."""

from collections.abc import Iterator

from catalog.models import OwnCertifier
from catalog.publishing.exporting.line import ExportLine, line_of

KEPT_ELSEWHERE = frozenset({"id", "agent"})


def certifier_lines() -> Iterator[ExportLine]:
    """Yield a line for each; its authority record goes by its ARK."""
    names = [each.name for each in OwnCertifier._meta.concrete_fields if each.name not in KEPT_ELSEWHERE]
    for row in OwnCertifier.objects.select_related("agent"):
        values = {name: getattr(row, name) for name in names}
        yield line_of("certifier", **values, agent=row.agent.ark if row.agent else "")
