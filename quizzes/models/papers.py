"""Quizzes as rules, the papers drawn by them, and who was handed which."""

import uuid

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models.functions import Now

from courses.models import CourseEdition, Lesson
from learning.people.models import Learner
from quizzes.models.bank import QuestionBank, QuestionVersion, Use


class Quiz(models.Model):
    """The rules of a lesson that is a quiz, as last published; no words."""

    lesson = models.OneToOneField(Lesson, on_delete=models.PROTECT, related_name="quiz")
    use = models.CharField(max_length=8, choices=Use.choices)
    pass_mark = models.PositiveSmallIntegerField(
        default=70, validators=[MinValueValidator(1), MaxValueValidator(100)]
    )
    attempts = models.PositiveSmallIntegerField(default=0, help_text="0: as often as one likes.")
    draw = models.PositiveSmallIntegerField(default=0, help_text="0: all questions.")
    shuffled = models.BooleanField(default=True)
    banks = models.ManyToManyField(QuestionBank, blank=True, related_name="quizzes")

    def __str__(self) -> str:
        return str(self.lesson)


class Paper(models.Model):
    """A drawn set of question versions, with the order of its options; exists by itself."""

    quiz = models.ForeignKey(Quiz, on_delete=models.PROTECT, related_name="papers")
    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    pass_mark = models.PositiveSmallIntegerField()
    drawn_at = models.DateTimeField(db_default=Now(), editable=False)

    def __str__(self) -> str:
        return str(self.public_id)


class PaperQuestion(models.Model):
    """One question of a paper, at its place, with its options' order."""

    paper = models.ForeignKey(Paper, on_delete=models.PROTECT, related_name="items")
    version = models.ForeignKey(QuestionVersion, on_delete=models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField()
    option_order = models.JSONField(help_text="Option ids in the order shown.")

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["paper", "position"], name="one_question_a_place"),
            models.UniqueConstraint(fields=["paper", "version"], name="one_place_a_question"),
        ]

    def __str__(self) -> str:
        return f"{self.paper_id} {self.position}"


class PaperIssue(models.Model):
    """A paper handed to a learner for one attempt in an edition."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    paper = models.ForeignKey(Paper, on_delete=models.PROTECT, related_name="issues")
    learner = models.ForeignKey(Learner, on_delete=models.PROTECT, related_name="paper_issues")
    edition = models.ForeignKey(CourseEdition, on_delete=models.PROTECT, related_name="+")
    issued_at = models.DateTimeField(db_default=Now(), editable=False)
    expires_at = models.DateTimeField(null=True, blank=True)
    is_open = models.BooleanField(default=True, help_text="Not yet submitted or expired.")
    draft = models.JSONField(
        default=dict, help_text="Chosen so far: {question key: [option id, …]}."
    )
    quiz = models.ForeignKey(Quiz, on_delete=models.PROTECT, related_name="issues")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "quiz", "edition"],
                condition=models.Q(is_open=True),
                name="one_open_paper_a_quiz",
            ),
        ]

    def __str__(self) -> str:
        return str(self.public_id)
