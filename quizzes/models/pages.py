"""What trainers write: the text of a question in one language, and the quiz as a lesson."""

from decimal import Decimal
from html import unescape
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.urls import reverse
from django.utils.html import strip_tags
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    Page,
    PreviewableMixin,
    RevisionMixin,
    TranslatableMixin,
    WorkflowMixin,
)
from wagtail_localize.fields import SynchronizedField
from wagtailmedia.edit_handlers import MediaChooserPanel

from cms.models import Recording
from courses.models import Lesson, LessonPage
from courses.models.placing import speaks_vietnamese
from quizzes.blocks import question_blocks
from quizzes.drawing import CHANCE
from quizzes.kinds import kind_of
from quizzes.kinds.forgiving import CASE, MUONG, TONE_PLACE
from quizzes.models.bank import Credit, Kind, Question, QuestionBank, Use
from quizzes.models.forms import QuizPageForm
from quizzes.models.placing import place_question
from quizzes.models.readings import readings_of
from quizzes.models.rules import HOW_IT_IS_TAKEN, RulesOfPage
from quizzes.sheets import CHOSEN, Media, ShownQuestion, shown_question, sounds_in
from quizzes.wording import (
    Words,
    folded_words,
    pictures_in_text,
    structure_of,
    with_readings,
    words_of,
)

PLAIN_WORDS = ["bold", "italic"]
MOST_PARTS = 30
# Said to the people of one run.
OF_A_RUN = ["opens_at", "closes_at", "access_code", "shows_after_closing"]


