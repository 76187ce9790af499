"""Frameworks of skills for tests, made through the actions."""

from datetime import date
from typing import Any

from courses import actions
from courses.models import Framework, FrameworkItem

HOME = "/quan-tri/khung-ky-nang/"
GROUPS = [
    actions.GroupRow(
        "0", "Thiết bị", (actions.ItemRow("0.1", "Dùng máy"), actions.ItemRow("0.2", "Phần mềm"))
    ),
    actions.GroupRow("1", "Thông tin", (actions.ItemRow("1.1", "Tìm kiếm", "Tìm và chọn"),)),
]


def facts(**changes: Any) -> dict[str, Any]:
    known = {"name": "Khung thử", "version": "1.0", "valid_from": date(2026, 1, 1)}
    return known | changes


def make_framework(*, live: bool = False, **changes: Any) -> Framework:
    made = actions.write_framework(framework=None, facts=facts(**changes), groups=GROUPS, by=None)
    return actions.publish_framework(framework=made, by=None) if live else made


def codes(framework: Framework) -> list[str]:
    items = FrameworkItem.objects.filter(framework=framework)
    return list(items.order_by("group__position", "position").values_list("code", flat=True))


def form(**changes: Any) -> dict[str, Any]:
    """The page filled in: two groups, the first with two items."""
    given: dict[str, Any] = {
        "name": "Khung của tỉnh",
        "version": "1.0",
        "legal_basis": "",
        "source": "",
        "valid_from": "01/01/2026",
        "valid_until": "",
        "audiences": ["residents"],
        "groups-TOTAL_FORMS": "2",
        "groups-INITIAL_FORMS": "0",
        "groups-MIN_NUM_FORMS": "0",
        "groups-MAX_NUM_FORMS": "1000",
    }
    parts = [("0", "Thiết bị", ["0.1", "0.2"]), ("1", "Thông tin", ["1.1"])]
    for place, (code, title, items) in enumerate(parts):
        group = f"groups-{place}"
        given |= {
            f"{group}-id": "",
            f"{group}-ORDER": str(place + 1),
            f"{group}-DELETE": "",
            f"{group}-code": code,
            f"{group}-title": title,
            f"{group}-items-TOTAL_FORMS": str(len(items)),
            f"{group}-items-INITIAL_FORMS": "0",
            f"{group}-items-MIN_NUM_FORMS": "0",
            f"{group}-items-MAX_NUM_FORMS": "1000",
        }
        for order, item in enumerate(items):
            line = f"{group}-items-{order}"
            given |= {
                f"{line}-id": "",
                f"{line}-ORDER": str(order + 1),
                f"{line}-DELETE": "",
                f"{line}-code": item,
                f"{line}-title": f"Mục {item}",
                f"{line}-description": "",
                f"{line}-level": "",
            }
    return given | changes
