"""Issuers and numbers of certificates in words: what an issuer's papers can show, what is odd in a number."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from catalog.certifiers import Certifier, Oddity

Label = Callable[[str], str]
"""Says a kind of authentication (code) in words."""


def about_issuer(certifier: Certifier) -> str:
    """Return what the issuer is; the shelf's own words have their French in the catalogue of messages."""
    return _(certifier.about)


def about_series(certifier: Certifier) -> str:
    return _(certifier.series_note) if certifier.series_note else ""


def bears_on(certifier: Certifier | None) -> str:
    """Say what the issuer's papers are about where that is not who wrote a piece."""
    words = {
        "claims and losses": _(
            "A paper of this issuer speaks of claims and losses, not of who wrote the piece."
        ),
        "membership": _("A number of this issuer says who is a member, and nothing of the piece."),
    }
    return words.get(certifier.field, "") if certifier else ""


def oddity_words(oddity: Oddity, certifier: Certifier, label: Label = str) -> str:
    """Say what is odd as a remark: no series that is known here is complete."""
    said = {
        "issuer": certifier.name,
        "shapes": _(", or ").join(pattern_words(each) for each in oddity.known),
        "kinds": ", ".join(label(each) for each in oddity.known),
        "years": _years(oddity),
    }
    words = {
        "no signs": _("There is neither a letter nor a digit in it."),
        "shape": _(
            "No number of %(issuer)s seen here so far looks like it; "
            "seen were %(shapes)s (# is a digit, @ a letter, * either)."
        ),
        "kind": _("Numbers of %(issuer)s that look like it were seen on other papers: %(kinds)s."),
        "years": _("Numbers of %(issuer)s that look like it were seen in other years: %(years)s."),
        "without numbers": _("Papers of %(issuer)s bear no number of its own, as far as is known here."),
        "paper": _("%(issuer)s is not known here for papers of this kind; known are %(kinds)s."),
    }
    return words[oddity.reason] % said


def _years(oddity: Oddity) -> str:
    series = oddity.series
    return f"{series.first or '…'}–{series.last or '…'}" if series else ""


def pattern_words(pattern: str) -> str:
    """Return a shape as a specimen would show it: “########” for eight digits, “[A-F]#####”."""
    return pattern.replace("#{8}", "########").replace("*{6}", "******")
