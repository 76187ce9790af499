"""Pages: the words of a course and its lessons in one language.

Saving a page places its identity (`placing`); publishing projects what it asks of
learners (`courses.actions.project_outline`).
"""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from cms.blocks import lesson_blocks
from courses.models.catalogue import Audience, Course, Lesson
from courses.models.placing import place_course, place_lesson
from learning.people.models import Unit

UrlParts = tuple[int, str | None, str | None] | None


class TeachingPage(Page):  # type: ignore[misc]
    """What course and lesson pages share: an address made from identities, not the tree."""

    class Meta:
        abstract = True

    def direct_address(self) -> str | None:
        raise NotImplementedError

    def get_url_parts(self, request: HttpRequest | None = None) -> UrlParts:
        parts: UrlParts = super().get_url_parts(request)
        if parts is None:
            return None
        with translation.override(self.locale.language_code):
            address = self.direct_address()
        return (parts[0], parts[1], address) if address else parts

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Somebody came by the page tree's own path: send them to the one address."""
        return redirect(self.get_url(request), permanent=True)


class CourseIndexPage(Page):  # type: ignore[misc]
    """All courses, one card each."""

    lead = models.TextField(_("first sentences"), max_length=400, blank=True)

    content_panels: ClassVar[list[Any]] = [*Page.content_panels, FieldPanel("lead")]
    parent_page_types: ClassVar[list[str]] = ["cms.HomePage"]
    subpage_types: ClassVar[list[str]] = ["courses.CourseSectionPage"]
    max_count_per_parent = 1
    template = "courses/course_index_page.html"

    class Meta:
        verbose_name = _("course index")


class CourseSectionPage(Page):  # type: ignore[misc]
    """The courses one unit owns: where its trainers may write. Readers never see it."""

    owner_unit = models.ForeignKey(
        Unit, on_delete=models.PROTECT, related_name="+", verbose_name=_("unit")
    )

    content_panels: ClassVar[list[Any]] = [*Page.content_panels, FieldPanel("owner_unit")]
    parent_page_types: ClassVar[list[str]] = ["courses.CourseIndexPage"]
    subpage_types: ClassVar[list[str]] = ["courses.CoursePage"]

    class Meta:
        verbose_name = _("courses of a unit")

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return redirect(self.get_parent().get_url(request), permanent=True)


class CoursePage(TeachingPage):
    """A course: what one will be able to do, how long it takes, its lessons."""

    summary = models.TextField(_("in short"), max_length=300)
    outcomes = StreamField(
        [("outcome", blocks.CharBlock(max_length=160, label=_("I can …"), icon="tick"))],
        min_num=1,
        verbose_name=_("what one will be able to do"),
    )
    minutes = models.PositiveSmallIntegerField(_("minutes it takes"), default=30)
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
    audience = models.CharField(
        _("for whom"), max_length=14, choices=Audience.choices, default=Audience.RESIDENT
    )
    counts_for_movement = models.BooleanField(
        _("counts for the movement"),
        default=True,
        help_text=_("Statistics take the course; switch off for other subjects."),
    )
    is_sample = models.BooleanField(_("sample"), default=False)

    content_panels: ClassVar[list[Any]] = [
        *Page.content_panels,
        FieldPanel("summary"),
        FieldPanel("outcomes"),
        FieldPanel("minutes"),
        MultiFieldPanel(
            [FieldPanel("picture"), FieldPanel("picture_description")], heading=_("Picture")
        ),
    ]
    settings_panels: ClassVar[list[Any]] = [
        *Page.settings_panels,
        MultiFieldPanel(
            [
                FieldPanel("audience"),
                FieldPanel("counts_for_movement"),
                FieldPanel("is_sample"),
            ],
            heading=_("Course"),
        ),
    ]
    parent_page_types: ClassVar[list[str]] = ["courses.CourseSectionPage"]
    template = "courses/course_page.html"

    class Meta:
        verbose_name = _("course")

    @property
    def owner_unit_id(self) -> int | None:
        section = self.get_parent()
        section = section.specific if section else None
        return section.owner_unit_id if isinstance(section, CourseSectionPage) else None

    def clean(self) -> None:
        super().clean()
        taken = Course.objects.filter(slug=self.slug, is_live=True).exclude(
            key=self.translation_key
        )
        if self.slug and taken.exists():
            raise ValidationError({"slug": _("Another course has this address. Choose another.")})
        if self.picture_id and not self.picture_description.strip():
            raise ValidationError(
                {"picture_description": _("Describe the picture in a few words.")}
            )

    def save(self, *args: Any, **kwargs: Any) -> Any:
        with transaction.atomic():
            result = super().save(*args, **kwargs)
            place_course(self)
        return result

    def direct_address(self) -> str | None:
        slug = Course.objects.filter(key=self.translation_key).values_list("slug", flat=True)
        return reverse("courses:course", args=[slug[0]]) if slug else None


class LessonPage(TeachingPage):
    """A lesson: a few parts, one idea each, and what has to be done."""

    lesson_kind = Lesson.Kind.READING

    summary = models.TextField(_("in short"), max_length=300, blank=True)
    minutes = models.PositiveSmallIntegerField(_("minutes it takes"), default=5)
    required = models.BooleanField(
        _("required"),
        default=True,
        help_text=_("The course is done when its required lessons are; others never count."),
    )
    body = StreamField(lesson_blocks(), blank=True, verbose_name=_("lesson"))

    content_panels: ClassVar[list[Any]] = [
        *Page.content_panels,
        FieldPanel("summary"),
        FieldPanel("body"),
        MultiFieldPanel(
            [FieldPanel("minutes"), FieldPanel("required")], heading=_("Time and duty")
        ),
    ]
    parent_page_types: ClassVar[list[str]] = ["courses.CoursePage"]
    subpage_types: ClassVar[list[str]] = []
    template = "courses/lesson_page.html"

    class Meta:
        verbose_name = _("lesson")

    def save(self, *args: Any, **kwargs: Any) -> Any:
        with transaction.atomic():
            result = super().save(*args, **kwargs)
            place_lesson(self)
        return result

    def direct_address(self) -> str | None:
        slugs = Lesson.objects.filter(key=self.translation_key).values_list("course__slug", "slug")
        return reverse("courses:lesson", args=list(slugs[0])) if slugs else None
