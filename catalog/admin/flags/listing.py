"""Open questions across all items, newest items first, by rule or severity; kept, so quick."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import urlencode

from catalog.flags import SEVERITIES, read_flag, rules
from catalog.models import QuestionDue, RaisedFlag
from catalog.pages.flags import SEVERITY, say_question
from catalog.pages.vocabulary import load_vocabulary
from catalog.publishing.raised_flags import open_flags

AT_ONCE = 50


@dataclass(frozen=True)
class OpenLine:
    """One open question with the item it is about."""

    row: RaisedFlag
    text: str
    severity: str

    @property
    def address(self) -> str:
        return reverse("admin:catalog_item_questions", args=[self.row.entity_id])


def open_questions(request: HttpRequest) -> dict[str, Any]:
    """A page of the list; `after` is where the one before ended: the last is as quick as the first."""
    if not request.user.has_perm("catalog.view_entity"):
        raise PermissionDenied
    rule, severity = str(request.GET.get("rule", "")), str(request.GET.get("severity", ""))
    rule = rule if rule in rules else ""
    severity = severity if severity in SEVERITIES else ""
    rows = list(open_flags(rule=rule, severity=severity, after=_place(request))[: AT_ONCE + 1])
    vocabulary = load_vocabulary()
    lines = [
        OpenLine(row, say_question(read_flag(row.flag), vocabulary, "en"), str(SEVERITY[row.severity]))
        for row in rows[:AT_ONCE]
    ]
    last = rows[AT_ONCE - 1] if len(rows) > AT_ONCE else None
    return {
        "title": "Open questions",
        "lines": lines,
        "rules": [(each.code, each.name) for each in rules],
        "severities": [(each, SEVERITY[each]) for each in reversed(SEVERITIES)],
        "rule": rule,
        "severity": severity,
        "more": _more(rule, severity, last) if last else "",
        "due": QuestionDue.objects.count(),
    }


def _place(request: HttpRequest) -> tuple[int, int] | None:
    entity, _bar, row = str(request.GET.get("after", "")).partition("-")
    fits = entity.isdecimal() and row.isdecimal() and len(entity) < 19 and len(row) < 19
    return (int(entity), int(row)) if fits else None


def _more(rule: str, severity: str, last: RaisedFlag) -> str:
    asked = {"rule": rule, "severity": severity, "after": f"{last.entity_id}-{last.pk}"}
    return "?" + urlencode({name: value for name, value in asked.items() if value})
