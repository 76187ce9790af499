"""Attempts and answers: facts, marked by a pure function."""

from django.db import models

from courses.models import CourseEdition, Fact, Lesson
from learning.people.models import Learner
from quizzes.models.bank import Question, QuestionVersion, QuestionWording
from quizzes.models.papers import PaperIssue


class Attempt(Fact):
    """One submitted go at an issued paper; its client id may be made by the browser."""

    issue = models.OneToOneField(PaperIssue, on_delete=models.PROTECT, related_name="attempt")
    learner = models.ForeignKey(Learner, on_delete=models.PROTECT, related_name="attempts")
    # Where a lesson's quiz was taken; of an assessment there is neither.
    lesson = models.ForeignKey(
        Lesson, null=True, blank=True, on_delete=models.PROTECT, related_name="attempts"
    )
    edition = models.ForeignKey(
        CourseEdition, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    score = models.DecimalField(max_digits=7, decimal_places=2)
    out_of = models.DecimalField(max_digits=7, decimal_places=2)
    passed = models.BooleanField()
    was_cut = models.BooleanField(
        default=False, help_text="The end of the time submitted what was saved."
    )

    class Meta:
        indexes = [models.Index(fields=["learner", "lesson"], name="attempts_of_a_learner")]

    def __str__(self) -> str:
        return f"{self.learner_id}: {self.score}/{self.out_of}"

    @property
    def percent(self) -> int:
        return int(self.score * 100 / self.out_of) if self.out_of else 0


class Answer(models.Model):
    """What was chosen for one question, in which words it was asked, and how it was marked."""

    attempt = models.ForeignKey(Attempt, on_delete=models.PROTECT, related_name="answers")
    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="+")
    version = models.ForeignKey(QuestionVersion, on_delete=models.PROTECT, related_name="answers")
    wording = models.ForeignKey(QuestionWording, on_delete=models.PROTECT, related_name="+")
    chosen = models.JSONField(default=list, help_text="The response; its kind knows its meaning.")
    points = models.DecimalField(max_digits=5, decimal_places=2)
    out_of = models.DecimalField(max_digits=5, decimal_places=2, default=1)
    after_seconds = models.PositiveIntegerField(
        null=True, help_text="When it was last changed, from the handing out of the paper."
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["attempt", "question"], name="one_answer_a_question"),
        ]

    def __str__(self) -> str:
        return f"{self.attempt_id}: {self.question_id}"
