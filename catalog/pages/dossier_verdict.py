"""What a verified file is, in words: genuine, overtaken, altered, of an unknown key, or no dossier."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from catalog.dossier.examining import Finding
from catalog.pages.addresses import dossier_address, page_address
from catalog.pages.diff import Change, describe_changes
from catalog.pages.vocabulary import Vocabulary
from catalog.publishing.dossier_standing import Now


@dataclass(frozen=True)
class Verdict:
    """`tone` is sound, open or gone; `particulars` are label and value, `links` text and address."""

    code: str
    tone: str
    title: str
    lines: tuple[str, ...]
    particulars: tuple[tuple[str, str], ...] = ()
    changes: tuple[Change, ...] = ()
    links: tuple[tuple[str, str], ...] = ()


def verdict_of(finding: Finding, now: Now | None, vocabulary: Vocabulary, language: str) -> Verdict:
    """Return the words; `now` is None where no ledger was asked."""
    if finding.dossier is None:
        return _refused(finding)
    code = now.state if now else "genuine"
    changes = _changes(finding, now, vocabulary, language)
    return Verdict(
        code=code,
        tone=_tone(code),
        title=_title(finding, code, now),
        lines=tuple(_lines(finding, code, changes, now)),
        particulars=tuple(_particulars(finding, now)),
        changes=changes,
        links=tuple(_links(finding, code, now)),
    )


def _tone(code: str) -> str:
    if code in {"current", "genuine"}:
        return "sound"
    return "gone" if code in {"withdrawn", "not here"} else "open"


def _refused(finding: Finding) -> Verdict:
    titles = {
        "altered": _("No: this file was altered"),
        "unknown key": _("Not ours: sealed with a key that this archive never had"),
        "not a dossier": _("This file is no dossier"),
    }
    particulars = ((_("Key"), finding.key),) if finding.key else ()
    lines = tuple(filter(None, (_reason(finding), _advice(finding))))
    return Verdict(finding.verdict, "gone", titles[finding.verdict], lines, particulars)


def _reason(finding: Finding) -> str:
    reasons = {
        "unreadable": _("It has the marks of a dossier, but it can’t be read any more."),
        "no seal": _("Its seal was taken away."),
        "no signature": _("Its signature was taken away."),
        "broken seal": _("Its seal is broken."),
        "broken signature": _("Its signature is broken."),
        "key renamed": _("Its seal names another key than the one that made it."),
        "content": _("What it says is not what was sealed."),
        "form": _(
            "It says what was sealed, but its bytes are not as they were issued: it was laid out anew."
        ),
        "appended": _("Something was added after it was signed."),
        "attachment": _("The data that it carries is not its own."),
        "not as issued": _("It bears a seal, but what it says doesn’t agree with its own proofs."),
        "too large": _("It is far too large to be one."),
        "encrypted": _("It is encrypted; a dossier never is."),
    }
    return reasons.get(finding.reason, "")


def _advice(finding: Finding) -> str:
    if finding.verdict == "altered":
        return _("Don’t rely on it. Ask for the dossier again at the address that it bears, and compare.")
    if finding.verdict == "unknown key":
        return _("Somebody made it look like a dossier of this archive. Nothing in it was said here.")
    return _("A dossier is a PDF or JSON file as this archive hands it out, unchanged.")


def _title(finding: Finding, code: str, now: Now | None) -> str:
    told = finding.dossier
    said = {
        "number": told.edition.number if told else 0,
        "current": now.current.number if now and now.current else 0,
    }
    titles = {
        "genuine": _("Genuine: unaltered since it was sealed"),
        "current": _("Genuine and current: edition %(number)d"),
        "newer": _("Genuine, but there is a newer edition: %(current)d instead of %(number)d"),
        "withdrawn": _("Genuine, but the record was withdrawn since"),
        "redacted": _("Genuine, but edition %(number)d was redacted since"),
        "merged": _("Genuine, but the record was merged into another since"),
        "not here": _("Sealed with a key of this archive, but this ledger never held the edition"),
    }
    return titles[code] % said


def _lines(finding: Finding, code: str, changes: tuple[Change, ...], now: Now | None) -> Iterator[str]:
    yield _("The seal is sound and the edition stands in the ledger under a signed checkpoint.")
    if now is None:
        yield _("Whether a newer edition exists was not asked: no catalogue was at hand.")
    if code == "newer" and not changes:
        yield _("Only names of people, places and sources were refreshed since.")
    grown = now.size - finding.dossier.as_of.size if now and finding.dossier else 0
    if code == "current" and grown > 0:
        yield _(
            "The ledger has grown since. Questions may have been answered and certificates looked up: "
            "a dossier as of now says so."
        )
    yield _("This proves who said it and that nothing was changed; it does not prove that it is true.")


def _changes(finding: Finding, now: Now | None, vocabulary: Vocabulary, language: str) -> tuple[Change, ...]:
    """Return what the newer edition says otherwise; nothing of what the world may not read any more."""
    if now is None or now.state != "newer" or now.current is None or finding.dossier is None:
        return ()
    return tuple(describe_changes(finding.dossier.record, now.current.plain, vocabulary, language))


def _particulars(finding: Finding, now: Now | None) -> Iterator[tuple[str, str]]:
    told = finding.dossier
    if told is None:
        return
    hidden = now is not None and now.state in {"withdrawn", "redacted"}
    if not hidden:
        yield _("Item"), told.title
    yield _("ARK"), told.ark
    yield _("Edition"), str(told.edition.number)
    yield _("Published"), told.edition.published
    yield _("As of ledger size"), str(told.as_of.size)
    yield _("File"), finding.form.upper()
    yield _("Key"), finding.key
    yield _("SHA-256 of the edition"), told.edition.digest


def _links(finding: Finding, code: str, now: Now | None) -> Iterator[tuple[str, str]]:
    told = finding.dossier
    if told is None or now is None:
        return
    if code in {"current", "newer"}:
        yield _("The item’s page"), page_address(told.ark)
        yield _("The dossier as of now"), dossier_address(told.ark)
    if code == "merged" and now.kept:
        yield _("What answers for it now"), page_address(now.kept)
