"""Organisations of the verification desk: made and staffed by administrators; their managers make keys.

What a door learns of a member or of a key is an `Access`: whose checks these are, and what may be done.
"""

import hashlib
import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone

from catalog.actions.drafts import WrongStateError
from catalog.actions.limits import is_within
from catalog.actions.log import leave_errand, log_act
from catalog.actions.permission import Actor, NotAllowedError, require
from catalog.models import ApiKey, Membership, Organisation
from catalog.models.organisation import MEMBER_ROLES, SCOPES
from catalog.values.text import clean_line

SIGN = "pvk"
"""What every key begins with, so that one left in a file is known for what it is."""
MOST_KEYS, LONGEST_NAME = 20, 120
_KEY = re.compile(rf"{SIGN}_([a-z0-9]{{8}})_([A-Za-z0-9_-]{{43}})")
NOTED = timedelta(minutes=1)
"""How exactly it is kept when a key was last used: a write for each question would cost too much."""


LETTERS_AN_HOUR = 20
"""Requests for a new password; more would be a nuisance to the owner of the address."""


class TooManyKeysError(WrongStateError):
    """An organisation has as many keys as it may have."""


@dataclass(frozen=True)
class Access:
    """Somebody of an organisation, or one of its keys (then `key` is its number and `user` None)."""

    organisation: int
    name: str
    role: str
    by_name: str
    user: int | None = None
    key: int | None = None
    scopes: tuple[str, ...] = SCOPES

    @property
    def is_manager(self) -> bool:
        return self.role == "manager"

    def may(self, scope: str) -> bool:
        return scope in self.scopes


# --- who is asking ------------------------------------------------------------------------------------------


def access_of(user: Any) -> Access | None:
    """Return what a logged-in account may do here; None for one of no organisation, or of a closed one."""
    if not user.is_authenticated or not user.is_active:
        return None
    row = Membership.objects.filter(user=user.pk, organisation__closed=None)
    found = row.select_related("organisation").first()
    if found is None:
        return None
    house = found.organisation
    return Access(house.pk, str(house.name), found.role, user.get_username(), user.pk)


def access_with_key(text: str) -> Access | None:
    """Return what the bearer of a key may do; None for one that is unknown, revoked or past its day."""
    parts = _KEY.fullmatch(text.strip())
    if parts is None:
        return None
    key = ApiKey.objects.filter(prefix=parts[1], organisation__closed=None).select_related("organisation")
    row = key.first()
    if row is None or not row.is_valid or not secrets.compare_digest(row.digest, _digest(text.strip())):
        return None
    _note_use(row)
    house = row.organisation
    return Access(house.pk, str(house.name), "key", str(row), key=row.pk, scopes=tuple(row.scopes))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _note_use(row: ApiKey) -> None:
    now = timezone.now()
    stale = Q(last_used=None) | Q(last_used__lt=now - NOTED)
    ApiKey.objects.filter(stale, pk=row.pk).update(last_used=now)


# --- by the house -------------------------------------------------------------------------------------------


@transaction.atomic
def make_organisation(name: str, *, by: Actor, note: str = "") -> Organisation:
    require(by, "manage_organisation")
    name = clean_line(name)
    if not name or len(name) > LONGEST_NAME:
        raise WrongStateError(f"Give the organisation a name of at most {LONGEST_NAME} characters.")
    if Organisation.objects.filter(name__iexact=name).exists():
        raise WrongStateError(f"There is an organisation “{name}” already.")
    house = Organisation.objects.create(name=name, note=note, created_by=by.get_username())
    log_act("make organisation", None, by=by, organisation=house.pk)
    return house


@transaction.atomic
def close_organisation(house: Organisation, *, by: Actor, closed: bool = True) -> None:
    """Shut its desk and its keys at once, or open them again; nothing is deleted."""
    require(by, "manage_organisation")
    Organisation.objects.filter(pk=house.pk).update(closed=timezone.now() if closed else None)
    log_act("close organisation" if closed else "open organisation", None, by=by, organisation=house.pk)


@transaction.atomic
def invite_member(
    house: Organisation, email: str, role: str, *, by: Actor, language: str = "en"
) -> Membership:
    """Make an account without any right at the desk, put it into the organisation and send a letter.

    An account that is there already joins, unless it works at the desk or for another organisation.
    """
    require(by, "manage_organisation")
    email = clean_line(email).lower()
    _refuse_invitation(email, role)
    user = User.objects.filter(Q(email__iexact=email) | Q(username__iexact=email)).first()
    if user is None:
        user = User.objects.create_user(username=email, email=email, password=None)
    elif user.is_staff:
        raise WrongStateError("This is an account of the curators’ desk; give the clerk one of its own.")
    try:
        with transaction.atomic():
            row = Membership.objects.create(
                organisation=house, user=user, role=role, invited_by=by.get_username()
            )
    except IntegrityError as error:
        raise WrongStateError("This account belongs to an organisation already.") from error
    log_act("invite member", None, by=by, organisation=house.pk, member=row.pk)
    leave_errand("send mail", mail="invitation", key=row.pk, language=language)
    return row


