"""Questions read aloud in languages other than Vietnamese: wagtail-localize has no place for a
recording that the Vietnamese text lacks."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from quizzes.models.bank import Question


class QuestionReading(models.Model):
    """A question, or one of its options by the block's id, read aloud in one language.

    Learners hear it from the next publication of that language's words.
    """

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="readings")
    language = models.CharField(max_length=12)
    part = models.CharField(max_length=36, blank=True, help_text="Empty: the question itself.")
    recording = models.ForeignKey("cms.Recording", on_delete=models.CASCADE, related_name="+")

    class Meta:
        verbose_name = _("recording of a question")
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["question", "language", "part"], name="one_reading_of_a_part"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.question_id} {self.language} {self.part}"


def readings_of(text: Any) -> dict[str, int]:
    """The recordings chosen for a translated text, ids by part. One query."""
    rows = QuestionReading.objects.filter(
        question__key=text.translation_key, language=text.locale.language_code
    )
    return dict(rows.values_list("part", "recording"))
