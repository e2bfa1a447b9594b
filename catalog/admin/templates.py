"""The desk's pages of templates: the list, and one template to write, try or remove."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from catalog.actions.templates import drop_template, keep_template
from catalog.admin.numbers import number_of
from catalog.admin.template_forms import FIELDS, READY, TemplateForms
from catalog.admin.unsaved import as_posted, forget, restored, restored_context
from catalog.models import Item, Template
from catalog.publishing.assemble import assemble, workspace

Context = dict[str, Any]


def listed(request: HttpRequest, context: Context) -> HttpResponse:
    _require(request, "view_template")
    rows = Template.objects.select_related("collection", "document_kind")
    more = {
        "title": "Templates",
        "templates": list(rows),
        "may_write": request.user.has_perm("catalog.add_template"),
    }
    return TemplateResponse(request, "catalog/desk/templates/list.html", {**context, **more})


def _require(request: HttpRequest, right: str) -> None:
    if not request.user.has_perm(f"catalog.{right}"):
        raise PermissionDenied


def edit(request: HttpRequest, context: Context, key: int | None = None) -> HttpResponse:
    """Write a template; a new one may begin from an item (`?from=`) or for a collection (`?for=`)."""
    _require(request, "change_template" if key else "add_template")
    template = _find(key) if key else _begun(request)
    copy = restored(request)
    data = as_posted(copy, request.user) if copy else request.POST if request.method == "POST" else None
    forms = TemplateForms(template, data)
    if request.method == "POST" and forms.is_valid():
        keep_template(forms.gather(), by=request.user)
        messages.success(request, f"The template “{template}” is kept.", extra_tags=forget(request))
        return HttpResponseRedirect(reverse("admin:templates"))
    more = {
        "title": f"Template: {template}" if key else "New template",
        "template": template,
        "forms": forms,
        "faulty": request.method == "POST",
        "may_drop": bool(key) and request.user.has_perm("catalog.delete_template"),
        **restored_context(request, copy, None),
    }
    status = 422 if request.method == "POST" else 200
    return TemplateResponse(request, "catalog/desk/templates/edit.html", {**context, **more}, status=status)


def _find(key: int) -> Template:
    found = Template.objects.filter(pk=key).first()
    if found is None:
        raise Http404("There is no template under this address.")
    return found


def _begun(request: HttpRequest) -> Template:
    begun = Template()
    model, place = (number_of(request.GET.get(name)) or 0 for name in ("from", "for"))
    begun.collection = Item.objects.filter(pk=place).first()
    source = workspace("item").filter(pk=model).first()
    if source is not None:
        plain = assemble(source).plain()
        begun.collection, begun.document_kind = source.parent, source.document_kind
        wanted = {*FIELDS, *(sheet.collection for sheet in READY)} - {"scope"}
        begun.record = {name: value for name, value in plain.items() if name in wanted}
        begun.record["activities"] = [
            {"id": each["id"], "type": each["type"]} for each in begun.record.get("activities", [])
        ]
    return begun


def drop(request: HttpRequest, context: Context, key: int) -> HttpResponse:
    del context
    _require(request, "delete_template")
    if request.method == "POST":
        template = _find(key)
        drop_template(template, by=request.user)
        messages.success(request, f"The template “{template}” is removed.")
    return HttpResponseRedirect(reverse("admin:templates"))
