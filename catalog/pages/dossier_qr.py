"""The QR code of an address as one SVG path, for the page and the typesetter."""

from dataclasses import dataclass

import qrcode
from qrcode.constants import ERROR_CORRECT_M

QUIET = 2
"""Empty modules around it; the white of the paper adds the rest of the four that readers want."""


@dataclass(frozen=True)
class Code:
    """A square of `size` units and the path of its dark modules."""

    size: int
    path: str

    @property
    def svg(self) -> str:
        """Return a whole SVG file."""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.size} {self.size}">'
            f'<path d="{self.path}"/></svg>'
        )


def code_of(address: str) -> Code:
    made = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=QUIET)
    made.add_data(address)
    matrix = made.get_matrix()
    runs = [f"M{x} {y}h1v1h-1z" for y, row in enumerate(matrix) for x, is_dark in enumerate(row) if is_dark]
    return Code(len(matrix), "".join(runs))
