"""Mail without a server: each letter is laid aside as a file in MAIL_DIR, where the desk shows it.

`FolderBackend` is Django's EMAIL_BACKEND while EMAIL_URL names no server.
"""

import os
import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage as Parsed
from pathlib import Path

from django.conf import settings
from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.message import EmailMessage

from catalog.mail.letter import REFERENCE

MOST = 200
"""Letters in the list; older ones stay in the folder."""
_NAME = re.compile(r"[0-9]{8}T[0-9]{6}-[0-9a-f]{8}\.eml")


class FolderBackend(BaseEmailBackend):
    """Writes each message whole and for its owner alone, then puts it into place."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        folder = _folder()
        for message in email_messages:
            name = f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{secrets.token_hex(4)}.eml"
            draft = folder / f".{name}"
            with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(message.message().as_bytes())
            draft.rename(folder / name)
        return len(email_messages)


def _folder() -> Path:
    folder = Path(settings.MAIL_DIR)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


@dataclass(frozen=True)
class Kept:
    """A letter that was laid aside."""

    file: str
    time: datetime
    to: str
    subject: str
    text: str
    html: str


def kept_letters() -> list[Kept]:
    """Return the letters in the folder, newest first."""
    names = sorted((each.name for each in _folder().iterdir() if _NAME.fullmatch(each.name)), reverse=True)
    return [kept for name in names[:MOST] if (kept := kept_letter(name))]


def kept_letter(name: str) -> Kept | None:
    path = _folder() / name
    if not _NAME.fullmatch(name) or not path.is_file():
        return None
    parsed = _read(path)
    time = datetime.strptime(name[:15], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
    text, html = _body(parsed, "plain"), _body(parsed, "html")
    return Kept(name, time, str(parsed["To"]), str(parsed["Subject"]), text, html)


def _read(path: Path) -> Parsed:
    return message_from_bytes(path.read_bytes(), policy=policy.default)


def _body(parsed: Parsed, kind: str) -> str:
    part = parsed.get_body((kind,))
    return str(part.get_content()) if part else ""


def forget_letters(reference: str) -> int:
    """Delete the letters that bear the reference; return how many there were."""
    paths = [each for each in _folder().iterdir() if _NAME.fullmatch(each.name)]
    gone = [path for path in paths if _read(path)[REFERENCE] == reference]
    for path in gone:
        path.unlink(missing_ok=True)
    return len(gone)
