"""New from description: paste, or drop files; one goes to its page, several become a sale."""

from typing import Any

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from catalog.actions.batches import draw_up_lots
from catalog.actions.descriptions.intake import known_description, take_in
from catalog.actions.drafts import WrongStateError
from catalog.admin.numbers import number_of
from catalog.admin.unsaved import forget, restored, restored_context
from catalog.models import Description
from catalog.sheets.texts import LONGEST_TEXT, MOST_BYTES, MOST_TEXTS, Bundle, TextsRefusedError, read_texts

MOST_FILES = MOST_TEXTS
SHOWN = 40
STATES = (
    ("open", "To be decided"),
    ("parked", "Parked"),
    ("accepted", "Accepted"),
    ("set aside", "Set aside"),
)


def new(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """Take in what was pasted or sent; nothing of it is lost, whatever becomes of the reading."""
    if not request.user.has_perm("catalog.add_item"):
        raise PermissionDenied
    refusal = ""
    if request.method == "POST":
        try:
            return _take(request)
        except (TextsRefusedError, WrongStateError) as error:
            refusal = str(error)
    copy = restored(request)
    context = (
        site.each_context(request)
        | restored_context(request, copy, None)
        | {
            "title": "New from description",
            "refusal": refusal,
            "text": str(request.POST.get("text") or ""),
            "column": str(request.POST.get("column") or ""),
            "most": MOST_TEXTS,
            "longest": LONGEST_TEXT,
        }
    )
    status = 422 if refusal else 200
    return TemplateResponse(request, "catalog/desk/description/new.html", context, status=status)


def _take(request: HttpRequest) -> HttpResponse:
    sent = [*request.FILES.getlist("files"), *request.FILES.getlist("folder")]
    files = sorted(sent, key=lambda each: str(each.name))  # a browser sends a folder in any order
    text, column = str(request.POST.get("text") or ""), str(request.POST.get("column") or "").strip()
    bundle = read_texts(_bodies(files), column) if files else Bundle()
    if text.strip():
        pasted = Bundle()
        pasted.add("", text)
        if not pasted.texts:
            raise TextsRefusedError(
                f"The text pasted has {len(text):,} characters; {LONGEST_TEXT:,} are the most."
            )
        bundle.texts.insert(0, pasted.texts[0])
    if not bundle.texts:
        raise TextsRefusedError("Paste a description, or choose a file.")
    if len(bundle.texts) == 1:
        return _take_one(request, bundle)
    batch = draw_up_lots(bundle, title=_title(files), by=request.user)
    _say_kept(request)
    return HttpResponseRedirect(reverse("admin:lots", args=[batch.pk]))


def _bodies(files: "list[UploadedFile[Any]]") -> Any:
    if len(files) > MOST_FILES:
        raise TextsRefusedError(
            f"These are {len(files):,} files; {MOST_FILES:,} are the most. Bring them in parts."
        )
    for each in files:
        yield str(each.name), each.read(MOST_BYTES + 1)


def _take_one(request: HttpRequest, bundle: Bundle) -> HttpResponse:
    again = bool(request.POST.get("again"))
    description, is_new = take_in(bundle.texts[0], by=request.user, again=again)
    for note in bundle.notes:
        messages.warning(request, note)
    if is_new:
        _say_kept(request)
    else:
        words = f"These words were taken in before, by {description.by_name}: here they are."
        messages.info(request, words, extra_tags=forget(request))
    return HttpResponseRedirect(reverse("admin:description", args=[description.pk]))


def _say_kept(request: HttpRequest) -> None:
    """Tell the browser that its copy of what was typed is no longer wanted."""
    if tag := forget(request):
        messages.success(request, "The words are kept.", extra_tags=tag)


def _title(files: "list[UploadedFile[Any]]") -> str:
    name = str(files[0].name).rpartition("/")[2][:80] if files else "pasted descriptions"
    return f"Lots of {name}" if len(files) == 1 else f"Lots of {len(files)} files, {name} first"


def listing(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """The descriptions that wait for somebody, and where the others went."""
    if not request.user.has_perm("catalog.change_item"):
        raise PermissionDenied
    state = str(request.GET.get("state") or "open")
    before = number_of(request.GET.get("before"))
    rows = Description.objects.filter(state=state).select_related("item", "row__batch")
    rows = rows.filter(row=None) if state == "open" else rows
    rows = rows if before is None else rows.filter(pk__lt=before)
    found = list(rows.defer("text", "answers")[: SHOWN + 1])
    context = site.each_context(request) | {
        "title": "Descriptions",
        "state": state,
        "states": (
            ("open", "To be decided"),
            ("parked", "Parked"),
            ("accepted", "Accepted"),
            ("set aside", "Set aside"),
        ),
        "found": found[:SHOWN],
        "earlier": found[SHOWN - 1].pk if len(found) > SHOWN else None,
    }
    return TemplateResponse(request, "catalog/desk/description/list.html", context)


def again(request: HttpRequest, description: Description) -> HttpResponse:
    """Read the same words once more as a description of their own."""
    from_words = Bundle()
    from_words.add(description.name, description.text, description.note)
    made, _ = take_in(from_words.texts[0], by=request.user, again=True)
    return HttpResponseRedirect(reverse("admin:description", args=[made.pk]))


def before_this(description: Description) -> Description | None:
    """Return the description with the same words that was accepted before this one."""
    found = known_description(description.digest)
    return found if found and found.pk != description.pk and found.state == "accepted" else None
