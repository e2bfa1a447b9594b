"""Who has been given a record, for its page."""

from typing import Any

from catalog.admin.forms.assigning import AssignForm
from catalog.models import Assignment, Entity


def assignments_of(entity: Entity) -> dict[str, Any]:
    given = Assignment.objects.filter(entity_id=entity.pk, done=None).select_related("to")
    return {"assigned": list(given), "assign_form": AssignForm()}
