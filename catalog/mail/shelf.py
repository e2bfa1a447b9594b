"""All mails there are: when each goes out, where its facts come from, and sample data for a look at it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from catalog.mail.accounts import invitation, new_password, sample_invitation, sample_password
from catalog.mail.contributions import (
    decision_on,
    digest_for,
    question_about,
    receipt_of,
    sample_contribution,
    sample_digest,
    sample_question,
)
from catalog.mail.enquiries import receipt_of_enquiry, sample_receipt, sample_step, step_of_enquiry
from catalog.mail.letter import Facts, Letter, write_letter
from catalog.mail.watching import letter_to_watcher, request_to_confirm, sample_news, sample_request
from catalog.registry import Shelf


@dataclass(frozen=True)
class Mail:
    """One kind of mail; `facts` take what the errand names and give None where nothing is to be sent."""

    title: str
    sent_when: str
    facts: Callable[..., Facts | None]
    sample: Callable[[], dict[str, Any]]


mails: Shelf[Mail] = Shelf("mails")
mails.register(
    "receipt",
    Mail("Receipt", "A visitor who gave an address sent something in.", receipt_of, sample_contribution),
)
mails.register(
    "question",
    Mail("Question back", "A curator asks a visitor for more.", question_about, sample_question),
)
mails.register(
    "decision",
    Mail("Decision", "It is accepted, used or set aside.", decision_on, sample_contribution),
)
mails.register(
    "digest",
    Mail(
        "Digest", "Once a day to those who decide, while there is something new.", digest_for, sample_digest
    ),
)
mails.register(
    "password",
    Mail("New password", "Somebody forgot the password of the desk.", new_password, sample_password),
)
mails.register(
    "invitation",
    Mail(
        "Invitation", "An administrator makes an account for an organisation.", invitation, sample_invitation
    ),
)
mails.register(
    "enquiry-receipt",
    Mail("Receipt of a question or claim", "Somebody asks or claims.", receipt_of_enquiry, sample_receipt),
)
mails.register(
    "enquiry-step",
    Mail("Step of a question or claim", "It was taken on, or a word.", step_of_enquiry, sample_step),
)
mails.register(
    "watch-confirm",
    Mail("Watch: a yes is asked for", "Somebody gave an address.", request_to_confirm, sample_request),
)
mails.register(
    "watch",
    Mail("Watch: news", "Once a day, where there is something to tell.", letter_to_watcher, sample_news),
)


def sample_letter(name: str, language: str) -> Letter:
    """Return the letter with sample data."""
    return write_letter(name, Facts("reader@example.org", language, mails[name].sample()))
