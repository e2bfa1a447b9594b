"""Bringing the vocabularies of `fixtures/vocabularies` into the archive without undoing anybody's edits."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from django.conf import settings
from django.db import transaction

from catalog.actions.log import log_act
from catalog.actions.permission import Actor, require
from catalog.models import Term

LANGUAGES = tuple(code for code, _ in settings.LANGUAGES if code != settings.LANGUAGE_CODE)
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The safe loader in C where it is there, ten times as fast."""

WORDS = ("label", "trade_code", "definition", "source", "uri", "also", "properties", "position", "retired")


@dataclass(frozen=True)
class VocabulariesLoaded:
    """How many terms were new, and how many got back the words of the files."""

    added: int
    restored: int


def vocabulary_files() -> list[Path]:
    return sorted((Path(settings.BASE_DIR) / "fixtures" / "vocabularies").glob("*.yaml"))


def read_vocabulary(path: Path) -> list[Term]:
    """Return the terms of one file, unsaved, in the order of the file."""
    plain = yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER)  # noqa: S506  # a safe one
    name = plain["vocabulary"]
    if name != path.stem:
        raise ValueError(f"{path.name} says it is the vocabulary “{name}”; file and vocabulary bear one name")
    return [
        _term(f"{name}/{code}", words, position, plain.get("source", ""))
        for position, (code, words) in enumerate(plain["terms"].items())
    ]


def _term(key: str, words: dict[str, Any], position: int, source: str) -> Term:
    labels = {language: words[language] for language in LANGUAGES if language in words}
    unknown = words.keys() - {*WORDS, "broader", *LANGUAGES}
    vocabulary, broader = key.partition("/")[0], words.get("broader")
    if unknown:
        raise ValueError(
            f"{key}: {', '.join(sorted(unknown))} is not known; see fixtures/vocabularies/README.md"
        )
    return Term(
        key=key,
        vocabulary=vocabulary,
        broader_id=f"{vocabulary}/{broader}" if broader else None,
        label=words["label"],
        trade_code=words.get("trade_code", ""),
        definition=words.get("definition", ""),
        source=words.get("source", source),
        uri=words.get("uri", ""),
        also="\n".join(words.get("also", ())),
        properties={**words.get("properties", {}), **({"labels": labels} if labels else {})},
        position=position,
        retired=words.get("retired", False),
    )


@transaction.atomic
def load_vocabularies(*, by: Actor, reset: bool = False) -> VocabulariesLoaded:
    """Add what is new; with `reset` give known terms back the words of the files. Deletes nothing."""
    require(by, "import_entity")
    known = Term.objects.in_bulk()
    added, restored = [], []
    for path in vocabulary_files():
        for term in read_vocabulary(path):
            if term.key not in known:
                added.append(term)
            elif reset and _words(known[term.key]) != _words(term):
                restored.append(term)
    for term in (*added, *restored):
        term.full_clean(validate_unique=False, validate_constraints=False)
        term.save()
    if added or restored:
        log_act("load vocabularies", None, by=by, added=len(added), restored=len(restored))
    return VocabulariesLoaded(len(added), len(restored))


def _words(term: Term) -> list[Any]:
    return [getattr(term, name) for name in (*WORDS, "broader_id")]
