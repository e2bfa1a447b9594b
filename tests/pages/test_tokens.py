"""Colours of both themes keep a contrast of 4.5:1 for whatever is read (WCAG 2.2, 1.4.3)."""

import re
from pathlib import Path

import pytest

CSS = Path(__file__).resolve().parents[2] / "catalog/static/catalog/css/tokens.css"
GROUNDS = ("paper", "sheet", "well")
READ = ("ink", "quiet", "accent", "evidence", "doubt", "sound")


def themes():
    blocks = re.findall(r"(:root[^{]*)\{([^}]*--paper[^}]*)\}", CSS.read_text())
    return [(head.strip(), dict(re.findall(r"--([a-z]+): (#[0-9a-f]{6});", body))) for head, body in blocks]


def luminance(colour):
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    ("head", "colours"), themes(), ids=lambda value: value if isinstance(value, str) else ""
)
def test_every_text_colour_can_be_read_on_every_ground(head, colours):
    low = {
        (text, ground): round(contrast(colours[text], colours[ground]), 2)
        for text in READ
        for ground in GROUNDS
        if contrast(colours[text], colours[ground]) < 4.5
    }
    assert low == {}


def test_dark_theme_by_system_and_by_choice_are_the_same():
    found = themes()
    assert len(found) == 3
    assert found[1][1] == found[2][1]
