"""Authentications: dated opinions by somebody, never a yes or no."""

from typing import Annotated, Literal

from pydantic import Field

from catalog.record.document import Checksum, DateValue, Line, Link, Part, Ref, Text, Vocabulary, YesNo


class Authentication(Part):
    """Who gave which opinion, when, on what, for whom, and whether it still stands.

    `superseded_by` is the part id of the later opinion; of a scan of the paper the Record has the checksum.
    """

    kind: Annotated[str, Vocabulary("authentication-kind")]
    as_printed: Text = ""
    issuer: Link = Field(default=Link())
    examiner: Link = Field(default=Link())
    number: Line = ""
    date: DateValue = Field(default=DateValue())
    requested_by: Line = ""
    issuer_interest: Annotated[str, Vocabulary("issuer-interest")] = ""
    examined: Annotated[str, Vocabulary("examined-object")] = ""
    scope: Annotated[str, Vocabulary("authentication-scope")] = ""
    basis: Text = ""
    result: Text = ""
    reading: Literal["", "supports", "does not support", "inconclusive"] = ""
    repeats_seller: YesNo = ""
    certificate_seen: YesNo = ""
    matches_object: YesNo = ""
    lookup_url: Line = ""
    status: Literal["current", "superseded", "withdrawn", "disputed", "lost"] = "current"
    status_date: DateValue = Field(default=DateValue())
    status_source: Ref | None = None
    superseded_by: Line = ""
    scan_sha256: Checksum = ""
    note: Text = ""
