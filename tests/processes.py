"""Other processes on the database of the running test: what they need in their environment."""

import os
from urllib.parse import quote

from django.conf import settings
from django.db import connection


def environment() -> dict[str, str]:
    """Return the environment of this process, led to the test's own database, files and index."""
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "archive_site.settings",
        "DATABASE_URL": database_url(),
        "VAR_DIR": str(settings.FILES_DIR.parent),
    }


def database_url() -> str:
    of = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{of['NAME']}"
    return (
        f"postgres://{quote(of['USER'])}:{quote(of['PASSWORD'])}@/{of['NAME']}?host={quote(of['HOST'])}"
        + (f"&port={of['PORT']}" if of["PORT"] else "")
    )
