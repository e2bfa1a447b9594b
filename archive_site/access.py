"""The log of requests: what it says of each, and which parts of addresses are keys that no log may hold."""

from typing import Any

from gunicorn.glogging import Logger

from archive_site.logs import hide_keys


class AccessLogger(Logger):  # type: ignore[misc]  # gunicorn brings no types
    """Gunicorn's own, with addresses that open something shortened."""

    def atoms(self, resp: Any, req: Any, environ: Any, request_time: Any) -> dict[str, Any]:
        found: dict[str, Any] = super().atoms(resp, req, environ, request_time)
        return {**found, "U": hide_keys(str(found["U"]))}
