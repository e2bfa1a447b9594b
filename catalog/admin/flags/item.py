"""The questions about one item, asked of its draft as it stands, with a form for each answer."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from catalog.actions.drafts import WrongStateError
from catalog.actions.flags import GRAVE, Said, answer_flag, draft_standings
from catalog.actions.permission import NotAllowedError
from catalog.admin.entity.editing import change_address, find
from catalog.models import Entity
from catalog.models.flag_answer import FLAG_ACTS
from catalog.pages.flags import asked_questions, lead_of
from catalog.pages.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from catalog.admin.entity.base import EntityAdmin


def questions(admin: "EntityAdmin", request: HttpRequest, key: int) -> HttpResponse:
    """Show what is asked of the draft; take an answer. What was typed is never lost over a refusal."""
    if not admin.has_view_permission(request):
        raise PermissionDenied
    entity = Entity.objects.get(pk=find(admin, key).pk)
    typed: dict[str, str] = {}
    if request.method == "POST":
        typed = {name: str(request.POST.get(name, "")) for name in ("key", "digest", "act", "text", "name")}
        if _answer(request, entity, typed):
            return HttpResponseRedirect(reverse("admin:catalog_item_questions", args=[key]))
    asked = asked_questions(draft_standings(entity), load_vocabulary(), "en")
    context = {
        **admin.admin_site.each_context(request),
        "title": "Questions",
        "folder": admin.folder,
        "opts": admin.opts,
        "entity": entity,
        "home": change_address(entity),
        "asked": asked,
        "asked_lead": lead_of(asked),
        "typed": typed,
        "lost": typed if typed and all(each.key != typed["key"] for each in asked) else None,
        "name": typed.get("name") or _name_of(request.user),
        "may_answer": request.user.has_perm("catalog.answer_flag"),
        "may_answer_grave": request.user.has_perm("catalog.answer_grave_flag"),
        "grave": GRAVE,
    }
    return TemplateResponse(request, "catalog/desk/questions.html", context, status=422 if typed else 200)


def _name_of(user: Any) -> str:
    """Return the name to offer: never the name one signs in with, which is nobody's business."""
    return str(user.get_full_name())


def _answer(request: HttpRequest, entity: Entity, typed: dict[str, str]) -> bool:
    person: Any = request.user
    act = typed["act"] if typed["act"] in FLAG_ACTS else "answered"
    said = Said(act, typed["text"], typed["name"])  # type: ignore[arg-type]  # one of the acts, as just seen
    try:
        row = answer_flag(entity, typed["key"], typed["digest"], said, by=person)
    except (WrongStateError, NotAllowedError) as error:
        messages.error(request, str(error))
        return False
    messages.success(request, f"Kept: {row.rule} {row.act}, in the name of {row.name}.")
    return True
