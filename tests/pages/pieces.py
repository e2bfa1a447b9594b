"""Records for the tests of pages: the postcard as its lot description tells it, and makers of small ones."""

from typing import Any

from catalog.pages.context import Context
from catalog.pages.vocabulary import Vocabulary, vocabulary_of
from catalog.record.entity import EntityRecord
from catalog.record.kinds import read_record

Plain = dict[str, Any]

TROTSKY = {"ark": "ark:/99999/p1trotsky", "kind": "agent", "name": "Leon Trotsky", "dates": "1879–1940"}
ROSENTHAL = {"ark": "ark:/99999/p1rosenthal", "kind": "agent", "name": "Gérard Rosenthal"}
LENIN = {"ark": "ark:/99999/p1lenin", "kind": "agent", "name": "Vladimir Lenin", "dates": "–1924"}
REZNIKOFF = {"ark": "ark:/99999/p1reznikoff", "kind": "agent", "name": "John Reznikoff"}
HOUSE = {"ark": "ark:/99999/p1house", "kind": "agent", "name": "RR Auction", "names": ["R&R"]}
BUYUKADA = {
    "ark": "ark:/99999/p1buyukada",
    "kind": "place",
    "name": "Büyükada",
    "names": ["Prinkipo", "Πρίγκηπος"],
}
PARIS = {"ark": "ark:/99999/p1paris", "kind": "place", "name": "Paris"}
LOT = {"ark": "ark:/99999/p1lot", "kind": "source", "name": "RR Auction, description of the lot"}
PAGE = {"ark": "ark:/99999/p1page", "kind": "source", "name": "A collector’s page on the same card"}
LETTERS = {"ark": "ark:/99999/p1letters", "kind": "item", "name": "Trotsky–Rosenthal correspondence"}
POSTCARD = "ark:/99999/p1postcard"

TERMS: dict[str, tuple[str, str, str]] = {
    "level/item": ("item", "", ""),
    "document-kind/apcs": (
        "autograph postcard signed",
        "APCS / ACS",
        "Text and signature are in the hand of the person named, on a postcard.",
    ),
    "document-kind/als": (
        "autograph letter signed",
        "ALS",
        "Body and signature are in the hand of the person named.",
    ),
    "hand/autograph": ("autograph", "", "In the hand of the person named."),
    "signature/initials": ("initials", "", "Signed with initials alone."),
    "activity/written": ("written", "", ""),
    "activity/received": ("received", "", ""),
    "role/writer": ("writer", "", ""),
    "role/addressee": ("recipient", "", ""),
    "relation/mentions": ("mentioned", "", ""),
    "surface/recto": ("recto", "", ""),
    "provenance-method/sale": ("sale at auction", "", ""),
    "authentication-kind/auction-loa": (
        "letter for the auction",
        "auction LOA",
        "A preliminary review for the sale.",
    ),
    "authentication-kind/house-coa": (
        "certificate of the house",
        "COA",
        "The seller’s own guarantee: it proves where the piece was bought.",
    ),
    "fault/soiling": ("soiling", "", "Dirt on the surface."),
    "fault/handling-wear": ("handling wear", "", ""),
    "fault/corner-bend": ("corner bend", "", ""),
    "text-source/seller-print": ("the seller’s print", "", ""),
    "rights/cc-by-4": ("CC BY 4.0", "", ""),
}


def vocabulary() -> Vocabulary:
    rows = (
        (key, label, code, meaning, "", None, "", "", "{}") for key, (label, code, meaning) in TERMS.items()
    )
    return vocabulary_of(tuple(rows))


def context_of(plain: Plain) -> Context:
    record = read_record(plain)
    assert isinstance(record, EntityRecord)
    return Context(record, vocabulary(), "en")


def item(**fields: Any) -> Plain:
    """A small item with a title and what is given."""
    return {"schema": 1, "kind": "item", "ark": POSTCARD, "level": "item", "title": "A letter", **fields}


def item_context(**fields: Any) -> Context:
    return context_of(item(**fields))


def size() -> Plain:
    return {
        "id": "size",
        "as_given": "3.5 x 6.25",
        "unit": "in",
        "order": "as printed",
        "first_mm": 89,
        "second_mm": 159,
    }


def postcard(**changes: Any) -> Plain:
    """The postcard as an edition holds it, names put in; all facts are the lot description's."""
    return {
        **item(title="Trotsky, postcard to Gérard Rosenthal, [Büyükada], 29 April 1930"),
        "parent": LETTERS,
        "description_rights": "cc-by-4",
        **content(),
        **making(),
        "surfaces": [{"id": "recto", "label": "recto"}, {"id": "verso", "label": "verso"}],
        "images": [image("recto"), image("verso")],
        "activities": activities(),
        "relations": [{"id": "lenin", "type": "mentions", "target": LENIN}],
        "texts": [translation()],
        "provenance": provenance(),
        "authentications": authentications(),
        "condition_checks": [condition()],
        "citations": [
            {"id": "q1", "source": LOT, "locator": "the whole description"},
            {"id": "q2", "source": PAGE, "field": "languages"},
            {"id": "q3", "part": "written", "field": "date", "source": LOT, "quotation": "April 29, 1930"},
        ],
        "claims": claims(),
        **changes,
    }


