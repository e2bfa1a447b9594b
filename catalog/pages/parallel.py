"""Parallel descriptions on a page: whose translation is shown, the original and other languages beside it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from catalog.pages.context import Context
from catalog.pages.labels import field_label, sentence
from catalog.pages.languages import language_name
from catalog.record.parallels import Place, Version
from catalog.values.markup import plain_words, read_markup


@dataclass(frozen=True)
class VersionLine:
    """The words of one field in one language."""

    field: str
    language: str
    name: str
    text: str
    credit: str
    note: str


@dataclass(frozen=True)
class Tongue:
    """What stands behind one fold: `said` is its line, the versions are what is not shown above it."""

    said: str
    credit: str
    is_translated: bool
    lines: tuple[VersionLine, ...]


def tongue_of(context: Context, *fields: str, part: str = "") -> Tongue | None:
    """Return the fold of these fields of one holder; None where there is nothing beside what is shown."""
    places = [(part, field) for field in fields]
    lines = tuple(_line(place, each) for place in places for each in context.voices.others(place))
    if not lines:
        return None
    shown = [context.voices.shown[place] for place in places if place in context.voices.shown]
    translated = [each for each in shown if not each.is_original]
    credit = _credit(translated) if translated else ""
    said = f"{credit} {_original(context)}" if translated else _also(lines)
    return Tongue(said, credit, bool(translated), lines)


def _credit(shown: list[Version]) -> str:
    names = dict.fromkeys(each.credit for each in shown if each.credit)
    return _("Translation: %(credit)s.") % {"credit": "; ".join(names)} if names else _("A translation.")


def _original(context: Context) -> str:
    code = context.record.description_language
    return _("Original: %(language)s") % {"language": language_name(code)} if code else _("The original")


def _also(lines: tuple[VersionLine, ...]) -> str:
    names = dict.fromkeys(each.name for each in lines)
    return _("Also in: %(languages)s") % {"languages": ", ".join(names)}


def _line(place: Place, version: Version) -> VersionLine:
    name = language_name(version.language) if version.language else _("original")
    label = sentence(field_label(place[1]))
    text = plain_words(read_markup(version.text).blocks) if place[1] == "body" else version.text
    return VersionLine(label, version.language, name, text, version.credit, version.note)


def further_tongues(context: Context, *shown_above: str) -> tuple[Tongue, ...]:
    """Return the folds of all other fields and of parts, in the order of the Record's parallels."""
    places = [place for place in context.voices.all if place[0] or place[1] not in shown_above]
    found = (tongue_of(context, field, part=part) for part, field in places)
    return tuple(each for each in found if each)
