"""What trainers write: the text of a question in one language, and the quiz as a lesson."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.urls import reverse
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    PreviewableMixin,
    RevisionMixin,
    TranslatableMixin,
    WorkflowMixin,
)

from courses.models import Lesson, LessonPage
from quizzes.blocks import OptionBlock
from quizzes.models.bank import Kind, Question, QuestionBank, Use
from quizzes.models.forms import QuizPageForm
from quizzes.models.placing import place_question
from quizzes.sheets import ShownQuestion, shown_question
from quizzes.wording import pictures_in_text, structure_of, words_of

PLAIN_WORDS = ["bold", "italic"]


class QuestionText(
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    PreviewableMixin,
    TranslatableMixin,
    models.Model,
):
    """The words of a question in one language, as trainers edit them.

    Publishing the Vietnamese text freezes a `QuestionVersion`; papers are drawn from
    versions, so an edit never touches what was asked before.
    """

    bank = models.ForeignKey(
        QuestionBank, on_delete=models.PROTECT, related_name="texts", verbose_name=_("bank")
    )
    use = models.CharField(_("used for"), max_length=8, choices=Use.choices, default=Use.PRACTICE)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices, default=Kind.SINGLE)
    stem = RichTextField(_("question"), features=PLAIN_WORDS)
    picture = models.ForeignKey(
        "cms.Picture",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("picture"),
    )
    picture_description = models.CharField(
        _("description of the picture"), max_length=250, blank=True
    )
    options = StreamField(
        [("option", OptionBlock())], min_num=2, max_num=8, verbose_name=_("options")
    )
    explanation = RichTextField(_("explanation"), features=PLAIN_WORDS, blank=True)

    panels: ClassVar[list[Any]] = [
        FieldRowPanel(
            [FieldPanel("bank", widget=forms.Select), FieldPanel("use"), FieldPanel("kind")]
        ),
        FieldPanel("stem"),
        MultiFieldPanel(
            [FieldPanel("picture"), FieldPanel("picture_description")], heading=_("Picture")
        ),
        FieldPanel("options"),
        FieldPanel("explanation"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("question")
        verbose_name_plural = _("questions")

    def __str__(self) -> str:
        return strip_tags(self.stem)[:90]

    def clean(self) -> None:
        super().clean()
        published = Question.objects.filter(key=self.translation_key, current__isnull=False)
        if published.exclude(use=self.use).exists():
            raise ValidationError(
                {"use": _("A published question keeps its use. Make a new question instead.")}
            )
        right = sum(1 for option in self.options if option.value["right"])
        if self.kind != Kind.MULTIPLE and right != 1:
            raise ValidationError({"options": _("Mark exactly one option as right.")})
        if self.kind == Kind.MULTIPLE and right < 1:
            raise ValidationError({"options": _("Mark at least one option as right.")})
        if self.kind == Kind.TRUE_FALSE and len(self.options) != 2:
            raise ValidationError({"options": _("True or false has exactly two options.")})
        if self.picture_id and not self.picture_description.strip():
            raise ValidationError(
                {"picture_description": _("Describe the picture in a few words.")}
            )

    def save(self, *args: Any, **kwargs: Any) -> None:
        with transaction.atomic():
            super().save(*args, **kwargs)
            place_question(self)

    @property
    def preview_modes(self) -> list[tuple[str, Any]]:
        return [("", _("As it is asked")), ("marked", _("As it is explained"))]

    def get_preview_template(self, request: Any, mode_name: str) -> str:
        return "quizzes/question_preview.html"

    def get_preview_context(self, request: Any, mode_name: str) -> dict[str, Any]:
        return {"request": request, "question": self.as_shown(marked=mode_name == "marked")}

    def as_shown(self, *, marked: bool) -> ShownQuestion:
        """The question on a learner's page; marked as if the first option had been chosen."""
        structure = structure_of(self)
        options = structure["options"]
        return shown_question(
            number=1,
            key=self.translation_key,
            kind=self.kind,
            order=options,
            words=words_of(self),
            language=self.locale.language_code,
            pictures=pictures_in_text(self),
            chosen=options[:1] if marked else [],
            right=structure["right"] if marked else None,
            explained=options if marked else (),
        )


class QuizPage(LessonPage):
    """A lesson that is a quiz: practice, or the course's final."""

    lesson_kind = Lesson.Kind.QUIZ

    use = models.CharField(
        _("kind of quiz"),
        max_length=8,
        choices=[(Use.PRACTICE, _("practice: explains at once")), (Use.GRADED, _("final test"))],
        default=Use.PRACTICE,
    )
    banks = ParentalManyToManyField(
        QuestionBank, related_name="+", verbose_name=_("question banks")
    )
    draw = models.PositiveSmallIntegerField(
        _("questions drawn"), default=0, help_text=_("0: all questions of the banks.")
    )
    shuffled = models.BooleanField(_("in random order"), default=True)
    pass_mark = models.PositiveSmallIntegerField(
        _("pass mark, per cent"),
        default=70,
        validators=[MinValueValidator(1), MaxValueValidator(100)],
    )
    attempts = models.PositiveSmallIntegerField(
        _("attempts"), default=0, help_text=_("0: as often as one likes.")
    )

    content_panels: ClassVar[list[Any]] = [
        *LessonPage.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("use"),
                # A draft may wait for its bank; publishing asks for one.
                FieldPanel("banks", widget=forms.CheckboxSelectMultiple, required_on_save=False),
                FieldRowPanel([FieldPanel("draw"), FieldPanel("shuffled")]),
                FieldRowPanel([FieldPanel("pass_mark"), FieldPanel("attempts")]),
            ],
            heading=_("Quiz"),
        ),
    ]
    parent_page_types: ClassVar[list[str]] = ["courses.CoursePage"]
    subpage_types: ClassVar[list[str]] = []
    base_form_class = QuizPageForm

    class Meta:
        verbose_name = _("quiz")

    def lesson_entry_url(self) -> str | None:
        slugs = Lesson.objects.filter(key=self.translation_key).values_list("course__slug", "slug")
        return reverse("quizzes:intro", args=list(slugs[0])) if slugs else None
