"""The one field and one file: what the archive can say of either, and what that proves. Nothing is kept."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from catalog.actions.checks import TooOftenError
from catalog.actions.organisations import access_of
from catalog.pages.verification import TAKEN_FOR, MatchCard
from catalog.publishing import reading
from catalog.record.authority import authority_of
from catalog.record.entity import EntityRecord
from catalog.search import IndexUnavailable
from catalog.search.verifying import (
    LONGEST_DESCRIPTION,
    Finding,
    look_up,
    look_up_text,
    question_of,
    taken_for,
)
from catalog.values.text import clean_text
from catalog.verification import dossiers, statements
from catalog.verification.answers import Answer, of_file, of_reference
from catalog.verification.asking import FRAME, announced, count, refusal
from catalog.verification.cards import Claimed, claimed, told
from catalog.verification.files import Told as ToldOfFile
from catalog.verification.files import told_of

__all__ = ["dossiers", "statements", "verify"]

LARGEST = 20 * 1024 * 1024
"""Bytes of a file that are read; a Record is a hundred times smaller."""
ASKABLE = ("reference", "number", "description")


@dataclass(frozen=True)
class Asked:
    """What was typed, what it was taken for, and whether a reader said so."""

    text: str = ""
    kind: str = ""
    was_chosen: bool = False

    @property
    def words(self) -> str:
        return str(TAKEN_FOR.get(self.kind, ""))

    @property
    def others(self) -> list[tuple[str, str]]:
        """What else it may be meant as."""
        return [(each, str(TAKEN_FOR[each])) for each in ASKABLE if each != self.kind]

    @property
    def is_long(self) -> bool:
        return self.kind == "description"


def asked_of(request: HttpRequest) -> Asked:
    """Return the question; a description is posted, so that it stands in no address and no log."""
    given = request.POST if request.method == "POST" else request.GET
    text = clean_text(given.get("ref", "")[: LONGEST_DESCRIPTION + 1]).strip()
    chosen = given.get("as", "")
    kind = chosen if chosen in ASKABLE else taken_for(text)
    return Asked(text, kind, chosen in ASKABLE) if text else Asked()


# A text or a file is posted, but nothing is changed by it; a token would set a cookie on everybody who looks.
@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def verify(request: HttpRequest) -> HttpResponse:
    """Answer for `ref`, meant as `as` says, or for a posted file; without either, say what can be asked."""
    try:
        context = _answered(request)
    except TooOftenError as error:
        return refusal(request, error)
    context["claimed"] = _claimed(context)
    context["member"] = access_of(request.user)
    response = render(request, "catalog/verify.html", context)
    if request.method == "POST":
        response.headers["X-Robots-Tag"] = "noindex"
    return response


def _answered(request: HttpRequest) -> dict[str, Any]:
    """What is announced as too large is not even taken in: a stranger would fill the disk."""
    if request.method == "POST" and announced(request) > LARGEST + FRAME:
        count(request, "file")
        return {"asked": Asked(), "answer": Answer("not read"), "file_name": "…"}
    file = request.FILES.get("file")
    return _of_file(request, file) if file else _of_text(request, asked_of(request))


def _of_file(request: HttpRequest, file: "UploadedFile[Any]") -> dict[str, Any]:
    count(request, "file")
    name = (file.name or "")[:200]
    if (file.size or 0) > LARGEST:
        return {"asked": Asked(), "answer": Answer("not read"), "file_name": name}
    body = file.read()
    found: ToldOfFile | None = told_of(body, name)
    if found:
        return {"asked": Asked(), "of_file": found, "file_name": name, **found.context}
    answer = of_file(body)
    return {"asked": Asked(), "answer": answer, "file_name": name, "name": _name(answer)}


def _of_text(request: HttpRequest, asked: Asked) -> dict[str, Any]:
    if not asked.text:
        return {"asked": asked}
    count(request, "description" if asked.kind == "description" else "reference")
    try:
        asked, finding = _found(asked)
    except IndexUnavailable:
        return {**_named(asked), "unavailable": asked.kind != "digest"}
    return {**_named(asked), **({"told": told(finding)} if finding else {})}


def _named(asked: Asked) -> dict[str, Any]:
    answer = _standing(asked)
    return {"asked": asked, "answer": answer, "name": _name(answer) if answer else ""}


def _found(asked: Asked) -> tuple[Asked, Finding | None]:
    """Return what was found, and what the text turned out to be where nobody had said so."""
    if asked.kind == "digest":
        return asked, None
    if asked.was_chosen:
        return asked, look_up(question_of(asked.text, asked.kind))
    kind, finding = look_up_text(asked.text)
    return replace(asked, kind=kind), finding


def _claimed(context: dict[str, Any]) -> Sequence[Claimed | MatchCard]:
    """Return what a claim is open about, of all that the answer names."""
    told_of_it, answer = context.get("told"), context.get("answer")
    if told_of_it and told_of_it.cards:
        return tuple(told_of_it.cards)
    named = (answer.ark, answer.kept) if answer else context.get("about", ())
    return claimed([ark for ark in named if ark])


def _standing(asked: Asked) -> Answer | None:
    """Return how the edition stands that an ARK, an address or a digest names."""
    if asked.kind not in {"reference", "digest"}:
        return None
    answer = of_reference(asked.text)
    return answer if answer.verdict != "not read" else None


def _name(answer: Answer) -> str:
    """Return the name of the entity where the world may read it."""
    standing = reading.current_editions([answer.ark]).get(answer.ark) if answer.ark else None
    record = standing.document if standing else None
    return str(authority_of(record).get("name", "")) if isinstance(record, EntityRecord) else ""
