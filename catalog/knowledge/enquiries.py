"""A question or claim about a record, without an account, and the page that says how it stands.

A refused form comes back with every word; the page shows dated steps, not who asks nor what was stated.
"""

from dataclasses import asdict

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from catalog.actions.enquiries import Asked, answer_enquiry, submit_enquiry, take_enquiry_back
from catalog.actions.handing_in import TooManyError
from catalog.knowledge.answering import FULL, answer, form_about, is_too_long, renew, too_many, trouble_with
from catalog.knowledge.asking import Read, address_of
from catalog.knowledge.enquiry_forms import KINDS, EnquiryAnswerForm, EnquiryForm
from catalog.knowledge.forms import GuardedForm, cleaned
from catalog.knowledge.token import Token, draw_token, read_token
from catalog.publishing.enquiry_progress import EnquiryProgress, enquiry_progress
from catalog.values.identifiers import read_reference


# As with visitors' knowledge: there is no authority that another site could borrow, and no cookie is set.
@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def enquire(request: HttpRequest, ark: str) -> HttpResponse:
    """The form about one edition; a posted one goes into the queue, and leads to its own page."""
    return form_about(request, ark, "enquire", too_long="enquiry/too_long", blank=_blank, take=_take)


def _about(read: Read) -> str:
    """What the token is bound to: this form of this record, and not its neighbour."""
    return f"enquiry {read.ark}"


def _blank(request: HttpRequest, read: Read) -> HttpResponse:
    kind = request.GET.get("kind", "")
    initial = {"token": draw_token(_about(read), read.number)}
    initial |= {"kind": kind} if kind in dict(KINDS) else {}
    return _form(request, read, EnquiryForm(initial=initial))


def _form(
    request: HttpRequest, read: Read, form: EnquiryForm, trouble: str = "", status: int = 200
) -> HttpResponse:
    context = {"form": form, "read": read, "trouble": trouble, "reply_to": settings.MAIL_REPLY_TO}
    return answer(request, "enquiry/form", context, status)


def _take(request: HttpRequest, read: Read) -> HttpResponse:
    posted = cleaned(request.POST)
    token = read_token(posted.get("token", ""), _about(read))
    form = EnquiryForm(posted)
    trouble, status = trouble_with(token), 422
    if form.is_valid() and not trouble:
        try:
            row = submit_enquiry(_asked(form, read, token), address=address_of(request))
        except TooManyError:
            trouble, status = too_many(), FULL
        else:
            return HttpResponseRedirect(reverse("enquiry", args=[row.reference]) + "?sent")
    renew(form, _about(read), read.number)
    return _form(request, read, form, trouble, status)


def _asked(form: EnquiryForm, read: Read, token: Token) -> Asked:
    texts = {name: value for name, value in form.cleaned_data.items() if name not in {"token", "website"}}
    language = get_language() or ""
    return Asked(read.ark, token.edition, f"enquiry-{token.key}", language=language, **texts)


# --- how it stands ------------------------------------------------------------------------------------------


@csrf_exempt  # as above
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def enquiry(request: HttpRequest, reference: str) -> HttpResponse:
    """How it stands, step by step; here the asker answers, or takes it back."""
    progress = enquiry_progress(read_reference(reference))
    if progress is None:
        raise Http404
    form, trouble, status = EnquiryAnswerForm(initial={"token": draw_token(progress.reference)}), "", 200
    if request.method == "POST" and progress.is_open:
        if is_too_long(request):
            return answer(request, "enquiry/too_long", asdict(progress), 413)
        form = EnquiryAnswerForm(cleaned(request.POST))
        trouble, status = _posted(request, form, progress)
        if status == 302:
            done = "withdrawn" if "withdraw" in request.POST else "answered"
            return HttpResponseRedirect(f"{reverse('enquiry', args=[progress.reference])}?{done}")
        renew(form, progress.reference)
    context = {
        "progress": progress,
        "form": form,
        "trouble": trouble,
        "asked": request.GET,
        "reply_to": settings.MAIL_REPLY_TO,
    }
    return answer(request, "enquiry/enquiry", context, status)


def _posted(request: HttpRequest, form: GuardedForm, progress: EnquiryProgress) -> tuple[str, int]:
    trouble = trouble_with(read_token(form.data.get("token", ""), progress.reference))
    if trouble:
        return trouble, 422
    try:
        return "", _act(request, form, progress)
    except TooManyError:
        return too_many(), FULL


def _act(request: HttpRequest, form: GuardedForm, progress: EnquiryProgress) -> int:
    """Take it back, or take the answer; the box that machines fill in holds for both."""
    address, is_valid = address_of(request), form.is_valid()
    if "withdraw" in request.POST and "website" not in form.errors:
        take_enquiry_back(progress.reference, address=address)
        return 302
    if not is_valid or progress.state != "waiting for the asker":
        return 422
    answer_enquiry(progress.reference, form.cleaned_data["answer"], address=address)
    return 302
