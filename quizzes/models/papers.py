"""Quizzes as rules, the papers drawn by them, and who was handed which."""

import uuid

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models.functions import Now

from courses.models import CourseEdition, Lesson
from learning.people.models import Learner
from quizzes.models.assessments import Assessment
from quizzes.models.bank import QuestionBank, QuestionVersion
from quizzes.models.rules import Rules


class Quiz(Rules):
    """A quiz by its rules, as last published: a lesson's or an assessment's; no words."""

    lesson = models.OneToOneField(
        Lesson, null=True, blank=True, on_delete=models.PROTECT, related_name="quiz"
    )
    assessment = models.OneToOneField(
        Assessment, null=True, blank=True, on_delete=models.PROTECT, related_name="quiz"
    )
    banks = models.ManyToManyField(QuestionBank, blank=True, related_name="quizzes")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(lesson__isnull=True) ^ models.Q(assessment__isnull=True),
                name="quiz_is_of_a_lesson_or_an_assessment",
            ),
        ]

    def __str__(self) -> str:
        return str(self.lesson or self.assessment)

    @property
    def key(self) -> uuid.UUID:
        """The translation_key of the pages that carry its words."""
        place = self.lesson or self.assessment
        assert place is not None
        return place.key


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
    """A paper handed to a learner for one attempt: of a lesson's quiz in an edition."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    paper = models.ForeignKey(Paper, on_delete=models.PROTECT, related_name="issues")
    learner = models.ForeignKey(Learner, on_delete=models.PROTECT, related_name="paper_issues")
    edition = models.ForeignKey(
        CourseEdition, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    issued_at = models.DateTimeField(db_default=Now(), editable=False)
    expires_at = models.DateTimeField(
        null=True, blank=True, help_text="When what was saved is submitted by itself."
    )
    is_open = models.BooleanField(default=True, help_text="Not yet submitted or expired.")
    draft = models.JSONField(
        default=dict, help_text="Answered so far: {question key: response, …}."
    )
    moments = models.JSONField(
        default=dict, help_text="Seconds after the handing out, by question key."
    )
    reached = models.PositiveSmallIntegerField(
        default=1, help_text="The question one has come to, where there is no way back."
    )
    quiz = models.ForeignKey(Quiz, on_delete=models.PROTECT, related_name="issues")
    device = models.CharField(
        max_length=22, blank=True, help_text="The same for one browser, quiz and day; forgotten."
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "quiz", "edition"],
                condition=models.Q(is_open=True),
                name="one_open_paper_a_quiz",
            ),
            # No edition is equal to no edition: what the constraint above leaves open.
            models.UniqueConstraint(
                fields=["learner", "quiz"],
                condition=models.Q(is_open=True, edition=None),
                name="one_open_paper_an_assessment",
            ),
        ]
        indexes = [
            models.Index(
                fields=["expires_at"],
                condition=models.Q(is_open=True),
                name="open_papers_by_end",
            ),
        ]

    def __str__(self) -> str:
        return str(self.public_id)


class ExtraTime(models.Model):
    """Somebody needs longer: every limit is so much longer for them. Why is nobody's business."""

    learner = models.OneToOneField(Learner, on_delete=models.CASCADE, related_name="extra_time")
    per_cent = models.PositiveSmallIntegerField(
        validators=[MinValueValidator(5), MaxValueValidator(200)]
    )
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    given_at = models.DateTimeField(db_default=Now(), editable=False)

    def __str__(self) -> str:
        return f"{self.learner_id}: +{self.per_cent}%"
