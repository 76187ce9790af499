"""The learner, and the two things a learner may have: a profile and a sign-in."""

import secrets
import uuid
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models.functions import Lower, Now
from django.utils.translation import gettext_lazy as _

from learning.people.folding import fold, tidy


class Learner(models.Model):
    """Whom every fact points at. Never deleted: erased, or merged into another."""

    class Standing(models.TextChoices):
        GUEST = "guest", _("guest")
        KNOWN = "known", _("known")
        ERASED = "erased", _("erased")

    class Assurance(models.TextChoices):
        """How sure we are that the person is who the profile says."""

        SELF_DECLARED = "self", _("self-declared")
        FACILITATOR = "facilitator", _("seen by a facilitator")
        ROSTER = "roster", _("on an agency's roster")
        IDENTITY_PROVIDER = "provider", _("identity provider")

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    standing = models.CharField(
        max_length=10, choices=Standing.choices, default=Standing.GUEST, db_index=True
    )
    assurance = models.CharField(
        max_length=12, choices=Assurance.choices, default=Assurance.SELF_DECLARED
    )
    counted = models.BooleanField(
        default=True, help_text="False for staff, trainers and test accounts."
    )
    merged_into = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="merged"
    )
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    known_since = models.DateTimeField(null=True, blank=True)
    erased_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("learner")
        verbose_name_plural = _("learners")

    def __str__(self) -> str:
        return str(self.public_id)


class Profile(models.Model):
    """What is known of a person; erased with the person."""

    class Gender(models.TextChoices):
        FEMALE = "female", _("female")
        MALE = "male", _("male")
        OTHER = "other", _("other")

    learner = models.OneToOneField(Learner, on_delete=models.CASCADE, related_name="profile")
    full_name = models.CharField(_("full name"), max_length=120)
    folded_name = models.CharField(max_length=120, editable=False, db_index=True)
    birth_year = models.PositiveSmallIntegerField(
        _("year of birth"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1900), MaxValueValidator(2100)],
    )
    gender = models.CharField(
        _("gender"), max_length=8, choices=Gender.choices, blank=True, default=""
    )
    phone = models.CharField(_("phone number"), max_length=16, blank=True, default="")
    email = models.EmailField(_("e-mail address"), blank=True, default="")

    def __str__(self) -> str:
        return self.full_name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.full_name = tidy(self.full_name)
        self.folded_name = fold(self.full_name)[:120]
        super().save(*args, **kwargs)


class UserManager(BaseUserManager["User"]):
    def get_queryset(self) -> models.QuerySet["User"]:
        # Every signed-in page shows the name: one query instead of three.
        return super().get_queryset().select_related("learner__profile")

    def create_user(self, *, full_name: str = "", **fields: Any) -> "User":
        """A user with its learner and profile; without a password it signs in by code."""
        password = fields.pop("password", None)
        if "learner" not in fields:
            # Whoever runs the site tries its courses.
            counted = not fields.get("is_superuser", False)
            learner = Learner.objects.create(standing=Learner.Standing.KNOWN, counted=counted)
            Profile.objects.create(
                learner=learner,
                full_name=full_name,
                phone=fields.get("phone") or "",
                email=fields.get("email", ""),
            )
            fields["learner"] = learner
        user = self.model(**fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, **fields: Any) -> "User":
        fields.setdefault("full_name", "Quản trị hệ thống")
        return self.create_user(is_superuser=True, is_staff=True, **fields)


def new_handle() -> str:
    """A name for the sign-in that says nothing about the person."""
    return secrets.token_hex(8)


class User(AbstractBaseUser, PermissionsMixin):
    """A sign-in of a learner: by phone or e-mail, with a code or a password."""

    username = models.CharField(max_length=40, unique=True, default=new_handle)
    learner = models.OneToOneField(Learner, on_delete=models.PROTECT, related_name="user")
    email = models.EmailField(_("e-mail address"), blank=True, default="")
    phone = models.CharField(_("phone number"), max_length=16, null=True, blank=True, unique=True)
    phone_verified = models.BooleanField(default=False)
    # Wrong years of birth given by somebody who holds the number, since the last sign-in.
    doubts = models.PositiveSmallIntegerField(default=0, editable=False)
    # How often this person was signed out everywhere; part of what a session is bound to.
    sign_outs = models.PositiveIntegerField(default=0, db_default=0, editable=False)
    is_staff = models.BooleanField(default=False)
    # The last day that somebody with a role was here; empty for everybody else.
    active_on = models.DateField(null=True, blank=True, editable=False)
    # Since when the roles rest because their holder stayed away. Learning goes on.
    rights_off_at = models.DateTimeField(null=True, blank=True, editable=False)
    is_active = models.BooleanField(default=True)
    date_joined = models.DateTimeField(db_default=Now(), editable=False)

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["email"]

    objects: ClassVar[UserManager] = UserManager()

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                condition=~models.Q(email=""),
                name="one_sign_in_an_email",
                violation_error_message=_("Another account has this e-mail address."),
            ),
        ]

    def __str__(self) -> str:
        return self.full_name

    @property
    def full_name(self) -> str:
        profile = getattr(self.learner, "profile", None)
        return profile.full_name if profile else ""

    def get_full_name(self) -> str:
        return self.full_name

    def get_short_name(self) -> str:
        """The given name, which comes last: how people are addressed."""
        return self.full_name.rpartition(" ")[2]

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """Django's, until the first time somebody is signed out everywhere."""
        own: str = super()._get_session_auth_hash(secret=secret)  # type: ignore[misc]
        return f"{own}.{self.sign_outs}" if self.sign_outs else own

    @property
    def first_name(self) -> str:
        """Only for Wagtail's sidebar, which greets with this instead of `get_short_name`."""
        return self.get_short_name()
