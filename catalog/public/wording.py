"""Words for what the index answers in codes: facets and their values, kinds of entity, languages."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from catalog.pages.labels import field_label
from catalog.pages.languages import language_name
from catalog.pages.vocabulary import Vocabulary
from catalog.search.requests import FacetCount, Sort

FACETS = {
    "document_kind": gettext_lazy("Kind of document"),
    "level": gettext_lazy("Level of description"),
    "person": gettext_lazy("People and bodies"),
    "writer": gettext_lazy("Written by"),
    "recipient": gettext_lazy("Written to"),
    "mentioned": gettext_lazy("About"),
    "place": gettext_lazy("Place"),
    "subject": gettext_lazy("Subject"),
    "language": gettext_lazy("Language"),
    "repository": gettext_lazy("Kept at"),
    "has": gettext_lazy("With"),
    "collection": gettext_lazy("Collection"),
    "questions": gettext_lazy("Questions to ask"),
}
QUESTIONS = {"open": gettext_lazy("some are open"), "closed": gettext_lazy("all are answered")}
HAS = {
    "image": gettext_lazy("an image"),
    "transcription": gettext_lazy("a transcription"),
    "translation": gettext_lazy("a translation"),
}
SORTS: dict[Sort, Promise] = {
    "relevance": gettext_lazy("Best match"),
    "oldest": gettext_lazy("Oldest"),
    "newest": gettext_lazy("Newest"),
    "title": gettext_lazy("Title"),
    "published": gettext_lazy("Last published"),
}
FOUND_IN = {
    "names": gettext_lazy("named"),
    "content": gettext_lazy("in the text"),
    "summary": gettext_lazy("in the summary"),
    "statement": gettext_lazy("in a statement"),
    "quotation": gettext_lazy("in a quotation"),
    "edtf": gettext_lazy("date"),
    "subjects": gettext_lazy("about"),
    "observed": gettext_lazy("as the source names it"),
}


def facet_title(name: str) -> str:
    return str(FACETS.get(name) or name.replace("_", " "))


def value_label(facet: str, line: FacetCount, vocabulary: Vocabulary, language: str) -> str:
    if line.label:
        return line.label
    return code_label(facet, line.value, vocabulary, language)


def code_label(facet: str, value: str, vocabulary: Vocabulary, language: str) -> str:
    """Return the words of a value that the index gives as a code."""
    if facet == "language":
        return language_name(value)
    if facet == "has":
        return str(HAS.get(value, value))
    if facet == "questions":
        return str(QUESTIONS.get(value, value))
    return vocabulary.label(facet.replace("_", "-"), value, language)


ROLES = ("role", "activity", "relation", "reference-role")
"""The vocabularies from which the index takes the word for how something is named."""


def role_label(code: str, vocabulary: Vocabulary, language: str) -> str:
    """Return the words of a role, an activity or a relation, else of the field that holds the reference."""
    for name in ROLES:
        if f"{name}/{code}" in vocabulary.words:
            return vocabulary.label(name, code, language)
    return field_label(code)


def condition_title(name: str) -> str:
    """Return the words for a condition of a question, the years and its words among them."""
    if name == "years":
        return _("Years")
    return _("Word") if name == "word" else facet_title(name)
