"""Codes of languages (ISO 639) and scripts (ISO 15924): their form, and each language's usual script.

Names of languages are words and live where pages are written. Imports nothing.
"""

import re

_LANGUAGE = re.compile(r"[a-z]{2,3}")
_SCRIPT = re.compile(r"[A-Z][a-z]{3}")

# Only languages that are not written in Latin letters need a line.
_WRITTEN_IN = {
    "Arab": "ar ara fa fas per ur urd ps pus ota ug uig",
    "Armn": "hy hye arm",
    "Cyrl": "ru rus uk ukr be bel bg bul sr srp mk mkd mac kk kaz ky kir tg tgk mn mon cu chu orv",
    "Deva": "hi hin sa san mr mar ne nep",
    "Ethi": "am amh ti tir gez",
    "Geor": "ka kat geo",
    "Grek": "el ell gre grc",
    "Hani": "zh zho chi lzh",
    "Hebr": "he heb yi yid lad",
    "Jpan": "ja jpn",
    "Kore": "ko kor",
    "Syrc": "syc syr arc",
    "Taml": "ta tam",
    "Thai": "th tha",
}
_SCRIPT_OF = {language: script for script, languages in _WRITTEN_IN.items() for language in languages.split()}


def is_language(code: str) -> bool:
    """Whether `code` has the form of ISO 639-1 or 639-2/3; whether the code is assigned is not looked up."""
    return _LANGUAGE.fullmatch(code) is not None


def is_script(code: str) -> bool:
    """Whether `code` has the form of ISO 15924, as "Cyrl"."""
    return _SCRIPT.fullmatch(code) is not None


def default_script(language: str) -> str:
    """Return the script `language` is usually written in; Latin letters unless known otherwise."""
    return _SCRIPT_OF.get(language, "Latn")
