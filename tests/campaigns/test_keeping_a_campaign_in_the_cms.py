"""Managers write campaigns, somebody else reviews them, and nobody reaches a sibling's."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import NoReverseMatch, reverse
from wagtail.users.models import UserProfile

from courses.models import Course, CoursePage
from learning.campaigns.models import Campaign
from learning.people.models import AuditEntry, RoleGrant, Unit, User
from tests.campaigns.pushing import at, make_campaign
from tests.characters import staff
from tests.writing import make_unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def reviewer(commune: Unit, course: CoursePage) -> User:
    return staff("Hà Thị Duyệt", "duyet@example.vn", RoleGrant.Role.REVIEWER, commune)


@pytest.fixture
def sent(commune: Unit, course: CoursePage) -> dict[str, Any]:
    """What the form sends."""
    return {
        "title": "Tháng học tập số",
        "lead": "Cùng học trong tháng.",
        "owner": commune.pk,
        "starts_on": "01/10/2026",
        "ends_on": "31/10/2026",
        "courses": [Course.objects.get(key=course.translation_key).pk],
        "aim": "learnt",
        "target_percent": "",
        "body-count": 0,
        "picture": "",
        "picture_description": "",
        "contact": "",
        "slug": "",
    }


def acts() -> list[tuple[str, str]]:
    rows = AuditEntry.objects.filter(action__startswith="campaigns.").order_by("pk")
    return [(row.action.removeprefix("campaigns."), str(row.by.user)) for row in rows if row.by]


def test_a_manager_writes_and_another_person_publishes(
    signed_in: Any, manager: User, reviewer: User, sent: dict[str, Any]
) -> None:
    browser = signed_in(manager)

    answer = browser.post(at("add"), sent | {"action-submit": "1"})

    campaign = Campaign.objects.get()
    assert answer.status_code == 302
    assert (campaign.slug, campaign.live) == ("thang-hoc-tap-so", False)
    assert campaign.workflow_in_progress
    assert Client().get("/phong-trao/thang-hoc-tap-so/").status_code == 404
    state = campaign.current_workflow_task_state
    approving = at("workflow_action", campaign.pk, "approve", state.pk)

    assert browser.post(approving).status_code in {302, 403}
    campaign.refresh_from_db()
    assert not campaign.live

    signed_in(reviewer).post(approving)
    campaign.refresh_from_db()
    assert campaign.live
    assert Client().get("/phong-trao/thang-hoc-tap-so/").status_code == 200
    assert acts() == [("created", manager.full_name), ("published", reviewer.full_name)]


def test_a_manager_cannot_publish_by_asking_for_it(
    signed_in: Any, manager: User, sent: dict[str, Any]
) -> None:
    signed_in(manager).post(at("add"), sent | {"action-publish": "1"})

    assert not Campaign.objects.filter(live=True).exists()


def test_who_submits_cannot_approve_the_own_submission(
    signed_in: Any, reviewer: User, sent: dict[str, Any]
) -> None:
    browser = signed_in(reviewer)
    browser.post(at("add"), sent | {"action-submit": "1"})
    campaign = Campaign.objects.get()
    state = campaign.current_workflow_task_state

    browser.post(at("workflow_action", campaign.pk, "approve", state.pk))

    campaign.refresh_from_db()
    assert not campaign.live


def test_a_reviewer_of_another_unit_cannot_approve(
    signed_in: Any, manager: User, sent: dict[str, Any]
) -> None:
    other = staff("Lò Văn Xa", "xa@example.vn", RoleGrant.Role.REVIEWER, make_unit("Xã Cao Sơn"))
    signed_in(manager).post(at("add"), sent | {"action-submit": "1"})
    campaign = Campaign.objects.get()
    state = campaign.current_workflow_task_state

    answer = signed_in(other).post(at("workflow_action", campaign.pk, "approve", state.pk))

    campaign.refresh_from_db()
    assert not campaign.live
    assert answer.status_code == 302
    assert answer["Location"] == "/quan-tri/"


def test_what_is_being_reviewed_does_not_change_under_the_readers_eyes(
    signed_in: Any, manager: User, sent: dict[str, Any]
) -> None:
    browser = signed_in(manager)
    browser.post(at("add"), sent | {"action-submit": "1"})
    campaign = Campaign.objects.get()

    browser.post(at("edit", campaign.pk), sent | {"title": "Khác hẳn"})

    assert campaign.get_latest_revision_as_object().title == "Tháng học tập số"


def test_a_manager_owns_campaigns_of_the_own_units_only(
    signed_in: Any, another_manager: User, sent: dict[str, Any]
) -> None:
    answer = signed_in(another_manager).post(at("add"), sent)

    assert answer.status_code == 200
    assert not Campaign.objects.exists()
    assert sent["title"] in answer.content.decode()


def test_the_last_day_is_not_before_the_first(
    signed_in: Any, manager: User, sent: dict[str, Any]
) -> None:
    answer = signed_in(manager).post(at("add"), sent | {"ends_on": "30/09/2026"})

    assert not Campaign.objects.exists()
    assert "Ngày cuối không thể trước ngày đầu." in answer.content.decode()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_days_are_typed_as_people_here_write_them(
    signed_in: Any, manager: User, sent: dict[str, Any], language: str
) -> None:
    manager.wagtail_userprofile = UserProfile(user=manager, preferred_language=language)
    manager.wagtail_userprofile.save()
    browser = signed_in(manager)

    browser.post(at("add"), sent)

    campaign = Campaign.objects.get()
    days = campaign.get_latest_revision_as_object()
    assert (days.starts_on, days.ends_on) == (date(2026, 10, 1), date(2026, 10, 31))
    assert 'value="01/10/2026"' in browser.get(at("edit", campaign.pk)).content.decode()


VIEWS = ("edit", "history", "usage", "units", "close", "board", "unpublish", "preview_on_edit")


@pytest.mark.parametrize("view", [*VIEWS, "table"])
@pytest.mark.parametrize("who", ["another_manager", "facilitator", "trainer"])
def test_nobody_else_opens_it(
    request: pytest.FixtureRequest, signed_in: Any, commune: Unit, view: str, who: str
) -> None:
    """The other commune takes no part; a facilitator and a trainer have no say."""
    campaign = make_campaign(commune)

    answer = signed_in(request.getfixturevalue(who)).post(at(view, campaign.pk), {"title": "x"})

    assert answer.status_code == 302
    assert answer["Location"].startswith(("/quan-tri/", "/tai-khoan/dang-nhap/"))
    assert at("list") not in answer["Location"].partition("?")[0]
    campaign.refresh_from_db()
    assert (campaign.title, campaign.live) == ("Tháng học tập số", True)


def test_the_list_holds_what_one_may_see(
    signed_in: Any, manager: User, another_manager: User, commune: Unit
) -> None:
    make_campaign(commune)

    assert "Tháng học tập số" in signed_in(manager).get(at("list")).content.decode()
    assert "Tháng học tập số" not in signed_in(another_manager).get(at("list")).content.decode()


def test_nobody_lists_campaigns_by_way_of_a_chooser(signed_in: Any, trainer: User) -> None:
    found = signed_in(trainer).get("/quan-tri/snippets/choose/campaigns/campaign/")

    assert found.status_code in {302, 404}
    with pytest.raises(NoReverseMatch):
        reverse("wagtailsnippetchoosers_campaigns_campaign:choose")


def test_the_preview_is_the_page(signed_in: Any, manager: User, sent: dict[str, Any]) -> None:
    browser = signed_in(manager)
    browser.post(at("add"), sent)
    campaign = Campaign.objects.get()
    address = at("preview_on_edit", campaign.pk)

    assert browser.post(address, sent | {"title": "Chưa lưu"}).json()["is_valid"]
    page = browser.get(address).content.decode()

    assert "<h1>Chưa lưu</h1>" in page
    assert "Dùng điện thoại an toàn" in page
