"""Words for the codes of a dossier: limits, absences, what weakens a certificate, states, Object ID."""

from collections.abc import Callable

from django.utils.translation import gettext as _

Words = dict[str, Callable[[], str]]

LIMITS: Words = {
    "as of": lambda: _(
        "It tells what this archive had published at the size of the ledger that it names, and nothing later."
    ),
    "not title": lambda: _(
        "It does not prove title: that nobody’s claim is on record is not that there is none."
    ),
    "not authorship": lambda: _(
        "It does not prove who wrote the piece: it says who gave which opinion, when and on what."
    ),
    "opinions": lambda: _(
        "What a source says is quoted as its own words; the archive does not vouch for it."
    ),
    "gaps are questions": lambda: _("A gap is a question and no verdict: it means that nothing is known."),
    "seal": lambda: _(
        "The seal proves that the archive said this and that nothing was changed; not that it is true."
    ),
}

ABSENCES: Words = {
    "no picture of the piece": lambda: _("No picture of the piece itself is on record."),
    "original text not seen": lambda: _("Its original text has not been seen."),
    "size": lambda: _("Its size is not stated."),
    "no provenance": lambda: _("Nothing is on record of where it was and whose."),
    "owner now": lambda: _("Whose it is now is not on record."),
    "place now": lambda: _("Where it is now is not on record."),
    "condition": lambda: _("Its condition is not on record."),
    "condition by inspection": lambda: _("Its condition is known from print alone."),
    "no search of a register": lambda: _("No search of a register of losses is on record."),
}

DETAILS: Words = {
    "date of step": lambda: _("its date"),
    "date of offer": lambda: _("its date"),
    "lot": lambda: _("the lot’s number"),
    "estimate": lambda: _("the estimate"),
    "result": lambda: _("the price"),
    "outcome": lambda: _("what came of it"),
    "wording of certificate": lambda: _("its wording"),
    "number of certificate": lambda: _("its number"),
    "date of certificate": lambda: _("its date"),
    "what was examined": lambda: _("what was examined"),
}

STANDINGS: Words = {
    "preliminary": lambda: _(
        "Preliminary: looked at in bulk for the sale; a full letter has to be asked for afterwards."
    ),
    "seller's guarantee": lambda: _("The seller’s own guarantee: it proves where the piece was bought."),
    "quick opinion": lambda: _("A quick opinion from an image, without a certificate."),
}

REMARKS: Words = {
    "repeats the seller": lambda: _("its text repeats the seller’s description"),
    "issuer has an interest": lambda: _("its issuer has an interest in the sale"),
    "wording not printed": lambda: _("its wording is not printed"),
    "not seen": lambda: _("the paper itself was not seen"),
    "other piece": lambda: _("it describes another piece"),
    "matches partly": lambda: _("its description matches the piece in part"),
}

STATUSES: Words = {
    "current": lambda: _("no change is on record"),
    "superseded": lambda: _("superseded"),
    "withdrawn": lambda: _("withdrawn"),
    "disputed": lambda: _("disputed"),
    "lost": lambda: _("lost"),
}

CATEGORIES: Words = {
    "type": lambda: _("Type"),
    "materials": lambda: _("Materials"),
    "measurements": lambda: _("Measurements"),
    "inscriptions": lambda: _("Inscriptions and marks"),
    "distinguishing_features": lambda: _("Distinguishing features"),
    "title": lambda: _("Title"),
    "subject": lambda: _("Subject"),
    "date": lambda: _("Date"),
    "maker": lambda: _("Maker"),
}

TRACKS: Words = {
    "": lambda: _("Steps"),
    "owner": lambda: _("Owner"),
    "holder": lambda: _("Holder"),
    "place": lambda: _("Place"),
}

CLAIMS: Words = {
    "ownership": lambda: _("A claim of ownership is open."),
    "loss": lambda: _("A report of a loss or theft is open."),
}

CERTAINTIES: Words = {
    "": lambda: _("as the source says"),
    "probable": lambda: _("probable"),
    "possible": lambda: _("possible"),
}


def say(words: Words, code: str) -> str:
    """Return the words for a code; of a code from a later release the code itself."""
    known = words.get(code)
    return known() if known else code
