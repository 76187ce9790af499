"""The register of requests, what they produce, and what keeps them from being carried out."""

import uuid

from django.db import models
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from learning.people.models import ConsentText, Learner


class DataRequest(models.Model):
    """Somebody asks about their data. The row outlives the person, its words do not.

    Days are legal ones, reckoned in `learning.privacy.clocks` when the request comes in.
    """

    class Kind(models.TextChoices):
        ACCESS = "access", _("a copy of the data")
        CORRECTION = "correction", _("correction")
        ERASURE = "erasure", _("erasure")
        RESTRICTION = "restriction", _("restriction or objection")
        WITHDRAWAL = "withdrawal", _("withdrawal of a consent")

    class Channel(models.TextChoices):
        WEB = "web", _("on the website")
        PERSON = "person", _("in person")
        PAPER = "paper", _("by letter")
        PHONE = "phone", _("by telephone")

    class Identity(models.TextChoices):
        """How it was made sure that it is the person who asks."""

        FRESH_SIGN_IN = "sign_in", _("signed in just before")
        CARD_SEEN = "card", _("identity card seen")
        KNOWN = "known", _("known in person to the staff")
        UNPROVEN = "unproven", _("not yet proven")

    class State(models.TextChoices):
        OPEN = "open", _("open")
        DONE = "done", _("done")
        REFUSED = "refused", _("refused")
        TAKEN_BACK = "taken_back", _("taken back")

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    learner = models.ForeignKey(Learner, on_delete=models.PROTECT, related_name="data_requests")
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices)
    purpose = models.CharField(
        _("consent"),
        max_length=10,
        choices=ConsentText.Purpose.choices,
        blank=True,
        default="",
        help_text=_("Only for a withdrawal."),
    )
    channel = models.CharField(_("how it came"), max_length=8, choices=Channel.choices)
    identity = models.CharField(_("identity"), max_length=10, choices=Identity.choices)
    words = models.TextField(_("what is asked"), max_length=2000, blank=True, default="")
    third_party = models.BooleanField(
        _("others have to act too"), default=False, help_text=_("Somebody else processes the data.")
    )
    state = models.CharField(
        _("state"), max_length=10, choices=State.choices, default=State.OPEN, db_index=True
    )
    received_at = models.DateTimeField(_("received"), default=timezone.now)
    entered_by = models.ForeignKey(
        Learner, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    acknowledged_at = models.DateTimeField(_("acknowledged"), null=True, blank=True)
    due_on = models.DateField(_("due"))
    extended_why = models.CharField(_("why extended"), max_length=300, blank=True, default="")
    extended_at = models.DateTimeField(null=True, blank=True)
    not_before = models.DateTimeField(
        null=True, blank=True, help_text="Until then an erasure can be taken back."
    )
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)
    closed_by = models.ForeignKey(
        Learner, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    answer = models.TextField(_("answer"), max_length=2000, blank=True, default="")

    class Meta:
        verbose_name = _("request about personal data")
        verbose_name_plural = _("requests about personal data")
        default_permissions = ("view",)
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "kind", "purpose"],
                condition=models.Q(state="open"),
                name="one_open_request_a_kind",
            ),
            models.CheckConstraint(
                condition=models.Q(state="open") ^ models.Q(closed_at__isnull=False),
                name="closed_requests_have_a_day",
            ),
        ]
        indexes = [
            models.Index(
                fields=["due_on"], condition=models.Q(state="open"), name="requests_by_due_day"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pk:05d}"

    @property
    def is_open(self) -> bool:
        return self.state == self.State.OPEN

    @property
    def is_late(self) -> bool:
        return self.is_open and self.due_on < timezone.localdate()


class Archive(models.Model):
    """Everything about a person, packed. In the database, so that no folder or store holds it
    and it goes in the same moment as the person."""

    request = models.OneToOneField(DataRequest, on_delete=models.CASCADE, related_name="archive")
    content = models.BinaryField(help_text="A ZIP file.")
    made_at = models.DateTimeField(db_default=Now())
    good_until = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.request_id)


class Hold(models.Model):
    """The law makes us keep a person's data for now: nothing of them is erased meanwhile."""

    learner = models.ForeignKey(Learner, on_delete=models.PROTECT, related_name="holds")
    legal_basis = models.CharField(_("legal basis"), max_length=300)
    placed_by = models.ForeignKey(Learner, null=True, on_delete=models.PROTECT, related_name="+")
    placed_at = models.DateTimeField(db_default=Now())
    released_by = models.ForeignKey(
        Learner, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    released_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["learner"],
                condition=models.Q(released_at__isnull=True),
                name="one_open_hold_a_learner",
            ),
        ]

    def __str__(self) -> str:
        return self.legal_basis


class Holiday(models.Model):
    """A day off work in Viet Nam, beside Saturdays and Sundays."""

    day = models.DateField(_("day"), unique=True)
    name = models.CharField(_("name"), max_length=80)

    class Meta:
        verbose_name = _("public holiday")
        verbose_name_plural = _("public holidays")
        ordering = ["day"]

    def __str__(self) -> str:
        return f"{self.day:%d/%m/%Y} {self.name}"
