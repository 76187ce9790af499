"""Assignments and learning done elsewhere: in the CMS's menu, on a person's page, in the year."""

from datetime import date

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button

from learning.assignments.access import GIVERS, READERS
from learning.assignments.queries import assigned_to, elsewhere_in_year
from learning.assignments.views import changing, groups, reviewing
from learning.assignments.views.listing import AssignmentsView, address
from learning.assignments.views.standing import StandingView
from learning.people.access import holds_role, own, people_in_reach
from learning.people.models import Learner, User
from learning.people.personal import Section


class ForReaders(MenuItem):
    """For whoever has a unit to answer for, or looks at one."""

    def is_shown(self, request: HttpRequest) -> bool:
        return holds_role(request.user, *READERS)


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern | URLResolver]:
    results = {"results_only": True}
    told = [
        path("", reviewing.ElsewhereView.as_view(), name="elsewhere"),
        path("ket-qua/", reviewing.ElsewhereView.as_view(**results), name="elsewhere_results"),
        path("<int:pk>/", reviewing.review, name="review"),
        path("<int:pk>/minh-chung/", reviewing.evidence, name="evidence"),
        path("nguoi/<uuid:public_id>/", reviewing.enter, name="enter"),
    ]
    given = [
        path("", AssignmentsView.as_view(), name="list"),
        path("ket-qua/", AssignmentsView.as_view(**results), name="list_results"),
        path("giao/", changing.give, name="give"),
        path("nhom/", groups.groups, name="groups"),
        path("nhom/them/", groups.make, name="make_group"),
        path("nhom/<int:pk>/", groups.group, name="group"),
        path("<int:pk>/", StandingView.as_view(), name="standing"),
        path("<int:pk>/ket-qua/", StandingView.as_view(**results), name="standing_results"),
        path("<int:pk>/han/", changing.change_deadline, name="deadline"),
        path("<int:pk>/rut/", changing.withdraw, name="withdraw"),
        path("<int:pk>/nhac/", changing.remind_all, name="remind_all"),
        path("<int:pk>/nguoi/<uuid:public_id>/nhac/", changing.remind, name="remind"),
        path("<int:pk>/nguoi/<uuid:public_id>/mien/", changing.exempt, name="exempt"),
    ]
    own_space = [path("giao-khoa-hoc/", include(given)), path("hoc-noi-khac/", include(told))]
    return [path("", include((own_space, "assignments_staff")))]


@hooks.register("register_admin_menu_item")
def assigned_courses() -> MenuItem:
    return ForReaders(
        _("Assigned courses"),
        reverse("assignments_staff:list"),
        name="assignments",
        icon_name="tasks",
        order=230,
    )


@hooks.register("register_admin_menu_item")
def learnt_elsewhere() -> MenuItem:
    return ForReaders(
        _("Learnt elsewhere"),
        reverse("assignments_staff:elsewhere"),
        name="elsewhere",
        icon_name="doc-full",
        order=235,
    )


@hooks.register("person_buttons")
def enter_for_a_person(request: HttpRequest, learner: Learner) -> list[Button]:
    if not people_in_reach(own(request), *GIVERS).filter(pk=learner.pk).exists():
        return []
    leads = address("enter", learner.public_id)
    return [Button(_t("Enter learning done elsewhere"), url=leads, icon_name="doc-full")]


@hooks.register("yearly_record_sections")
def learnt_elsewhere_in_a_year(learner: Learner, first: date, last: date) -> list[Section]:
    return [elsewhere_in_year(learner, first, last)]


@hooks.register("learning_section")
def what_is_due(request: HttpRequest) -> str:
    """On “My learning”, before everything else: what is due first comes first."""
    if not isinstance(request.user, User):
        return ""
    rows = assigned_to(request.user.learner, get_language())
    shown = {"to_do": [row for row in rows if not row.is_done]}
    return render_to_string("assignments/learning_section.html", shown, request)
