"""Rosters in the CMS's menu, and their addresses."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from learning.people.access import holds_role
from learning.rosters.access import BRINGERS
from learning.rosters.views import desk, inviting


class ForBringers(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return holds_role(request.user, *BRINGERS)


@hooks.register("register_admin_urls")
def roster_urls() -> list[URLPattern]:
    return [
        path("danh-sach/", desk.RostersView.as_view(), name="rosters"),
        path("danh-sach/them/", desk.add, name="rosters_add"),
        path("danh-sach/mau.xlsx", desk.empty, name="rosters_template"),
        path("danh-sach/<int:pk>/", desk.look_through, name="rosters_roster"),
        path("danh-sach/<int:pk>/tien-do/", desk.progress, name="rosters_progress"),
        path("danh-sach/<int:pk>/cot/", desk.columns, name="rosters_columns"),
        path("danh-sach/<int:pk>/trang-tinh/", desk.choose_sheet, name="rosters_sheet"),
        path("danh-sach/<int:pk>/quyet-dinh/", desk.decide, name="rosters_decide"),
        path("danh-sach/<int:pk>/xac-nhan/", desk.confirm, name="rosters_confirm"),
        path("danh-sach/<int:pk>/bo/", desk.abandon, name="rosters_abandon"),
        path("danh-sach/<int:pk>/hoan-tac/", desk.undo, name="rosters_undo"),
        path("danh-sach/<int:pk>/moi/", inviting.invite, name="rosters_invite"),
        path("danh-sach/<int:pk>/phieu.pdf", inviting.print_sheets, name="rosters_sheets"),
        path("danh-sach/<int:pk>/rut-moi/", inviting.withdraw, name="rosters_withdraw"),
    ]


@hooks.register("register_admin_menu_item")
def menu_item() -> MenuItem:
    address = reverse("rosters")
    return ForBringers(_("Rosters"), address, name="rosters", icon_name="list-ul", order=225)