def content() -> Plain:
    return {
        "summary": (
            "Trotsky answers news of letters and articles, mocks a picture that puts him at Lenin’s funeral, "
            "and comments on the First of May."
        ),
        "scope": (
            "The writer has received further letters, American and Italian ones. In an Italian paper stands "
            "a picture titled as showing him at the funeral of Lenin, though its own text says that he was "
            "not in Moscow.\n\nHe finds an article on the First of May academic where it calls workers to "
            "the demonstration, and reports much news from the USSR."
        ),
    }


def making() -> Plain:
    size = {"id": "size", "as_given": "3.5 x 6.25", "unit": "in", "first_mm": 89, "second_mm": 159}
    return {
        "kind_as_printed": "ALS",
        "document_kind": "apcs",
        "body_hand": "autograph",
        "body_writer": TROTSKY,
        "signature": "initials",
        "signature_by": TROTSKY,
        "signed_as": "L",
        "leaves": 1,
        "sides": "1",
        "extent_as_given": "one page",
        "support": "plain postcard",
        "languages": ["fr"],
        "dimensions": [size],
    }


def image(side: str) -> Plain:
    return {
        "id": f"{side}-drawing",
        "surface": side,
        "file": {"sha256": "0" * 64, "media_type": "image/png", "size": 9, "width": 1590, "height": 890},
        "nature": "stand-in",
        "alt": f"Drawing of an empty postcard, {side}",
    }


def activities() -> list[Plain]:
    return [
        {
            "id": "written",
            "type": "written",
            "date": {"as_written": "April 29, 1930", "edtf": "1930-04-29"},
            "place": {
                "ref": BUYUKADA,
                "observed": "Turkey",
                "supplied": True,
                "reason": "The description says that Trotsky lived on the island at the time of writing.",
            },
            "participants": [
                {"id": "writer", "role": "writer", "agent": {"ref": TROTSKY, "observed": "Trotsky"}}
            ],
        },
        {
            "id": "received",
            "type": "received",
            "place": {"ref": PARIS, "observed": "Paris"},
            "participants": [
                {
                    "id": "addressee",
                    "role": "addressee",
                    "agent": {"ref": ROSENTHAL, "observed": "Gerard Rosenthal"},
                }
            ],
        },
    ]


def translation() -> Plain:
    said = (
        "I received others [letters] American and Italian; in the latter there is a picture ‘Trotsky at "
        "Lenin's funeral’—even though according to the text—one sees that he was not there—he was not in "
        "Moscow….\n\nThe article on May 1st from R. is quite academic (polemic with the reformers) when it "
        "comes to calling the workers to the demonstration because May 1st is not a Stalin day or something "
        "like this. Don’t you think that I am right? We have received a lot of news from USSR."
    )
    return {
        "id": "english",
        "type": "translation",
        "language": "en",
        "completeness": "extract",
        "source_seen": "seller-print",
        "statement": (
            "Translated extract as printed by the auction house; the original text was not seen. “In part”; "
            "the ellipses are the seller’s."
        ),
        "source": LOT,
        "pages": [{"id": "english-1", "content": said}],
    }


def provenance() -> list[Plain]:
    return [
        {
            "id": "rosenthal",
            "party": {"ref": ROSENTHAL, "observed": "Gerard Rosenthal"},
            "capacity": "owner",
            "place": {"ref": PARIS},
            "date": {"edtf": "1930"},
            "certainty": "probable",
            "note": "The card is addressed to him; that it reached him is not stated.",
        },
        {
            "id": "sale",
            "party": {"ref": HOUSE},
            "capacity": "agent",
            "method": "sale",
            "transfer": "gap",
            "statement": "Offered by the house; neither the seller nor the date is stated.",
        },
    ]


def authentications() -> list[Plain]:
    return [
        {
            "id": "loa",
            "kind": "auction-loa",
            "as_printed": "Auction LOA John Reznikoff/PSA/DNA",
            "examiner": {"ref": REZNIKOFF},
            "issuer": {"observed": "PSA/DNA"},
        },
        {
            "id": "coa",
            "kind": "house-coa",
            "as_printed": "R&R COA",
            "issuer": {"ref": HOUSE, "observed": "R&R"},
            "issuer_interest": "seller",
        },
    ]


def condition() -> Plain:
    return {
        "id": "check",
        "examiner": {"ref": HOUSE},
        "statement": (
            "Mild soiling and handling wear and corner bend touching a few words of text, otherwise fine "
            "condition."
        ),
        "grade": "fine",
        "excludes_faults": True,
        "faults": [
            {"id": "f1", "term": "soiling", "as_written": "mild soiling"},
            {"id": "f2", "term": "handling-wear", "as_written": "handling wear"},
            {"id": "f3", "term": "corner-bend", "as_written": "corner bend", "touches_text": "yes"},
        ],
    }


def claims() -> list[Plain]:
    return [
        {
            "id": "k1",
            "field": "circumstances",
            "value": "Turkey was his first refuge after the deportation of February 1929",
            "source": LOT,
            "stance": "compatible",
        },
        {
            "id": "k2",
            "field": "document_kind",
            "value": "autograph letter signed",
            "source": LOT,
            "quotation": "ALS signed “L,”",
            "reason": "The piece is a postcard; the house prints ALS for cards too.",
        },
    ]
