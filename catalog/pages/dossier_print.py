"""The page of a dossier as plain words for the typesetter, and the pictures that go with them."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from catalog.chain.svg import svg_of
from catalog.pages.dossier import DossierPage
from catalog.pages.dossier_parts import Contest, Table, plain
from catalog.pages.dossier_qr import code_of

SVG_FONTS = (b"Noto Sans, DejaVu Sans, sans-serif", b"Source Serif 4, Libertinus Serif, DejaVu Sans Mono")


@dataclass(frozen=True)
class Printed:
    """What `dossier.pdf.typesetting` needs: words, and files by name."""

    words: dict[str, Any]
    files: dict[str, bytes]


def printed(page: DossierPage, picture: bytes, picture_suffix: str) -> Printed:
    """Return the words and files; an empty picture is left out."""
    files = {"qr.svg": code_of(page.permalink).svg.encode()}
    shows = page.picture is not None and bool(picture)
    if shows:
        files[f"picture{picture_suffix}"] = picture
    if page.chain.drawings:
        files["chain.svg"] = svg_of(page.chain.drawings[0], page.chain.words, page.language).replace(
            *SVG_FONTS
        )
    words = {
        **_head(page),
        "picture": _picture(page, f"picture{picture_suffix}") if shows else None,
        "object_id": [{"label": label, "cell": plain(cell)} for label, cell in page.object_id],
        "identity": [plain(each) for each in page.identity],
        "chain": _chain(page),
        "open_questions": [plain(each) for each in page.open_questions],
        "closed_count": page.closed_count,
        "limits": list(page.limits),
        "tables": [_table(each) for each in page.tables],
        "questions": _table(page.questions),
        "contests": [_contest(each) for each in page.contests],
        "not_known": list(page.not_known),
        "sources": [{"number": each.number, "name": each.name} for each in page.sources],
        "authorities": _table(page.authorities),
        "words": _words(page),
    }
    return Printed(words, files)


def _head(page: DossierPage) -> dict[str, Any]:
    return {
        "language": page.language,
        "archive": page.archive,
        "ark": page.ark,
        "title": page.title,
        "document_title": _("Provenance dossier: %(title)s") % {"title": page.title},
        "kicker": _("Provenance dossier"),
        "edition_line": page.ark,
        "stamp": [list(each) for each in page.stamp],
        "foot": f"{page.ark} · " + " · ".join(f"{label} {value}" for label, value in page.stamp[:2]),
        "permalink": page.permalink,
        "permalink_broken": page.permalink.replace("/", "/\u200b").replace("?", "\u200b?"),
        "digest": page.digest,
        "open_claims": list(page.open_claims),
    }


def _picture(page: DossierPage, file: str) -> dict[str, str]:
    known = page.picture
    return {"file": file, "alt": known.alt, "warning": known.warning} if known else {}


def _chain(page: DossierPage) -> dict[str, Any]:
    return {
        "paragraph": page.chain.paragraph,
        "notes": list(page.chain.notes),
        "gaps": list(page.chain.gaps),
        "oddities": list(page.chain.oddities),
        "drawing": "chain.svg" if page.chain.drawings else None,
        "words": page.chain.words,
    }


def _table(table: Table) -> dict[str, Any]:
    return {
        "title": table.title,
        "lead": table.lead,
        "empty": table.empty,
        "heads": list(table.heads),
        "widths": list(table.widths),
        "rows": [[plain(cell) for cell in row] for row in table.rows],
    }


def _contest(contest: Contest) -> dict[str, Any]:
    return {
        "title": contest.title,
        "about": contest.about,
        "sides": [[plain(cell) for cell in side] for side in contest.sides],
    }


def _words(page: DossierPage) -> dict[str, Any]:
    """Return the headings and fixed sentences, which the page has in its template."""
    return {
        "object_id": _("Object ID"),
        "identity": _("Hand and signature, and on whose opinion"),
        "provenance": _("Provenance"),
        "no_step": _("No step is on record."),
        "aam": _(
            "In the form of the AAM Guide: a semicolon is a direct passage, a full stop means that none is "
            "known; dealers and houses stand in parentheses, what the archive supplied in square brackets."
        ),
        "open_questions": _("Open questions"),
        "none_open": _("None is open."),
        "qr": _("QR code of the address of this dossier"),
        "limits": _("What this dossier proves, and what it does not"),
        "annex": _("Annex"),
        "contested": _("Contested facts"),
        "contested_lead": _(
            "Of the piece itself, and of what its own descriptions say of others where that is contradicted."
        ),
        "no_contest": _("No source on record contradicts another."),
        "sides": [_("What is said"), _("By whom"), _("Read here as")],
        "not_known": _("What is not known"),
        "nothing_missing": _("Nothing that these rules ask for is missing."),
        "sources": _("Sources"),
        "checking": _("How to check this dossier"),
        "how_to_check": _(
            "The PDF and the JSON are sealed; give either to the page “Verify” of this archive, or check it "
            "without us with the public keys at %(keys)s."
        )
        % {"keys": page.keys},
        "attachment": _("The same dossier as data, sealed"),
    }
