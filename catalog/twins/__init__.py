"""Twins: is one description of the same thing as another, and why? Pure; imports lots, record and values.

`features_of_draft` and `features_of_record` say what can be compared; `compare` weighs it and names reasons.
"""

from catalog.twins.drafts import features_of_draft
from catalog.twins.features import Features, Likeness, Reason
from catalog.twins.records import features_of_record
from catalog.twins.weighing import compare

__all__ = ["Features", "Likeness", "Reason", "compare", "features_of_draft", "features_of_record"]
