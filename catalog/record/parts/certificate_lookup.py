"""The log of look-ups: who asked the issuer of a certificate for its number, when, and what was shown."""

from pydantic import Field

from catalog.record.document import Checksum, DateValue, Line, Link, Part, Text, YesNo


class CertificateLookup(Part):
    """One look-up; `authentication` is the part id of the opinion, `showed` what was shown, word for word.

    `found`: whether the issuer knew the number; `matches_object`: whether what it showed is this piece. Of
    the picture taken of it the Record has the checksum alone: the picture is the issuer's.
    """

    authentication: Line = ""
    number: Line = ""
    by: Link = Field(default=Link())
    date: DateValue = Field(default=DateValue())
    address: Line = ""
    found: YesNo = ""
    showed: Text = ""
    matches_object: YesNo = ""
    scan_sha256: Checksum = ""
    note: Text = ""
