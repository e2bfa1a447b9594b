"""Who wishes to be told of which record, and what there was to tell. Who watches is nobody's business.

Links in letters are made of a row's `seed` and the archive's secret; a table holds their digests alone.
"""

import hashlib
import secrets
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.crypto import salted_hmac

from catalog.models.columns import CleanLine, choice_column, one_of

TIDINGS = ("edition", "withdrawn", "merged", "redacted", "flag", "loss", "search")
"""What is told: a new edition, what was taken back, an open question, a loss, what a search found."""


def _seed() -> str:
    return secrets.token_hex(16)


def key_of(token: str) -> str:
    """Return what the tables hold of a link's secret part."""
    return hashlib.sha256(token.encode()).hexdigest()


def token_of(purpose: str, seed: str) -> str:
    """Return the secret part of a link: nobody makes it without the archive's own secret."""
    return salted_hmac(f"catalog.watch.{purpose}", seed, algorithm="sha256").hexdigest()[:40]


class Watcher(models.Model):
    """Whoever is told: an address of mail alone, or a person with an account, who has none here."""

    email = CleanLine("e-mail", editable=False)
    member = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="watcher"
    )
    language = models.CharField(max_length=8, default="en", editable=False)
    seed = models.CharField(max_length=32, default=_seed, editable=False)
    key = models.CharField(max_length=64, unique=True, editable=False)
    feed_seed = models.CharField(max_length=32, blank=True, default="", editable=False)
    feed_key = models.CharField(max_length=64, blank=True, default="", editable=False)
    letters = models.BooleanField("letters are wished for", default=True)
    told_until = models.DateTimeField(default=timezone.now, editable=False)
    written = models.DateTimeField("last letter", null=True, blank=True, editable=False)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="watcher_email_unique", fields=["email"], condition=~Q(email="")),
            models.UniqueConstraint(
                name="watcher_feed_unique", fields=["feed_key"], condition=~Q(feed_key="")
            ),
            models.CheckConstraint(
                name="watcher_is_one_or_other",
                condition=Q(email="", member__isnull=False) | (~Q(email="") & Q(member__isnull=True)),
            ),
        ]

    def __str__(self) -> str:
        return f"watcher {self.pk}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the digests in step with the seeds."""
        self.key = key_of(self.token)
        self.feed_key = key_of(self.feed_token) if self.feed_seed else ""
        super().save(*args, **kwargs)

    @property
    def token(self) -> str:
        return token_of("list", self.seed)

    @property
    def feed_token(self) -> str:
        """The secret part of the feed's address; empty where there is no feed."""
        return token_of("feed", self.feed_seed) if self.feed_seed else ""

    @property
    def reference(self) -> str:
        """What letters bear, so that those laid aside are found when the address is forgotten."""
        return f"watcher-{self.key[:16]}"

    def renew_feed(self) -> None:
        """Give the feed another address; the one before leads nowhere from then on."""
        self.feed_seed = _seed()

    @property
    def address(self) -> str:
        """Where letters go: the account's own address for a person with one."""
        return str(self.member.email) if self.member else str(self.email)


class Watch(models.Model):
    """One record that a watcher wishes to be told of; nothing is told before it is confirmed."""

    watcher = models.ForeignKey(Watcher, models.CASCADE, related_name="watches")
    entity = models.ForeignKey("Entity", models.PROTECT, related_name="watches")
    seed = models.CharField(max_length=32, default=_seed, editable=False)
    key = models.CharField(max_length=64, unique=True, editable=False)
    requested = models.DateTimeField(auto_now_add=True)
    confirmed = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "watches"
        constraints = [models.UniqueConstraint(name="watch_unique", fields=["watcher", "entity"])]

    def __str__(self) -> str:
        return f"watch {self.pk}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.key = key_of(self.token)
        super().save(*args, **kwargs)

    @property
    def token(self) -> str:
        return token_of("watch", self.seed)


class Tiding(models.Model):
    """One public fact to be told of a watched record; `mark` makes noticing it twice the same as once.

    `detail` holds numbers, codes and ARKs of what is public, never words: those come from editions when told.
    """

    entity = models.ForeignKey("Entity", models.PROTECT, related_name="tidings")
    kind = choice_column(*TIDINGS, default="edition")
    mark = models.CharField(max_length=160)
    time = models.DateTimeField()
    detail = models.JSONField(default=dict)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(name="tiding_by_time", fields=["entity", "time"])]
        constraints = [
            models.UniqueConstraint(name="tiding_unique", fields=["entity", "mark"]),
            one_of("tiding", "kind", TIDINGS),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.mark}"


class TidingHead(models.Model):
    """The one row whose lock orders the noticing; `n` is how far the ledger was read."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    n = models.PositiveBigIntegerField(default=0)

    class Meta:
        constraints = [models.CheckConstraint(name="tiding_head_is_one", condition=Q(id=1))]


class OpenQuestions(models.Model):
    """The questions a watched record raised when they were compared last: digest -> rule."""

    entity = models.OneToOneField("Entity", models.CASCADE, primary_key=True, related_name="+")
    asked = models.JSONField(default=dict)
