"""Codes of vocabularies that the archive lacks: left out, or “other”, so that no reading fails for one."""

from typing import Any

from catalog.models import Term
from catalog.record.document import Document, Vocabulary

OTHER = ("fault", "authentication-kind", "document-kind")
"""Vocabularies with a term for everything else."""


def known_alone(document: Any) -> Any:
    """Return the document with the codes alone that a term stands for; the words stay beside them."""
    wanted = set(_keys(document))
    known = set(
        Term.objects.filter(key__in=[*wanted, *(f"{name}/other" for name in OTHER)]).values_list(
            "key", flat=True
        )
    )
    return _kept(document, known) if wanted - known else document


def _vocabulary(field: Any) -> str:
    return next((mark.name for mark in field.metadata if isinstance(mark, Vocabulary)), "")


def _keys(document: Document) -> Any:
    for name, field in type(document).model_fields.items():
        value, vocabulary = getattr(document, name), _vocabulary(field)
        if vocabulary and value:
            yield f"{vocabulary}/{value}"
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, Document):
                yield from _keys(each)


def _kept(document: Document, known: set[str]) -> Document:
    changed: dict[str, Any] = {}
    for name, field in type(document).model_fields.items():
        value, vocabulary = getattr(document, name), _vocabulary(field)
        if vocabulary and value and f"{vocabulary}/{value}" not in known:
            changed[name] = "other" if f"{vocabulary}/other" in known else ""
        elif isinstance(value, Document):
            changed[name] = _kept(value, known)
        elif isinstance(value, list):
            changed[name] = [_kept(each, known) if isinstance(each, Document) else each for each in value]
    return document.model_copy(update=changed)
