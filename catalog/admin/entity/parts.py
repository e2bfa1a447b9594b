"""Parts that have their own small forms: opened, saved, moved and removed in place, or on plain pages."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.template.response import TemplateResponse

from catalog.actions.drafts import StaleDraftError, lock_entity
from catalog.admin.entity.comparing import Conflict, conflict_of
from catalog.admin.entity.editing import base_of, change_address, find
from catalog.admin.entity.opening import Problem, about_entity, may_change_annex, may_see_annex
from catalog.admin.entity.part_forms import PartForms
from catalog.admin.entity.saving import save_entity, words_of
from catalog.admin.entity.showing import PartList, Told, acts_for, list_of, shown
from catalog.admin.entity.tabs import Tab
from catalog.admin.entity.unsaved import compare_unsaved
from catalog.admin.forms.part import Sheet
from catalog.admin.numbers import number_of
from catalog.admin.unsaved import as_posted, compared, forget, restored, restored_context
from catalog.models import Autosave

if TYPE_CHECKING:
    from catalog.admin.entity.base import EntityAdmin


class Opened:
    """An entity with one of its collections, as one request works on it."""

    def __init__(self, admin: "EntityAdmin", request: HttpRequest, key: int, collection: str) -> None:
        if not admin.has_change_permission(request):
            raise PermissionDenied
        found = admin.folder.list_of(collection)
        if found is None:
            raise Http404(f"There is no list of {collection} here.")
        self.admin, self.request = admin, request
        self.tab: Tab = found[0]
        self.sheet: Sheet = found[1]
        if self.sheet.private and not may_change_annex(request.user):
            raise PermissionDenied
        self.fetch(key)

    def fetch(self, key: int) -> None:
        self.entity = find(self.admin, key)
        self.about = about_entity(self.admin.folder, self.entity)

    def row(self, pid: str) -> Any:
        rows = getattr(self.entity, self.sheet.collection).all()
        found = next((row for row in rows if row.pid == pid), None)
        if found is None:
            raise Http404(f"This {self.sheet.one} is no longer there; somebody removed it meanwhile.")
        return found

    def forms(self, row: Any, copy: Autosave | None = None) -> PartForms:
        posted = self.request.method == "POST"
        data: QueryDict | None = self.request.POST if posted else None
        files = self.request.FILES if posted else None
        data = as_posted(copy, self.request.user) if copy else data
        return PartForms(self.sheet, self.about, self.entity, row, self.request.user, data=data, files=files)

    def told(self) -> PartList:
        return list_of(self.entity, self.sheet)

    @property
    def home(self) -> str:
        return f"{change_address(self.entity)}#{self.tab.slug}"

    @property
    def base(self) -> int:
        """The revision that the person has seen: the one compared with last, else the page's as it is now."""
        data = self.request.POST
        seen = data.get("seen") or ("" if _in_place(self.request) else data.get("shown"))
        return base_of({"base": seen} if seen else data)


def new(admin: "EntityAdmin", request: HttpRequest, key: int, collection: str) -> HttpResponse:
    return _form(Opened(admin, request, key, collection), None)


def edit(admin: "EntityAdmin", request: HttpRequest, key: int, collection: str, pid: str) -> HttpResponse:
    return _form(Opened(admin, request, key, collection), pid)


def _form(opened: Opened, pid: str | None) -> HttpResponse:
    if opened.request.method != "POST":
        return _open(opened, _row(opened, pid))
    with transaction.atomic():
        lock_entity(opened.entity)
        opened.fetch(opened.entity.pk)
        return _save(opened, opened.forms(_row(opened, pid)))


def _open(opened: Opened, row: Any) -> HttpResponse:
    """Show the form of a part, with what was typed into it before where that is asked for."""
    if copy := compared(opened.request):
        return compare_unsaved(opened.admin, opened.request, opened.forms(row, copy), copy)
    copy = restored(opened.request)
    return _show(opened, opened.forms(row, copy), copy=copy)


def _row(opened: Opened, pid: str | None) -> Any:
    if pid:
        return opened.row(pid)
    begin = opened.sheet.begin
    about = str(opened.request.GET.get("of") or "")
    return opened.sheet.model(**(begin(opened.entity, about) if begin else {}))


def _save(opened: Opened, forms: PartForms) -> HttpResponse:
    before = opened.entity.head
    if not forms.is_valid():
        return _show(opened, forms, status=422)
    try:
        save_entity(opened.entity, opened.base, forms.save, by=opened.request.user)
    except StaleDraftError as stale:
        see = may_see_annex(opened.request.user)
        conflict = conflict_of(opened.entity, opened.base, stale.current, forms.save, see_annex=see)
        return _show(opened, forms, status=409, conflict=conflict)
    except (ValueError, DatabaseError) as error:
        forms.refusals += [Problem("", label, message) for label, message in words_of(error)]
        return _show(opened, forms, status=422)
    return _saved(opened, before, forms.main.instance.pid)


