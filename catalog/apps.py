"""The application as Django sees it: after every migrate the guard is raised and the roles are set."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate, pre_migrate

from catalog.publishing.guard import raise_guard, step_aside


def _before_migrate(using: str, plan: Sequence[Any], **_: Any) -> None:
    if plan:
        step_aside(connections[using])


def _after_migrate(using: str, **_: Any) -> None:
    # loaded here: tables may be imported only once Django has set up the applications
    from catalog.actions.catchwords import fill_catchwords  # noqa: PLC0415  # as said above

    # loaded here: as said above
    from catalog.actions.roles import set_roles  # noqa: PLC0415  # as said above

    raise_guard(connections[using])
    tables = connections[using].introspection.table_names()
    if "catalog_catchword" in tables:  # not while only the first migrations are applied
        fill_catchwords(using)
    if "auth_group" in tables:  # not while one app alone is migrated
        set_roles(using)


class CatalogConfig(AppConfig):
    """A table rebuilt by a migration loses its triggers, hence the signals: Django offers no other hook."""

    name = "catalog"
    label = "catalog"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # loaded here: they ask the tables, which may be imported only once Django has set up the applications
        import catalog.checks  # noqa: F401, PLC0415  # importing registers them

        pre_migrate.connect(_before_migrate, sender=self)
        post_migrate.connect(_after_migrate, sender=self)
