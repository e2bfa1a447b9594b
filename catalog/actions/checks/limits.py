"""How often somebody may ask, counted for each address, account or key; all processes count together."""

from dataclasses import dataclass
from datetime import timedelta

from catalog.actions.limits import Allowance, count_more

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@dataclass(frozen=True)
class Limit:
    """So many in one stretch of time."""

    most: int
    span: timedelta


LIMITS: dict[str, Limit] = {
    "reference": Limit(600, HOUR),
    "description": Limit(60, HOUR),
    "file": Limit(120, HOUR),
    "picture": Limit(60, HOUR),
    "forgotten password": Limit(120, HOUR),
    "member": Limit(600, HOUR),
    "key": Limit(1_200, HOUR),
    "wrong key": Limit(60, HOUR),
    "sale rows": Limit(50_000, DAY),
}
"""What is counted: the questions of one address, member or key, the rows of one organisation's sales."""


class TooOftenError(ValueError):
    """The limit is reached; `allowance` says when it ends."""

    def __init__(self, allowance: Allowance) -> None:
        super().__init__(f"too often; again in {allowance.seconds} seconds")
        self.allowance = allowance


def count_visit(purpose: str, subject: str, *, by: int = 1) -> Allowance:
    """Count it; raises TooOftenError where that would go beyond the limit."""
    limit = LIMITS[purpose]
    found = count_more(f"verify {purpose}", subject, most=limit.most, span=limit.span, by=by)
    if not found.allowed:
        raise TooOftenError(found)
    return found
