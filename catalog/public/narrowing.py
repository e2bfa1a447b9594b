"""The ways to narrow what was found, what has been chosen, and what to try where nothing was found."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from catalog.pages.vocabulary import Vocabulary
from catalog.public.asking import Asked
from catalog.public.wording import code_label, condition_title, facet_title, value_label
from catalog.search.requests import Relaxation, SearchResult


@dataclass(frozen=True)
class Choice:
    """A value to choose or to drop, with how many there are and where that leads."""

    label: str
    count: int
    is_chosen: bool
    address: str


@dataclass(frozen=True)
class Group:
    """One facet with its values; `is_open` where something of it is chosen or it comes first."""

    name: str
    title: str
    choices: tuple[Choice, ...]
    is_open: bool


@dataclass(frozen=True)
class Dropped:
    """A condition that can be taken away."""

    title: str
    label: str
    address: str
    total: int | None = None


OPEN = ("document_kind", "person", "place", "has")
"""Facets that stand open; the rest unfold."""


def groups_of(asked: Asked, result: SearchResult, vocabulary: Vocabulary, language: str) -> list[Group]:
    """Return the facets that have something to choose between, or something chosen."""
    found = []
    for name, lines in result.facets.items():
        choices = tuple(
            Choice(
                label=value_label(name, line, vocabulary, language),
                count=line.count,
                is_chosen=line.chosen,
                address=_turned(asked, name, line.value, chosen=line.chosen).query,
            )
            for line in lines
        )
        if choices:
            chosen = any(choice.is_chosen for choice in choices)
            found.append(Group(name, facet_title(name), choices, chosen or name in OPEN))
    return found


def _turned(asked: Asked, name: str, value: str, *, chosen: bool) -> Asked:
    return asked.without_value(name, value) if chosen else asked.with_value(name, value)


def years_label(asked: Asked) -> str:
    """Return “1920–1939”, “from 1920”, “to 1939”, “undated” in words."""
    if asked.request.years is None:
        return _("undated") if asked.request.undated else _("dated")
    if asked.first is not None and asked.last is not None:
        said = f"{asked.first}–{asked.last}"
    elif asked.first is not None:
        said = _("from %(year)s") % {"year": asked.first}
    else:
        said = _("to %(year)s") % {"year": asked.last}
    return _("%(years)s or undated") % {"years": said} if asked.request.undated else said


def chips_of(asked: Asked, result: SearchResult, vocabulary: Vocabulary, language: str) -> list[Dropped]:
    """Return what is chosen, each with the address without it."""
    labels = _labels(result)
    found = [
        Dropped(
            facet_title(name),
            labels.get((name, value)) or code_label(name, value, vocabulary, language),
            asked.without_value(name, value).query,
        )
        for name, values in asked.request.filters.items()
        for value in values
    ]
    if asked.is_dated:
        found.append(Dropped(_("Years"), years_label(asked), asked.without_years().query))
    return found


def _labels(result: SearchResult) -> dict[tuple[str, str], str]:
    counted = {(name, line.value): line.label for name, lines in result.facets.items() for line in lines}
    dropped = result.suggestion.relaxations if result.suggestion else ()
    return counted | {(each.condition, each.value): each.label for each in dropped}


def relaxations_of(
    asked: Asked, result: SearchResult, vocabulary: Vocabulary, language: str
) -> list[Dropped]:
    """Return each condition whose dropping would find something, with how many."""
    offered = result.suggestion.relaxations if result.suggestion else ()
    return [
        Dropped(
            condition_title(each.condition),
            each.label or _relaxed_label(asked, each, vocabulary, language),
            _relaxed(asked, each).query,
            each.total,
        )
        for each in offered
    ]


def _relaxed_label(asked: Asked, each: Relaxation, vocabulary: Vocabulary, language: str) -> str:
    if each.condition == "years":
        return years_label(asked)
    if each.condition == "word":
        return each.value
    return code_label(each.condition, each.value, vocabulary, language)


def _relaxed(asked: Asked, each: Relaxation) -> Asked:
    if each.condition == "years":
        return asked.without_years()
    if each.condition == "word":
        return asked.with_words(" ".join(word for word in asked.words.split() if word != each.value))
    return asked.without_value(each.condition, each.value)
