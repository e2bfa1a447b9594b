"""Sending: the letter is written from the rows as they are now, and handed to Django's mail."""

import logging
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives

from catalog.mail.letter import REFERENCE, Letter, write_letter
from catalog.mail.shelf import mails

logger = logging.getLogger(__name__)


def send_letter(name: str, **payload: Any) -> bool:
    """Write and send a mail of the shelf; False where there is nobody to send it to (any more)."""
    facts = mails[name].facts(**payload)
    if facts is None:
        return False
    _post(write_letter(name, facts))
    logger.info("mail sent: %s", name)
    return True


def _post(letter: Letter) -> None:
    headers = {"Auto-Submitted": "auto-generated"}
    if letter.reference:
        headers[REFERENCE] = letter.reference
    if letter.unsubscribe:  # RFC 8058: the reader's own program asks for an end with one click
        headers["List-Unsubscribe"] = f"<{letter.unsubscribe}>"
        headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    message = EmailMultiAlternatives(
        subject=letter.subject,
        body=letter.text,
        to=[letter.to],
        headers=headers,
        reply_to=[settings.MAIL_REPLY_TO] if settings.MAIL_REPLY_TO else None,
    )
    message.attach_alternative(letter.html, "text/html")
    message.send()
