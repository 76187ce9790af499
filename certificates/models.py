"""The register, how a course's certificates look, and the certificates themselves."""

from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from certificates.codes import grouped
from courses.models import Award, Course
from learning.people.ages import initials, may_be_a_child
from learning.people.models import Learner


class Register(models.Model):
    """A book of numbers for one year: the row is locked to take the next, so none is missing."""

    prefix = models.CharField(max_length=10, default="HTS")
    year = models.PositiveSmallIntegerField(help_text="Of the issue day in Viet Nam.")
    last_number = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["prefix", "year"], name="one_register_a_year"),
        ]

    def __str__(self) -> str:
        return f"{self.prefix}/{self.year}"


class CertificateDesign(models.Model):
    """What a course's owners choose for its certificates."""

    course = models.OneToOneField(
        Course, on_delete=models.PROTECT, related_name="design", verbose_name=_("course")
    )
    heading = models.CharField(_("heading"), max_length=80, default="GIẤY CHỨNG NHẬN")
    words = models.CharField(_("words"), max_length=200, default="đã hoàn thành khóa học")
    issuing_body = models.CharField(
        _("issuing body"), max_length=160, blank=True, help_text=_("Empty: the site's.")
    )
    signatory_title = models.CharField(_("signatory's position"), max_length=120, blank=True)
    signatory_name = models.CharField(_("signatory's name"), max_length=120, blank=True)
    legal_basis = models.CharField(_("legal basis"), max_length=250, blank=True)
    background = models.ForeignKey(
        "cms.Picture",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("background"),
    )
    prefix = models.CharField(
        _("register"),
        max_length=10,
        default="HTS",
        validators=[RegexValidator(r"^[A-Z]{2,10}$", _("Two to ten capital letters."))],
    )
    is_sample = models.BooleanField(_("marked as a sample"), default=False)

    panels: ClassVar[list[Any]] = [
        FieldPanel("course"),
        MultiFieldPanel([FieldPanel("heading"), FieldPanel("words")], heading=_("Words")),
        MultiFieldPanel(
            [
                FieldPanel("issuing_body"),
                FieldRowPanel([FieldPanel("signatory_title"), FieldPanel("signatory_name")]),
                FieldPanel("legal_basis"),
            ],
            heading=_("Issued by"),
        ),
        FieldPanel("background"),
        FieldRowPanel([FieldPanel("prefix"), FieldPanel("is_sample")]),
    ]

    class Meta:
        verbose_name = _("certificate design")
        verbose_name_plural = _("certificate designs")

    def clean(self) -> None:
        super().clean()
        if self.background is not None and self.background.is_svg():
            raise ValidationError(
                {"background": _("Choose a photograph or scan: JPEG, PNG or WebP.")}
            )

    def __str__(self) -> str:
        return str(self.course)


class Background(models.Model):
    """A background as it was when first printed: kept by content, so it never changes."""

    digest = models.CharField(max_length=64, unique=True)
    content = models.BinaryField()
    media_type = models.CharField(max_length=40)

    def __str__(self) -> str:
        return self.digest[:8]


class Certificate(models.Model):
    """Proof of an award: everything printed is frozen here; annulled, never deleted.

    Whose it is, the award says: awards follow a person when two learners are merged.

    `printed` holds what the paper says besides name, title, number and dates:
    {"heading", "words", "issuing_body", "signatory_title", "signatory_name",
    "legal_basis", "is_sample"}.
    """

    class State(models.TextChoices):
        VALID = "valid", _("valid")
        ANNULLED = "annulled", _("annulled")
        ERASED = "erased", _("the person's data were erased")

    award = models.OneToOneField(Award, on_delete=models.PROTECT, related_name="certificate")
    register = models.ForeignKey(Register, on_delete=models.PROTECT, related_name="certificates")
    number = models.PositiveIntegerField()
    code = models.CharField(max_length=16, unique=True, help_text="As on the check page.")
    full_name = models.CharField(max_length=120, blank=True)
    course_title = models.CharField(max_length=255)
    minutes = models.PositiveSmallIntegerField(help_text="As long as the course took then.")
    completed_on = models.DateField()
    issued_on = models.DateField()
    issued_at = models.DateTimeField(db_default=Now(), editable=False)
    language = models.CharField(max_length=12, default="vi")
    printed = models.JSONField(default=dict)
    layout = models.PositiveSmallIntegerField(default=1, help_text="Which drawing it is.")
    background = models.ForeignKey(Background, null=True, blank=True, on_delete=models.PROTECT)
    state = models.CharField(max_length=8, choices=State.choices, default=State.VALID)
    annulled_at = models.DateTimeField(null=True, blank=True)
    annulled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    annulled_why = models.CharField(_("reason"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("certificate")
        verbose_name_plural = _("certificates")
        default_permissions = ("view",)
        permissions = (("annul_certificate", _("Can annul a certificate")),)
        constraints = [
            models.UniqueConstraint(fields=["register", "number"], name="one_certificate_a_number"),
            models.CheckConstraint(
                condition=~models.Q(state="annulled")
                | (models.Q(annulled_at__isnull=False) & ~models.Q(annulled_why="")),
                name="annulled_with_date_and_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.serial

    @property
    def serial(self) -> str:
        """The number as printed: 000123/2026/HTS."""
        return f"{self.number:06d}/{self.register.year}/{self.register.prefix}"

    @property
    def holder(self) -> str:
        """The name as strangers may read it: of a child, initials only."""
        profile = getattr(self.award.learner, "profile", None)
        if profile and may_be_a_child(profile.birth_year, timezone.localdate()):
            return initials(self.full_name)
        return self.full_name

    @property
    def is_of_a_child(self) -> bool:
        return self.holder != self.full_name

    @property
    def learner(self) -> Learner:
        return self.award.learner

    @property
    def is_valid(self) -> bool:
        return self.state == self.State.VALID

    @property
    def shown_code(self) -> str:
        return grouped(self.code)
