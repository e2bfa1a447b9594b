"""Questions in words: what is asked, what it rests on, how grave it is, how it stands.

To word a new one: a line in `QUESTIONS` by the flag's key; `%(name)s` stands for one of its facts.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from catalog.flags import Flag, Standing
from catalog.flags.shelf import rules
from catalog.pages.addresses import page_address
from catalog.pages.dates import say_date, say_edtf
from catalog.pages.flag_words import NUMBER_REASONS, QUESTIONS
from catalog.pages.labels import sentence
from catalog.pages.vocabulary import Vocabulary
from catalog.record.document import DateValue

SEVERITY = {
    "info": gettext_lazy("for information"),
    "low": gettext_lazy("of low weight"),
    "medium": gettext_lazy("of medium weight"),
    "high": gettext_lazy("of high weight"),
}
STATES = {
    "open": gettext_lazy("open"),
    "asked again": gettext_lazy("asked again, since the evidence has changed"),
    "answered": gettext_lazy("answered"),
    "set aside": gettext_lazy("set aside"),
    "reopened": gettext_lazy("opened again"),
}
GROUPS = {
    "chain": gettext_lazy("provenance"),
    "date": gettext_lazy("date"),
    "place": gettext_lazy("place"),
    "object": gettext_lazy("the piece itself"),
    "offer": gettext_lazy("offers"),
    "certificate": gettext_lazy("opinions"),
    "title": gettext_lazy("title and losses"),
    "text": gettext_lazy("text"),
    "source": gettext_lazy("sources"),
}
CODES = {
    "hand": "hand",
    "signature": "signature",
    "method": "provenance-method",
    "mark": "mark-kind",
    "kind": "document-kind",
    "interest": "issuer-interest",
    "register": "search-register",
    "first": "activity",
    "then": "activity",
}
"""Facts that are codes of terms, by their vocabularies."""


@dataclass(frozen=True)
class Tie:
    """Another record that a question speaks of."""

    name: str
    address: str
    note: str = ""


@dataclass(frozen=True)
class AnswerLine:
    """One answer as it was given; `holds` while the evidence is the same."""

    act: str
    text: str
    name: str
    day: str
    holds: bool


@dataclass(frozen=True)
class AskedQuestion:
    """A question as a page shows it; `tone` is open, calm or sound."""

    key: str
    digest: str
    rule: str
    about: str
    severity: str
    severity_label: str
    text: str
    ties: tuple[Tie, ...]
    parts: tuple[str, ...]
    state: str
    state_label: str
    is_open: bool
    answers: tuple[AnswerLine, ...]
    on: str

    @property
    def answer(self) -> AnswerLine | None:
        return self.answers[-1] if self.answers else None

    @property
    def earlier(self) -> tuple[AnswerLine, ...]:
        return self.answers[:-1]

    @property
    def style(self) -> str:
        """The name by which a sheet of styles knows its state."""
        return self.state.replace(" ", "-")

    @property
    def tone(self) -> str:
        if not self.is_open:
            return "sound"
        return "open" if self.severity in {"high", "medium"} else ""


class _Facts(dict[str, str]):
    """Facts in words; what is missing is said to be so."""

    def __missing__(self, key: str) -> str:
        return _("not stated")


def say_question(flag: Flag, vocabulary: Vocabulary, language: str) -> str:
    """Return the question as one or two sentences; one without words of its own names its rule."""
    words = QUESTIONS.get(flag.question)
    if words is None:
        return _("Rule %(rule)s asks about this piece.") % {"rule": flag.rule}
    facts = _Facts({key: say_fact(key, value, vocabulary, language) for key, value in flag.facts.items()})
    return sentence(str(words) % facts)


def say_fact(key: str, value: Any, vocabulary: Vocabulary, language: str) -> str:
    """Return one fact in words: a date, a name, the label of a code, or a text as it is."""
    if isinstance(value, Mapping):
        if "name" in value:
            return str(value["name"]) or _("somebody not named")
        return say_date(DateValue.model_validate(value), language).text
    if isinstance(value, Sequence) and not isinstance(value, str):
        if key == "reasons":
            return "; ".join(str(NUMBER_REASONS.get(each, each)) for each in value)
        return str(len(value))
    return vocabulary.label(CODES[key], str(value), language) if key in CODES else str(value)


def asked_questions(
    standings: Iterable[Standing], vocabulary: Vocabulary, language: str
) -> tuple[AskedQuestion, ...]:
    """Return the questions as a page shows them, in the order given."""
    return tuple(_asked(each, vocabulary, language) for each in standings)


def _asked(standing: Standing, vocabulary: Vocabulary, language: str) -> AskedQuestion:
    flag = standing.flag
    group = rules[flag.rule].group if flag.rule in rules else ""
    return AskedQuestion(
        key=flag.key,
        digest=flag.digest,
        rule=flag.rule,
        about=str(GROUPS.get(group, "")),
        severity=flag.severity,
        severity_label=str(SEVERITY[flag.severity]),
        text=say_question(flag, vocabulary, language),
        ties=tuple(_ties(flag, vocabulary, language)),
        parts=flag.parts,
        state=standing.state,
        state_label=str(STATES[standing.state]),
        is_open=standing.is_open,
        answers=tuple(
            AnswerLine(
                str(STATES[each.act]),
                each.text,
                each.name,
                say_edtf(each.time[:10], language),
                each.digest == flag.digest,
            )
            for each in standing.history
        ),
        on=say_edtf(flag.on, language) if flag.on else "",
    )


def _ties(flag: Flag, vocabulary: Vocabulary, language: str) -> Iterable[Tie]:
    """Yield links to other items and events; people and places stand in the sentence."""
    for value in flag.facts.values():
        if isinstance(value, Mapping) and value.get("kind") in {"item", "event", "source"}:
            yield Tie(str(value["name"]), page_address(str(value["ark"])))
    for each in flag.facts.get("losses", ()):
        yield Tie(
            str(each["what"]["name"]),
            page_address(str(each["what"]["ark"])),
            _loss(each, vocabulary, language),
        )


def _loss(each: Mapping[str, Any], vocabulary: Vocabulary, language: str) -> str:
    dates = [value for value in (each.get("date"), *each.get("otherwise", ())) if value]
    said = (say_date(DateValue.model_validate(value), language).text for value in dates)
    date = _(" or ").join(dict.fromkeys(said))
    place = str(each.get("place", {}).get("name", ""))
    doubt = _("not verified") if each.get("doubtful") else ""
    kind = vocabulary.label("event-kind", str(each.get("loss", "")), language)
    return ", ".join(filter(None, (kind, place, date, doubt)))


def lead_of(questions: Sequence[AskedQuestion]) -> str:
    """Return how many are open and how many closed, as one sentence."""
    still = sum(each.is_open for each in questions)
    closed = len(questions) - still
    said = [ngettext("%(n)d question is open.", "%(n)d questions are open.", still) % {"n": still}]
    if closed:
        said.append(
            ngettext("%(n)d was answered or set aside.", "%(n)d were answered or set aside.", closed)
            % {"n": closed}
        )
    return " ".join(said)
