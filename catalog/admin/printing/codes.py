"""QR codes as the path of a drawing: no style, no file, any size."""

from dataclasses import dataclass

from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode


@dataclass(frozen=True)
class Drawing:
    """A square of `side` modules, quiet zone included, with the dark ones as one path."""

    side: int
    path: str


def draw_code(text: str) -> Drawing:
    code: QRCode = QRCode(error_correction=ERROR_CORRECT_M, border=2)
    code.add_data(text)
    matrix = code.get_matrix()
    path = "".join(
        f"M{column} {row}h1v1h-1z"
        for row, line in enumerate(matrix)
        for column, dark in enumerate(line)
        if dark
    )
    return Drawing(len(matrix), path)
