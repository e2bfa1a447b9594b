"""The queue of the sample archive: contributions written in YAML, put there as if they had been sent."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from catalog.actions.contributions import Submission, keep_contribution
from catalog.models import Contribution, Entity

TEXTS = ("part", "field", "kind", "message", "source", "credit_as", "language")
MORE = ("reference", "state", "reply")


def fill_queue(path: Path, arks: Mapping[str, str]) -> int:
    """Put what the file tells into the queue and return how many; `arks` are by the names of its files.

    No mail goes out: nobody has an address in a sample. What is in the queue already stays as it is.
    """
    if not path.is_file():
        return 0
    # BaseLoader builds no objects and keeps every value the word it is.
    told = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506  # builds no objects
    for number, plain in enumerate(told or [], 1):
        _keep(plain, arks[plain["about"]], number)
    return len(told or [])


def _keep(plain: Mapping[str, Any], ark: str, number: int) -> None:
    form_key = f"sample-{number}"
    if Contribution.objects.filter(form_key=form_key).exists():
        return
    entity = Entity.objects.get(ark=ark)
    texts = {name: plain[name] for name in TEXTS if plain.get(name)}
    sent = Submission(
        ark=ark,
        edition=int(plain.get("edition") or entity.edition or 1),
        form_key=form_key,
        may_publish=plain.get("may_publish") == "true",
        **texts,
    )
    keep_contribution(sent, **{name: plain[name] for name in MORE if plain.get(name)})
