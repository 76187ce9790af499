"""Campaigns in the CMS, and those under way on the home page."""

from collections.abc import Callable
from functools import wraps
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.template.loader import render_to_string
from django.urls import URLPattern, path
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from learning.campaigns.access import CampaignPolicy, campaigns_kept_by, campaigns_seen_by
from learning.campaigns.forms import CampaignForm
from learning.campaigns.models import Campaign
from learning.campaigns.queries import under_way
from learning.campaigns.views.editing import (
    CampaignCreateView,
    CampaignEditView,
    CampaignUnpublishView,
)
from learning.campaigns.views.staff import (
    NAMESPACE,
    BoardView,
    CloseView,
    InsideView,
    TableView,
    UnitsView,
)
from learning.people.columns import DayColumn

View = Callable[..., HttpResponseBase]
ON_THE_HOME_PAGE = 3

register_permission_policy(Campaign, CampaignPolicy(Campaign), exact_class=True)

PANELS = [
    FieldPanel("title"),
    FieldPanel("lead"),
    MultiFieldPanel(
        [
            FieldPanel("owner", widget=forms.Select),
            FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
            FieldPanel("courses", widget=forms.CheckboxSelectMultiple),
            FieldRowPanel([FieldPanel("aim"), FieldPanel("target_percent")]),
        ],
        heading=_("What is counted"),
    ),
    FieldPanel("body"),
    MultiFieldPanel(
        [FieldPanel("picture"), FieldPanel("picture_description")], heading=_("Picture")
    ),
    FieldPanel("contact"),
    FieldPanel("slug"),
]


class CampaignViewSet(SnippetViewSet):
    """Every campaign one may see; one's own units' are written here, and reviewed."""

    model = Campaign
    url_namespace = NAMESPACE
    admin_url_namespace = NAMESPACE
    icon = "calendar-alt"
    menu_label = _("Campaigns")
    menu_order = 270
    add_to_admin_menu = True
    copy_view_enabled = False
    list_display = (
        TitleColumn("title", label=_("Campaign"), url_name=f"{NAMESPACE}:board", sort_key="title"),
        Column("owner", label=_("Unit in charge")),
        DayColumn("starts_on", label=_("First day"), sort_key="starts_on"),
        DayColumn("ends_on", label=_("Last day"), sort_key="ends_on"),
    )
    list_filter: ClassVar[list[str]] = ["aim", "live"]
    search_fields: ClassVar[list[str]] = ["title"]
    ordering: ClassVar[list[str]] = ["-starts_on", "-pk"]
    add_view_class = CampaignCreateView
    edit_view_class = CampaignEditView
    unpublish_view_class = CampaignUnpublishView
    edit_handler = ObjectList(PANELS, base_form_class=CampaignForm)

    def get_queryset(self, request: Any) -> QuerySet[Campaign]:
        return campaigns_seen_by(request.user).select_related("owner")

    def construct_view(self, view_class: Any, **kwargs: Any) -> View:
        """Wagtail asks for rights in general; every view of one campaign is for its keepers."""
        view: View = super().construct_view(view_class, **kwargs)

        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **named: Any) -> HttpResponseBase:
            key = str(named.get("pk", ""))
            kept = campaigns_kept_by(request.user)  # type: ignore[arg-type]
            if "pk" in named and not (key.isdecimal() and kept.filter(pk=key).exists()):
                raise PermissionDenied
            return view(request, *args, **named)

        return guarded

    def register_chooser_viewset(self) -> None:
        """Nothing refers to a campaign, and a chooser would list the drafts of all units."""

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            # The first one is where the menu leads.
            *super().get_urlpatterns(),
            path("board/<int:pk>/", BoardView.as_view(), name="board"),
            path("board/<int:pk>/<int:unit_id>/", InsideView.as_view(), name="inside"),
            path("board/<int:pk>/table.csv", TableView.as_view(), name="table"),
            path("units/<int:pk>/", UnitsView.as_view(), name="units"),
            path("close/<int:pk>/", CloseView.as_view(), name="close"),
        ]


register_snippet(CampaignViewSet)


@hooks.register("home_section", order=15)
def campaigns_on_the_home_page(request: HttpRequest) -> SafeString:
    shown = list(under_way().select_related("owner")[:ON_THE_HOME_PAGE])
    if not shown:
        return SafeString("")
    return render_to_string("campaigns/home_section.html", {"campaigns": shown}, request)
