"""The four roles as Django groups: rights over tables and over acts, derived from the tables themselves."""

from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from django.db.models import Q

from catalog.actions.permission import ROLES
from catalog.models.entity import KINDS

PRIVATE = (
    "entityannex", "provenanceannex", "authenticationannex", "conditionannex",
    "accessionannex", "deaccessionannex", "treatmentannex", "searchannex",
    "deed", "movement", "loan", "valuation",
)  # fmt: skip
"""Tables of the Annex: for the registrar and the administrator alone."""

KEPT = (
    "act",
    "errand",
    "revision",
    "edition",
    "editionbody",
    "ledgerentry",
    "ledgerhead",
    "dependence",
    "contribution",
    "contributionstep",
    "tally",
    "enquiry",
    "enquirystep",
    "watcher",
    "watch",
    "tiding",
    "tidinghead",
    "openquestions",
    "autosave",
    "assignment",
    "reviewnote",
    "reviewanswer",
    "preference",
    "completeness",
    "flaganswer",
    "raisedflag",
    "questiondue",
    "organisation",
    "membership",
    "apikey",
    "check",
    "checkrow",
    "description",
)
"""Tables that no form writes."""

CURATED = ("template", "owncertifier")
"""Tables that everybody uses and those write who decide how things are described: not the cataloguer."""

SEEN = (
    "view_template",
    "view_owncertifier",
    "view_term",
    "view_entity",
    "view_act",
    "view_contribution",
)
"""What everybody at the desk may look at."""

SHARED = ("term",)
"""Tables that everybody reads and the administrator edits."""


def _rights(role: str) -> Q:
    acts = Q(codename__in=ROLES[role])
    names = {model._meta.model_name for model in apps.get_app_config("catalog").get_models()}
    workspace = names - {*PRIVATE, *KEPT, *SHARED, *CURATED, "entity"}
    tables = Q(content_type__model__in=workspace) | Q(codename__in=SEEN)
    if role in {"registrar", "administrator"}:
        tables |= Q(content_type__model__in=PRIVATE)
    if role == "administrator":
        tables |= Q(content_type__model__in=SHARED)
    if role != "cataloguer":
        tables |= Q(content_type__model__in=CURATED)
    delete = Q(codename__startswith="delete_", content_type__model__in=KINDS)
    catalog = Q(content_type__app_label="catalog") & (tables & ~delete | acts)
    accounts = Q(content_type__app_label="auth", content_type__model__in=("user", "group"))
    return catalog | accounts if role == "administrator" else catalog


def set_roles(using: str = "default") -> None:
    """Make the four groups hold exactly the rights of their roles; harmless to repeat."""
    for config in apps.get_app_configs():  # permissions may not be there yet: Django makes them app by app
        create_permissions(config, verbosity=0, using=using)
    for role in ROLES:
        group, _ = Group.objects.using(using).get_or_create(name=role)
        group.permissions.set(Permission.objects.using(using).filter(_rights(role)))
