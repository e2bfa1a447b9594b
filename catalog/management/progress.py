"""Saying how far a long command is, on standard error, about every two seconds."""

import sys
import time

PATIENCE = 2.0
"""Seconds before anything is said, and between two sayings."""


class Progress:
    """Tells counts of one thing; silent as long as it is quick."""

    def __init__(self, what: str) -> None:
        self.what, self.said = what, time.monotonic()

    def tell(self, count: int) -> None:
        if time.monotonic() - self.said > PATIENCE:
            self.said = time.monotonic()
            sys.stderr.write(f"  {count:,} {self.what} …\n")
            sys.stderr.flush()
