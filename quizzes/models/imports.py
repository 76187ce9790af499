"""A file of questions between choosing it and taking it in."""

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from learning.people.models import Learner
from quizzes.models.bank import QuestionBank, Use


class QuestionImport(models.Model):
    """The file itself lies here while its questions are looked through, and then goes.

    `left_out` are the places of questions that are not to be taken, from 0.
    """

    class State(models.TextChoices):
        OPEN = "open", _("being looked through")
        TAKEN_IN = "taken_in", _("taken in")
        ABANDONED = "abandoned", _("abandoned")

    bank = models.ForeignKey(
        QuestionBank, on_delete=models.CASCADE, related_name="imports", verbose_name=_("bank")
    )
    entered_by = models.ForeignKey(
        Learner, on_delete=models.PROTECT, related_name="question_imports"
    )
    name = models.CharField(_("file"), max_length=200)
    content = models.BinaryField(default=bytes)
    use = models.CharField(
        max_length=8, choices=Use, blank=True, default="", help_text="Of all; empty: as it says."
    )
    left_out = models.JSONField(default=list)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.OPEN)
    made_at = models.DateTimeField(_("read"), db_default=Now(), editable=False)
    over_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("import of questions")
        verbose_name_plural = _("imports of questions")

    def __str__(self) -> str:
        return f"{self.bank_id}: {self.name}"
