"""Reads settings from the environment: typed, and loud on a bad value. Imports nothing of the house.

To add a kind of value write one function that returns it or raises `BadSetting`.
"""

import os
import re
import secrets
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import parse_qsl, unquote, urlsplit

TRUE = {"1", "true", "yes", "on"}
FALSE = {"0", "false", "no", "off"}
POSTGRES_SCHEMES = {"postgres", "postgresql"}


class BadSetting(SystemExit):
    """A value that cannot be used; a SystemExit, so that start-up ends with one line and no traceback."""


def refuse(name: str, shown: str, allowed: str) -> NoReturn:
    raise BadSetting(f"Setting {name}={shown!r} cannot be used: {allowed}")


def text(name: str, default: str = "") -> str:
    """The variable, trimmed; unset and empty are alike, since compose files and unit files set empty ones."""
    return os.environ.get(name, "").strip() or default


def flag(name: str, *, default: bool) -> bool:
    value = text(name).lower()
    if not value:
        return default
    if value not in TRUE | FALSE:
        refuse(name, value, "use one of 1, true, yes, on or 0, false, no, off")
    return value in TRUE


def number(name: str, default: int, *, at_least: int = 0, at_most: int = 2**31 - 1) -> int:
    value = text(name, str(default))
    if not re.fullmatch(r"[0-9]{1,10}", value) or not at_least <= int(value) <= at_most:
        refuse(name, value, f"use a whole number from {at_least} to {at_most}")
    return int(value)


def choice(name: str, allowed: tuple[str, ...]) -> str:
    """One of `allowed`, the first if unset."""
    value = text(name, allowed[0])
    if value not in allowed:
        refuse(name, value, f"use one of {', '.join(allowed)}")
    return value


def words(name: str) -> list[str]:
    """Values separated by commas or blanks."""
    return re.split(r"[,\s]+", text(name)) if text(name) else []


def matching(name: str, default: str, pattern: str, allowed: str) -> str:
    value = text(name, default)
    if not re.fullmatch(pattern, value):
        refuse(name, value, allowed)
    return value


def directory(name: str, default: Path) -> Path:
    """An absolute folder, made if it is not there."""
    path = Path(text(name, str(default))).expanduser().resolve()
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        refuse(name, str(path), f"use a folder that can be made and written to ({error.strerror})")
    if not os.access(path, os.W_OK | os.X_OK):
        refuse(name, str(path), "use a folder that can be written to")
    return path


def web_address(name: str, default: str) -> tuple[str, str, str]:
    """(scheme, host, origin) of a bare web address such as https://archive.example:8443."""
    allowed = "use a bare web address such as https://archive.example or http://127.0.0.1:8000, no path"
    value = text(name, default).rstrip("/")
    try:
        parts = urlsplit(value)
        bare = not (parts.path or parts.query or parts.fragment or parts.username)
        host, port = parts.hostname, parts.port
    except ValueError:
        refuse(name, value, allowed)
    if parts.scheme not in {"http", "https"} or not host or not bare:
        refuse(name, value, allowed)
    shown = f"[{host}]" if ":" in host else host
    return parts.scheme, shown, f"{parts.scheme}://{shown}" + (f":{port}" if port else "")


def database(name: str, default: Path) -> dict[str, Any]:
    """Django's parts of an address such as sqlite:///path or postgres://user:word@host:5432/name.

    A server on a Unix socket is named by ?host=/folder; other ?key=value pairs (sslmode …) go to libpq.
    """
    allowed = "use sqlite:///path or postgres://user:password@host:port/name (?host=/folder for a socket)"
    value = text(name, f"sqlite:///{default}")
    shown = re.sub(r"(//[^:/@]*):.*@", r"\1:***@", re.sub(r"\?.*", "?…", value))
    try:
        parts = urlsplit(value)
        port = parts.port
    except ValueError:
        refuse(name, shown, allowed)
    path = unquote(parts.path.removeprefix("/"))
    if not path or parts.scheme not in POSTGRES_SCHEMES | {"sqlite"}:
        refuse(name, shown, allowed)
    if parts.scheme == "sqlite":
        return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(default.parent / path)}
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": path,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", unquote(parts.hostname or "")),
        "PORT": str(port or options.pop("port", "")),
        "OPTIONS": options,
    }


MAIL_PORTS = {"smtp": 587, "smtps": 465}


def mail(name: str) -> dict[str, Any]:
    """Django's mail settings of an address such as smtp://user:password@host:587, none for `file:`.

    smtp begins in the clear and goes on in TLS (?tls=no for a server next door), smtps is TLS from the start.
    """
    allowed = "use file: (mail is laid aside in var/mail), smtp://user:password@host:587 or smtps://…:465"
    value = text(name, "file:")
    if value == "file:":
        return {"EMAIL_BACKEND": "catalog.mail.folder.FolderBackend"}
    shown = re.sub(r"//.*@", "//***@", value)
    try:
        parts = urlsplit(value)
        port = parts.port or MAIL_PORTS.get(parts.scheme, 0)
    except ValueError:
        refuse(name, shown, allowed)
    if parts.scheme not in MAIL_PORTS or not parts.hostname or parts.path.strip("/"):
        refuse(name, shown, allowed)
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": port,
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_USE_TLS": parts.scheme == "smtp" and dict(parse_qsl(parts.query)).get("tls") != "no",
        "EMAIL_TIMEOUT": 20,
    }


def kept_secret(path: Path) -> str:
    """The secret in the file, written there on first use and readable by its owner alone.

    Two processes may start at once: each writes a file of its own and links it into place; a link never
    replaces, so the second one's is dropped and both read the first one's. Opening with O_EXCL instead would
    let the second read a file that the first has not filled yet.
    """
    if not path.exists():
        draft = path.with_name(f"{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(48))
        try:
            path.hardlink_to(draft)
        except FileExistsError:
            pass  # another process was first, its secret holds
        finally:
            draft.unlink()
    return path.read_text().strip()
