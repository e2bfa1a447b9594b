"""Subjects in words: each term with the terms above it and the address of its own page."""

from dataclasses import dataclass

from catalog.pages.addresses import subject_address
from catalog.pages.context import Context
from catalog.pages.labels import sentence
from catalog.record.parts.subject import Subject

VOCABULARY = "subject"


@dataclass(frozen=True)
class SubjectChip:
    """A subject; `above` are the broader terms, the broadest first."""

    label: str
    above: tuple[str, ...]
    address: str
    note: str


def subjects_of(subjects: list[Subject], context: Context) -> tuple[SubjectChip, ...]:
    return tuple(_chip(each, context) for each in subjects)


def _chip(subject: Subject, context: Context) -> SubjectChip:
    *above, own = context.vocabulary.line(VOCABULARY, subject.term)
    return SubjectChip(
        sentence(own.in_language(context.language)),
        tuple(word.in_language(context.language) for word in above),
        subject_address(subject.term),
        subject.note,
    )