def forgiven_by_default() -> list[str]:
    return [CASE, TONE_PLACE, MUONG]


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
    audio = models.ForeignKey(
        "cms.Recording",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("the question read aloud"),
    )
    hint = models.CharField(
        _("hint"), max_length=300, blank=True, help_text=_("Opened by whoever wants it.")
    )
    options = StreamField(
        question_blocks(), min_num=1, max_num=MOST_PARTS, verbose_name=_("answers")
    )
    credit = models.CharField(
        _("the point"), max_length=5, choices=Credit.choices, default=Credit.WHOLE
    )
    forgives = models.JSONField(
        _("forgiven in typed answers"), default=forgiven_by_default, blank=True
    )
    units = models.CharField(
        _("units"),
        max_length=120,
        blank=True,
        help_text=_("Of a number, with semicolons between: km; ki-lô-mét. Empty: none is asked."),
    )
    explanation = RichTextField(_("explanation"), features=PLAIN_WORDS, blank=True)
    folded = models.TextField(
        default="", editable=False, help_text="What it is found by: of the row and its draft."
    )

    # The words are translated; what is asked and what is right is the Vietnamese text's.
    override_translatable_fields: ClassVar[list[Any]] = [
        SynchronizedField("bank", overridable=False),
        SynchronizedField("units", overridable=False),
    ]

    panels: ClassVar[list[Any]] = [
        FieldRowPanel(
            [FieldPanel("bank", widget=forms.Select), FieldPanel("use"), FieldPanel("kind")]
        ),
        FieldPanel("stem"),
        MultiFieldPanel(
            [FieldPanel("picture"), FieldPanel("picture_description")], heading=_("Picture")
        ),
        FieldPanel("options"),
        FieldRowPanel([FieldPanel("credit"), FieldPanel("units")], heading=_("Marking")),
        FieldPanel("forgives"),
        FieldPanel("hint"),
        FieldPanel("explanation"),
        MediaChooserPanel("audio", media_type="audio"),
        FieldRowPanel([FieldPanel("topic"), FieldPanel("difficulty")], heading=_("Sorted by")),
        FieldPanel("items"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("question")
        verbose_name_plural = _("questions")

    def __str__(self) -> str:
        return unescape(strip_tags(self.stem))[:90]

    def clean(self) -> None:
        super().clean()
        published = Question.objects.filter(key=self.translation_key, current__isnull=False)
        if published.exclude(use=self.use).exists():
            raise ValidationError(
                {"use": _("A published question keeps its use. Make a new question instead.")}
            )
        fault = kind_of(self.kind).fault_in(self)
        if fault:
            raise ValidationError({"options": fault})
        if self.picture_id and not self.picture_description.strip():
            raise ValidationError(
                {"picture_description": _("Describe the picture in a few words.")}
            )

    def save(self, *args: Any, **kwargs: Any) -> None:
        changed = kwargs.get("update_fields")
        with transaction.atomic():
            if changed is None or "latest_revision" in changed:
                self.folded = folded_words(self)
            if changed and "latest_revision" in changed:
                kwargs["update_fields"] = [*changed, "folded"]
                self.folded = f"{self.folded} {self._published_words()}".strip()
            super().save(*args, **kwargs)
            place_question(self)

    def _published_words(self) -> str:
        """What learners read while this draft waits is found as well."""
        row = type(self).objects.filter(pk=self.pk).first() if self.live else None
        return folded_words(row) if row else ""

    @property
    def preview_modes(self) -> list[tuple[str, Any]]:
        return [("", _("As it is asked")), ("marked", _("As it is explained"))]

    def get_preview_template(self, request: Any, mode_name: str) -> str:
        return "quizzes/question_preview.html"

    def get_preview_context(self, request: Any, mode_name: str) -> dict[str, Any]:
        return {"request": request, "question": self.as_shown(marked=mode_name == "marked")}

    def said(self) -> Words:
        """Its words as they are frozen: a translation's with its own recordings."""
        words = words_of(self)
        return words if speaks_vietnamese(self) else with_readings(words, readings_of(self))

    def as_shown(self, *, marked: bool) -> ShownQuestion:
        """The question on a learner's page; marked as if the first option had been chosen."""
        structure, words = structure_of(self), self.said()
        kind, right = kind_of(self.kind), structure.pop("right")
        order = kind.order_of(structure, shuffled=False, chance=CHANCE)
        return shown_question(
            number=1,
            key=self.translation_key,
            kind=self.kind,
            structure=structure,
            order=order,
            words=words,
            language=self.locale.language_code,
            media=Media(pictures_in_text(self), Recording.objects.in_bulk(sounds_in([words]))),
            chosen=order[:1] if marked and self.kind in CHOSEN else [],
            right=right if marked else None,
            explained=structure["options"] if marked else (),
            points=Decimal(0) if marked else None,
        )


class QuizPage(RulesOfPage, LessonPage):
    """A lesson that is a quiz: practice, or the course's final."""

    lesson_kind = Lesson.Kind.QUIZ

    banks = ParentalManyToManyField(
        QuestionBank, related_name="+", verbose_name=_("question banks")
    )

    content_panels: ClassVar[list[Any]] = [
        *LessonPage.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("use"),
                FieldPanel("blueprint", widget=forms.Select),
                # A draft may wait for its bank; publishing asks for one.
                FieldPanel("banks", widget=forms.CheckboxSelectMultiple, required_on_save=False),
                FieldRowPanel([FieldPanel("draw"), FieldPanel("shuffled")]),
                FieldRowPanel([FieldPanel("pass_mark"), FieldPanel("attempts")]),
            ],
            heading=_("Quiz"),
        ),
        HOW_IT_IS_TAKEN,
    ]
    template = "courses/lesson_page.html"
    parent_page_types: ClassVar[list[str]] = ["courses.CoursePage"]
    subpage_types: ClassVar[list[str]] = []
    base_form_class = QuizPageForm

    class Meta:
        verbose_name = _("quiz")

    def left_behind(self, to: Page) -> list[str]:
        """Another unit's trainers do not keep the banks, and would see the questions on paper."""
        own = self.get_parent().specific.owner_unit_id
        return OF_A_RUN if to.specific.owner_unit_id == own else [*OF_A_RUN, "banks", "blueprint"]

    def still_to_do(self) -> str:
        if self.blueprint_id or self.banks.all():
            return ""
        return _t("choose a question bank or a blueprint: another unit's is not copied")

    def lesson_entry_url(self) -> str | None:
        slugs = Lesson.objects.filter(key=self.translation_key).values_list("course__slug", "slug")
        return reverse("quizzes:intro", args=list(slugs[0])) if slugs else None
