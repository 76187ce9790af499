"""Who agrees for a child."""

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from learning.people.models.learners import Learner


class Guardian(models.Model):
    """The grown-up who agreed that a child learns here, reached by a proven contact."""

    class Relation(models.TextChoices):
        MOTHER = "mother", _("Mother")
        FATHER = "father", _("Father")
        GUARDIAN = "guardian", _("Another guardian")

    learner = models.OneToOneField(Learner, on_delete=models.CASCADE, related_name="guardian")
    full_name = models.CharField(_("full name"), max_length=120)
    relation = models.CharField(_("relation to the child"), max_length=8, choices=Relation.choices)
    phone = models.CharField(_("phone number"), max_length=16, blank=True, default="")
    email = models.EmailField(_("e-mail address"), blank=True, default="")
    proven_at = models.DateTimeField(db_default=Now(), help_text="By a code sent to the contact.")

    def __str__(self) -> str:
        return f"{self.relation} of {self.learner_id}"
