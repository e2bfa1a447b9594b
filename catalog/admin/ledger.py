"""Editions and the ledger, for reading: what was said to the world, and in which order."""

from django.contrib import admin

from catalog.admin.reading import ReadOnlyAdmin
from catalog.admin.site import desk
from catalog.models import Edition, LedgerEntry


@admin.register(Edition, site=desk)
class EditionAdmin(ReadOnlyAdmin):
    columns = ("when", "entity", "number", "kind", "revision", "digest")
    list_select_related = ("entity",)
    list_filter = ("kind",)
    ordering = ("-pk",)

    def when(self, edition: Edition) -> str:
        return f"{edition.time:%-d %B %Y, %H:%M}"


@admin.register(LedgerEntry, site=desk)
class LedgerAdmin(ReadOnlyAdmin):
    columns = ("n", "time", "kind", "ark", "edition", "digest")
    list_filter = ("kind",)
    ordering = ("-n",)
