"""A dossier handed in as PDF or JSON: genuine and current, newer, altered, of an unknown key, or none."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import get_language

from catalog.dossier.examining import Finding, examine
from catalog.pages.dossier_verdict import Verdict, verdict_of
from catalog.pages.vocabulary import load_vocabulary
from catalog.publishing.dossier_standing import Now, stands_now
from catalog.publishing.sealing import trust
from catalog.verification.files import Told, readers

TEMPLATE = "catalog/dossier/verdict.html"


@dataclass(frozen=True)
class Answer:
    """What the file is by its own bytes, how its edition stands by the ledger, and both in words."""

    finding: Finding
    now: Now | None
    verdict: Verdict


def of_file(body: bytes) -> Answer:
    """Say what the file is; never raises, whatever the bytes."""
    finding = examine(body, trust())
    now = stands_now(finding.dossier) if finding.dossier else None
    language = get_language() or settings.LANGUAGE_CODE
    return Answer(finding, now, verdict_of(finding, now, load_vocabulary(), language))


def reader(body: bytes, _name: str) -> Told | None:
    """Answer for a file that is, or was, a dossier; leave any other to the next reader of the shelf."""
    answer = of_file(body)
    if answer.finding.verdict == "not a dossier":
        return None
    about = [answer.finding.dossier.ark] if answer.finding.dossier else []
    return Told("dossier", TEMPLATE, {"verdict": answer.verdict, "about": about})


readers.register("dossier", reader)
