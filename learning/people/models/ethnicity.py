"""To which ethnic group somebody says they belong: apart from the profile, and sealed.

The answer is one row of an official list; which list, is kept with it, because the same
number means other groups in other lists.
"""

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from learning.people.models.learners import Learner


class EthnicGroupList(models.Model):
    """A version of the official list of ethnic groups."""

    version = models.CharField(_("version"), max_length=20, unique=True)
    name = models.CharField(_("name"), max_length=160)
    in_use = models.BooleanField(_("offered to people"), default=False)

    class Meta:
        verbose_name = _("list of ethnic groups")
        verbose_name_plural = _("lists of ethnic groups")
        constraints = [
            models.UniqueConstraint(
                fields=["in_use"], condition=models.Q(in_use=True), name="one_ethnic_list_in_use"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class EthnicGroup(models.Model):
    """A group of a list. The code stays empty until somebody has looked it up in the list."""

    list = models.ForeignKey(
        EthnicGroupList, on_delete=models.PROTECT, related_name="groups", verbose_name=_("list")
    )
    code = models.CharField(_("code"), max_length=4, blank=True, default="")
    name = models.CharField(_("name"), max_length=60)

    class Meta:
        verbose_name = _("ethnic group")
        verbose_name_plural = _("ethnic groups")
        constraints = [
            models.UniqueConstraint(fields=["list", "name"], name="one_ethnic_group_a_name"),
            models.UniqueConstraint(
                fields=["list", "code"],
                condition=~models.Q(code=""),
                name="one_ethnic_group_a_code",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class EthnicAnswer(models.Model):
    """What a learner answered, readable with the key only; "not given" looks the same outside."""

    learner = models.OneToOneField(Learner, on_delete=models.CASCADE, related_name="ethnic_answer")
    list = models.ForeignKey(EthnicGroupList, on_delete=models.PROTECT, related_name="+")
    sealed = models.TextField()
    key_name = models.CharField(max_length=12, help_text="Which key sealed it.")
    answered_at = models.DateTimeField(db_default=Now())

    class Meta:
        indexes = [models.Index(fields=["key_name"], name="ethnic_answers_of_a_key")]

    def __str__(self) -> str:
        return str(self.learner_id)
