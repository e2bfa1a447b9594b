"""The specimens: descriptions of our own in the manner of many houses, with what is to be read from each."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from catalog.lots import Draft, read_lot

_FILE = Path(__file__).resolve().parents[2] / "fixtures/lots/specimens.yaml"


@cache
def specimens() -> dict[str, dict[str, Any]]:
    return {each["name"]: each for each in yaml.safe_load(_FILE.read_text())}


@cache
def read(name: str) -> Draft:
    return read_lot(specimens()[name]["text"].strip())
