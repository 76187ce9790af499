"""How digital learning goes in one's units: the CMS's menu and addresses."""

from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from learning.people.access import holds_role
from learning.steering.access import READERS
from learning.steering.views import letters
from learning.steering.views.dashboard import DashboardView, TableView, begin
from learning.steering.views.leaving import LeavingView
from learning.steering.views.people import PeopleView
from learning.steering.views.reminding import RemindView
from learning.steering.views.sent import LettersView


class ForReaders(MenuItem):
    """For whoever has a unit to answer for, or looks at one."""

    def is_shown(self, request: HttpRequest) -> bool:
        return holds_role(request.user, *READERS)


class ForOperators(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(getattr(request.user, "is_superuser", False))


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern | URLResolver]:
    own = [
        path("", begin, name="begin"),
        path("thu/", letters.subscriptions, name="subscriptions"),
        path("thu/tat-ca/", LettersView.as_view(), name="letters"),
        path("thu/tat-ca/ket-qua/", LettersView.as_view(results_only=True), name="letters_results"),
        path("thu/<int:pk>/thoi/", letters.stop, name="stop"),
        path("<int:pk>/", DashboardView.as_view(), name="unit"),
        path("<int:pk>/bang.<str:form>", TableView.as_view(), name="table"),
        path("<int:pk>/bo-do/", LeavingView.as_view(), name="leaving"),
        path("<int:pk>/nguoi/", PeopleView.as_view(), name="people"),
        path(
            "<int:pk>/nguoi/ket-qua/",
            PeopleView.as_view(results_only=True),
            name="people_results",
        ),
        path("<int:pk>/nhac/", RemindView.as_view(), name="remind"),
    ]
    return [path("so-lieu/", include((own, "steering")))]


@hooks.register("register_admin_menu_item")
def how_learning_goes() -> MenuItem:
    return ForReaders(
        _("How digital learning goes"),
        reverse("steering:begin"),
        name="steering",
        icon_name="success",
        order=215,
    )


@hooks.register("register_reports_menu_item")
def letters_sent() -> MenuItem:
    address = reverse("steering:letters")
    return ForOperators(
        _("Letters with figures"), address, name="letters", icon_name="mail", order=915
    )
