"""What trainers write of an assessment: its words, its policy, and the rules of its paper."""

from typing import Any, ClassVar

from django import forms
from django.db import models, transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable
from wagtail_localize.fields import SynchronizedField

from courses.models import OwnedPage
from courses.models.placing import free_slug, is_mirror, is_partial, speaks_vietnamese
from quizzes.models.assessment_forms import AssessmentPageForm
from quizzes.models.assessments import Assessment, MarkOfGroup, Policy
from quizzes.models.bank import QuestionBank, Use
from quizzes.models.rules import HOW_IT_IS_TAKEN, RulesOfPage


class AssessmentPage(Policy, RulesOfPage, OwnedPage):
    """An assessment against a framework of skills."""

    summary = models.TextField(_("in short"), max_length=300)
    instructions = RichTextField(
        _("before it begins"),
        features=["bold", "italic", "ul", "ol", "link"],
        blank=True,
        help_text=_("Where and when it is held, what to bring, whom to ask."),
    )
    banks = ParentalManyToManyField(
        QuestionBank, related_name="+", verbose_name=_("question banks"), blank=True
    )

    override_translatable_fields: ClassVar[list[Any]] = [
        *RulesOfPage.override_translatable_fields,
        SynchronizedField("framework", overridable=False),
    ]

    content_panels: ClassVar[list[Any]] = [
        *OwnedPage.content_panels,
        FieldPanel("summary"),
        FieldPanel("instructions"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("framework"), FieldPanel("audience")]),
                FieldRowPanel([FieldPanel("purpose"), FieldPanel("held")]),
            ],
            heading=_("What is assessed"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("blueprint", widget=forms.Select),
                # A draft may wait for its questions; publishing asks for them.
                FieldPanel("banks", widget=forms.CheckboxSelectMultiple, required_on_save=False),
                FieldRowPanel([FieldPanel("draw"), FieldPanel("shuffled")]),
            ],
            heading=_("Questions"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("pass_mark"), FieldPanel("attempts")]),
                InlinePanel("group_marks", label=_("mark of a group")),
            ],
            heading=_("What is a pass"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("valid_months"), FieldPanel("confirmed_by")]),
                FieldPanel("is_sample"),
            ],
            heading=_("What the result is worth"),
        ),
        HOW_IT_IS_TAKEN,
    ]
    parent_page_types: ClassVar[list[str]] = ["courses.CourseSectionPage"]
    subpage_types: ClassVar[list[str]] = []
    base_form_class = AssessmentPageForm
    template = "quizzes/assessment_preview.html"

    class Meta:
        verbose_name = _("assessment")
        verbose_name_plural = _("assessments")

    def save(self, *args: Any, **kwargs: Any) -> Any:
        # Keys of what is assessed never leave the server.
        self.use = Use.GRADED
        with transaction.atomic():
            result = super().save(*args, **kwargs)
            if not is_partial(kwargs):
                place_assessment(self)
        return result

    def direct_address(self) -> str | None:
        slug = Assessment.objects.filter(key=self.identity_key).values_list("slug", flat=True)
        return reverse("quizzes:assessment", args=[slug[0]]) if slug else None


class PageGroupMark(MarkOfGroup, Orderable):
    """A group's mark, as it is written."""

    page = ParentalKey(AssessmentPage, on_delete=models.CASCADE, related_name="group_marks")

    panels: ClassVar[list[Any]] = [FieldRowPanel([FieldPanel("group"), FieldPanel("per_cent")])]

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(fields=["page", "group"], name="one_written_mark_a_group"),
        ]

    def __str__(self) -> str:
        return f"{self.group}: {self.per_cent}%"


def place_assessment(page: AssessmentPage) -> None:
    """Make the page's assessment; the Vietnamese page names it and says whose it is."""
    if is_mirror(page):
        return
    key = page.translation_key
    assessment = Assessment.objects.filter(key=key).first()
    if assessment is not None and not speaks_vietnamese(page):
        return
    assessment = assessment or Assessment(key=key, framework=page.framework)
    assessment.slug = free_slug(page.slug, Assessment.objects.exclude(key=key))
    assessment.owner_id = page.owner_unit_id
    assessment.is_live = page.live and speaks_vietnamese(page)
    assessment.save()
