"""The Art Loss Register: claims and losses, never who wrote a piece."""

from catalog.certifiers.certifier import Certifier
from catalog.certifiers.shelf import register

register(
    Certifier(
        key="alr",
        names=("Art Loss Register", "ALR", "The Art Loss Register"),
        about=(
            "A register of losses. Its certificate says that a piece was not in it on that day and that no"
            " claim was known; it says nothing of who wrote it, and does not prove title."
        ),
        source="artloss.com",
        field="claims and losses",
        kinds=("other",),
        numbered="yes",
        series_note="Each certificate has a reference; its shape is not verified here, so none is asked for.",
    )
)
