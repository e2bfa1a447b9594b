"""Strategies for provenance events: plain names of the trade mixed with words that look like its signs."""

from hypothesis import strategies as st

from catalog.chain import METHODS
from catalog.record.parts.provenance import ProvenanceEvent

DATES = ("", "1930", "1930-04-29", "1930-04", "193X", "1930?", "1862~", "[..1960]", "[1963..]", "1943/1949",
         "1930/..", "../1901", "1929-21", "[1858,1862]", "{1858,1862}", "-0044-03-15", "Y-20000",
         "[..1960-02-03]", "18XX", "1929-03-05%", "[1858..1872]", "1930~/1940?", "/1930")  # fmt: skip
NAMES = ("Anna", "J. Hudig", "Knoedler & Co.", "Duveen Brothers, Inc.", "private collection, Paris",
         "a house", "Rosenthal, Gérard", "X; Y", "sale", "gift to B", "Bruno [1]", "(C)",
         "who was 1930?", "“D”", "E. F", "by 1930", "Paris", "lot 5", "the “big” one; or not. Yes",
         "Notes: [1]. x", "possibly F", "Троцкий", "[", ")", "?", "G?", "[H]", "for $400", "until 1960",
         "through I", "somebody not named", "as agent", "Jr.", "dated “1”", "unknown",
         "whereabouts unknown", "$5 (£3)")  # fmt: skip
names = st.one_of(st.sampled_from(NAMES), st.text(max_size=10))
dates = st.one_of(
    st.builds(dict, edtf=st.sampled_from(DATES)),
    st.builds(dict, as_written=names),
    st.builds(dict, edtf=st.sampled_from(DATES), as_written=st.sampled_from(("at least 1960", "7/9/1963"))),
)
links = st.builds(dict, observed=names, uncertain=st.booleans(), supplied=st.booleans())
nothing = st.just("")


@st.composite
def events(draw, most=4):
    """A chain of a few events, each with some of its fields filled."""
    chosen = st.fixed_dictionaries(
        {"method": st.sampled_from(("", *METHODS))},
        optional={
            "party": links,
            "party_label": names,
            "life_dates": st.one_of(st.sampled_from(("1856-1930", "b. 1930", "-1857", "1500?-1551?")), names),
            "capacity": st.sampled_from(("", "owner", "holder", "agent")),
            "through_label": names,
            "place": links,
            "date": dates,
            "until": dates,
            "transfer": st.sampled_from(("", "direct", "gap")),
            "certainty": st.sampled_from(("", "probable", "possible")),
            "lot": names,
            "reference": names,
            "statement": names,
            "note": names,
        },
    )
    drawn = draw(st.lists(chosen, max_size=most))
    return [ProvenanceEvent.model_validate({"id": f"e{n}", **each}) for n, each in enumerate(drawn)]


SIGNS = (
    *"abA .;,[]()“”?\n1930",
    "Notes:",
    " [1]",
    "possibly ",
    "sale, ",
    "lot 3",
    "until ",
    " for $5",
    "untraced",
    "unknown, ",
    "J. ",
    "Co. ",
)
odd_texts = st.one_of(st.text(), st.lists(st.sampled_from(SIGNS), max_size=30).map("".join))
