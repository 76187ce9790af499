"""Assignments in the CMS's menu, and their addresses."""

from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from learning.assignments.access import READERS
from learning.assignments.views import changing
from learning.assignments.views.listing import AssignmentsView
from learning.assignments.views.standing import StandingView
from learning.people.access import holds_role


class ForReaders(MenuItem):
    """For whoever has a unit to answer for, or looks at one."""

    def is_shown(self, request: HttpRequest) -> bool:
        return holds_role(request.user, *READERS)


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern | URLResolver]:
    results = {"results_only": True}
    own = [
        path("", AssignmentsView.as_view(), name="list"),
        path("ket-qua/", AssignmentsView.as_view(**results), name="list_results"),
        path("giao/", changing.give, name="give"),
        path("<int:pk>/", StandingView.as_view(), name="standing"),
        path("<int:pk>/ket-qua/", StandingView.as_view(**results), name="standing_results"),
        path("<int:pk>/han/", changing.change_deadline, name="deadline"),
        path("<int:pk>/rut/", changing.withdraw, name="withdraw"),
        path("<int:pk>/nhac/", changing.remind_all, name="remind_all"),
        path("<int:pk>/nguoi/<uuid:public_id>/nhac/", changing.remind, name="remind"),
        path("<int:pk>/nguoi/<uuid:public_id>/mien/", changing.exempt, name="exempt"),
    ]
    return [path("giao-khoa-hoc/", include((own, "assignments_staff")))]


@hooks.register("register_admin_menu_item")
def assigned_courses() -> MenuItem:
    return ForReaders(
        _("Assigned courses"),
        reverse("assignments_staff:list"),
        name="assignments",
        icon_name="tasks",
        order=230,
    )
