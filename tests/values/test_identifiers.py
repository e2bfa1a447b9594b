"""Identifiers of parts and of authority files."""

import pytest

from catalog.values.identifiers import (
    IdentifierError,
    identifier_url,
    is_part_id,
    mint_part_id,
    read_identifier,
    schemes,
)

# (scheme, as typed or pasted, canonical, address)
GOOD = [
    ("isni", "0000 0001 2150 090X", "000000012150090X", "https://isni.org/isni/000000012150090X"),
    (
        "orcid",
        "https://orcid.org/0000-0002-1825-0097",
        "0000-0002-1825-0097",
        "https://orcid.org/0000-0002-1825-0097",
    ),
    ("orcid", "0000000218250097", "0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097"),
    ("viaf", "https://viaf.org/viaf/102333412/", "102333412", "https://viaf.org/viaf/102333412"),
    ("wikidata", "q33391", "Q33391", "https://www.wikidata.org/wiki/Q33391"),
    (
        "geonames",
        "https://www.geonames.org/745044/istanbul.html",
        "745044",
        "https://www.geonames.org/745044",
    ),
    ("gnd", "https://d-nb.info/gnd/118540238", "118540238", "https://d-nb.info/gnd/118540238"),
    ("gnd", "4027107-1", "4027107-1", "https://d-nb.info/gnd/4027107-1"),
    ("lccn", "2001-2", "2001000002", "https://lccn.loc.gov/2001000002"),
    ("lcnaf", "n 79021164", "n79021164", "https://id.loc.gov/authorities/names/n79021164"),
    (
        "ulan",
        "http://vocab.getty.edu/page/ulan/500115588",
        "500115588",
        "http://vocab.getty.edu/ulan/500115588",
    ),
    ("tgn", "7002445", "7002445", "http://vocab.getty.edu/tgn/7002445"),
    ("aat", "300026877", "300026877", "http://vocab.getty.edu/aat/300026877"),
    ("isil", "FR-751131015", "FR-751131015", ""),
    ("isbn", "978-0-306-40615-7", "9780306406157", ""),
    ("isbn", "0-8044-2957-X", "080442957X", ""),
    ("issn", "03785955", "0378-5955", "https://portal.issn.org/resource/ISSN/0378-5955"),
    ("doi", "https://doi.org/10.1000/ABC.1", "10.1000/abc.1", "https://doi.org/10.1000/abc.1"),
    ("doi", "doi:10.1000/182", "10.1000/182", "https://doi.org/10.1000/182"),
]


@pytest.mark.parametrize(("scheme", "typed", "canonical", "url"), GOOD)
def test_an_identifier_has_one_form_and_an_address(scheme, typed, canonical, url):
    assert read_identifier(scheme, typed) == canonical
    assert read_identifier(scheme, canonical) == canonical
    assert identifier_url(scheme, canonical) == url


@pytest.mark.parametrize(
    ("scheme", "typed"),
    [
        ("isni", "0000 0001 2150 0909"),
        ("orcid", "0000-0002-1825-0079"),
        ("orcid", "0000-0002-1825"),
        ("viaf", "0123"),
        ("wikidata", "P31"),
        ("wikidata", "Q٣٣"),
        ("gnd", "118"),
        ("lcnaf", "79021164"),
        ("ulan", "300026877"),
        ("aat", "500115588"),
        ("isil", "751131015"),
        ("isbn", "978-0-306-40615-8"),
        ("isbn", "0-306-40615-3"),
        ("issn", "0378-5956"),
        ("doi", "11.1000/182"),
        ("viaf", ""),
    ],
)
def test_a_wrong_identifier_is_refused_by_name(scheme, typed):
    with pytest.raises(IdentifierError, match=scheme):
        read_identifier(scheme, typed)


def test_every_scheme_is_tried_here():
    assert {row[0] for row in GOOD} == set(schemes.names())


def test_part_ids_may_stand_in_xml_and_in_addresses():
    ids = {mint_part_id() for _ in range(500)}
    assert len(ids) == 500
    assert all(is_part_id(part) and len(part) == 8 for part in ids)


@pytest.mark.parametrize("text", ["postmark", "sale-2010", "a", "a" * 32])
def test_people_may_write_part_ids_by_hand(text):
    assert is_part_id(text)


@pytest.mark.parametrize("text", ["", "1a", "-a", "Sale", "a" * 33, "a b", "a_b", "a\n", "é"])
def test_other_part_ids_are_refused(text):
    assert not is_part_id(text)
