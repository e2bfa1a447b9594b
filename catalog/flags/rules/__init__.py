"""The rules on the shelf, in the order of their codes. To add one: a function in a file, and its line."""

from catalog.flags.rules import certificates, chain, dates, offers, piece, sources, title, words
from catalog.flags.shelf import register, rules

register("RF01", "chain", "gap", chain.gaps)
register("RF02", "chain", "overlap", chain.overlaps)
register("RF03", "chain", "owner dead", chain.owner_dead)
register("RF04", "chain", "owner not born", chain.owner_not_born)
register("RF05", "date", "written after death", dates.after_death)
register("RF06", "date", "written before birth", dates.before_birth)
register("RF07", "date", "internal conflict", dates.conflicts)
register("RF08", "date", "anachronism", dates.anachronisms)
register("RF09", "place", "impossible place", dates.elsewhere)
register("RF10", "object", "type against hand", piece.hands)
register("RF11", "object", "dimensions", piece.dimensions)
register("RF12", "object", "format against size", piece.formats)
register("RF13", "object", "extent", piece.extent)
register("RF14", "offer", "duplicate", offers.twins)
register("RF15", "offer", "offered again", offers.offered_again)
register("RF16", "offer", "withdrawn", offers.withdrawn)
register("RF17", "certificate", "number reused", certificates.reused)
register("RF18", "certificate", "mismatch", certificates.mismatched)
register("RF19", "certificate", "series", certificates.odd_numbers)
register("RF20", "certificate", "preliminary", certificates.preliminary)
register("RF21", "certificate", "interest", certificates.interested)
register("RF22", "certificate", "withdrawn", certificates.fallen)
register("RF23", "certificate", "no exemplar", certificates.without_exemplar)
register("RF24", "title", "public record", title.public_record)
register("RF25", "title", "institution mark", title.institution_marks)
register("RF26", "title", "persecution period", title.persecution)
register("RF27", "title", "known theft event", title.known_losses)
register("RF28", "title", "export", title.export)
register("RF29", "text", "quote conflict", words.texts_differ)
register("RF30", "text", "name or letterform", words.signature_name)
register("RF31", "source", "single source", sources.single_source)
register("RF32", "source", "anonymous", sources.anonymous)

__all__ = ["rules"]
