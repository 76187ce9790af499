"""Who may see what of the teaching."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db.models import CharField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext
from wagtail import hooks
from wagtail.models import Page
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permission_policies.pages import PagePermissionPolicy

from cms.access import may_edit, may_publish
from cms.keeping import KeptPolicy
from courses.models import (
    CoursePage,
    Framework,
    Lesson,
    LessonImport,
    LessonNote,
    LessonPage,
    SharedPart,
)
from courses.models.pages import TeachingPage
from courses.models.placing import speaks_vietnamese
from courses.narrated import Part, parts_of
from courses.queries.helping import parts_of_help
from courses.queries.narrations import page_read
from courses.queries.sharing import is_used
from learning.people.access import administers_the_province, holds_role, own
from learning.people.models import RoleGrant, Unit, User
from learning.people.queries import roles_today, units_led_by

# In addresses, where a lesson's number stands otherwise.
HELP = "huong-dan"


def refused_by_wagtail(request: HttpRequest, page: TeachingPage) -> HttpResponse | None:
    """A page with view restrictions answers as Wagtail would: sign in, or a password. Those of
    a Vietnamese page hold for its translations."""
    if not speaks_vietnamese(page):
        originals = type(page)._default_manager.filter(translation_key=page.translation_key)
        original = originals.filter(locale__language_code=settings.LANGUAGE_CODE).first()
        refusal = refused_by_wagtail(request, original) if original else None
        if refusal is not None:
            return refusal
    passed = HttpResponse()

    def serve(*args: Any) -> HttpResponse:
        return passed

    for hook in reversed(hooks.get_hooks("on_serve_page")):
        serve = hook(serve)
    answer = serve(page, request, [], {})
    return None if answer is passed else answer


def is_open_to_everybody(page: TeachingPage) -> bool:
    """Neither the page nor its Vietnamese original stands below a view restriction."""
    both = type(page)._default_manager.filter(
        translation_key=page.translation_key,
        locale__language_code__in={page.locale.language_code, settings.LANGUAGE_CODE},
    )
    return not any(one.get_view_restrictions().exists() for one in both)


@dataclass(frozen=True)
class Reading:
    """What is read aloud in one language: a lesson's parts or, without a lesson, the help of the
    screens. `of` stands in addresses; `written_in` is the language of the words there are."""

    of: str
    code: str
    lesson: Lesson | None
    title: str
    written_in: str
    parts: list[Part]
    may_publish: bool

    @property
    def is_translated(self) -> bool:
        return self.written_in == self.code


def reading_of(request: HttpRequest, of: str, code: str) -> Reading:
    """For those who may record it; others are refused."""
    return help_reading(request, code) if of == HELP else lesson_reading(request, of, code)


def lesson_reading(request: HttpRequest, of: str, code: str) -> Reading:
    """In a language without a page of its own, with the Vietnamese words to be said in it."""
    if not of.isdecimal():
        raise Http404
    lesson = get_object_or_404(Lesson.objects.select_related("course"), pk=int(of))
    page = page_read(lesson, settings.LANGUAGE_CODE)
    if page is None:
        raise Http404
    if not may_edit(request, page):
        raise PermissionDenied
    words = page_read(lesson, code) or page
    return Reading(
        of=of,
        code=code,
        lesson=lesson,
        title=words.title,
        written_in=words.locale.language_code,
        parts=parts_of(words.body, code),
        may_publish=may_publish(request, page),
    )


def help_reading(request: HttpRequest, code: str) -> Reading:
    user = own(request)
    if not may_read_help(user):
        raise PermissionDenied
    parts = parts_of_help(code)
    vietnamese = {part.digest for part in parts_of_help(settings.LANGUAGE_CODE)}
    # Half translated is not translated: the page then says that Vietnamese words are shown.
    is_own = code == settings.LANGUAGE_CODE or not vietnamese & {part.digest for part in parts}
    return Reading(
        of=HELP,
        code=code,
        lesson=None,
        title=gettext("Help of the screens"),
        written_in=code if is_own else settings.LANGUAGE_CODE,
        parts=parts,
        may_publish=may_publish_help(user),
    )


def may_read_help(user: User) -> bool:
    """Recording the screens' help, which is everybody's: those who teach for the whole province."""
    return holds_in_the_province(user, RoleGrant.Role.TRAINER, RoleGrant.Role.REVIEWER)


def may_publish_help(user: User) -> bool:
    return holds_in_the_province(user, RoleGrant.Role.REVIEWER)


def holds_in_the_province(user: User, *roles: str) -> bool:
    """One of the roles today, and at its root; whoever administers it holds them all."""
    paths = [path for role, path in roles_today(user) if role in roles]
    whole = Unit.objects.filter(path__in=paths, kind=Unit.Kind.PROVINCE)
    return administers_the_province(user) or whole.exists()


def pages_open_to(user: User, kind: type[Page]) -> QuerySet[Any]:
    """Vietnamese pages of that kind, in the order of the tree, below which the user may write."""
    mine = PagePermissionPolicy().instances_user_has_permission_for(user, "add")
    pages = kind._default_manager.filter(
        pk__in=mine.values("pk"), locale__language_code=settings.LANGUAGE_CODE, alias_of=None
    )
    return pages.order_by("path")


def courses_open_to(user: User) -> QuerySet[CoursePage]:
    """Those that the user may add lessons to."""
    return pages_open_to(user, CoursePage)


def lesson_imports_of(user: User) -> QuerySet[LessonImport]:
    """Word files brought to courses that the user may add lessons to."""
    keys = courses_open_to(user).values("translation_key")
    return LessonImport.objects.filter(course__key__in=keys).select_related("course__owner")


NOTE_READERS = (RoleGrant.Role.TRAINER, RoleGrant.Role.REVIEWER, RoleGrant.Role.MANAGER)


def notes_readable_by(user: User) -> QuerySet[LessonNote]:
    """Learners' notes on the courses of units where the user trains, reviews or manages."""
    titles = LessonPage.objects.filter(
        translation_key=OuterRef("lesson__key"), locale__language_code=settings.LANGUAGE_CODE
    )
    notes = LessonNote.objects.select_related("lesson__course").annotate(
        lesson_title=Coalesce(
            Subquery(titles.values("title")[:1]), "lesson__slug", output_field=CharField()
        )
    )
    if user.is_superuser:
        return notes
    units = units_led_by(user, *NOTE_READERS)
    return notes.filter(lesson__course__owner__in=units)


