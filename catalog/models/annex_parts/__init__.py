"""Tables of parts that only the Annex has, one noun a file; no public room imports them."""

from catalog.models.annex_parts.deed import Deed
from catalog.models.annex_parts.loan import Loan
from catalog.models.annex_parts.movement import Movement
from catalog.models.annex_parts.private import PrivatePart
from catalog.models.annex_parts.valuation import Valuation

__all__ = ["Deed", "Loan", "Movement", "PrivatePart", "Valuation"]