def _refuse_invitation(email: str, role: str) -> None:
    try:
        validate_email(email)
    except ValidationError as error:
        raise WrongStateError(f"“{email}” is no e-mail address.") from error
    if role not in MEMBER_ROLES or len(email) > 150:
        raise WrongStateError("Choose member or manager, and an address of at most 150 characters.")


@transaction.atomic
def change_member(row: Membership, role: str, *, by: Actor) -> None:
    require(by, "manage_organisation")
    if role not in MEMBER_ROLES:
        raise WrongStateError("Choose member or manager.")
    Membership.objects.filter(pk=row.pk).update(role=role)
    log_act("change member", None, by=by, organisation=row.organisation_id, member=row.pk, role=role)


@transaction.atomic
def end_membership(row: Membership, *, by: Actor) -> None:
    """Take somebody out of the organisation; the account stays, with nothing left to open."""
    require(by, "manage_organisation")
    log_act("end membership", None, by=by, organisation=row.organisation_id, member=row.pk)
    row.delete()


# --- keys ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class KeyLine:
    """A key as its organisation may see it: never more than its beginning."""

    pk: int
    name: str
    prefix: str
    scopes: tuple[str, ...]
    created: datetime
    created_by: str
    expires: datetime | None
    revoked: datetime | None
    last_used: datetime | None
    is_valid: bool


def keys_of(access: Access) -> list[KeyLine]:
    _require_manager(access)
    return [
        KeyLine(
            row.pk, str(row.name), f"{SIGN}_{row.prefix}", tuple(row.scopes), row.created,
            str(row.created_by), row.expires, row.revoked, row.last_used, row.is_valid,
        )
        for row in ApiKey.objects.filter(organisation=access.organisation)
    ]  # fmt: skip


@transaction.atomic
def make_key(access: Access, name: str, scopes: list[str], days: int | None) -> str:
    """Make a key and return it: it is shown this once and kept nowhere. `days` until it ends, if it does."""
    _require_manager(access)
    name, scopes = clean_line(name), [each for each in SCOPES if each in scopes]
    if not name or len(name) > LONGEST_NAME:
        raise WrongStateError("Give the key a name by which you will know it.")
    if not scopes:
        raise WrongStateError("Choose what the key may do.")
    rows = ApiKey.objects.filter(organisation=access.organisation, revoked=None)
    if rows.count() >= MOST_KEYS:
        raise TooManyKeysError("There are as many keys as one organisation may have; revoke one first.")
    prefix, now = secrets.token_hex(4), timezone.now()
    secret = f"{SIGN}_{prefix}_{secrets.token_urlsafe(32)}"
    row = ApiKey.objects.create(
        organisation_id=access.organisation,
        name=name,
        prefix=prefix,
        digest=_digest(secret),
        scopes=scopes,
        created_by=access.by_name,
        expires=now + timedelta(days=days) if days else None,
    )
    log_act("make key", None, by=actor_of(access), organisation=access.organisation, key=row.pk)
    return secret


@transaction.atomic
def revoke_key(access: Access, key: int) -> bool:
    """Make a key useless from now on; False where the organisation has no such key."""
    _require_manager(access)
    rows = ApiKey.objects.filter(pk=key, organisation=access.organisation, revoked=None)
    done = bool(rows.update(revoked=timezone.now(), revoked_by=access.by_name))
    if done:
        log_act("revoke key", None, by=actor_of(access), organisation=access.organisation, key=key)
    return done


@transaction.atomic
def revoke_key_for(row: ApiKey, *, by: Actor) -> None:
    """The same by the house, for a key that was found where it should not be."""
    require(by, "manage_organisation")
    ApiKey.objects.filter(pk=row.pk, revoked=None).update(
        revoked=timezone.now(), revoked_by=by.get_username()
    )
    log_act("revoke key", None, by=by, organisation=row.organisation_id, key=row.pk)


def colleagues_of(access: Access) -> list[tuple[str, str]]:
    """Return name and role of those in the organisation; for its managers."""
    _require_manager(access)
    rows = Membership.objects.filter(organisation=access.organisation).select_related("user")
    return [(row.user.get_full_name() or row.user.get_username(), row.role) for row in rows]


def _require_manager(access: Access) -> None:
    if not access.is_manager:
        raise NotAllowedError(f"{access.by_name} is no manager of this organisation; ask one of them.")


@dataclass(frozen=True)
class _Clerk:
    """A member as the log of acts names one: without any right of the house."""

    pk: Any
    name: str

    def get_username(self) -> str:
        return self.name

    def has_perm(self, perm: str, obj: Any = None) -> bool:  # noqa: ARG002  # Django's signature
        return False


def actor_of(access: Access) -> Actor:
    return _Clerk(access.user, access.by_name)


def ask_new_password(email: str, language: str) -> None:
    """Leave an errand that looks for the account; so the page answers alike whether there is one.

    Only so many letters an hour go to one address of mail, by whichever door they are asked for.
    """
    if is_within("new password", email.lower(), most=LETTERS_AN_HOUR, span=timedelta(hours=1)):
        leave_errand("new password", email=email, language=language)
