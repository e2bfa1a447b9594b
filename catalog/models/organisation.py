"""Organisations that verify with us (auction houses, dealers): members, keys for their machines. Private."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone

from catalog.models.columns import CleanLine, CleanText, choice_column, one_of

MEMBER_ROLES = ("member", "manager")
SCOPES = ("check", "sale")
"""What a key may do: ask about one piece, or hand in and fetch whole sales."""


class Organisation(models.Model):
    """A body whose people check their pieces here; `closed` shuts its desk and its keys at once."""

    name = CleanLine()
    note = CleanText("note of the house")
    created = models.DateTimeField(auto_now_add=True)
    created_by = CleanLine()
    closed = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["name", "pk"]
        constraints = [
            models.CheckConstraint(name="organisation_has_a_name", condition=~models.Q(name="")),
            models.UniqueConstraint(Lower("name"), name="organisation_name_unique"),
        ]
        permissions = [("manage_organisation", "Can make organisations and invite their members")]

    def __str__(self) -> str:
        return str(self.name)


class Membership(models.Model):
    """An account in an organisation, in one at most.

    Whoever works for two has two accounts, neither of which sees the other's checks.
    """

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="memberships")
    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="membership")
    role = choice_column(*MEMBER_ROLES, default="member")
    since = models.DateTimeField(auto_now_add=True)
    invited_by = CleanLine()

    class Meta:
        ordering = ["since", "pk"]
        constraints = [one_of("membership", "role", MEMBER_ROLES)]

    def __str__(self) -> str:
        return f"{self.user} in {self.organisation}"


class ApiKey(models.Model):
    """A key of an organisation, shown once; kept is its SHA-256, which suffices for 256 bits of chance."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="keys")
    name = CleanLine()
    prefix = models.CharField(max_length=12, unique=True)
    digest = models.CharField(max_length=64)
    scopes = models.JSONField(default=list)
    created = models.DateTimeField(auto_now_add=True)
    created_by = CleanLine()
    expires = models.DateTimeField(null=True, blank=True)
    revoked = models.DateTimeField(null=True, blank=True)
    revoked_by = CleanLine()
    last_used = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.prefix}… ({self.name})"

    @property
    def is_valid(self) -> bool:
        expired = self.expires is not None and self.expires <= timezone.now()
        return self.revoked is None and not expired
