"""Which of the editions that a finding names may still be read: what was taken back since is not shown on."""

from collections.abc import Iterable

from django.db.models import Q

from catalog.models import Edition
from catalog.search.verifying.finding import Finding

CHUNK = 400


def readable(findings: Iterable[Finding]) -> set[tuple[str, int]]:
    """Return (ARK, edition) of all matches whose record is published and whose edition was not redacted."""
    pairs = {(match.ark, match.edition) for each in findings for match in each.matches}
    arks, found = sorted({ark for ark, _ in pairs}), set()
    for start in range(0, len(arks), CHUNK):
        rows = Edition.objects.filter(
            ~Q(body=None), entity__ark__in=arks[start : start + CHUNK], entity__publication="published"
        )
        found |= set(rows.values_list("entity__ark", "number"))
    return found & pairs
