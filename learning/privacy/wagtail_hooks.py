"""Personal data in the CMS: the register of requests, holidays, consent texts, tables."""

from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import URLPattern, path, reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import InspectView
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import Button

from learning.people.access import holds_role
from learning.people.models import ConsentText, EthnicGroup, Learner
from learning.privacy.models import DataRequest, EthnicTable, Holiday
from learning.privacy.views.entering import ENTERING, enter
from learning.privacy.views.register import (
    ACTS,
    FACTS,
    RequestIndexView,
    RequestInspectView,
    due,
    person,
    received,
)
from learning.privacy.views.texts import (
    TextAddView,
    TextForm,
    TextIndexView,
    TextInspectView,
)


class OnRecord(ModelViewSet):
    """What is looked at; what is not named here has no address."""

    inspect_view_enabled = True
    copy_view_enabled = False
    absent: tuple[str, ...] = ("history", "usage", "add", "edit", "delete")

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        nowhere = {f"{name}_url_name": None for name in self.absent}
        known: dict[str, Any] = super().get_common_view_kwargs(**(nowhere | kwargs))
        return known

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("inspect/<int:pk>/", self.inspect_view, name="inspect"),
        ]


class RequestViewSet(OnRecord):
    model = DataRequest
    url_prefix = "du-lieu-ca-nhan/yeu-cau"
    url_namespace = "data_requests"
    icon = "doc-full"
    menu_label = _("Requests")
    index_view_class = RequestIndexView
    inspect_view_class = RequestInspectView
    form_fields = ("answer",)
    list_display = (
        TitleColumn(
            "number", label=FACTS["number"], accessor=str, url_name="data_requests:inspect"
        ),
        Column("person", label=FACTS["person"], accessor=person),
        Column("kind", label=FACTS["kind"], accessor="get_kind_display"),
        Column("state", label=FACTS["state"], accessor="get_state_display"),
        Column("received_at", label=FACTS["received_at"], accessor=received),
        Column("due_on", label=FACTS["due_on"], accessor=due),
    )
    list_filter = ("state", "kind")

    def get_urlpatterns(self) -> list[URLPattern]:
        how = self.get_inspect_view_kwargs(template_name="privacy/admin/act.html")
        return super().get_urlpatterns() + [
            path(f"{act.name}/<int:pk>/", self.construct_view(act, **how), name=act.name)
            for act in ACTS
        ]


class HolidayViewSet(ModelViewSet):
    model = Holiday
    url_prefix = "du-lieu-ca-nhan/ngay-nghi"
    url_namespace = "holidays"
    icon = "calendar-alt"
    menu_label = _("Public holidays")
    form_fields = ("day", "name")
    list_display = ("day", "name")
    ordering = ("-day",)
    copy_view_enabled = False


class TextViewSet(OnRecord):
    """Versions are added, never edited: other words are another version."""

    model = ConsentText
    url_prefix = "du-lieu-ca-nhan/dong-y"
    url_namespace = "consent_texts"
    icon = "doc-full-inverse"
    menu_label = _("Consent texts")
    add_view_class = TextAddView
    index_view_class = TextIndexView
    inspect_view_class = TextInspectView
    absent = ("history", "usage", "edit", "delete")
    list_display = (
        TitleColumn(
            "purpose",
            label=_("Purpose"),
            accessor="get_purpose_display",
            url_name="consent_texts:inspect",
        ),
        Column("version", label=_("Version")),
        Column("in_force_from", label=_("In force from")),
    )

    def get_urlpatterns(self) -> list[URLPattern]:
        return [*super().get_urlpatterns(), path("new/", self.add_view, name="add")]

    def get_form_class(self, for_update: bool = False) -> Any:
        return TextForm


class EthnicGroupViewSet(ModelViewSet):
    """The list that people choose from: codes are entered from the official list."""

    model = EthnicGroup
    url_prefix = "du-lieu-ca-nhan/dan-toc"
    url_namespace = "ethnic_groups"
    icon = "list-ul"
    menu_label = _("Ethnic groups: codes")
    form_fields = ("list", "code", "name")
    list_display = ("name", "code", "list")
    list_filter = ("list",)
    ordering = ("list", "code", "name")
    copy_view_enabled = False


class TableInspectView(InspectView):
    any_permission_required = ("view",)
    template_name = "privacy/admin/ethnic_table.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        self.fields: list[str] = []
        context: dict[str, Any] = super().get_context_data(cells=self.object.cells, **kwargs)
        return context


class TableViewSet(OnRecord):
    model = EthnicTable
    url_prefix = "du-lieu-ca-nhan/bang-dan-toc"
    url_namespace = "ethnic_tables"
    icon = "table"
    menu_label = _("Tables by ethnic group")
    inspect_view_class = TableInspectView
    form_fields = ("first_day",)
    list_display = (
        TitleColumn("period", label=_("Half-year"), accessor=str, url_name="ethnic_tables:inspect"),
        Column("made_at", label=_("Made")),
    )


class PrivacyGroup(ViewSetGroup):
    menu_label = _("Personal data")
    menu_icon = "lock"
    menu_order = 620
    items = (RequestViewSet, TextViewSet, HolidayViewSet, EthnicGroupViewSet, TableViewSet)


@hooks.register("register_admin_viewset")
def personal_data() -> PrivacyGroup:
    return PrivacyGroup()


@hooks.register("register_admin_urls")
def entering() -> list[URLPattern]:
    route = "du-lieu-ca-nhan/nhap/<uuid:public_id>/"
    return [path(route, enter, name="data_request_entered")]


@hooks.register("person_buttons")
def enter_a_request(request: HttpRequest, learner: Learner) -> list[Button]:
    if not holds_role(request.user, *ENTERING):
        return []
    address = reverse("data_request_entered", args=[learner.public_id])
    return [Button(_("Request about personal data"), url=address, icon_name="doc-full")]


@hooks.register("account_section", order=20)
def my_data(request: HttpRequest) -> SafeString:
    return render_to_string("privacy/account_section.html", {}, request)
