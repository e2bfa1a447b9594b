"""What may be wrong with a specimen, and the question that each raises with its severity."""

from typing import Any

from tests.flags.pieces import LOT, RECEIVER, WRITER, ZURICH, activity, ref


def step(**parts: Any) -> dict[str, Any]:
    return {"id": "step", "method": "purchase", "capacity": "owner", **parts}


def opinion(**parts: Any) -> dict[str, Any]:
    return {"id": "opinion", "kind": "full-loa", "issuer": {"observed": "A specimen firm"}, **parts}


def asked_of(result: str, year: str = "2030") -> dict[str, Any]:
    date, register = {"edtf": f"{year}-05"}, "art-loss-register"
    return {"id": f"asked-{year}", "register_kind": register, "date": date, "result": result}


def seen(name: str, **parts: Any) -> dict[str, Any]:
    return {"id": name, "source": {"ark": LOT, "kind": "source"}, "link": "is", **parts}


CASES: list[tuple[dict[str, Any], str, str]] = [
    ({"provenance": []}, "gap.until-now", "high"),
    ({"provenance": [], "offers": [{"id": "o", "date": {"edtf": "2012"}}]}, "gap.until-offered", "high"),
    (
        {
            "provenance": [
                step(id="one", date={"edtf": "1931"}),
                step(date={"edtf": "1990"}, transfer="gap"),
            ]
        },
        "gap.persecution",
        "high",
    ),
    (
        {
            "provenance": [
                step(id="one", date={"edtf": "1931"}),
                {
                    "id": "gap",
                    "statement": "whereabouts unknown, 1933-1945",
                    "transfer": "direct",
                    "date": {"edtf": "1933/1945"},
                },
                step(date={"edtf": "2012"}, transfer="direct"),
            ]
        },
        "gap.persecution",
        "high",
    ),
    (
        {
            "provenance": [
                step(id="one", date={"edtf": "1931"}, place=ref(ZURICH, "place", "Zürich")),
                step(date={"edtf": "1990"}, transfer="gap"),
            ]
        },
        "gap",
        "info",
    ),
    (
        {
            "provenance": [
                step(id="one", date={"edtf": "1950"}),
                step(date={"edtf": "1960"}, transfer="gap"),
            ]
        },
        "gap",
        "info",
    ),
    (
        {
            "provenance": [
                step(id="one", party={"observed": "A"}, date={"edtf": "1950"}, until={"edtf": "1970"}),
                step(party={"observed": "B"}, date={"edtf": "1960"}, until={"edtf": "1980"}),
            ]
        },
        "overlap",
        "high",
    ),
    ({"provenance": [step(party=ref(WRITER, "agent"), date={"edtf": "1960"})]}, "owner-dead", "high"),
    (
        {"provenance": [step(party=ref(RECEIVER, "agent"), date={"edtf": "1870"})]},
        "owner-not-born",
        "high",
    ),
    ({"activities": activity({"edtf": "1961-02-01"})}, "written-after-death", "high"),
    ({"activities": activity({"edtf": "1861-02-01"})}, "written-before-birth", "high"),
    ({"activities": activity({"edtf": "1961~"})}, "written-after-death", "low"),
    ({"observations": [seen("seen", date={"edtf": "1930-05-06"})]}, "date.sources", "medium"),
    (
        {
            "texts": [
                {
                    "id": "text",
                    "type": "transcription",
                    "language": "en",
                    "pages": [{"id": "page", "content": "Yours, Lyon, 14th May 1930."}],
                }
            ]
        },
        "date.text",
        "medium",
    ),
    (
        {"marks": [{"id": "mark", "kind": "postmark", "date": {"edtf": "1930-05-01"}}]},
        "date.mark",
        "medium",
    ),
    ({"marks": [{"id": "mark", "kind": "watermark", "date": {"edtf": "1935"}}]}, "later.mark", "high"),
    (
        {
            "texts": [
                {
                    "id": "text",
                    "type": "transcription",
                    "language": "en",
                    "pages": [{"id": "page", "content": "Write to me at Salem, MA 01970, as before."}],
                }
            ]
        },
        "later.zip",
        "high",
    ),
    ({"body_hand": "typed"}, "hand.body", "medium"),
    ({"signature": "secretarial"}, "hand.signature", "medium"),
    (
        {"observations": [seen("a", kind_as_printed="A.L.S."), seen("b", kind_as_printed="TLS")]},
        "hand.sources",
        "medium",
    ),
    ({"observations": [seen("seen", dimensions_as_given="212 x 145 mm")]}, "size", "medium"),
    ({"searches": [asked_of("match")]}, "loss.reported", "high"),
    ({"searches": [asked_of("possible-match")]}, "loss.perhaps-reported", "medium"),
    ({"searches": [asked_of("match"), asked_of("not-answered", "2031")]}, "loss.reported", "high"),
    (
        {
            "dimensions": [
                {
                    "id": "size",
                    "as_given": "11 x 8 in.; 288 x 203 mm.",
                    "unit": "in",
                    "unit_stated": True,
                    "first_mm": 279,
                    "second_mm": 203,
                }
            ]
        },
        "size.units",
        "medium",
    ),
    (
        {"dimensions": [{"id": "size", "as_given": "11' x 8\"", "first_mm": 279, "second_mm": 203}]},
        "size.feet",
        "low",
    ),
    (
        {
            "document_kind": "apcs",
            "dimensions": [
                {
                    "id": "size",
                    "as_given": "160 x 89 mm",
                    "first_mm": 160,
                    "second_mm": 89,
                    "unit_stated": True,
                }
            ],
        },
        "size.postcard",
        "low",
    ),
    ({"book_format": "folio"}, "size.format", "low"),
    ({"sides": "3"}, "extent.leaves", "medium"),
    ({"observations": [seen("seen", extent_as_given="4 pages")]}, "extent.sources", "medium"),
    (
        {
            "offers": [
                {"id": "a", "date": {"edtf": "2001"}, "outcome": "unsold"},
                {"id": "b", "date": {"edtf": "2003"}},
            ]
        },
        "offer.unsold",
        "info",
    ),
    (
        {"offers": [{"id": "a", "date": {"edtf": "2001"}}, {"id": "b", "date": {"edtf": "2003"}}]},
        "offer.again",
        "info",
    ),
    ({"offers": [{"id": "a", "outcome": "withdrawn"}]}, "withdrawn", "high"),
    ({"authentications": [opinion(matches_object="no")]}, "mismatch.no", "high"),
    ({"authentications": [opinion(date={"edtf": "1920"})]}, "mismatch.older", "high"),
    (
        {"authentications": [opinion(issuer={"observed": "PSA/DNA"}, number="0")]},
        "number.odd",
        "medium",
    ),
    ({"authentications": [opinion(kind="auction-loa")]}, "preliminary.auction-loa", "info"),
    ({"authentications": [opinion(kind="house-coa")]}, "interest.guarantee", "info"),
    ({"authentications": [opinion(issuer_interest="consignor")]}, "interest.stated", "high"),
    (
        {
            "authentications": [opinion()],
            "offers": [{"id": "o", "house": {"observed": "A Specimen Firm"}}],
        },
        "interest.seller",
        "high",
    ),
    ({"authentications": [opinion(status="withdrawn")]}, "fallen.withdrawn", "high"),
    ({"authentications": [opinion(reading="does not support")]}, "fallen.against", "high"),
    ({"authentications": [opinion(basis="No known exemplar")]}, "exemplar.none", "high"),
    ({"support": "letterhead of the War Office"}, "public.office", "medium"),
    (
        {"marks": [{"id": "m", "kind": "library", "inscription": "Specimen library"}]},
        "mark.library",
        "high",
    ),
    (
        {"provenance": [step(method="forced-sale", date={"edtf": "1938"})]},
        "persecution.step",
        "high",
    ),
    ({"provenance": [step(method="theft", date={"edtf": "1931"})]}, "loss.chain", "high"),
    ({"signed_as": "Dora Specimen"}, "signature.name", "medium"),
    (
        {
            "observations": [
                seen("a", excerpt="I was very glad to have your long letter of the third of May"),
                seen("b", excerpt="I was most pleased to have your long letter of the third of May"),
            ]
        },
        "text",
        "info",
    ),
    (
        {"citations": [{"id": "c", "part": "heirs", "source": {"ark": LOT, "kind": "source"}}]},
        "source.single",
        "info",
    ),
    ({"provenance": [step(party_label="Private collection")]}, "anonymous", "info"),
]
