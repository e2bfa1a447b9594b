"""The entity: what has an ARK, a draft with revisions and a publication; every kind is a table on top."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Case, Exists, OuterRef, Q, When

from catalog.models.catchword import Catchword, catchwords_of, look_up
from catalog.models.columns import CleanLine, choice_column, one_of
from catalog.values.folding import fold_key, search_key
from catalog.values.identifiers import mint_ark
from catalog.values.languages import is_language

KINDS = ("item", "agent", "place", "event", "source", "essay")
DRAFT_STATES = ("in work", "in review", "approved", "set aside")
"""“Set aside” is a draft that was made by mistake, by a batch that was undone: kept, and out of the way."""
FEW = 10_000
STATE_COLUMNS = ("draft", "publication", "head", "approved", "edition", "merged_into_id")
PUBLICATION_STATES = ("none", "published", "withdrawn", "merged")


def one_language(value: str) -> None:
    if not is_language(value):
        raise ValidationError(f"“{value}” is no language code; write an ISO 639 code, e.g. “fr”.")


def new_ark() -> str:
    return mint_ark(settings.NAAN, settings.ARK_SHOULDER)


class EntityQuerySet(models.QuerySet["Entity"]):
    """Questions about many entities."""

    def published(self) -> "EntityQuerySet":
        return self.filter(publication="published")

    def awaiting_review(self) -> "EntityQuerySet":
        return self.filter(draft="in review")

    def in_state(self, **state: Any) -> "EntityQuerySet":
        """Return those in the state, so that a list of them needs neither sorting nor a look at all others.

        Few are named by their keys. Of many each is asked in its turn, in the list's order: left to itself
        a planner would begin with all that are in the state, and sort them.
        """
        rows, model = Entity.objects.filter(**state).order_by(), self.model._meta.model_name
        rows = rows if model == "entity" else rows.filter(kind=model)
        few = list(rows.values_list("pk", flat=True)[: FEW + 1])
        if len(few) <= FEW:
            return self.filter(pk__in=few)
        return self.filter(Exists(rows.filter(pk=OuterRef("pk"))))

    def named_like(self, typed: str, *, in_order: bool = False) -> "EntityQuerySet":
        """Return those whose names have words that begin as typed, blind to diacritics and spelling.

        In order: those that are spelt so stand before those that only sound so, newest first; where there are
        very many, newest first alone, since a database would have to read them all to sort them otherwise.
        """
        model = self.model._meta.model_name
        found = look_up(KINDS if model == "entity" else (str(model),), typed)
        if found is None:
            return self
        rows = self.filter(found.condition)
        return rows.order_by(*_nearest(typed, few=found.few)) if in_order else rows


def _nearest(typed: str, *, few: bool) -> list[Any]:
    spelt = Case(When(lookup__contains=fold_key(typed), then=0), default=1)
    return [spelt, "-pk"] if few else ["-pk"]


class Entity(models.Model):
    """The draft's and the publication's state of one entity; `head` is the number of its last revision."""

    ark = models.CharField("ARK", max_length=120, unique=True, default=new_ark, editable=False)
    kind = models.CharField(max_length=10, editable=False)
    label = CleanLine(editable=False)
    lookup = models.TextField(default="", editable=False)
    spelling = models.TextField(default="", editable=False)
    draft = choice_column(*DRAFT_STATES, default="in work")
    publication = choice_column(*PUBLICATION_STATES, default="none")
    description_language = CleanLine(
        "language of the description", help_text="ISO 639 code, e.g. en", validators=[one_language]
    )
    head = models.PositiveIntegerField(default=0, editable=False)
    approved = models.PositiveIntegerField(null=True, blank=True, editable=False)
    edition = models.PositiveIntegerField("current edition", null=True, blank=True, editable=False)
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, editable=False, related_name="merged_from"
    )
    created = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)

    objects = EntityQuerySet.as_manager()
    _renamed = False

    class Meta:
        ordering = ["-id"]
        verbose_name_plural = "entities"
        constraints = [
            one_of("entity", "kind", KINDS),
            one_of("entity", "draft", DRAFT_STATES),
            one_of("entity", "publication", PUBLICATION_STATES),
            models.CheckConstraint(name="entity_ark_form", condition=Q(ark__startswith="ark:/")),
            models.CheckConstraint(
                name="entity_published_has_edition",
                condition=~Q(publication="published") | Q(edition__isnull=False),
            ),
            models.CheckConstraint(
                name="entity_merged_says_where",
                condition=Q(publication="merged", merged_into__isnull=False) | ~Q(publication="merged"),
            ),
        ]
        indexes = [
            models.Index(name="entity_by_kind", fields=["kind", "-id"]),
            models.Index(name="entity_by_draft", fields=["kind", "draft", "-id"]),
            models.Index(name="entity_by_publication", fields=["kind", "publication", "-id"]),
            models.Index(name="entity_by_change", fields=["kind", "-changed", "-id"]),
            models.Index(name="entity_by_label", fields=["kind", "label", "-id"]),
            models.Index(name="entity_in_review", fields=["changed"], condition=Q(draft="in review")),
        ]
        permissions = [
            ("send_entity", "Can send a draft to review"),
            ("approve_entity", "Can approve or return a draft"),
            ("publish_entity", "Can publish an approved draft"),
            ("withdraw_entity", "Can withdraw a publication"),
            ("redact_entity", "Can redact an edition"),
            ("merge_entity", "Can merge two entities"),
            ("import_entity", "Can import records"),
            ("view_annex", "Can see what is private"),
            ("change_annex", "Can change what is private"),
        ]

    def __str__(self) -> str:
        return self.label or f"unnamed {self.kind} ({self.ark})"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if type(self) is not Entity:
            self.kind = type(self)._meta.model_name or ""
            if not self._state.adding:
                kwargs.setdefault("update_fields", self._workspace_columns())
        is_new = self._state.adding
        super().save(*args, **kwargs)
        if self._renamed or (is_new and self.lookup):
            self._renew_catchwords()

    def _renew_catchwords(self) -> None:
        wanted = catchwords_of(self.lookup, self.spelling)
        kept = Catchword.objects.filter(entity_id=self.pk)
        present = dict(kept.values_list("word", "pk"))
        if gone := [key for word, key in present.items() if word not in wanted]:
            kept.filter(pk__in=gone).delete()
        new = sorted(wanted - present.keys())
        Catchword.objects.bulk_create(Catchword(entity_id=self.pk, kind=self.kind, word=word) for word in new)
        self._renamed = False

    def _workspace_columns(self) -> list[str]:
        """Return what a save of an item, agent … writes: not the states, which actions set under a lock.

        Otherwise a row fetched a moment ago would set back what has been published since.
        """
        skip = {*STATE_COLUMNS, *self.get_deferred_fields()}
        return [f.name for f in self._meta.concrete_fields if not f.primary_key and f.attname not in skip]

    @property
    def is_published(self) -> bool:
        return bool(self.publication == "published")

    @property
    def has_newer_draft(self) -> bool:
        return self.draft != "approved" or self.approved != self.head

    def lookup_names(self) -> list[str]:
        """Return every string by which a curator may look for this entity."""
        return [name.text for name in self.names.all()]

    def preferred_label(self) -> str:
        names = sorted(self.names.all(), key=lambda name: (not name.preferred, name.position))
        return names[0].text if names else ""

    def refresh_label(self) -> None:
        """Bring label and look-up keys in step with the names; the caller saves."""
        self.label = self.preferred_label()
        names = [self.label, *self.lookup_names()]
        before = self.lookup, self.spelling
        self.lookup = " | ".join(dict.fromkeys(map(fold_key, names)))
        self.spelling = " | ".join(dict.fromkeys(map(search_key, names)))
        self._renamed = before != (self.lookup, self.spelling)
