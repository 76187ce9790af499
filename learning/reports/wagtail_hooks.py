"""The numbers on the home page; targets and totals in the CMS."""

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import URLPattern, path
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.permissions import register_permission_policy

from learning.reports.access import KeepersPolicy
from learning.reports.models import Denominator, Target
from learning.reports.queries import movement_at_a_glance
from learning.reports.views import target_files
from learning.reports.views.targets import TARGETS, TOTALS, TargetViewSet, TotalViewSet

register_permission_policy(Target, KeepersPolicy(Target))
register_permission_policy(Denominator, KeepersPolicy(Denominator))


@hooks.register("home_section", order=20)
def movement_on_the_home_page(request: HttpRequest) -> SafeString:
    numbers = movement_at_a_glance()
    # Noughts would say nothing about the movement, and much about the first day.
    if not numbers.learning:
        return SafeString("")
    return render_to_string("reports/home_section.html", {"numbers": numbers}, request)


@hooks.register("register_admin_viewset")
def targets_of_units() -> list[TargetViewSet | TotalViewSet]:
    return [
        TargetViewSet(TARGETS, url_prefix="chi-tieu"),
        TotalViewSet(TOTALS, url_prefix="tong-so"),
    ]


@hooks.register("register_admin_urls")
def lists_of_targets() -> list[URLPattern]:
    return [
        path("chi-tieu-tep/", target_files.ImportView.as_view(), name="report_aims_import"),
        path("chi-tieu-tep/mau.xlsx", target_files.form_to_fill_in, name="report_aims_form"),
        path("chi-tieu-tep/tat-ca.xlsx", target_files.everything, name="report_aims_export"),
        path("tong-so-thieu/", target_files.missing, name="report_totals_missing"),
    ]
