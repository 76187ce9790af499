"""What a user may do, where: always within a unit's subtree, always dated."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from learning.people.models.units import Unit


class RoleGrant(models.Model):
    """A role held in a unit and everything below it, from a day until a day."""

    class Role(models.TextChoices):
        MANAGER = "manager", _("manager")
        FACILITATOR = "facilitator", _("facilitator")
        TRAINER = "trainer", _("trainer")
        REVIEWER = "reviewer", _("reviewer")
        AUDITOR = "auditor", _("auditor")
        ADMINISTRATOR = "administrator", _("administrator")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="role_grants"
    )
    role = models.CharField(max_length=14, choices=Role.choices)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="role_grants")
    since = models.DateField()
    until = models.DateField(null=True, blank=True, help_text="The last day.")

    class Meta:
        verbose_name = _("role in a unit")
        verbose_name_plural = _("roles in units")
        constraints = [
            models.UniqueConstraint(
                fields=["user", "role", "unit"],
                condition=models.Q(until__isnull=True),
                name="one_open_grant_a_role_and_unit",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role} of {self.unit_id}: {self.user_id}"


class GrantReview(models.Model):
    """Somebody looked at a role half a year on, and found that it is still needed."""

    grant = models.ForeignKey(RoleGrant, on_delete=models.CASCADE, related_name="reviews")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        indexes = [models.Index(fields=["grant", "at"], name="reviews_of_a_grant")]

    def __str__(self) -> str:
        return f"grant {self.grant_id} at {self.at}"
