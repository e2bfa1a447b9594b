"""The form for what a visitor knows of a page, and the page that says what became of it.

A refused form comes back with every word that was written in it.
"""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from catalog.actions.contributions import Submission, answer_question, submit_contribution
from catalog.actions.handing_in import TooManyError
from catalog.knowledge.answering import FULL, answer, form_about, renew, too_many, trouble_with
from catalog.knowledge.asking import Read, address_of
from catalog.knowledge.forms import AnswerForm, KnowledgeForm, cleaned
from catalog.knowledge.token import Token, draw_token, read_token
from catalog.publishing.enquiry_progress import enquiry_progress
from catalog.publishing.progress import Progress, progress_of
from catalog.values.identifiers import read_reference


# Without an account there is no authority that another site could borrow; the form's own token is signed, and
# a cookie for everybody who only looks is spared.
@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def knowledge(request: HttpRequest, ark: str) -> HttpResponse:
    """The form about one edition; a posted one goes into the queue, and leads to its own page."""
    return form_about(request, ark, "knowledge", too_long="knowledge/too_long", blank=_blank, take=_take)


def _blank(request: HttpRequest, read: Read) -> HttpResponse:
    part, field = (request.GET.get(name, "")[:80].replace("\0", "") for name in ("part", "field"))
    chosen = read.target(part, field)
    initial = {"about": chosen.key if chosen else "", "token": draw_token(read.ark, read.number)}
    form = KnowledgeForm(read.groups(chosen), initial=initial)
    return answer(request, "knowledge/form", {"form": form, "read": read, "chosen": chosen})


def _take(request: HttpRequest, read: Read) -> HttpResponse:
    posted = cleaned(request.POST)
    token = read_token(posted.get("token", ""), read.ark)
    part, _bar, field = posted.get("about", "").partition("|")
    chosen = read.target(part, field)
    form = KnowledgeForm(read.groups(chosen), posted)
    trouble, status = trouble_with(token), 422
    if form.is_valid() and not trouble:
        try:
            row = submit_contribution(_submission(form, read, token), address=address_of(request))
        except TooManyError:
            trouble, status = too_many(), FULL
        else:
            return HttpResponseRedirect(reverse("contribution", args=[row.reference]) + "?sent")
    renew(form, read.ark, read.number)
    context = {"form": form, "read": read, "chosen": chosen, "trouble": trouble}
    return answer(request, "knowledge/form", context, status)


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
    if reference and enquiry_progress(reference):
        return HttpResponseRedirect(reverse("enquiry", args=[reference]))
    return answer(request, "knowledge/home", {"asked": asked}, 404 if asked else 200)


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
        renew(form, progress.reference)
    context = {"progress": progress, "form": form, "trouble": trouble, "asked": request.GET}
    return answer(request, "knowledge/contribution", context, status)


def _answered(request: HttpRequest, form: AnswerForm, progress: Progress) -> tuple[str, int]:
    trouble = trouble_with(read_token(form.data.get("token", ""), progress.reference))
    if not form.is_valid() or trouble:
        return trouble, 422
    try:
        answer_question(progress.reference, form.cleaned_data["answer"], address=address_of(request))
    except TooManyError:
        return too_many(), FULL
    return "", 302
