"""Frameworks of skills as data: groups and items of a version, and how versions map.

What a decision lists is entered by the province, never built in. A version that was
published is not edited away: its items change only by a new version.
"""

import uuid
from collections.abc import Iterable
from datetime import date
from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel


class SkillAudience(models.TextChoices):
    """The audiences that frameworks are written for."""

    PUPILS = "pupils", _("pupils and students")
    RESIDENTS = "residents", _("residents")
    PUBLIC_SECTOR = "public_sector", _("civil servants and public employees")
    ENTERPRISE = "enterprise", _("workers in enterprises")


class Audiences(models.JSONField):
    """Values of SkillAudience; in the database it is JSON and nothing else."""

    def formfield(self, **kwargs: Any) -> Any:
        boxes = {
            "form_class": forms.MultipleChoiceField,
            "choices": SkillAudience.choices,
            "widget": forms.CheckboxSelectMultiple,
        }
        return models.Field.formfield(self, **kwargs | boxes)

    def deconstruct(self) -> Any:
        name, _path, arguments, named = super().deconstruct()
        return name, "django.db.models.JSONField", arguments, named


def audience_words(audiences: Iterable[str]) -> str:
    return ", ".join(str(SkillAudience(value).label) for value in audiences)


class Locked(Exception):
    """The version was published: its items change only by a new version."""


class Framework(ClusterableModel):
    """One version of a framework of skills, as issued by somebody at some time."""

    class State(models.TextChoices):
        DRAFT = "draft", _("draft")
        PUBLISHED = "published", pgettext_lazy("framework", "in force")
        RETIRED = "retired", _("no longer used")

    family = models.UUIDField(
        default=uuid.uuid4, editable=False, help_text="The same for all versions."
    )
    name = models.CharField(_("name"), max_length=200)
    version = models.CharField(_("version"), max_length=20)
    legal_basis = models.TextField(
        _("legal basis"),
        max_length=500,
        blank=True,
        help_text=_("Number and date of the decision, who issued it."),
    )
    source = models.TextField(
        _("source"),
        max_length=500,
        blank=True,
        help_text=_("Where the text was taken from: the signed decision, an address."),
    )
    valid_from = models.DateField(
        _("valid from"), null=True, blank=True, help_text=_("Empty where nobody knows it.")
    )
    valid_until = models.DateField(
        _("valid until"), null=True, blank=True, help_text=_("The last day.")
    )
    audiences = Audiences(
        _("for whom"), default=list, blank=True, help_text=_("None: for everybody.")
    )
    is_checked = models.BooleanField(
        _("compared with the signed decision"),
        default=False,
        help_text=_("Until then, people are told that it is a sample nobody has compared."),
    )
    state = models.CharField(
        _("state"), max_length=10, choices=State.choices, default=State.DRAFT, editable=False
    )
    made_at = models.DateTimeField(db_default=Now(), editable=False)
    published_at = models.DateTimeField(null=True, editable=False)
    previous = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="later_versions",
    )
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        verbose_name = _("framework of skills")
        verbose_name_plural = _("frameworks of skills")
        constraints = [
            models.UniqueConstraint(fields=["family", "version"], name="one_framework_a_version"),
            models.UniqueConstraint(fields=["name", "version"], name="one_framework_a_name"),
            models.CheckConstraint(
                condition=models.Q(valid_until__isnull=True)
                | models.Q(valid_from__isnull=True)
                | models.Q(valid_until__gte=models.F("valid_from")),
                name="framework_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=models.Q(state="draft") ^ models.Q(published_at__isnull=False),
                name="framework_has_a_day_once_published",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.version})"

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        if not self.is_draft:
            raise Locked
        return super().delete(*args, **kwargs)

    @property
    def audience_words(self) -> str:
        return audience_words(self.audiences)

    @property
    def is_draft(self) -> bool:
        return self.state == self.State.DRAFT


