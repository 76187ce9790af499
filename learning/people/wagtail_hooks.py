"""People in the CMS: the directory, roles in units, the audit log."""

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from learning.people.access import LOOKS_ON, holds_role
from learning.people.views import directory
from learning.people.views.audit import AuditView
from learning.people.views.roles import GrantViewSet


class ForThoseWhoLead(MenuItem):
    def is_shown(self, request: object) -> bool:
        return holds_role(getattr(request, "user", None), *LOOKS_ON)


@hooks.register("register_admin_viewset")
def roles_in_units() -> GrantViewSet:
    return GrantViewSet("roles")


@hooks.register("register_admin_urls")
def people_urls() -> list[URLPattern]:
    return [
        path("nhat-ky/", AuditView.as_view(), name="people_audit"),
        path(
            "nhat-ky/ket-qua/",
            AuditView.as_view(results_only=True),
            name="people_audit_results",
        ),
        path("nguoi/", directory.PeopleView.as_view(), name="people_directory"),
        path(
            "nguoi/ket-qua/",
            directory.PeopleView.as_view(results_only=True),
            name="people_directory_results",
        ),
        path("nguoi/<uuid:public_id>/", directory.person, name="people_person"),
        path("nguoi/<uuid:public_id>/sua/", directory.correct, name="people_correct"),
        path("nguoi/<uuid:public_id>/chuyen/", directory.move, name="people_move"),
    ]


@hooks.register("register_reports_menu_item")
def audit_menu_item() -> MenuItem:
    address = reverse("people_audit")
    return ForThoseWhoLead(_("Audit log"), address, name="audit", icon_name="history", order=900)


@hooks.register("register_admin_menu_item")
def people_menu_item() -> MenuItem:
    address = reverse("people_directory")
    return ForThoseWhoLead(_("Learners"), address, name="people", icon_name="group", order=220)
