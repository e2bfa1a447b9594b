"""The queue as a list, by state; nothing is added, altered or deleted through it."""

from django.contrib import admin

from catalog.admin.contribution import acts, page
from catalog.admin.handed_in_queue import HandedInQueue, Pages
from catalog.admin.site import desk
from catalog.models import Contribution


@admin.register(Contribution, site=desk)
class ContributionAdmin(HandedInQueue):
    """What came last stands first."""

    right = "catalog.view_contribution"
    columns = ("state", "kind", "about", "came", "taken_by")
    act_right = "catalog.use_contribution"
    words = "message"
    pages = Pages(page.show, acts.act)
    list_filter = ("state", "kind", "assigned_to")
    search_help_text = "A reference, or words of the message"
    ordering = ("-pk",)