class NotePolicy(ModelPermissionPolicy):
    """Notes are read and dealt with by those they concern; nobody adds or deletes them."""

    def user_has_permission(self, user: User, action: str) -> bool:
        return action in {"change", "view"} and holds_role(user, *NOTE_READERS)

    def user_has_any_permission(self, user: User, actions: Iterable[str]) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)

    def user_has_permission_for_instance(
        self, user: User, action: str, instance: LessonNote
    ) -> bool:
        readable = notes_readable_by(user).filter(pk=instance.pk)
        return action in {"change", "view"} and readable.exists()

    def user_has_any_permission_for_instance(
        self, user: User, actions: Iterable[str], instance: LessonNote
    ) -> bool:
        return any(self.user_has_permission_for_instance(user, a, instance) for a in actions)


# Who may look at frameworks: whoever writes, reviews or runs the teaching somewhere.
FRAMEWORK_READERS = (
    RoleGrant.Role.TRAINER,
    RoleGrant.Role.REVIEWER,
    RoleGrant.Role.ADMINISTRATOR,
)


class FrameworkPolicy(ModelPermissionPolicy):
    """The province's administrators write drafts; what is in force nobody edits or deletes."""

    def user_has_permission(self, user: User, action: str) -> bool:
        if action == "view":
            return holds_role(user, *FRAMEWORK_READERS)
        return administers_the_province(user)

    def user_has_any_permission(self, user: User, actions: Iterable[str]) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)

    def user_has_permission_for_instance(
        self, user: User, action: str, instance: Framework
    ) -> bool:
        if action in {"change", "delete"} and not instance.is_draft:
            return False
        return self.user_has_permission(user, action)

    def user_has_any_permission_for_instance(
        self, user: User, actions: Iterable[str], instance: Framework
    ) -> bool:
        return any(self.user_has_permission_for_instance(user, a, instance) for a in actions)


class RulesPolicy(ModelPermissionPolicy):
    """What lessons are asked for is the whole province's to say."""

    def user_has_permission(self, user: User, action: str) -> bool:
        return action == "change" and administers_the_province(user)

    def user_has_any_permission(self, user: User, actions: Iterable[str]) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)


class PartPolicy(KeptPolicy):
    """Of the units where a user trains or reviews. What a lesson names nobody deletes."""

    def keeps(self, user: User, instance: SharedPart) -> bool:
        return SharedPart.objects.kept_by(user).filter(pk=instance.pk).exists()

    def user_has_any_permission_for_instance(
        self, user: User, actions: Iterable[str], instance: SharedPart
    ) -> bool:
        allowed = [act for act in actions if act != "delete" or not is_used(instance)]
        return super().user_has_any_permission_for_instance(user, allowed, instance)
