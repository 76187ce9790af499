"""A file of questions between choosing it and taking it in."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from courses.models import OpenedFile
from learning.people.models import Learner
from quizzes.models.bank import QuestionBank, Use


class QuestionImport(OpenedFile):
    """`left_out` are the places of questions that are not to be taken, from 0."""

    bank = models.ForeignKey(
        QuestionBank, on_delete=models.CASCADE, related_name="imports", verbose_name=_("bank")
    )
    entered_by = models.ForeignKey(
        Learner, on_delete=models.PROTECT, related_name="question_imports"
    )
    use = models.CharField(
        max_length=8, choices=Use, blank=True, default="", help_text="Of all; empty: as it says."
    )
    left_out = models.JSONField(default=list)

    class Meta:
        verbose_name = _("import of questions")
        verbose_name_plural = _("imports of questions")

    def __str__(self) -> str:
        return f"{self.bank_id}: {self.name}"
