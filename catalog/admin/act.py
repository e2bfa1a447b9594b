"""The log of acts, for reading."""

from django.contrib import admin

from catalog.admin.reading import ReadOnlyAdmin
from catalog.admin.site import desk
from catalog.models import Act


@admin.register(Act, site=desk)
class ActAdmin(ReadOnlyAdmin):
    right = "catalog.view_act"
    columns = ("when", "by_name", "verb", "entity", "note")
    list_select_related = ("entity",)
    list_filter = ("verb",)
    ordering = ("-pk",)

    def when(self, act: Act) -> str:
        return f"{act.time:%-d %B %Y, %H:%M}"
