"""The form for what a visitor knows of a page, and the page that says what became of it.

A refused form comes back with every word that was written in it.
"""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from catalog.actions.contributions import Submission, answer_question, submit_contribution
from catalog.actions.handing_in import TooManyError
from catalog.knowledge.asking import Read, address_of, edition_read
from catalog.knowledge.forms import AnswerForm, GuardedForm, KnowledgeForm, cleaned
from catalog.knowledge.token import Token, draw_token, read_token
from catalog.publishing import reading
from catalog.publishing.progress import Progress, progress_of
from catalog.values.identifiers import read_reference

LARGEST = 200_000
"""Bytes of a form that are read; ten times what its boxes hold."""


def _answer(request: HttpRequest, name: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
    response = render(request, f"catalog/knowledge/{name}.html", context, status=status)
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _trouble(token: Token) -> str:
    """Say kindly why a form is shown once more, though nothing in it is wrong."""
    words = {
        "fast": _("That was very quick. Please look it over once more, then send it again."),
        "old": _("This page had been open for a long time. Nothing is lost: please send it once more."),
    }
    return words.get(token.trouble, "")


FULL = 429


def _too_many() -> str:
    return _(
        "Very much has come in from where you are, or about this page. "
        "Nothing is lost: please keep this page open and send it again in an hour."
    )


# Without an account there is no authority that another site could borrow; the form's own token is signed, and
# a cookie for everybody who only looks is spared.
@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def knowledge(request: HttpRequest, ark: str) -> HttpResponse:
    """The form about one edition; a posted one goes into the queue, and leads to its own page."""
    last = reading.last_edition(ark)
    if last and last.state == "merged" and (kept := reading.kept_ark(ark)):
        address = reverse("knowledge", kwargs={"ark": kept})
        query = request.META.get("QUERY_STRING", "")
        # What was written meanwhile goes along: the browser posts it again.
        return HttpResponseRedirect(f"{address}?{query}" if query else address, preserve_request=True)
    read = edition_read(request, last) if last and last.state == "published" else None
    if read is None:
        raise Http404
    if request.method != "POST":
        return _blank(request, read)
    if int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST:
        return _answer(request, "too_long", {"read": read}, 413)
    return _take(request, read)


def _blank(request: HttpRequest, read: Read) -> HttpResponse:
    part, field = (request.GET.get(name, "")[:80].replace("\0", "") for name in ("part", "field"))
    chosen = read.target(part, field)
    initial = {"about": chosen.key if chosen else "", "token": draw_token(read.ark, read.number)}
    form = KnowledgeForm(read.groups(chosen), initial=initial)
    return _answer(request, "form", {"form": form, "read": read, "chosen": chosen})


def _take(request: HttpRequest, read: Read) -> HttpResponse:
    posted = cleaned(request.POST)
    token = read_token(posted.get("token", ""), read.ark)
    part, _bar, field = posted.get("about", "").partition("|")
    chosen = read.target(part, field)
    form = KnowledgeForm(read.groups(chosen), posted)
    trouble, status = _trouble(token), 422
    if form.is_valid() and not trouble:
        try:
            row = submit_contribution(_submission(form, read, token), address=address_of(request))
        except TooManyError:
            trouble, status = _too_many(), FULL
        else:
            return HttpResponseRedirect(reverse("contribution", args=[row.reference]) + "?sent")
    _renew(form, read.ark, read.number)
    context = {"form": form, "read": read, "chosen": chosen, "trouble": trouble}
    return _answer(request, "form", context, status)


def _renew(form: GuardedForm, about: str, edition: int = 0) -> None:
    """Give a form that is shown once more a token of the present."""
    form.data = {**form.data, "token": draw_token(about, edition)}


def _submission(form: KnowledgeForm, read: Read, token: Token) -> Submission:
    said = form.cleaned_data
    part, _bar, field = said["about"].partition("|")
    target = read.target(part, field)
    return Submission(
        ark=read.ark,
        edition=token.edition,
        form_key=token.key,
        part=part,
        field=field,
        about=target.words if target else "",
        language=get_language() or "",
        **{name: said[name] for name in ("kind", "message", "source", "name", "email", "credit_as")},
        may_publish=said["may_publish"],
    )


@never_cache
@require_http_methods(["GET", "HEAD"])
def knowledge_home(request: HttpRequest) -> HttpResponse:
    """Explain what becomes of visitors' knowledge, and find a message by its reference."""
    asked = request.GET.get("reference", "")[:40].replace("\0", "").strip()
    reference = read_reference(asked)
    if reference and progress_of(reference):
        return HttpResponseRedirect(reverse("contribution", args=[reference]))
    return _answer(request, "home", {"asked": asked}, 404 if asked else 200)


@csrf_exempt  # as above
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def contribution(request: HttpRequest, reference: str) -> HttpResponse:
    """What became of one message; where the archive has asked back, the answer is written here."""
    progress = progress_of(read_reference(reference))
    if progress is None:
        raise Http404
    form, trouble, status = AnswerForm(initial={"token": draw_token(progress.reference)}), "", 200
    if request.method == "POST" and progress.state == "needs answer":
        form = AnswerForm(cleaned(request.POST))
        trouble, status = _answered(request, form, progress)
        if status == 302:
            return HttpResponseRedirect(reverse("contribution", args=[progress.reference]) + "?answered")
        _renew(form, progress.reference)
    context = {"progress": progress, "form": form, "trouble": trouble, "asked": request.GET}
    return _answer(request, "contribution", context, status)


def _answered(request: HttpRequest, form: AnswerForm, progress: Progress) -> tuple[str, int]:
    trouble = _trouble(read_token(form.data.get("token", ""), progress.reference))
    if not form.is_valid() or trouble:
        return trouble, 422
    try:
        answer_question(progress.reference, form.cleaned_data["answer"], address=address_of(request))
    except TooManyError:
        return _too_many(), FULL
    return "", 302
