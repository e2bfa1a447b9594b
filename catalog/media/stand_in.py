"""A stand-in drawing for a piece without a picture: an outline and words, never like a facsimile.

The drawings of the sample archive are made by it, such as `postcard(159, 89, "Message side")` and
`outline("film", "Trotsky in Mexico, 1937")`.
"""

from PIL import Image, ImageDraw, ImageFont

PAPER, LINE, WORDS = "#f4f2ec", "#8a857a", "#4a463e"
PIXELS_PER_MM = 8
EDGE = 40
SAYING = ("Stand-in drawing.", "No image of the card is at hand.")


def postcard(width_mm: int, height_mm: int, side: str) -> Image.Image:
    """Draw the outline of a card lying on its long side, with the words that say what it is and the side.

    No lines, stamp or writing are imitated: of these nothing is known.
    """
    return _drawn(width_mm, height_mm, (*SAYING, side))


def outline(what: str, caption: str) -> Image.Image:
    """Draw an empty outline for `what` (“photograph”, “film”) and its caption; the size is arbitrary."""
    return _drawn(120, 90, (SAYING[0], f"No image of the {what} is at hand.", caption))


def _drawn(width_mm: int, height_mm: int, words: tuple[str, ...]) -> Image.Image:
    width, height = width_mm * PIXELS_PER_MM, height_mm * PIXELS_PER_MM
    image = Image.new("RGB", (width + 2 * EDGE, height + 2 * EDGE), "white")
    draw = ImageDraw.Draw(image)
    draw.rectangle((EDGE, EDGE, EDGE + width, EDGE + height), fill=PAPER, outline=LINE, width=3)
    middle = EDGE + width / 2
    for number, line in enumerate(words):
        size = 52 if number < len(SAYING) else 34
        place = (middle, EDGE + height * (0.3 + 0.11 * number))
        draw.text(place, line, fill=WORDS, font=ImageFont.load_default(size), anchor="mm")
    return image