def _show(
    opened: Opened,
    forms: PartForms,
    *,
    status: int = 200,
    conflict: Conflict | None = None,
    copy: Autosave | None = None,
) -> HttpResponse:
    template = "part_form.html" if _in_place(opened.request) else "part_page.html"
    more: dict[str, Any] = {"forms": forms, "conflict": conflict, "problems": list(forms.problems())}
    more |= restored_context(opened.request, copy, opened.entity.head)
    more |= {"base": copy.base} if copy else {}
    return TemplateResponse(
        opened.request, f"catalog/desk/{template}", _context(opened) | more, status=status
    )


def _in_place(request: HttpRequest) -> bool:
    return request.headers.get("HX-Request") == "true"


def _context(opened: Opened) -> dict[str, Any]:
    return {
        **opened.admin.admin_site.each_context(opened.request),
        "title": f"{opened.entity}: {opened.sheet.one}",
        "folder": opened.admin.folder,
        "opts": opened.admin.opts,
        "entity": opened.entity,
        "tab": opened.tab,
        "sheet": opened.sheet,
        "may_change_annex": may_change_annex(opened.request.user),
        "home": opened.home,
        "base": opened.base if opened.request.method == "POST" else opened.entity.head,
    }


def _saved(opened: Opened, before: int, pid: str | None) -> HttpResponse:
    """Answer with the saved line and the page's new state, or lead back to the page.

    The page's base moves on only if it was up to date before: another's change must not be saved over unseen.
    """
    tag = forget(opened.request)
    if not _in_place(opened.request):
        messages.success(opened.request, "Saved.", extra_tags=tag)
        return HttpResponseRedirect(opened.home)
    opened.fetch(opened.entity.pk)
    up_to_date = base_of(opened.request.POST) == before
    parts = opened.told()
    more = {
        "base": opened.entity.head,
        "page_base": opened.entity.head if up_to_date else None,
        "list": parts,
        "told": next((each for each in parts.told if each.pid == pid), None),
        "count": _count(opened),
        "acts": acts_for(opened.entity, opened.request.user),
    }
    return TemplateResponse(opened.request, "catalog/desk/part_saved.html", _context(opened) | more)


def _count(opened: Opened) -> int:
    lists = shown(opened.tab.lists, see_annex=may_see_annex(opened.request.user))
    sheets = (*opened.tab.rows, *lists)
    return sum(len(getattr(opened.entity, sheet.collection).all()) for sheet in sheets)


def line(admin: "EntityAdmin", request: HttpRequest, key: int, collection: str, pid: str) -> HttpResponse:
    """The closed row, for a form that was left without saving."""
    opened = Opened(admin, request, key, collection)
    row = opened.row(pid)
    more = {"told": Told(pid, opened.sheet.telling(row), row)}
    return TemplateResponse(request, "catalog/desk/part_line.html", _context(opened) | more)


def move(admin: "EntityAdmin", request: HttpRequest, key: int, collection: str, pid: str) -> HttpResponse:
    """Move a part one step up or down, or (dragged) to a place counted from 0."""
    opened = Opened(admin, request, key, collection)
    if request.method != "POST":
        return HttpResponseRedirect(opened.home)

    def write() -> Any:
        rows = list(getattr(opened.entity, collection).all())
        here = rows.index(opened.row(pid))
        rows.insert(_target(str(request.POST.get("to")), here, len(rows)), rows.pop(here))
        for position, row in enumerate(rows):
            row.position = position
            row.save(update_fields=["position"])
        return opened.entity

    return _act_on_list(opened, write)


def _target(to: str, here: int, count: int) -> int:
    asked = number_of(to)
    wanted = {"up": here - 1, "down": here + 1}.get(to, here if asked is None else asked)
    return max(0, min(wanted, count - 1))


def remove(admin: "EntityAdmin", request: HttpRequest, key: int, collection: str, pid: str) -> HttpResponse:
    """Ask, then remove; revisions keep what was removed."""
    opened = Opened(admin, request, key, collection)
    row = opened.row(pid)
    if request.method != "POST":
        more = {"told": Told(pid, opened.sheet.telling(row), row)}
        template = "part_remove.html" if _in_place(request) else "part_remove_page.html"
        return TemplateResponse(request, f"catalog/desk/{template}", _context(opened) | more)

    def write() -> Any:
        row.delete()
        return opened.entity

    return _act_on_list(opened, write)


def _act_on_list(opened: Opened, write: Any) -> HttpResponse:
    before = opened.entity.head
    try:
        save_entity(opened.entity, opened.base, write, by=opened.request.user)
    except StaleDraftError as stale:
        return _refuse(opened, str(stale))
    except (ValueError, DatabaseError) as error:
        return _refuse(opened, " ".join(f"{label}: {message}." for label, message in words_of(error)))
    return _saved(opened, before, None)


def _refuse(opened: Opened, words: str) -> HttpResponse:
    opened.fetch(opened.entity.pk)
    more = {"list": opened.told(), "refusal": words}
    template = "part_list.html" if _in_place(opened.request) else "refused.html"
    return TemplateResponse(opened.request, f"catalog/desk/{template}", _context(opened) | more, status=409)
