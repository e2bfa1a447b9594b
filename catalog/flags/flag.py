"""A flag: one question with what it rests on. It is never a verdict, and says so wherever it is shown."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from catalog.record.canonical import canonical_json

Severity = Literal["info", "low", "medium", "high"]
SEVERITIES: tuple[Severity, ...] = ("info", "low", "medium", "high")
"""From the calmest to the most pressing."""


@dataclass(frozen=True, slots=True, order=True)
class Pointer:
    """Where a piece of evidence stands: an entity by ARK, a part of it and a field; empty means the whole."""

    ark: str
    part: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True)
class Flag:
    """One question of one rule about one thing.

    `subject` tells questions of one rule apart and stays the same when the evidence changes: part ids of the
    item, or an ARK or number. `question` is the key of its words; `facts` are plain values that words need:
    text, a plain DateValue ({"edtf": …}), or whom and what ({"ark": …, "kind": …, "name": …}). `on` is the
    day (ISO 8601) on which it was asked.
    """

    rule: str
    severity: Severity
    question: str
    subject: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)
    evidence: tuple[Pointer, ...] = ()
    on: str = ""

    @property
    def digest(self) -> str:
        """SHA-256 of what the question rests on; neither the day nor how a name is spelt today counts."""
        told = {
            "rule": self.rule,
            "question": self.question,
            "subject": self.subject,
            "facts": {name: _essence(value) for name, value in self.facts.items()},
            "evidence": [[each.ark, each.part, each.field] for each in sorted(self.evidence)],
        }
        return hashlib.sha256(canonical_json(told)).hexdigest()

    @property
    def key(self) -> str:
        """What stays the same while the evidence changes: an answer to it is an answer to this question."""
        return f"{self.rule} {self.subject}".rstrip()

    @property
    def parts(self) -> tuple[str, ...]:
        """The ids of the parts it points to, of whatever entity."""
        return tuple(dict.fromkeys(each.part for each in self.evidence if each.part))

    @property
    def weight(self) -> int:
        return SEVERITIES.index(self.severity)

    def plain(self) -> dict[str, Any]:
        """Return the flag as plain JSON values, its digest among them; `read_flag` reads them."""
        return {
            "rule": self.rule,
            "severity": self.severity,
            "question": self.question,
            "subject": self.subject,
            "facts": dict(self.facts),
            "evidence": [
                {name: value for name in ("ark", "part", "field") if (value := getattr(each, name))}
                for each in self.evidence
            ],
            "on": self.on,
            "digest": self.digest,
        }


def read_flag(plain: Mapping[str, Any]) -> Flag:
    """Return the flag of its plain values."""
    kept = {name: plain[name] for name in ("rule", "severity", "question", "subject", "facts", "on")}
    return Flag(**kept, evidence=tuple(Pointer(**each) for each in plain["evidence"]))


def _essence(value: Any) -> Any:
    if isinstance(value, Mapping):
        return value["ark"] if value.get("ark") else {key: _essence(inner) for key, inner in value.items()}
    return [_essence(each) for each in value] if isinstance(value, (list, tuple)) else value
