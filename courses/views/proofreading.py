"""In the CMS: what a careful editor would say of a page before it goes out."""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.modal_workflow import render_modal_workflow
from wagtail.models import Page

from cms.access import may_edit, originals_of
from courses.models import CoursePage, LessonPage, WritingRules
from courses.models.catalogue import Audience
from courses.models.publishing import NotReady, Proofread
from courses.proofreading import Finding, Severity
from courses.proofreading.terms import terms_in
from courses.queries.proofreading import HEADINGS, look_at
from learning.people.access import role_required
from learning.people.models import RoleGrant

COURSES_A_PAGE = 50
TOLD_AT_ONCE = 4
READERS = (RoleGrant.Role.TRAINER, RoleGrant.Role.REVIEWER, RoleGrant.Role.ADMINISTRATOR)


def addresses() -> list[URLPattern]:
    at = "truoc-khi-cong-bo/"
    return [
        path(at, courses, name="proofread_courses"),
        path(f"{at}khoa-hoc/<int:pk>/", course, name="proofread_course"),
        path(f"{at}trang/<int:pk>/", page, name="proofread_page"),
        path(f"{at}trang/<int:pk>/ngan/", panel, name="proofread_panel"),
        path("cam-nang-bien-soan/", handbook, name="handbook"),
    ]


def page_to_edit(request: HttpRequest, pk: int, *kinds: type[Page]) -> Page:
    found = Page.objects.type(*kinds).filter(pk=pk).first()
    if found is None:
        raise Http404
    if not may_edit(request, found):
        raise PermissionDenied
    return found


def courses(request: HttpRequest) -> HttpResponse:
    """The courses whose lessons one may edit."""
    mine = originals_of(request, CoursePage)
    if not mine.exists():
        raise PermissionDenied
    shown = Paginator(mine.select_related("content_type"), COURSES_A_PAGE).get_page(
        request.GET.get("p")
    )
    context = {"title": _("Before publishing"), "page": shown}
    return render(request, "courses/admin/proofreading/courses.html", context)


def course(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything that was found in a course and its lessons."""
    found = page_to_edit(request, pk, CoursePage)
    lessons = found.get_children().type(LessonPage).order_by("path")
    looks = [look_at(one) for one in (found, *lessons) if may_edit(request, one)]
    context = {"title": looks[0].draft.title, "looks": looks, "headings": HEADINGS.values()}
    return render(request, "courses/admin/proofreading/course.html", context)


def page(request: HttpRequest, pk: int) -> HttpResponse:
    look = look_at(page_to_edit(request, pk, CoursePage, LessonPage))
    above = look.page if isinstance(look.page, CoursePage) else look.page.get_parent()
    context = {"title": look.draft.title, "look": look, "course": above}
    return render(request, "courses/admin/proofreading/page.html", context)


def panel(request: HttpRequest, pk: int) -> HttpResponse:
    """The same for the editor's side, asked for anew after each saving."""
    look = look_at(page_to_edit(request, pk, CoursePage, LessonPage))
    return render(request, "courses/admin/proofreading/panel.html", {"look": look})


@role_required(*READERS)
def handbook(request: HttpRequest) -> HttpResponse:
    """How to write here, with good and bad examples."""
    rules = WritingRules.in_force()
    context = {
        "title": _("Writer's handbook"),
        "residents": rules.rules_for(Audience.RESIDENT),
        "officials": rules.rules_for(Audience.PUBLIC_SECTOR),
        "terms": terms_in(rules.terms),
        "terms_of_residents": terms_in(rules.terms_of_residents),
    }
    return render(request, "courses/admin/handbook/handbook.html", context)


def as_list(findings: Sequence[Finding]) -> SafeString:
    shown = format_html_join("", "<li>{}</li>", ((one.sentence,) for one in findings))
    return format_html('<ul class="errorlist">{}</ul>', shown)


def see_all(pk: int) -> list[Any]:
    return [messages.button(reverse("proofread_page", args=[pk]), _("See everything"))]


def tell_refused(request: HttpRequest, refused: NotReady) -> HttpResponse:
    """Back to the editor, where the draft is as it was saved, with the reasons."""
    said = format_html(
        "{}{}",
        _("“%(title)s” cannot be published yet:") % {"title": refused.page},
        as_list(refused.findings),
    )
    is_page = isinstance(refused.page, Page)
    messages.error(request, said, buttons=see_all(refused.page.pk) if is_page else [])
    address = AdminURLFinder(request.user).get_edit_url(refused.page) or reverse(
        "wagtailadmin_home"
    )
    if request.headers.get("x-requested-with") == "XMLHttpRequest":
        step = {"step": "success", "redirect": address}
        return render_modal_workflow(request, None, None, None, json_data=step)
    return redirect(address)


def tell_found(request: HttpRequest, page: Any) -> None:
    """After saving, and to whoever reviews: what should be mended, hints left out."""
    found = [one for one in page.findings() if one.severity != Severity.HINT]
    if not found:
        return
    words = ngettext(
        "%(count)s thing to mend before “%(title)s” is published:",
        "%(count)s things to mend before “%(title)s” is published:",
        len(found),
    )
    said = words % {"count": len(found), "title": page.title}
    messages.warning(
        request,
        format_html("{}{}", said, as_list(found[:TOLD_AT_ONCE])),
        buttons=see_all(page.pk),
    )


def refuse_copies(request: HttpRequest, page: Page) -> None:
    """Copies that are published at once are asked like the pages they are of."""
    if request.method != "POST" or not request.POST.get("publish_copies"):
        return
    below = request.POST.get("copy_subpages")
    pages = page.get_descendants(inclusive=True) if below else Page.objects.filter(pk=page.pk)
    for one in pages.live().specific():
        if isinstance(one, Proofread):
            one.refuse_unready()


def awaits(page: Any, user: Any) -> bool:
    """Whether it is this user's to approve."""
    task = page.current_workflow_task
    return bool(task) and any(name == "approve" for name, *_rest in task.get_actions(page, user))


def is_shown_page(request: HttpRequest) -> bool:
    """Saving by itself answers a script, which would never show a message."""
    return bool(request.accepts("text/html")) and "_w_hydrate_create_view" not in request.GET


def tell_writer(request: HttpRequest, page: Any) -> None:
    """Who reviews is told when the editor opens, before approving."""
    if isinstance(page, Proofread) and is_shown_page(request) and not awaits(page, request.user):
        tell_found(request, page)


def tell_reviewer(request: HttpRequest, page: Any) -> None:
    is_opened = request.method == "GET" and is_shown_page(request)
    if isinstance(page, Proofread) and is_opened and awaits(page, request.user):
        tell_found(request, page)
