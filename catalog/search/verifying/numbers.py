"""From the number of a certificate to the items that bear one."""

from catalog.publishing.reading import Standing
from catalog.search.verifying.finding import Plain


def of_number(issuer: str, number: str) -> tuple[list[tuple[Standing, str]], list[Plain]]:  # noqa: ARG001  # the look-up comes here
    """Return the editions that bear the number with the id of the part, and notices."""
    return [], []
