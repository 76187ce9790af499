"""In the CMS: a course or a lesson as a new one."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from cms.access import may_edit
from courses import actions
from courses.access import pages_open_to
from courses.models import CoursePage, CourseSectionPage, LessonPage
from courses.models.pages import TeachingPage
from courses.models.placing import is_mirror, speaks_vietnamese
from learning.people.access import own
from learning.people.folding import fold, tidy
from learning.people.models import User

# The list's own order begins with what was changed last.
IN_ORDER = "?ordering=ord"
LABELS = {CoursePage: _("Copy as a new course"), LessonPage: _("Copy as a new lesson")}


def addresses() -> list[URLPattern]:
    return [path("chep/<int:pk>/", copy, name="courses_copy")]


def buttons(page: Page, user: User) -> Iterator[Button]:
    """In the place of Wagtail's own, on the Vietnamese pages that have a teaching of their own."""
    for kind, label in LABELS.items():
        if isinstance(page, kind) and speaks_vietnamese(page) and not is_mirror(page):
            address = reverse("courses_copy", args=[page.pk])
            if page.permissions_for_user(user).can_edit():
                yield Button(label, address, icon_name="copy", priority=30)


class BelowField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """Courses with the section they are in; sections are called after their unit."""

    def label_from_instance(self, page: Any) -> str:
        if isinstance(page, CourseSectionPage):
            return str(page.title)
        return f"{page.title} ({page.get_parent().title})"


class CopyForm(forms.Form):
    """What the copy is called, where it goes, and what goes along."""

    title = forms.CharField(label=_("Title of the copy"), max_length=255)
    below = BelowField(Page.objects.none(), empty_label=None)
    readings = forms.BooleanField(
        label=_("Take the readings along"),
        required=False,
        initial=True,
        help_text=_("What learners hear today, in all languages."),
    )
    translations = forms.BooleanField(
        label=_("Take the translations along"),
        required=False,
        initial=True,
        help_text=_("As drafts, to be handed in by their translators."),
    )

    def __init__(self, *args: Any, page: TeachingPage, below: QuerySet[Page], **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.fields["title"].initial = page.title
        field = self.fields["below"]
        assert isinstance(field, BelowField)
        field.queryset, field.initial = below, page.get_parent().pk
        field.label = _("In the courses of") if isinstance(page, CoursePage) else _("In the course")

    def clean_title(self) -> str:
        return tidy(self.cleaned_data["title"])

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        title, below = cleaned.get("title"), cleaned.get("below")
        if title == "":
            self.add_error("title", self.fields["title"].error_messages["required"])
        elif title and below:
            beside = below.get_children().values_list("draft_title", flat=True)
            if fold(title) in map(fold, beside):
                self.add_error("title", _("There is one of this title already. Choose another."))
        return cleaned


def copy(request: HttpRequest, pk: int) -> HttpResponse:
    """Who may change the original and write below the chosen page. Nothing is published."""
    user = own(request)
    pages = Page.objects.filter(locale__language_code=settings.LANGUAGE_CODE).type(*LABELS)
    page = get_object_or_404(pages, pk=pk, alias_of=None).specific
    kind = CourseSectionPage if isinstance(page, CoursePage) else CoursePage
    below = pages_open_to(user, kind)
    if not may_edit(request, page) or not below.exists():
        raise PermissionDenied
    words = page.get_latest_revision_as_object()
    form = CopyForm(request.POST or None, page=words, below=below)
    if request.method == "POST" and form.is_valid():
        course = made(request, user, page, form.cleaned_data)
        return redirect(reverse("wagtailadmin_explore", args=[course.pk]) + IN_ORDER)
    shown = {
        "title": LABELS[CoursePage if isinstance(page, CoursePage) else LessonPage],
        "page": words,
        "form": form,
        "lessons": page.get_children().count(),
    }
    status = 422 if form.errors else 200
    return render(request, "courses/admin/copy.html", shown, status=status)


def made(
    request: HttpRequest, user: User, page: TeachingPage, chosen: dict[str, Any]
) -> CoursePage:
    """Whose lessons are shown next."""
    along = actions.Along(readings=chosen["readings"], translations=chosen["translations"])
    title, below = chosen["title"], chosen["below"]
    if isinstance(page, CoursePage):
        course = actions.copy_course(page=page, title=title, section=below, along=along, by=user)
        new: TeachingPage = course
        said = _t("The copy “%(title)s” is a draft. Change it, then hand it in.")
        lessons = [one.specific for one in course.get_children()]
    else:
        course = below
        new = actions.copy_lesson(page=page, title=title, course=course, along=along, by=user)
        said = _t("The lesson “%(title)s” is a draft at the end of its course.")
        lessons = [new]
    edit = messages.button(reverse("wagtailadmin_pages:edit", args=[new.pk]), _t("Edit"))
    messages.success(request, said % {"title": new.title}, buttons=[edit])
    for lesson in lessons:
        if lesson.still_to_do():
            messages.warning(request, f"{lesson.title}: {lesson.still_to_do()}.")
    return course
