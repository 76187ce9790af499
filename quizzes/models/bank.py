"""Questions as identities, their frozen versions, and their frozen words."""

from typing import Any, ClassVar

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from courses.models import FrameworkItem
from learning.people.models import RoleGrant, Unit, User
from learning.people.queries import units_led_by


class Use(models.TextChoices):
    """A question is one or the other, never both: practice keys may be shown."""

    PRACTICE = "practice", _("practice")
    GRADED = "graded", _("graded")


class Kind(models.TextChoices):
    """What `quizzes.kinds` knows, by the names authors read."""

    SINGLE = "single", _("one right answer")
    MULTIPLE = "multiple", _("several right answers")
    TRUE_FALSE = "true_false", _("true or false")
    SHORT = "short", _("a few words, typed")
    NUMBER = "number", _("a number, typed")
    MATCHING = "matching", _("match pairs")
    ORDERING = "ordering", _("put in order")
    GAPS = "gaps", _("fill the gaps")
    PLACE = "place", _("tap the place on a picture")
    POLL = "poll", _("opinion, without a right answer")


class Credit(models.TextChoices):
    WHOLE = "whole", _("all or nothing")
    PARTS = "parts", _("in parts")


class Difficulty(models.IntegerChoices):
    EASY = 1, _("easy")
    MEDIUM = 2, _("medium")
    HARD = 3, _("hard")


class QuestionBankQuerySet(models.QuerySet["QuestionBank"]):
    def kept_by(self, user: User) -> "QuestionBankQuerySet":
        """The banks of units where the user trains or reviews: keys and all."""
        if user.is_superuser:
            return self
        roles = RoleGrant.Role
        return self.filter(owner__in=units_led_by(user, roles.TRAINER, roles.REVIEWER))


class QuestionBank(models.Model):
    """A collection of questions a unit owns."""

    name = models.CharField(_("name"), max_length=120)
    owner = models.ForeignKey(
        Unit, on_delete=models.PROTECT, related_name="question_banks", verbose_name=_("unit")
    )

    objects = QuestionBankQuerySet.as_manager()

    panels: ClassVar[list[Any]] = [FieldPanel("name"), FieldPanel("owner")]

    class Meta:
        verbose_name = _("question bank")
        verbose_name_plural = _("question banks")

    def __str__(self) -> str:
        return self.name


class Topic(models.Model):
    """A heading within a bank."""

    bank = models.ForeignKey(QuestionBank, on_delete=models.CASCADE, related_name="topics")
    name = models.CharField(_("name"), max_length=120)

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["bank", "name"], name="one_topic_of_a_name"),
        ]

    def __str__(self) -> str:
        return self.name


class Question(models.Model):
    """A question in every language and for all time.

    Its topic and difficulty sort it; they are no words, so changing them needs no review.
    """

    key = models.UUIDField(unique=True, help_text="The translation_key of its texts.")
    bank = models.ForeignKey(QuestionBank, on_delete=models.PROTECT, related_name="questions")
    use = models.CharField(max_length=8, choices=Use)
    items = models.ManyToManyField(
        FrameworkItem, blank=True, related_name="questions", help_text="What it asks for."
    )
    is_live = models.BooleanField(default=False)
    topic = models.ForeignKey(
        Topic, null=True, blank=True, on_delete=models.SET_NULL, related_name="questions"
    )
    difficulty = models.PositiveSmallIntegerField(null=True, blank=True, choices=Difficulty)
    current = models.ForeignKey(
        "QuestionVersion", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    def __str__(self) -> str:
        return str(self.key)


class QuestionVersion(models.Model):
    """What is asked and what is right: frozen, without words.

    Made from the Vietnamese text only. `structure` and `right` are what the kind freezes
    (`quizzes.kinds`): of choices {"options": [option id, …]} and the ids of the right ones.
    """

    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="versions")
    digest = models.CharField(max_length=64)
    kind = models.CharField(max_length=10, choices=Kind)
    structure = models.JSONField()
    right = models.JSONField()
    made_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["question", "digest"], name="one_version_a_digest"),
        ]

    def __str__(self) -> str:
        return f"{self.question_id} {self.digest[:8]}"


class QuestionWording(models.Model):
    """The words of a version in one language: frozen.

    `words` is {"stem": html, "picture": picture id or null, "picture_description": text,
    "explanation": html, "options": {part id: {"words", "explanation", "picture",
    "picture_description", …}}}, with "hint" and "audio" where there are any.
    """

    version = models.ForeignKey(QuestionVersion, on_delete=models.PROTECT, related_name="wordings")
    language = models.CharField(max_length=12)
    digest = models.CharField(max_length=64)
    words = models.JSONField()
    accepted = models.JSONField(
        default=dict,
        db_default={},
        blank=True,
        help_text="Typed answers in this language, by their part: a key.",
    )
    is_current = models.BooleanField(default=True)
    made_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["version", "language", "digest"], name="one_wording_a_digest"
            ),
            models.UniqueConstraint(
                fields=["version", "language"],
                condition=models.Q(is_current=True),
                name="one_current_wording_a_language",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.version_id} {self.language}"
