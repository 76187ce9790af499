"""The teaching in the CMS, and courses on the home page."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import Button
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from cms.access import originals_of
from cms.queries.progress import Group
from courses.access import courses_open_to
from courses.models import CoursePage, Framework, LessonPage, WritingRules
from courses.models.pages import TeachingPage
from courses.queries import course_cards
from courses.queries.finding import courses_shelf, lessons_shelf
from courses.queries.helping import spoken_help
from courses.queries.translating import lessons_to_translate, shared_with
from courses.views import answering, copying, importing, narrating, proofreading, sharing
from courses.views.frameworks import acting, editing, exchange, publishing
from learning.people.access import holds_role, learner_of, own
from learning.people.actions import note
from learning.people.columns import DayColumn
from learning.people.models import RoleGrant


@hooks.register("home_section", order=10)
def courses_on_the_home_page(request: HttpRequest) -> SafeString:
    shown = course_cards(get_language(), learner_of(request))
    return render_to_string("courses/home_section.html", {"shown": shown}, request)


@hooks.register("things_to_translate", order=10)
def courses_and_lessons(request: HttpRequest) -> Group:
    pages = originals_of(request, TeachingPage)
    return Group("khoa-hoc", _("Courses"), pages, wholes=(CoursePage,))


hooks.register("parts_of_whole", lessons_to_translate, order=10)
hooks.register("parts_of_whole", shared_with, order=15)
hooks.register("findable_pages", courses_shelf)
hooks.register("findable_pages", lessons_shelf)


@hooks.register("register_admin_urls")
def copying_urls() -> list[URLPattern]:
    return copying.addresses()


@hooks.register("register_page_header_buttons")
def copy_from_the_header(
    page: Any, user: Any, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    return copying.buttons(page, user)


@hooks.register("register_page_listing_more_buttons")
def copy_from_the_list(page: Any, user: Any, next_url: str | None = None) -> Iterator[Button]:
    return copying.buttons(page, user)


@hooks.register("register_admin_urls")
def readings() -> list[URLPattern]:
    return narrating.addresses()


hooks.register("spoken_help", spoken_help)


@hooks.register("register_admin_menu_item")
def readings_in_the_menu() -> MenuItem:
    return ForReaders(_("Readings"), reverse("narrations"), icon_name="media", order=222)


@hooks.register("register_admin_urls")
def lessons_of_word() -> list[URLPattern]:
    return importing.addresses()


@hooks.register("register_page_header_buttons")
def bring_a_lesson(
    page: Any, user: Any, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    """At a course, for whoever may add lessons to it."""
    if isinstance(page, CoursePage) and courses_open_to(user).filter(pk=page.pk).exists():
        leads = reverse("lessons_from_word", args=[page.pk])
        yield Button(_("A lesson from Word"), leads, icon_name="upload", priority=55)


hooks.register("register_admin_urls", proofreading.addresses)
hooks.register("before_edit_page", proofreading.tell_reviewer)
hooks.register("after_edit_page", proofreading.tell_writer)
hooks.register("after_create_page", proofreading.tell_writer)
hooks.register("before_copy_page", proofreading.refuse_copies)


@hooks.register("register_admin_menu_item")
def proofreading_in_the_menu() -> MenuItem:
    where = reverse("proofread_courses")
    return ForReaders(_("Before publishing"), where, icon_name="tasks", order=224)


@hooks.register("register_admin_menu_item")
def handbook_in_the_menu() -> MenuItem:
    return ForReaders(_("Writer's handbook"), reverse("handbook"), icon_name="help", order=226)


@hooks.register("register_page_header_buttons")
def proofread_button(page: Page, user: Any, **around: Any) -> Iterator[Button]:
    kind = page.specific_class
    if not (kind and issubclass(kind, CoursePage | LessonPage)):
        return
    if page.permissions_for_user(user).can_edit():
        name = "proofread_course" if issubclass(kind, CoursePage) else "proofread_page"
        where = reverse(name, args=[page.pk])
        yield Button(_("Before publishing"), where, icon_name="tasks", priority=12)


@hooks.register("insert_editor_js")
def proofreading_script() -> SafeString:
    return format_html('<script src="{}"></script>', static("courses/proofreading.js"))


@hooks.register("after_edit_setting")
def write_down_changed_rules(request: HttpRequest, instance: Any) -> None:
    if isinstance(instance, WritingRules):
        note("courses.rules_changed", by=own(request))


class ForReaders(MenuItem):
    """For whoever writes or reviews lessons."""

    def is_shown(self, request: HttpRequest) -> bool:
        return holds_role(request.user, RoleGrant.Role.TRAINER, RoleGrant.Role.REVIEWER)


register_snippet(answering.NoteViewSet)
register_snippet(sharing.PartViewSet)


hooks.register("things_to_translate", sharing.parts_to_translate, order=15)


class FrameworkViewSet(ModelViewSet):
    """Frameworks of skills: written and put in force for the whole province."""

    model = Framework
    url_prefix = "khung-ky-nang"
    url_namespace = "frameworks"
    icon = "list-ul"
    menu_label = _("Frameworks of skills")
    menu_order = 205
    add_to_admin_menu = True
    inspect_view_enabled = True
    copy_view_enabled = False
    edit_handler = editing.HANDLER
    index_view_class = editing.FrameworkIndexView
    add_view_class = editing.FrameworkAddView
    edit_view_class = editing.FrameworkEditView
    inspect_view_class = editing.FrameworkInspectView
    list_display = (
        TitleColumn("name", label=_("Name"), url_name="frameworks:inspect", sort_key="name"),
        Column("version", label=_("Version"), sort_key="version"),
        Column("state", label=_("State"), accessor=editing.standing_words, sort_key="state"),
        Column("checked", label=_("Compared"), accessor=editing.compared_words),
        DayColumn("valid_from", label=_("Valid from"), sort_key="valid_from"),
        DayColumn("valid_until", label=_("Valid until"), sort_key="valid_until"),
    )
    list_filter = ("state", "is_checked")
    ordering = ("name", "-valid_from", "-pk")

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        nowhere = {f"{name}_url_name": None for name in ("history", "usage", "delete")}
        known: dict[str, Any] = super().get_common_view_kwargs(**(nowhere | kwargs))
        return known

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            path("", self.index_view, name="index"),
            path("ket-qua/", self.index_results_view, name="index_results"),
            path("them/", self.add_view, name="add"),
            path("mau.xlsx", exchange.template, name="template"),
            path("<int:pk>/", self.inspect_view, name="inspect"),
            path("<int:pk>/sua/", self.edit_view, name="edit"),
            path("<int:pk>/bang.xlsx", exchange.download, name="download"),
            path("<int:pk>/nhap/", exchange.read, name="read"),
            path("<int:pk>/ban-hanh/", publishing.publish, name="publish"),
            path("<int:pk>/thong-tin/", acting.amend, name="amend"),
            path("<int:pk>/ngung/", acting.retire, name="retire"),
            path("<int:pk>/xoa/", acting.delete, name="delete"),
            path("<int:pk>/phien-ban/", acting.new_version, name="new_version"),
            path("<int:pk>/doi-chieu/", acting.choose_mapping, name="choose_mapping"),
            path("<int:pk>/doi-chieu/<int:old_pk>/", acting.mapping, name="mapping"),
        ]


@hooks.register("register_admin_viewset")
def frameworks() -> FrameworkViewSet:
    return FrameworkViewSet()
