"""What a person agreed to: per purpose, with the very text that was shown."""

from typing import Any

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from learning.people.models.learners import Learner


class Unchangeable(Exception):
    """What somebody agreed to, or what was written down, keeps its words."""


class ConsentText(models.Model):
    """One version of the words a person agrees to; never changed once somebody did."""

    class Purpose(models.TextChoices):
        RECORD = "record", _("keep a learning record and issue certificates")
        REMIND = "remind", _("send reminders")
        ETHNIC = "ethnic", _("count by ethnic group")
        GUARDIAN = "guardian", _("let a child learn")

    purpose = models.CharField(_("purpose"), max_length=10, choices=Purpose.choices)
    version = models.PositiveSmallIntegerField(_("version"))
    words = models.TextField(_("words"))
    in_force_from = models.DateField(_("in force from"))

    class Meta:
        verbose_name = _("consent text")
        verbose_name_plural = _("consent texts")
        constraints = [
            models.UniqueConstraint(fields=["purpose", "version"], name="one_text_a_version"),
        ]

    def __str__(self) -> str:
        return f"{self.purpose} {self.version}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None and Consent.objects.filter(text=self.pk).exists():
            raise Unchangeable
        super().save(*args, **kwargs)


class Consent(models.Model):
    """A learner agreed to a text, until withdrawn; `channel` says how it was shown.

    A guardian's agreement for a child stands at the child, under the guardian's channel.
    """

    WEB, PAPER, GUARDIAN = "web", "paper", "guardian"

    learner = models.ForeignKey(Learner, on_delete=models.CASCADE, related_name="consents")
    text = models.ForeignKey(ConsentText, on_delete=models.PROTECT)
    given_at = models.DateTimeField(db_default=Now())
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    channel = models.CharField(max_length=12, default=WEB)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "text"],
                condition=models.Q(withdrawn_at__isnull=True),
                name="one_open_consent_a_text",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.learner_id}: {self.text_id}"
