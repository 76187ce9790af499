"""Yearly records in the CMS: the menu, and the way from a person's page."""

from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button

from learning.people.access import holds_role
from learning.people.models import Learner
from learning.yearbook.access import READERS
from learning.yearbook.views.staff import ListView, PaperView, RecordView, address


class ReadersMenuItem(MenuItem):
    """For whoever has a unit to answer for."""

    def is_shown(self, request: HttpRequest) -> bool:
        return holds_role(request.user, *READERS)


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern | URLResolver]:
    own = [
        path("", ListView.as_view(), name="list"),
        path("<uuid:public_id>/<int:year>/", RecordView.as_view(), name="record"),
        path("<uuid:public_id>/<int:year>.pdf", PaperView.as_view(), name="paper"),
    ]
    return [path("so-hoc-tap/", include((own, "yearbook_staff")))]


@hooks.register("register_admin_menu_item")
def yearly_records() -> MenuItem:
    return ReadersMenuItem(
        _("Yearly records"),
        reverse("yearbook_staff:list"),
        icon_name="calendar-check",
        order=280,
    )


@hooks.register("person_buttons")
def year_of_a_person(request: HttpRequest, learner: Learner) -> list[Button]:
    """The page shows only people in reach; what the reach allows, the record asks again."""
    if not holds_role(request.user, *READERS):
        return []
    year = timezone.localdate().year
    words = _t("Yearly record %(year)s") % {"year": year}
    return [
        Button(words, url=address("record", learner.public_id, year), icon_name="calendar-check")
    ]
