"""A stand-in drawing for a piece without a picture: an outline and words, never like a facsimile."""

from PIL import Image, ImageDraw, ImageFont

PAPER, LINE, WORDS = "#f4f2ec", "#8a857a", "#4a463e"
PIXELS_PER_MM = 8
EDGE = 40
SAYING = ("Stand-in drawing.", "No image of the card is at hand.")


def postcard(width_mm: int, height_mm: int, side: str, *, divided: bool = False) -> Image.Image:
    """Draw the outline of a card lying on its long side, with the words that say what it is and the side."""
    width, height = width_mm * PIXELS_PER_MM, height_mm * PIXELS_PER_MM
    image = Image.new("RGB", (width + 2 * EDGE, height + 2 * EDGE), "white")
    draw = ImageDraw.Draw(image)
    draw.rectangle((EDGE, EDGE, EDGE + width, EDGE + height), fill=PAPER, outline=LINE, width=3)
    if divided:
        _lines_for_an_address(draw, width, height)
    middle = EDGE + width / 2
    for number, line in enumerate((*SAYING, side)):
        size = 52 if number < len(SAYING) else 34
        place = (middle, EDGE + height * (0.3 + 0.11 * number))
        draw.text(place, line, fill=WORDS, font=ImageFont.load_default(size), anchor="mm")
    return image


def _lines_for_an_address(draw: ImageDraw.ImageDraw, width: int, height: int) -> None:
    """Four empty lines where an address would stand; no writing, stamp or mark is imitated."""
    for number in range(4):
        level = EDGE + height * (0.66 + 0.075 * number)
        draw.line((EDGE + width * 0.52, level, EDGE + width * 0.94, level), fill=LINE, width=2)
