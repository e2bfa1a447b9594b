"""Forms say how much a box takes; nothing is cut in silence."""

import pytest
from django.core.exceptions import ValidationError

from catalog.models import Authentication


def test_a_number_of_a_certificate_is_no_essay() -> None:
    with pytest.raises(ValidationError) as refused:
        Authentication(number="9" * 9_000).clean()
    assert "this has 9,000" in refused.value.message_dict["number"][0]


@pytest.mark.parametrize(("column", "most"), [("requested_by", 2_000), ("basis", 200_000)])
def test_a_box_refuses_what_is_too_long_with_its_length(column: str, most: int) -> None:
    box = Authentication._meta.get_field(column).formfield()
    assert box.clean("x" * most)
    with pytest.raises(ValidationError, match=str(most + 1)):
        box.clean("x" * (most + 1))
