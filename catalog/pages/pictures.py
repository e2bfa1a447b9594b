"""A likeness in words: which picture, how alike, and what had to be done to the photograph to see it."""

from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from catalog.pages.addresses import image_address, page_address
from catalog.search.pictures import Likeness


@dataclass(frozen=True)
class PictureCard:
    """One picture of the catalogue; `score` is out of 100."""

    title: str
    address: str
    image: str
    is_same: bool
    verdict: str
    reason: str
    agreement: str
    score: int


def picture_card(found: Likeness) -> PictureCard:
    return PictureCard(
        title=found.hit.title,
        address=page_address(found.hit.ark),
        image=image_address(found.hit.ark, found.image),
        is_same=found.is_same,
        verdict=_("The same picture, or one of the same side of the same piece")
        if found.is_same
        else _("Perhaps the same picture: look at both"),
        reason=reason(found),
        agreement=_(
            "%(agreeing)d of 256 marks agree; two pictures that have nothing to do with each other agree in"
            " about half."
        )
        % {"agreeing": found.agreeing},
        score=found.score,
    )


def reason(found: Likeness) -> str:
    """Say what was done to the photograph before it agreed."""
    asked = found.asked
    done = [_("cutting the sheet out of its ground")] if asked.straightened else []
    quarters = {
        1: _("turning it by 90 degrees"),
        2: _("turning it upside down"),
        3: _("turning it by 90 degrees"),
    }
    done += [quarters[asked.turned]] if asked.turned else []
    if asked.angle:
        done.append(_("turning it by %(angle)s degrees") % {"angle": number_format(abs(asked.angle))})
    done += [_("leaving out its edges")] if asked.cropped else []
    if not done:
        return _("It agrees as it is.")
    return _("It agrees after %(done)s.") % {"done": _(" and ").join(done)}