def frameworks_in_force(day: date, audience: str = "") -> list[Framework]:
    """The published versions that hold on a day, one a family: of several the one that began
    last. With an audience, among those written for it or for everybody."""
    begun = models.Q(valid_from=None) | models.Q(valid_from__lte=day)
    lasting = models.Q(valid_until=None) | models.Q(valid_until__gte=day)
    rows = Framework.objects.filter(begun, lasting, state=Framework.State.PUBLISHED)
    order = models.F("valid_from").asc(nulls_first=True)
    latest: dict[uuid.UUID, Framework] = {}
    for row in rows.order_by(order, "published_at", "pk"):
        if not audience or not row.audiences or audience in row.audiences:
            latest[row.family] = row
    return sorted(latest.values(), key=lambda row: (row.name, row.version))


class Listed(models.Model):
    """Part of a version that is still a draft: once published, it is not edited away."""

    position = models.PositiveSmallIntegerField(default=0, editable=False)
    # How the CMS keeps the order in which parts are put.
    sort_order_field: ClassVar[str] = "position"

    class Meta:
        abstract = True
        ordering: ClassVar[list[str]] = ["position", "pk"]

    @property
    def version_id(self) -> int:
        raise NotImplementedError

    def save(self, *args: Any, **kwargs: Any) -> None:
        refuse_unless_draft(self.version_id)
        # It may be on its way out of a version that was published.
        held: Any = type(self)._default_manager.filter(pk=self.pk)
        for before in held.values_list("framework", flat=True):
            refuse_unless_draft(before)
        super().save(*args, **kwargs)


def refuse_unless_draft(framework_id: int) -> None:
    drafts = Framework.objects.filter(pk=framework_id, state=Framework.State.DRAFT)
    if not drafts.exists():
        raise Locked


class FrameworkGroup(Listed, ClusterableModel):
    """A group of items: what some frameworks call a domain."""

    framework = ParentalKey(Framework, on_delete=models.CASCADE, related_name="groups")
    code = models.CharField(_("code"), max_length=20)
    title = models.CharField(_("title"), max_length=250)

    class Meta(Listed.Meta):
        verbose_name = _("group of items")
        verbose_name_plural = _("groups of items")
        constraints = [
            models.UniqueConstraint(fields=["framework", "code"], name="one_group_a_code"),
        ]

    def __str__(self) -> str:
        return f"{self.code}. {self.title}"

    @property
    def version_id(self) -> int:
        return int(self.framework_id)


class FrameworkItem(Listed):
    """One skill or piece of knowledge. Lessons teach it, questions ask for it."""

    # The group's own, kept here so that the database holds codes apart.
    framework = models.ForeignKey(
        Framework, on_delete=models.CASCADE, related_name="+", editable=False
    )
    group = ParentalKey(FrameworkGroup, on_delete=models.CASCADE, related_name="items")
    code = models.CharField(_("code"), max_length=20)
    title = models.CharField(_("title"), max_length=250)
    description = models.TextField(_("description"), max_length=500, blank=True)
    level = models.CharField(
        _("level"), max_length=60, blank=True, help_text=_("Only where the framework has levels.")
    )
    audiences = Audiences(
        _("for whom"), default=list, blank=True, help_text=_("None: as the whole framework.")
    )

    class Meta(Listed.Meta):
        verbose_name = _("item of a framework")
        verbose_name_plural = _("items of a framework")
        constraints = [
            models.UniqueConstraint(fields=["framework", "code"], name="one_item_a_code"),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.title}"

    @property
    def audience_words(self) -> str:
        return audience_words(self.audiences)

    @property
    def version_id(self) -> int:
        return int(self.group.framework_id)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.framework_id = self.version_id
        super().save(*args, **kwargs)


class ItemMapping(models.Model):
    """How an item of one framework answers to an item of another."""

    class Kind(models.TextChoices):
        SAME = "same", _("is the same as")
        PART = "part", _("is a part of")
        COVERS = "covers", _("covers")

    old = models.ForeignKey(FrameworkItem, on_delete=models.CASCADE, related_name="mapped_to")
    new = models.ForeignKey(FrameworkItem, on_delete=models.CASCADE, related_name="mapped_from")
    kind = models.CharField(_("how"), max_length=8, choices=Kind.choices, default=Kind.SAME)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["old", "new"], name="one_mapping_a_pair"),
            models.CheckConstraint(
                condition=~models.Q(old=models.F("new")), name="no_item_is_mapped_to_itself"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.old_id} {self.kind} {self.new_id}"
