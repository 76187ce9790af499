"""People in the CMS: the directory, roles in units, facilitators' phones, the audit log."""

from django.http import Http404, HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button

from learning.people.access import (
    LOOKS_ON,
    facilitators_in_reach,
    holds_role,
    own,
    person_to_let_in,
    staff_in_reach,
)
from learning.people.models import Learner, RoleGrant
from learning.people.queries import has_second_factor
from learning.people.views import directory, joining
from learning.people.views.audit import AuditView
from learning.people.views.directory import KEEPERS
from learning.people.views.messages import MessagesView
from learning.people.views.phones import PhoneViewSet
from learning.people.views.recovering import give_code
from learning.people.views.resetting import reset
from learning.people.views.roles import GrantViewSet
from learning.people.views.units.urls import unit_urls


class ForThoseWhoLead(MenuItem):
    def is_shown(self, request: object) -> bool:
        return holds_role(getattr(request, "user", None), *LOOKS_ON)


@hooks.register("register_admin_viewset")
def roles_in_units() -> GrantViewSet:
    return GrantViewSet("roles")


@hooks.register("register_admin_viewset")
def facilitators_phones() -> PhoneViewSet:
    return PhoneViewSet()


@hooks.register("register_admin_urls")
def resetting() -> list[URLPattern]:
    return [path("nguoi-hoc/<uuid:public_id>/buoc-hai/", reset, name="people_reset_factors")]


@hooks.register("register_admin_urls")
def giving_recovery_codes() -> list[URLPattern]:
    return [
        path("nguoi-hoc/<uuid:public_id>/ma-khoi-phuc/", give_code, name="people_give_code"),
    ]


@hooks.register("person_buttons")
def sign_in_buttons(request: HttpRequest, learner: Learner) -> list[Button]:
    """On a person's page: what the viewer may do about how that person signs in."""
    buttons = []
    person = getattr(learner, "user", None)
    if person is None:
        return []
    if may_reset(request, learner) and has_second_factor(person):
        address = reverse("people_reset_factors", args=[learner.public_id])
        buttons.append(Button(_("Reset the second step"), url=address, icon_name="key"))
    if may_let_in(request, learner):
        address = reverse("people_give_code", args=[learner.public_id])
        buttons.append(Button(_("Lost phone or number"), url=address, icon_name="key"))
    if facilitators_in_reach(own(request)).filter(pk=person.pk).exists():
        address = f"{reverse('facilitator_phones:add')}?user={person.pk}"
        buttons.append(Button(_("Enrol a phone"), url=address, icon_name="mobile-alt"))
    return buttons


def may_reset(request: HttpRequest, learner: Learner) -> bool:
    if not holds_role(request.user, RoleGrant.Role.ADMINISTRATOR):
        return False
    try:
        staff_in_reach(own(request), learner.public_id)
    except Http404:
        return False
    return True


def may_let_in(request: HttpRequest, learner: Learner) -> bool:
    try:
        person_to_let_in(own(request), learner.public_id, *KEEPERS)
    except Http404:
        return False
    return True


@hooks.register("register_admin_urls")
def people_urls() -> list[URLPattern]:
    return [
        path("nhat-ky/", AuditView.as_view(), name="people_audit"),
        path(
            "nhat-ky/ket-qua/",
            AuditView.as_view(results_only=True),
            name="people_audit_results",
        ),
        path("tin-nhan/", MessagesView.as_view(), name="people_messages"),
        path(
            "tin-nhan/ket-qua/",
            MessagesView.as_view(results_only=True),
            name="people_messages_results",
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
        path("nguoi/<uuid:public_id>/trung/", joining.join_records, name="people_join_records"),
    ]


@hooks.register("register_reports_menu_item")
def audit_menu_item() -> MenuItem:
    address = reverse("people_audit")
    return ForThoseWhoLead(_("Audit log"), address, name="audit", icon_name="history", order=900)


class ForOperators(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(getattr(request.user, "is_superuser", False))


@hooks.register("register_reports_menu_item")
def messages_menu_item() -> MenuItem:
    address = reverse("people_messages")
    return ForOperators(_("Messages"), address, name="messages", icon_name="mail", order=910)


@hooks.register("register_admin_menu_item")
def people_menu_item() -> MenuItem:
    address = reverse("people_directory")
    return ForThoseWhoLead(_("Learners"), address, name="people", icon_name="group", order=220)


@hooks.register("register_admin_urls")
def units_urls() -> list[URLPattern]:
    return unit_urls()


@hooks.register("register_admin_menu_item")
def units_menu_item() -> MenuItem:
    address = reverse("people_units")
    return ForThoseWhoLead(_("Units"), address, name="units", icon_name="site", order=221)
