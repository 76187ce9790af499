"""The six-month report in the CMS: its menu and its addresses."""

from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from learning.halfyear.access import READERS
from learning.halfyear.views import (
    deciding,
    figures,
    keeping,
    papers,
    periods,
    returns,
    signing,
    templates,
    versions,
)
from learning.people.access import holds_role

PERIOD = "<str:code>/"
UNIT = f"{PERIOD}<int:pk>/"


class ReadersMenuItem(MenuItem):
    """For whoever has a unit to answer for, or looks at one."""

    def is_shown(self, request: HttpRequest) -> bool:
        return holds_role(request.user, *READERS)


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern | URLResolver]:
    of_period = [
        path(PERIOD, periods.PeriodView.as_view(), name="period"),
        path(f"{PERIOD}han/", keeping.TermsView.as_view(), name="terms"),
        path(f"{PERIOD}dong/", keeping.CloseView.as_view(), name="close"),
        path(f"{PERIOD}so-lieu/", figures.FiguresView.as_view(), name="figures"),
        path(f"{PERIOD}ban-chot/", versions.VersionsView.as_view(), name="versions"),
        path(f"{PERIOD}ban-chot/<int:version>/", versions.VersionView.as_view(), name="version"),
        path(f"{PERIOD}dinh-chinh/", versions.CorrectView.as_view(), name="correct"),
    ]
    of_unit = [
        path(UNIT, returns.ReturnView.as_view(), name="return"),
        path(f"{UNIT}nhan/", deciding.AcceptView.as_view(), name="accept"),
        path(f"{UNIT}tra-lai/", deciding.SendBackView.as_view(), name="send_back"),
        path(f"{UNIT}nhac/", deciding.RemindView.as_view(), name="remind"),
        path(f"{UNIT}nhac-het/", deciding.RemindBelowView.as_view(), name="remind_below"),
        path(f"{UNIT}van-ban/", papers.PapersView.as_view(), name="papers"),
        path(f"{UNIT}van-ban/rut/<int:sign_off>/", signing.WithdrawView.as_view(), name="withdraw"),
        path(f"{UNIT}van-ban/<int:version>/<str:form>/", papers.FileView.as_view(), name="file"),
    ]
    own: list[URLPattern | URLResolver] = [
        path("", periods.PeriodsView.as_view(), name="list"),
        path("ky-moi/", keeping.OpenView.as_view(), name="open"),
        path("mau/", templates.TemplatesView.as_view(), name="templates"),
        path("mau/<str:layout>/", templates.TemplateView.as_view(), name="template"),
        *of_period,
        *of_unit,
    ]
    return [path("bao-cao-6-thang/", include((own, "halfyear_staff")))]


@hooks.register("register_admin_menu_item")
def six_month_report() -> MenuItem:
    return ReadersMenuItem(
        _("Six-month report"),
        reverse("halfyear_staff:list"),
        name="halfyear",
        icon_name="doc-full-inverse",
        order=285,
    )
