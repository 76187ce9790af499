"""Addresses of the two trees, below the CMS's own."""

from django.urls import URLPattern, path

from learning.people.views.units import browsing, changing, exchange, planned


def unit_urls() -> list[URLPattern]:
    acts = {
        "doi-ten": ("rename", changing.RenameView),
        "sua": ("correct", changing.CorrectView),
        "dong": ("close", changing.CloseView),
        "sap-nhap": ("merge", changing.MergeView),
        "chia": ("split", changing.SplitView),
        "chuyen": ("move", changing.MoveView),
        "them": ("open_below", changing.OpenView),
        "nhap": ("list", exchange.ListView),
    }
    return [
        path("don-vi/", browsing.TreeView.as_view(), name="people_units"),
        path("don-vi/them/", changing.OpenView.as_view(), name="people_unit_open"),
        path("don-vi/tep/", exchange.tree_file, name="people_units_file"),
        path("don-vi/du-kien/", planned.ChangesView.as_view(), name="people_unit_changes"),
        path(
            "don-vi/du-kien/<int:pk>/bo/",
            planned.WithdrawView.as_view(),
            name="people_unit_withdraw",
        ),
        path("don-vi/<int:pk>/", browsing.UnitView.as_view(), name="people_unit"),
        *(
            path(f"don-vi/<int:pk>/{word}/", view.as_view(), name=f"people_unit_{name}")
            for word, (name, view) in acts.items()
        ),
    ]
