"""How large and how long a piece is: dimensions, leaves and written sides, read from print or refused."""

from catalog.values.extents.dimensions import Dimensions, read_dimensions
from catalog.values.extents.leaves import Extent, read_extent
from catalog.values.extents.quantities import ExtentError

__all__ = ["Dimensions", "Extent", "ExtentError", "read_dimensions", "read_extent"]
