"""Who may do what: each act for each role, refused before anything is changed."""

import pytest
from django.contrib.auth.models import Group, Permission

from catalog.actions import drafts, merging, publication, publication_together
from catalog.actions.permission import ROLES, NotAllowedError
from catalog.actions.roles import set_roles
from catalog.models import Act, Edition, Entity, LedgerEntry, Revision
from tests import people
from tests.people import OPERATOR, keep, publish
from tests.users import in_role, nobody

pytestmark = pytest.mark.django_db

EDITORS = {"cataloguer", "reviewer", "registrar", "administrator"}
REVIEWERS = {"reviewer", "administrator"}
ACTS = {
    "keep": (EDITORS, lambda it, by: drafts.keep_draft(it, by=by)),
    "send": (EDITORS, lambda it, by: drafts.send_for_review(it, by=by)),
    "restore": (EDITORS, lambda it, by: drafts.restore_revision(it, 1, by=by)),
    "approve": (REVIEWERS, lambda it, by: drafts.approve_draft(it, by=by)),
    "return": (REVIEWERS, lambda it, by: drafts.return_to_work(it, by=by, note="x")),
    "publish": (REVIEWERS, lambda it, by: publication.publish_entity(it, by=by)),
    "approve and publish": (REVIEWERS, lambda it, by: publication.approve_and_publish(it, by=by)),
    "withdraw": (REVIEWERS, lambda it, by: publication.withdraw_entity(it, by=by, reason="x")),
    "relink": (REVIEWERS, lambda it, by: publication_together.relink_entities([it.pk], by=by)),
    "open": (REVIEWERS, lambda it, by: publication.open_entity(it, by=by)),
    "redact": ({"administrator"}, lambda it, by: publication.redact_edition(first(it), by=by, reason="x")),
    "merge": ({"administrator"}, lambda it, by: merging.merge_entities(it, other(), by=by)),
}


def first(entity):
    return entity.editions.get(number=1)


def other():
    return Entity.objects.get(ark=people.BUYUKADA)


@pytest.fixture
def paris():
    publish(people.buyukada())
    publish({**people.paris(), "description": "The first edition."})
    publish(people.paris())
    return keep({**people.paris(), "description": "A draft."})


def counts():
    return [table.objects.count() for table in (Edition, LedgerEntry, Revision, Act)]


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("role", sorted(EDITORS))
def test_an_act_is_open_to_some_roles_and_closed_to_the_others(paris, act, role):
    allowed, do = ACTS[act]
    user = in_role(role)
    if act in {"return", "publish"}:
        drafts.approve_draft(paris, by=OPERATOR)
    before, state = counts(), Entity.objects.filter(pk=paris.pk).values().get()
    if role in allowed:
        do(paris, user)
        return
    with pytest.raises(NotAllowedError, match=rf"{user.username} may not"):
        do(paris, user)
    assert counts() == before
    assert Entity.objects.filter(pk=paris.pk).values().get() == state


@pytest.mark.parametrize("act", ACTS)
def test_who_has_no_role_may_do_nothing(paris, act):
    with pytest.raises(NotAllowedError):
        ACTS[act][1](paris, nobody())


@pytest.mark.parametrize("role", ROLES)
def test_only_registrar_and_administrator_see_what_is_private(role):
    user = in_role(role)
    private = role in {"registrar", "administrator"}
    for right in ("view_annex", "change_annex", "view_provenanceannex", "change_entityannex"):
        assert user.has_perm(f"catalog.{right}") is private


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(
    "table",
    ["act", "errand", "revision", "edition", "editionbody", "ledgerentry", "ledgerhead", "dependence"],
)
def test_nobody_may_write_what_is_kept_for_ever(role, table):
    user = in_role(role)
    assert not any(user.has_perm(f"catalog.{verb}_{table}") for verb in ("add", "change", "delete"))


@pytest.mark.parametrize("role", ROLES)
def test_no_role_may_delete_an_entity(role):
    user = in_role(role)
    kinds = ("item", "agent", "place", "event", "source", "essay")
    assert not any(user.has_perm(f"catalog.delete_{kind}") for kind in kinds)
    assert user.has_perm("catalog.delete_name")


def test_setting_the_roles_again_takes_back_what_was_given_by_hand():
    group = Group.objects.get(name="cataloguer")
    group.permissions.add(Permission.objects.get(codename="redact_entity"))
    assert in_role("cataloguer").has_perm("catalog.redact_entity")
    set_roles()
    assert not in_role("cataloguer").has_perm("catalog.redact_entity")
