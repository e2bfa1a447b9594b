"""Asking to be told of a record, the links in letters, one's own list, and its feed with a secret address.

A link is opened by people and by programs that look for malice: opening one changes nothing, a button does.
"""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from catalog.actions.handing_in import TooManyError
from catalog.actions.watching import (
    Who,
    ask_to_watch,
    change_feed,
    change_letters,
    confirm_watch,
    may_watch,
    stop_watch,
    stop_watching,
    watch_as_member,
)
from catalog.knowledge.answering import FULL, answer, form_about, renew, too_many, trouble_with
from catalog.knowledge.asking import Read, address_of
from catalog.knowledge.enquiry_forms import WatchForm
from catalog.knowledge.forms import cleaned
from catalog.knowledge.token import draw_token, read_token
from catalog.pages.addresses import permalink
from catalog.publishing.watching import Told, asked_watch, is_watched, told_by_feed, watch_list

FEED_TYPE = "application/atom+xml; charset=utf-8"


# --- asking -------------------------------------------------------------------------------------------------


@csrf_exempt  # nobody's authority is used: the address itself is asked for a yes
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def watch(request: HttpRequest, ark: str) -> HttpResponse:
    """The form for an address; whatever address it is, and whoever watches, the answer is the same."""
    return form_about(request, ark, "watch", too_long="enquiry/too_long", blank=_blank, take=_take)


def _about(read: Read) -> str:
    return f"watch {read.ark}"


def _blank(request: HttpRequest, read: Read) -> HttpResponse:
    return _form(request, read, WatchForm(initial={"token": draw_token(_about(read))}))


def _form(
    request: HttpRequest, read: Read, form: WatchForm, trouble: str = "", status: int = 200
) -> HttpResponse:
    member = may_watch(request.user)
    context = {
        "form": form,
        "read": read,
        "trouble": trouble,
        "sent": "sent" in request.GET,
        "member": member,
        "watched": member and is_watched(request.user.pk or 0, read.ark),
    }
    return answer(request, "watch/form", context, status)


def _take(request: HttpRequest, read: Read) -> HttpResponse:
    form = WatchForm(cleaned(request.POST))
    trouble, status = trouble_with(read_token(form.data.get("token", ""), _about(read))), 422
    if form.is_valid() and not trouble:
        email, language = form.cleaned_data["email"], get_language() or settings.LANGUAGE_CODE
        try:
            ask_to_watch(read.ark, email, language=language, address=address_of(request))
        except TooManyError:
            trouble, status = too_many(), FULL
        else:
            return HttpResponseRedirect(reverse("watch", kwargs={"ark": read.ark}) + "?sent")
    renew(form, _about(read))
    return _form(request, read, form, trouble, status)


# --- links in letters ---------------------------------------------------------------------------------------


@csrf_exempt  # the secret in the address is the authority, and no other site knows it
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def watch_one(request: HttpRequest, token: str) -> HttpResponse:
    """The link of one watch: it asks for the yes, and later for the end."""
    if request.method == "POST":
        return _done(request, token)
    asked = asked_watch(token)
    return answer(request, "watch/one", {"asked": asked}, 200 if asked else 404)


def _done(request: HttpRequest, token: str) -> HttpResponse:
    asked = asked_watch(token)
    if request.POST.get("do") == "yes":
        is_done = confirm_watch(token)
        return answer(request, "watch/one", {"asked": asked, "begun": is_done}, 200 if is_done else 404)
    stop_watch(token)
    return answer(request, "watch/one", {"asked": asked, "ended": True})


@csrf_exempt  # as above
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def watch_by_link(request: HttpRequest, token: str) -> HttpResponse:
    """The list by its secret link; a mail program posts `List-Unsubscribe` here (RFC 8058)."""
    if request.method == "POST":
        who = Who(token=token)
        if request.POST.get("List-Unsubscribe") == "One-Click":
            _end_letters(who, token)
        else:
            _change(who, request)
        if watch_list(token) is None:
            return answer(request, "watch/list", {"list": None, "ended": True})
        return HttpResponseRedirect(reverse("watch-list", args=[token]))
    found = watch_list(token)
    return answer(request, "watch/list", _page(found), 200 if found else 404)


def _end_letters(who: Who, token: str) -> None:
    """Of an address alone nothing is kept; a member keeps the list and its feed."""
    found = watch_list(token)
    if found and found.is_member:
        change_letters(who, wished=False)
    else:
        stop_watching(who)


# --- one's own list -----------------------------------------------------------------------------------------


def _page(found: Any) -> dict[str, Any]:
    root = str(settings.PUBLIC_URL)
    feed = root + reverse("watch-feed", args=[found.feed]) if found and found.feed else ""
    return {"list": found, "feed_address": feed}


@never_cache
@csrf_protect
@require_http_methods(["GET", "HEAD", "POST"])
def watches(request: HttpRequest) -> HttpResponse:
    """The list of somebody who is signed in: a member of an organisation, or whoever works here."""
    if not request.user.is_authenticated:
        return HttpResponseRedirect(f"{reverse('verify-sign-in')}?{urlencode({'next': request.path})}")
    if not may_watch(request.user):
        raise Http404
    if request.method == "POST":
        _change(Who(user=request.user), request)
        return HttpResponseRedirect(reverse("watches"))
    found = watch_list(user_key=request.user.pk)
    return answer(request, "watch/list", {**_page(found), "member": True})


@csrf_protect
@require_POST
def watch_now(request: HttpRequest, ark: str) -> HttpResponse:
    """Begin or end a watch as somebody who is signed in."""
    who = Who(user=request.user)
    if request.POST.get("do") == "stop":
        done = stop_watching(who, ark)
    else:
        done = watch_as_member(who, ark, language=get_language() or settings.LANGUAGE_CODE)
    if not done:
        raise Http404
    return HttpResponseRedirect(reverse("watch", kwargs={"ark": ark}))


def _change(who: Who, request: HttpRequest) -> None:
    do, ark = request.POST.get("do", ""), request.POST.get("ark", "").replace("\0", "")
    if do in {"feed", "no-feed"}:
        change_feed(who, wished=do == "feed")
    elif do in {"letters", "no-letters"}:
        change_letters(who, wished=do == "letters")
    elif do == "stop-all" or (do == "stop" and ark):
        stop_watching(who, ark if do == "stop" else "")


@never_cache
@require_safe
def watch_feed(request: HttpRequest, token: str) -> HttpResponse:
    """The feed of a list; its address is its only lock, and is changed on the list's page."""
    told = told_by_feed(token)
    if told is None:
        raise Http404
    root = str(settings.PUBLIC_URL)
    title = _("Records you watch in %(archive)s") % {"archive": settings.ARCHIVE_NAME}
    feed = Atom1Feed(
        title=title,
        link=f"{root}/",
        description="",
        language=get_language(),
        author_name=settings.ARCHIVE_NAME,
        feed_url=f"{root}{request.path}",
    )
    for each in told:
        _add(feed, each, root)
    response = HttpResponse(feed.writeString("utf-8"), content_type=FEED_TYPE)
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _add(feed: Atom1Feed, each: Told, root: str) -> None:
    feed.add_item(
        title=each.record.title or each.record.ark,
        link=permalink(each.record.ark),
        description=render_to_string("catalog/watch/tiding.txt", {"told": each}).strip(),
        unique_id=f"{root}/{each.record.ark}#tiding-{each.key}",
        pubdate=each.time,
        updateddate=each.time,
    )
