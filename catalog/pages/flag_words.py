"""The words of every question, by the key that a rule gives it: questions and no verdicts.

`%(name)s` is a fact of the flag; pages.flags puts it in. docs/flags.md lists the rules.
"""

from django.utils.translation import gettext_lazy as _

QUESTIONS = {
    "gap": _("Where was the piece, and whose, between %(before)s and %(after)s?"),
    "gap.persecution": _(
        "Where was the piece, and whose, between %(before)s and %(after)s? The gap may reach into the years "
        "1933 to 1945, and it was last known in %(place)s, in those years a place of persecution or "
        "occupation."
    ),
    "gap.somewhere": _(
        "Where was the piece, and whose, between %(before)s and %(after)s? The gap may reach into the years "
        "1933 to 1945, and in which country it then was is not known."
    ),
    "gap.until-now": _(
        "Where has the piece been, and whose, since %(first_year)s? No step is on record, and it was last "
        "known in %(place)s, in the years 1933 to 1945 a place of persecution or occupation."
    ),
    "gap.until-offered": _(
        "Where was the piece, and whose, from %(first_year)s to %(last_year)s, when it was offered? No step "
        "is on record, and it was last known in %(place)s, in the years 1933 to 1945 a place of persecution "
        "or occupation."
    ),
    "overlap": _("Did %(one)s and %(other)s own it at the same time, in %(first_year)s to %(last_year)s?"),
    "order.end-before-begin": _(
        "With %(who)s the end of a step stands before its beginning. Which is right?"
    ),
    "order.out-of-order": _(
        "The step of %(who)s (%(date)s) stands behind one that is later. In which order did they follow?"
    ),
    "order.before-it-was-made": _(
        "How can %(who)s have had it in %(date)s, before the piece is said to have been made?"
    ),
    "owner-dead": _("How can it have come to %(who)s in %(date)s, after a death in %(year)s?"),
    "owner-not-born": _(
        "How can it have come to %(who)s in %(date)s, before a birth or foundation in %(year)s?"
    ),
    "written-after-death": _(
        "It is dated %(date)s, after the death of %(who)s in %(year)s. Is the date a slip, or is "
        "somebody else "
        "the writer?"
    ),
    "written-before-birth": _(
        "It is dated %(date)s, before the birth of %(who)s in %(year)s. Is the date a slip of the pen or of "
        "the typing?"
    ),
    "date.sources": _("One description dates it %(date)s, another %(other)s. Which is right?"),
    "date.text": _("It is dated %(date)s, while its own text gives “%(words)s”. Which is right?"),
    "date.order": _(
        "How can it have been %(first)s on %(date)s and %(then)s on %(other)s, which is earlier?"
    ),
    "date.mark": _(
        "A mark on it is of %(date)s, before the piece is said to have been written. Which is right?"
    ),
    "date.life": _(
        "%(who)s is said to have been born in %(born)s and to have died in %(died)s. Which is right?"
    ),
    "later.year": _("Its text names the year %(words)s, long after its date. Is one of the two a slip?"),
    "later.zip": _("“%(words)s” looks like a ZIP code, which came only in 1963. Is the date right?"),
    "later.mark": _("%(mark)s: it is of %(date)s, later than the date of the piece. Is the date right?"),
    "elsewhere": _(
        "%(who)s is known to have been at %(other)s when this was written at %(place)s (%(date)s). Was the "
        "journey made, or is place or date a slip?"
    ),
    "hand.body": _(
        "The code printed (%(printed)s) claims the body for the writer’s own hand, the description says: "
        "%(hand)s. Which is right?"
    ),
    "hand.typed": _("It is called a letter signed, and is typed. Is it meant as a typed letter signed?"),
    "hand.signature": _(
        "The code printed (%(printed)s) claims a signature, the description says: %(signature)s. "
        "Which is right?"
    ),
    "hand.sources": _("One source calls it “%(one)s”, another “%(other)s”. Is the body autograph or typed?"),
    "size": _(
        "One description measures %(one)s (%(one_mm)s mm), another %(other)s (%(other_mm)s mm). Is "
        "it the same "
        "piece, or was it trimmed?"
    ),
    "size.units": _("“%(one)s” gives two units that differ by %(apart)s mm. Which of them was measured?"),
    "size.feet": _("“%(words)s” has the mark for feet. Are inches meant?"),
    "size.postcard": _(
        "%(words)s (%(mm)s mm) is no usual size of a postcard (89 × 140 or 105 × 148 mm). Was it measured so?"
    ),
    "size.format": _("%(words)s (%(mm)s mm) is unusual for %(format)s. Is format or size a slip?"),
    "extent.leaves": _("How can %(sides)s written sides stand on %(leaves)s leaves?"),
    "extent.sources": _(
        "One description has “%(one)s”, another “%(other)s”. Is a leaf missing, or counted otherwise?"
    ),
    "twin": _("Is “%(other)s” the same piece, described once more?"),
    "offer.unsold": _(
        "It was offered by %(house)s (%(date)s) and did not sell, then by %(other_house)s (%(other)s). Why?"
    ),
    "offer.fell": _(
        "It brought less with %(other_house)s (%(other)s) than with %(house)s (%(date)s). Is a reason known?"
    ),
    "offer.again": _(
        "It was offered again within ten years: %(house)s (%(date)s), then %(other_house)s (%(other)s). Is a "
        "reason known?"
    ),
    "withdrawn": _("%(house)s withdrew it from sale (%(date)s). Why?"),
    "withdrawn.stated": _("%(house)s withdrew it from sale (%(date)s) and gave a reason. Is it settled?"),
    "number.reused": _(
        "Number %(number)s of %(issuer)s stands on “%(other)s” too. Which piece was it given for?"
    ),
    "mismatch.no": _(
        "The certificate of %(issuer)s describes another piece than this. Do they belong together?"
    ),
    "mismatch.partly": _(
        "The certificate of %(issuer)s describes this piece only in part. Do they belong together?"
    ),
    "mismatch.older": _(
        "The certificate of %(issuer)s (%(date)s) is older than the piece. Do they belong together?"
    ),
    "number.odd": _("Number %(number)s of %(issuer)s is unusual: %(reasons)s. Was it read rightly?"),
    "preliminary.auction-loa": _(
        "The letter of %(issuer)s (“%(printed)s”) is a preliminary review for a sale. Was the full "
        "letter ever issued?"
    ),
    "preliminary.quick-opinion": _(
        "The opinion of %(issuer)s was a quick one given from an image. Was a full one ever issued?"
    ),
    "interest.guarantee": _(
        "“%(printed)s” is the seller’s own guarantee. Has anybody else given an opinion on the piece?"
    ),
    "interest.stated": _(
        "Whoever gave this opinion (%(issuer)s) is %(interest)s as well. Has anybody else given one?"
    ),
    "interest.seller": _("%(who)s gave an opinion on the piece and sold it. Has anybody else given one?"),
    "interest.owner": _("%(who)s gave an opinion on the piece and had owned it. Has anybody else given one?"),
    "interest.employed": _(
        "%(who)s gave an opinion on the piece and worked for its seller. Has anybody else given one?"
    ),
    "fallen.withdrawn": _("The opinion of %(issuer)s was withdrawn. What is known of the reasons?"),
    "fallen.superseded": _("The opinion of %(issuer)s was superseded. What does the later one say?"),
    "fallen.disputed": _("The opinion of %(issuer)s is disputed. By whom, and on what grounds?"),
    "fallen.contradicted": _(
        "The opinion of %(issuer)s contradicts another one on record. Which of them saw more?"
    ),
    "fallen.against": _("The opinion of %(issuer)s does not support the attribution. What does it rest on?"),
    "exemplar.none": _(
        "The opinion of %(issuer)s says that there was no exemplar to compare with. What does it rest on?"
    ),
    "public.office": _("“%(words)s”: may it be a public record, and was it released?"),
    "public.file-mark": _(
        "It bears a file mark (“%(words)s”): may it be a public record, and was it released?"
    ),
    "mark.library": _("It bears the mark of a library or archive (“%(words)s”). Is its release documented?"),
    "mark.shelfmark": _("It bears a shelfmark (“%(words)s”). Is its release documented?"),
    "mark.holes": _("“%(words)s” is reported. Did the piece come from a file, and was it released?"),
    "persecution.step": _("“%(method)s” (%(date)s), %(who)s: was it ever settled or given back?"),
    "persecution.owner": _(
        "Harm was done to %(who)s between 1933 and 1945 (%(event)s). When and how did the piece leave them?"
    ),
    "loss.known": _(
        "Papers of %(who)s were taken or lost on known occasions (%(losses)s on record). Is the way "
        "of this piece "
        "clear of them? Nothing on record says that it was among them."
    ),
    "loss.reported": _(
        "A register (%(register)s, asked %(date)s) answered that a piece like this one is reported to it. "
        "Is it this piece, and was that settled?"
    ),
    "loss.perhaps-reported": _(
        "A register (%(register)s, asked %(date)s) answered that something reported to it may be this piece. "
        "Were the two compared?"
    ),
    "loss.chain": _("The chain itself names a step “%(method)s” (%(who)s, %(date)s). Was it ever settled?"),
    "export": _("It was in %(place)s and later in %(other)s. With which papers did it leave?"),
    "text": _("Two descriptions quote the same lines differently. Which follows the piece?"),
    "signature.name": _("It is signed “%(signed)s”, while the writer is %(who)s. Is it the same person?"),
    "source.single": _(
        "All that is known of its provenance rests on the seller’s word. Is there another source?"
    ),
    "anonymous": _("“%(words)s”: who was it, where and when? Steps without a name: %(count)s."),
}

NUMBER_REASONS = {
    "no signs": _("it has no letters or figures"),
    "shape": _("its shape is not one that has been seen"),
    "kind": _("such numbers have been seen on another kind of paper"),
    "years": _("such numbers have been seen in other years"),
    "without numbers": _("this issuer is not known to number its papers"),
    "paper": _("this issuer is not known for such a paper"),
}
"""Keys of certifiers.Oddity in words."""
