"""Parts that several lessons share: written, reviewed, translated and corrected once."""

from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    PreviewableMixin,
    RevisionMixin,
    TranslatableMixin,
    WorkflowMixin,
)
from wagtail_localize.fields import SynchronizedField

from courses.blocks import shared_blocks
from courses.models.publishing import Proofread
from courses.proofreading import Facts, Rules, Seen, content_of
from learning.people.models import RoleGrant, Unit, User
from learning.people.queries import units_around, units_led_by

WRITERS = (RoleGrant.Role.TRAINER, RoleGrant.Role.REVIEWER)


class SharedPartQuerySet(models.QuerySet["SharedPart"]):
    def kept_by(self, user: User) -> "SharedPartQuerySet":
        """Those of units where the user trains or reviews."""
        return self if user.is_superuser else self.filter(owner__in=units_led_by(user, *WRITERS))

    def offered_to(self, user: User) -> "SharedPartQuerySet":
        """Those the user may put into lessons: published, of the own units and of units above."""
        parts = self.filter(live=True, locale__language_code=settings.LANGUAGE_CODE)
        return parts if user.is_superuser else parts.filter(owner__in=units_around(user, *WRITERS))


class SharedPart(
    Proofread,
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    PreviewableMixin,
    TranslatableMixin,
    models.Model,
):
    """What lessons show in a place of theirs, in one language.

    The row holds what is published; lessons name the Vietnamese row.
    """

    owner = models.ForeignKey(
        Unit, on_delete=models.PROTECT, related_name="shared_parts", verbose_name=_("unit")
    )
    name = models.CharField(
        _("name"), max_length=120, help_text=_("To find it by; learners do not see it.")
    )
    body = StreamField(shared_blocks(), verbose_name=_("text"))

    objects = SharedPartQuerySet.as_manager()

    override_translatable_fields: ClassVar[list[Any]] = [
        SynchronizedField("owner", overridable=False),
        SynchronizedField("name", overridable=False),
    ]
    panels: ClassVar[list[Any]] = [
        FieldPanel("owner", widget=forms.Select),
        FieldPanel("name"),
        FieldPanel("body"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("shared part")
        verbose_name_plural = _("shared parts")

    def __str__(self) -> str:
        return self.name

    def seen(self, rules: Rules, audience: str) -> Seen:
        facts = Facts(speaks_vietnamese=self.locale.language_code == settings.LANGUAGE_CODE)
        return Seen([], content_of(self.body), facts, is_shared=True)

    def with_content_json(self, content: Any) -> Any:
        """Drafts and older versions stay with the row's unit, which may have merged since."""
        return super().with_content_json({**content, "owner": self.owner_id})

    def get_preview_template(self, request: Any, mode_name: str) -> str:
        return "courses/shared_part_preview.html"

    def get_preview_context(self, request: Any, mode_name: str) -> dict[str, Any]:
        return {"request": request, "part": self}
