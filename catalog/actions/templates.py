"""Writing and removing templates; both are logged, since they shape what colleagues describe."""

from django.db import transaction

from catalog.actions.log import log_act
from catalog.actions.permission import Actor, require
from catalog.models import Entity, Template


@transaction.atomic
def keep_template(template: Template, *, by: Actor) -> None:
    require(by, "change_template" if template.pk else "add_template")
    template.changed_by = by.get_username()
    template.save()
    log_act("keep template", _collection(template), by=by, note=template.name, template=template.pk)


@transaction.atomic
def drop_template(template: Template, *, by: Actor) -> None:
    """Remove a template; what was made from it stays as it is."""
    require(by, "delete_template")
    log_act("drop template", _collection(template), by=by, note=template.name, record=template.record)
    template.delete()


def _collection(template: Template) -> Entity | None:
    return Entity.objects.filter(pk=template.collection_id or 0).first()
