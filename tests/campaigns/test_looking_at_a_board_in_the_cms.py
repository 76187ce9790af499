"""The board of a campaign in the CMS: who opens it, and what it tells each of them."""

from datetime import timedelta
from typing import Any

import pytest

from courses.models import CourseEdition, CoursePage
from learning.campaigns.actions import close_campaign
from learning.people.models import RoleGrant, Unit, User
from tests.campaigns.pushing import at, make_campaign, reach, takes_part, today
from tests.characters import staff
from tests.writing import make_unit

pytestmark = pytest.mark.django_db


def test_an_auditor_looks_and_does_not_touch(signed_in: Any, auditor: User, commune: Unit) -> None:
    campaign = make_campaign(commune)
    takes_part(campaign, commune)
    browser = signed_in(auditor)

    page = browser.get(at("board", campaign.pk))

    assert page.status_code == 200
    assert at("edit", campaign.pk) not in page.content.decode()
    for view in ("edit", "units", "close", "table"):
        assert browser.get(at(view, campaign.pk)).status_code == 302


def test_who_takes_part_sees_the_board_and_looks_into_the_own_unit_only(
    signed_in: Any, manager: User, commune: Unit
) -> None:
    province, other = make_unit("Tỉnh Phú Thọ", kind="province"), make_unit("Xã Cao Sơn")
    campaign = make_campaign(province)
    takes_part(campaign, commune)
    takes_part(campaign, other)
    browser = signed_in(manager)

    page = browser.get(at("board", campaign.pk)).content.decode()

    assert "Xã Cao Sơn" in page
    assert at("inside", campaign.pk, commune.pk) in page
    assert at("inside", campaign.pk, other.pk) not in page
    assert browser.get(at("inside", campaign.pk, commune.pk)).status_code == 200
    assert browser.get(at("inside", campaign.pk, other.pk)).status_code == 302
    assert browser.get(at("edit", campaign.pk)).status_code == 302


def test_who_answers_for_one_village_reads_no_numbers_of_the_others(
    signed_in: Any, manager: User, commune: Unit, course: CoursePage
) -> None:
    names = enumerate(["Xóm Nà", "Xóm Bưa"])
    mine, other = [
        commune.add_child(name=name, tree="territory", kind="village", code=f"v{n}")
        for n, name in names
    ]
    head = staff("Hà Văn Trưởng", "truong@example.vn", RoleGrant.Role.MANAGER, mine)
    campaign = make_campaign(commune, course)
    edition = CourseEdition.objects.get(course__key=course.translation_key)
    for village in (mine, other):
        takes_part(campaign, village)
        reach(village, edition=edition, count=87)
    board = at("board", campaign.pk)

    def numbers(user: User) -> set[int | None]:
        rows = signed_in(user).get(board).context["board"].rows
        return {row.learnt for row in rows}

    assert numbers(manager) == {87}
    assert numbers(head) == {None}
    for user in (manager, head):
        assert "chỉ công bố sau khi đợt phát động" in signed_in(user).get(board).content.decode()
    assert signed_in(head).get(at("inside", campaign.pk, other.pk)).status_code == 302


def test_the_check_sum_stands_beside_exact_numbers_only(
    signed_in: Any, manager: User, commune: Unit, course: CoursePage
) -> None:
    village = commune.add_child(name="Xóm Nà", tree="territory", kind="village", code="v1")
    head = staff("Hà Văn Trưởng", "truong@example.vn", RoleGrant.Role.MANAGER, village)
    days = {"starts_on": today() - timedelta(days=9), "ends_on": today() - timedelta(days=1)}
    campaign = make_campaign(commune, course, **days)
    takes_part(campaign, village)
    digest = close_campaign(campaign=campaign, by=None).digest[:16]
    board = at("board", campaign.pk)

    assert digest in signed_in(manager).get(board).content.decode()
    assert digest not in signed_in(head).get(board).content.decode()


def test_a_draft_is_seen_by_its_keepers_only(signed_in: Any, manager: User, commune: Unit) -> None:
    campaign = make_campaign(make_unit("Tỉnh Phú Thọ", kind="province"), live=False)
    takes_part(campaign, commune)

    assert signed_in(manager).get(at("board", campaign.pk)).status_code == 302


def test_the_board_of_the_cms_costs_the_same_for_many_units(
    signed_in: Any, manager: User, commune: Unit, django_assert_max_num_queries: Any
) -> None:
    campaign = make_campaign(commune)
    for number in range(20):
        unit = commune.add_child(
            name=f"Xóm {number}", tree="territory", kind="village", code=f"v{number}"
        )
        takes_part(campaign, unit)
        commune.refresh_from_db()
    reach(commune)
    browser = signed_in(manager)
    browser.get(at("board", campaign.pk))

    with django_assert_max_num_queries(40):
        assert browser.get(at("board", campaign.pk)).status_code == 200
