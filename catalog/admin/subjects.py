"""The tree of subjects at the desk: each term in its place, the way to change it or to add one beneath."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Count
from django.http import HttpRequest
from django.urls import reverse

from catalog.models import Subject, Term

VOCABULARY = "subject"


@dataclass(frozen=True)
class Branch:
    """A term, how many drafts bear it, and the terms directly beneath it."""

    term: Term
    count: int
    beneath: list["Branch"]

    @property
    def address(self) -> str:
        return reverse("admin:catalog_term_change", args=[self.term.pk])

    @property
    def beneath_address(self) -> str:
        """Where a term is added beneath this one."""
        return f"{reverse('admin:catalog_term_add')}?broader={self.term.pk}&key={VOCABULARY}/"


def tree(request: HttpRequest) -> dict[str, Any]:
    """The page of the tree, in two queries however large it is."""
    if not request.user.has_perm("catalog.view_term"):
        raise PermissionDenied
    terms = list(Term.objects.filter(vocabulary=VOCABULARY).order_by("label"))
    rows = Subject.objects.values_list("term").annotate(bearers=Count("entity", distinct=True))
    counts = dict(rows.values_list("term", "bearers"))
    branches = [_branch(term, terms, counts) for term in terms if term.broader_id is None]
    return {
        "title": "Subjects",
        "branches": branches,
        "may_change": request.user.has_perm("catalog.change_term"),
        "add": f"{reverse('admin:catalog_term_add')}?key={VOCABULARY}/",
    }


def _branch(term: Term, terms: list[Term], counts: dict[str, int]) -> Branch:
    beneath = [_branch(each, terms, counts) for each in terms if each.broader_id == term.pk]
    return Branch(term, counts.get(term.pk, 0), beneath)
