"""One field and one file: what the archive can say of either, and what that proves."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from catalog.publishing import reading
from catalog.record.authority import authority_of
from catalog.record.entity import EntityRecord
from catalog.verification.answers import LONGEST, Answer, of_file, of_reference

LARGEST = 20 * 1024 * 1024
"""Bytes of a file that are read; a Record is a hundred times smaller."""


def _name(answer: Answer) -> str:
    """Return the name of the entity where the world may read it."""
    standing = reading.current_editions([answer.ark]).get(answer.ark) if answer.ark else None
    record = standing.document if standing else None
    return str(authority_of(record).get("name", "")) if isinstance(record, EntityRecord) else ""


def _answer(request: HttpRequest, asked: str) -> tuple[Answer | None, str]:
    """Return the answer and the name of the file it is about."""
    file = request.FILES.get("file")
    if file is None:
        return (of_reference(asked) if asked else None), ""
    name = file.name or ""
    return (of_file(file.read()) if (file.size or 0) <= LARGEST else Answer("not read")), name


# A file is posted, but nothing is changed by it; a token would set a cookie on everybody who only looks.
@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def verify(request: HttpRequest) -> HttpResponse:
    """Answer for `?ref=` or a posted file; without either, explain what can be asked."""
    asked = request.GET.get("ref", "")[:LONGEST].replace("\0", "").strip()
    answer, file_name = _answer(request, asked)
    context = {
        "asked": asked,
        "answer": answer,
        "file_name": file_name,
        "name": _name(answer) if answer else "",
    }
    return render(request, "catalog/verify.html", context)
