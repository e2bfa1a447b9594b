"""The admin of any kind of entity: addresses, lists, permissions. What a kind has of its own: its folder."""

from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path

from catalog.admin.batches import bulk, sheets
from catalog.admin.entity import (
    acts,
    assigning,
    duplicating,
    editing,
    merging,
    parts,
    preview,
    reviewing,
    revisions,
)
from catalog.admin.entity.listing import StateFilter, UncountedList
from catalog.admin.entity.tabs import Folder
from catalog.models import Entity


class EntityAdmin(UncountedList):
    """Django's list, with our page, our history and our acts behind it."""

    folder: Folder
    list_per_page = 50
    ordering = ("-pk",)
    search_fields = ("lookup",)
    search_help_text = "A name or title, in any spelling, or an ARK"
    columns: tuple[str, ...] = ()
    has_pages = True

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """Blind to diacritics and spelling; an ARK finds its own."""
        term = search_term.strip()
        if not term:
            return queryset, False
        if term.startswith("ark:"):
            return queryset.filter(Q(ark=term) | Q(ark__startswith=term)), False
        return queryset.named_like(term), False  # type: ignore[attr-defined]  # all kinds use EntityQuerySet

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Leave out what was set aside, unless its state is asked for or its page is opened by address."""
        rows: QuerySet[Any] = super().get_queryset(request)
        asked = any(name.startswith("draft") for name in request.GET)
        return rows if asked else rows.exclude(draft="set aside")

    def get_list_filter(self, request: HttpRequest) -> list[Any]:
        """Let filters of state use the index of states."""
        named = super().get_list_filter(request)
        return [(each, StateFilter) if each in {"draft", "publication"} else each for each in named]

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        more = {"may_change": self.has_change_permission(request)}
        return super().changelist_view(request, {**more, **(extra_context or {})})

    def has_delete_permission(self, request: HttpRequest, obj: Entity | None = None) -> bool:
        """Nothing that was ever kept is deleted; it may be withdrawn or merged."""
        untouched = obj is not None and obj.head == 0 and not obj.editions.exists()
        return untouched and super().has_delete_permission(request, obj)

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        return editing.edit(self, request, object_id)

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        return revisions.history(self, request, object_id)

    def get_urls(self) -> list[URLPattern]:
        own = [
            ("<int:key>/preview/", preview.preview, "preview"),
            ("<int:key>/images/<slug:pid>/", preview.picture, "picture"),
            ("<int:key>/deeds/<slug:pid>/scan/", preview.scan, "scan"),
            ("<int:key>/acts/<slug:verb>/", acts.act, "act"),
            ("bulk/", bulk.edit, "bulk"),
            ("merge/", merging.merge_chosen, "merge_chosen"),
            ("export/", sheets.export, "export"),
            ("import/", sheets.upload, "import"),
            ("<int:key>/merge/", merging.merge, "merge"),
            ("<int:key>/unmerge/<int:act>/", merging.unmerge, "unmerge"),
            ("<int:key>/assign/", assigning.assign, "assign"),
            ("<int:key>/review/", reviewing.review, "review"),
            ("<int:key>/notes/<int:note>/<slug:verb>/", reviewing.see_to_note, "note"),
            ("<int:key>/duplicate/", duplicating.ask, "duplicate"),
            ("<int:key>/compare/", revisions.compare, "compare"),
            ("<int:key>/revisions/<int:n>/restore/", revisions.restore, "restore"),
            ("<int:key>/rows/<str:collection>/<slug:pid>/<int:n>/", editing.row, "row"),
            ("<int:key>/parts/<str:collection>/new/", parts.new, "part_new"),
            ("<int:key>/parts/<str:collection>/<slug:pid>/", parts.edit, "part"),
            ("<int:key>/parts/<str:collection>/<slug:pid>/line/", parts.line, "part_line"),
            ("<int:key>/parts/<str:collection>/<slug:pid>/move/", parts.move, "part_move"),
            ("<int:key>/parts/<str:collection>/<slug:pid>/remove/", parts.remove, "part_remove"),
        ]
        return [self._address(*each) for each in own] + super().get_urls()

    def _address(self, route: str, view: Any, name: str) -> URLPattern:
        def wrapped(request: HttpRequest, **kwargs: Any) -> HttpResponse:
            answer: HttpResponse = view(self, request, **kwargs)
            return answer

        return path(route, self.admin_site.admin_view(wrapped), name=f"catalog_{self.opts.model_name}_{name}")
