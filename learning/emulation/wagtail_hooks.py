"""Emulation in the CMS: its menu, its addresses, what the six-month report is told."""

from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from learning.emulation.access import READERS
from learning.emulation.models import Contest
from learning.emulation.queries.contests import commended_units, published_contests
from learning.emulation.views import acting, contests, people
from learning.people.access import holds_role
from learning.reports.models import Period

CONTEST = "<int:pk>/"
UNIT = f"{CONTEST}don-vi/<int:unit>/"


class ReadersMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return holds_role(request.user, *READERS)


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern | URLResolver]:
    of_contest = [
        path(CONTEST, contests.ContestView.as_view(), name="contest"),
        path(f"{CONTEST}the-le/", contests.RulesView.as_view(), name="rules"),
        path(f"{CONTEST}ban-hanh/", acting.PublishView.as_view(), name="publish"),
        path(f"{CONTEST}xep-hang/", acting.AnnounceView.as_view(), name="announce"),
        path(f"{CONTEST}khong-xet/", acting.ExcludeView.as_view(), name="exclude"),
        path(f"{CONTEST}xet-lai/<int:exclusion>/", acting.ReadmitView.as_view(), name="readmit"),
        path(f"{CONTEST}y-kien/<int:appeal>/", acting.AnswerView.as_view(), name="answer"),
        path(f"{CONTEST}chot/", acting.FinishView.as_view(), name="finish"),
        path(f"{CONTEST}dua-vao-bao-cao/", acting.IntoReportView.as_view(), name="into_report"),
        path(f"{CONTEST}ca-nhan/", people.AllPeopleView.as_view(), name="all_people"),
        path(f"{CONTEST}ca-nhan/<int:nomination>/", people.DecideView.as_view(), name="decide"),
        path(f"{CONTEST}ca-nhan.xlsx", people.PeopleFileView.as_view(), name="people_file"),
    ]
    of_unit = [
        path(f"{UNIT}y-kien/", acting.AppealView.as_view(), name="appeal"),
        path(f"{UNIT}ca-nhan/", people.UnitPeopleView.as_view(), name="people"),
        path(f"{UNIT}ca-nhan/<uuid:public_id>/", people.NominateView.as_view(), name="nominate"),
        path(
            f"{UNIT}ca-nhan/rut/<int:nomination>/", people.TakeBackView.as_view(), name="take_back"
        ),
    ]
    own: list[URLPattern | URLResolver] = [
        path("", contests.ContestsView.as_view(), name="list"),
        path("moi/", contests.NewView.as_view(), name="new"),
        *of_contest,
        *of_unit,
    ]
    return [path("thi-dua/", include((own, "emulation_staff")))]


@hooks.register("register_admin_menu_item")
def emulation() -> MenuItem:
    return ReadersMenuItem(
        _("Emulation"),
        reverse("emulation_staff:list"),
        name="emulation",
        icon_name="pick",
        order=286,
    )


@hooks.register("commended_units")
def commended(period: Period) -> list[dict[str, Any]]:
    return commended_units(period)


@hooks.register("statistics_section")
def way_to_standings(request: HttpRequest) -> str:
    """On the public page of statistics, once rules are published."""
    if not published_contests(Contest.Units.COMMUNES).exists():
        return ""
    return render_to_string("emulation/statistics_section.html", {}, request)
